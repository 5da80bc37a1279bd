package import Core
import Ingest
import Kinerja

extension Check {
  package static let fisikDiLuarBatas = Check("R132")
}

extension RealisasiRules {
  /// Physical progress outside 0–100.
  static func fisikDiLuarBatas(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    for row in konteks.baris {
      guard let fisik = row.masuk.isian.fisik, fisik < .nol || fisik > Jumlah(100) else { continue }
      row.lapor(.fisikDiLuarBatas, "fisik", [:], &bag)
    }
  }
}
