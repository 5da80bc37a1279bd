import Core
import Ingest
import Kinerja

extension PlanRules {
  /// Cumulative quarter targets that fall, or that stand on a kind (or on words) that does not add up.
  static func targetKumulatifTurun(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    for row in konteks.semua where row.targetKumulatif {
      guard row.menjumlah else {
        bag.add(
          .kumulatifBukanJumlah, at: konteks.sel(row.tempat, "target_kumulatif"),
          ["akumulasi": row.akumulasi == .jumlah ? "berpolaritas teks" : row.akumulasi.rawValue])
        continue
      }
      var before: (value: Pecahan, quarter: Triwulan)?
      for quarter in Triwulan.allCases {
        guard let value = row.targetTW[quarter.index]?.angka else { continue }
        if let before, value < before.value {
          bag.add(
            .targetKumulatifTurun, at: konteks.sel(row.tempat, "target_tw\(quarter.rawValue)"),
            [
              "triwulan": quarter.romawi, "sebelum": before.quarter.romawi, "ada": Sebut.angka(value),
              "harapan": Sebut.angka(before.value), "selisih": Sebut.angka(before.value - value),
            ])
        }
        before = (value, quarter)
      }
    }
  }
}
