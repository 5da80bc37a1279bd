import CPlatform

/// Settings of the process that make writing workbooks faster.
package enum Platform {
  /// Keeps freed memory up to 256 MiB; call once when the program starts. Every member of a zip file
  /// takes 268 kB and gives them back, which otherwise goes to the kernel and returns each time.
  package static func tuneAllocator() {
    _ = mallopt(M_TRIM_THRESHOLD, 256 << 20)
  }

  /// How many temporary files libxlsxwriter has taken from memory since the start.
  package static var temporaryStreams: Int { Int(truncatingIfNeeded: monev_tmpfile_calls()) }
}
