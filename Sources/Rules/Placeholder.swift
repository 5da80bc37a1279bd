// Placeholder until this room has its first tenant.
