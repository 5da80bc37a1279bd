package import Core
import Ingest
import Kinerja

extension Check {
  package static let berkasTriwulanLalu = Check("R520")
}

extension RealisasiRules {
  /// Every figure equals last quarter's: last quarter's file with another number on it.
  static func berkasTriwulanLalu(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    guard konteks.tw > 0, konteks.berkas.jenis == .realisasi else { return }
    var (same, money) = (0, 0)
    var withMoney = false
    for row in konteks.baris {
      let now = row.masuk.isian
      if let amount = now.anggaran, amount != .nol { withMoney = true }
      guard let before = row.sebelum[konteks.tw - 1] else {
        if !now.hampa { return }
        continue
      }
      let equal =
        now.nilai == before.nilai && now.pembilang == before.pembilang && now.penyebut == before.penyebut
        && (now.anggaran ?? .nol) == (before.anggaran ?? .nol) && now.fisik == before.fisik
      if !equal { return }
      if now.nilai?.menuntut ?? (now.pembilang != nil) { same += 1 }
      if let amount = now.anggaran, amount != .nol { money += 1 }
    }
    guard withMoney ? money >= 2 && same >= 2 : same >= 5, let first = konteks.baris.first else { return }
    first.lapor(
      .berkasTriwulanLalu, nil,
      [
        "jumlah": String(same + money),
        "lalu": konteks.berkas.periode.triwulan.sebelumnya?.romawi ?? "",
        "triwulan": konteks.berkas.periode.triwulan.romawi,
      ], &bag)
  }
}
