package import Core
import Ingest
import Kinerja

extension Check {
  package static let persenPecahan = Check("R515")
  package static let persenDiAtasSeratus = Check("R516")
}

extension RealisasiRules {
  /// A percentage written as a fraction of one (0,96 for 96), or above 100.
  static func skalaPersen(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    for row in konteks.baris where row.rencana.isPersen || Words.satuanPersen(row.rencana.satuan) {
      guard let value = row.angka, let target = row.target ?? row.rencana.target?.angka else { continue }
      if .nol < value, value <= Pecahan(1), Pecahan(10) <= target, row.tertulis != nil {
        row.lapor(
          .persenPecahan, row.kolomTertulis,
          [
            "terbaca": Sebut.angka(value), "kali": Sebut.angka(value * Pecahan(100)), "target": Sebut.angka(target),
          ], &bag)
      } else if Pecahan(100) < value, target <= Pecahan(100) {
        row.lapor(
          .persenDiAtasSeratus, row.kolomNilai,
          ["terbaca": NumberWriter.indonesia(value, decimals: 2), "target": Sebut.angka(target)], &bag)
      }
    }
  }
}
