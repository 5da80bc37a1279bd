package import Core
import Ingest
import Kinerja

extension Check {
  package static let nilaiDiLuarBatas = Check("U101")
}

extension RealisasiRules {
  /// A value outside the plan's own `batas_bawah`/`batas_atas`.
  static func nilaiDiLuarBatas(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    for row in konteks.baris {
      guard let iku = row.rencana.iku, let value = row.angka else { continue }
      let low = iku.batasBawah?.pecahan
      let high = iku.batasAtas?.pecahan
      let below = low.map { value < $0 } ?? false
      let above = high.map { $0 < value } ?? false
      guard below || above else { continue }
      row.lapor(
        .nilaiDiLuarBatas, row.kolomNilai,
        [
          "terbaca": Sebut.angka(value), "bawah": low.map(Sebut.angka) ?? "tanpa batas",
          "atas": high.map(Sebut.angka) ?? "tanpa batas",
        ], &bag)
    }
  }
}
