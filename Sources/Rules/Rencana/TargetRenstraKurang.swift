import Core
import Ingest
import Kinerja

extension PlanRules {
  /// Column 5 below column 6 + 7 K; column 6 blank though the Renstra began earlier.
  static func targetRenstraKurang(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    let later = konteks.acuan.profil.pengaturan.renstraMulai.map { konteks.tahun > $0 } ?? false
    var sekali = SekaliSaja()
    for row in konteks.renja where row.caraRenstra == .jumlah && row.polaritas != .teks {
      guard let renstra = row.targetRenstra?.angka else { continue }
      if later, row.realisasiRenstraLalu == nil, konteks.kosong(row.tempat, "realisasi_renstra_lalu"),
        sekali.baru("lalu", row.sebutan, row.seksi)
      {
        bag.add(
          .renstraLaluBelumDiisi, at: konteks.sel(row.tempat, "realisasi_renstra_lalu"), ["baris": row.sebutan])
      }
      guard let target = row.target?.angka else { continue }
      let before = row.realisasiRenstraLalu?.angka ?? .nol
      let sum = before + target
      guard renstra < sum, sekali.baru("kurang", row.sebutan, row.seksi, "\(renstra)", "\(sum)") else { continue }
      bag.add(
        .targetRenstraKurang, at: konteks.sel(row.tempat, "target_renstra"),
        [
          "ada": Sebut.angka(renstra), "lalu": Sebut.angka(before), "target": Sebut.angka(target),
          "harapan": Sebut.angka(sum), "selisih": Sebut.angka(sum - renstra),
        ])
    }
  }
}
