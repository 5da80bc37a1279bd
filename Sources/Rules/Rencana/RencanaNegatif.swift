import Core
import Ingest
import Kinerja

extension PlanRules {
  /// Amounts and quantities below zero in the plan.
  static func rencanaNegatif(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    for row in konteks.semua {
      let money = [
        ("pagu", row.pagu), ("pagu_renstra", row.paguRenstra), ("anggaran_renstra_lalu", row.anggaranRenstraLalu),
      ]
      for (kolom, amount) in money { rupiah(konteks, row.tempat, kolom, amount, &bag) }
      var figures = [
        ("target", row.target?.angka), ("target_renstra", row.targetRenstra?.angka),
        ("realisasi_renstra_lalu", row.realisasiRenstraLalu?.angka), ("bobot", row.bobot?.pecahan),
        ("target_bawah", row.bawah?.pecahan), ("target_atas", row.atas?.pecahan),
      ]
      for quarter in 0..<4 { figures.append(("target_tw\(quarter + 1)", row.targetTW[quarter]?.angka)) }
      for (kolom, figure) in figures where figure?.isNegative ?? false {
        bag.add(.jumlahRencanaNegatif, at: konteks.sel(row.tempat, kolom), ["kolom": kolom])
      }
      if let factor = row.pengali, factor.raw <= 0 {
        bag.add(.pengaliBukanPositif, at: konteks.sel(row.tempat, "pengali"))
      }
    }
    for row in konteks.dpa {
      rupiah(konteks, row.tempat, "pagu", row.pagu, &bag)
      for quarter in 0..<4 where (row.kasTW[quarter] ?? .nol) < .nol {
        let own = "kas_tw\(quarter + 1)"
        let months = (quarter * 3 + 1...quarter * 3 + 3).map { "kas_bulan_\($0)" }
        let kolom = ([own] + months).first { !konteks.kosong(row.tempat, $0) } ?? own
        rupiah(konteks, row.tempat, kolom, row.kasTW[quarter], &bag)
      }
    }
  }

  private static func rupiah(
    _ konteks: KonteksRencana, _ row: Place, _ kolom: String, _ amount: Rupiah?, _ bag: inout DiagnosticBag
  ) {
    guard let amount, amount < .nol else { return }
    bag.add(.rupiahRencanaNegatif, at: konteks.sel(row, kolom), ["kolom": kolom, "ada": Sebut.rupiah(amount)])
  }
}
