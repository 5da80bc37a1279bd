package import Core
import Ingest
import Kinerja

extension Check {
  package static let realisasiTanpaTarget = Check("R503")
}

extension RealisasiRules {
  /// Something was done that no target asks for (kind `jumlah`): neither this quarter's nor one still open.
  static func realisasiTanpaTarget(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    for row in konteks.baris where row.rencana.akumulasi == .jumlah {
      guard row.rencana.adaTargetTW, let value = row.run.realisasi[row.tw]?.angka, .nol < value,
        !row.rumus.memberiPersen(row.targetTW[row.tw])
      else { continue }
      let asked = row.run.targetSampai(row.tw)?.angka ?? .nol
      // "0 konflik" and one happened: worth a word only where no percentage tells of it.
      if row.rencana.polaritas == .turun, !asked.isZero || row.rumus.memberiPersen(.angka(asked)) { continue }
      let done = row.tw == 0 ? .nol : row.run.sampai(row.tw - 1)?.angka ?? .nol
      // Catching up with a target of an earlier quarter is what everybody hopes for.
      if done < asked { continue }
      row.lapor(
        .realisasiTanpaTarget, row.kolomNilai,
        ["terbaca": Sebut.angka(value), "triwulan": konteks.berkas.periode.triwulan.romawi], &bag)
    }
  }
}
