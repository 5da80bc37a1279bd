package import Core
import Ingest
import Kinerja

extension Check {
  package static let rupiahPadaInduk = Check("R511")
}

extension RealisasiRules {
  /// Rupiah on a program, kegiatan or IKU row: never summed.
  static func rupiahPadaInduk(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    for row in konteks.baris where row.rencana.tingkat != .subKegiatan {
      guard let amount = row.masuk.isian.anggaran, amount != .nol else { continue }
      row.lapor(.rupiahPadaInduk, row.kolomAnggaran, ["tingkat": row.rencana.tingkat.judul.lowercased()], &bag)
    }
  }
}
