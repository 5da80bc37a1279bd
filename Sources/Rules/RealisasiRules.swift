package enum RealisasiRules {}
