package import Core
import Ingest
import Kinerja

extension Check {
  package static let jumlahNegatif = Check("R137")
  package static let nilaiTurun = Check("R512")
  package static let anggaranTurun = Check("R513")
  package static let fisikTurun = Check("R514")
}

extension RealisasiRules {
  /// Figures that can only rise, and fell: s.d. figures, kind `progresif`, fisik. Where the quarter's own quantity
  /// would come out negative, the row is refused (DOMAIN §4).
  static func nilaiTurun(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    guard konteks.tw > 0 else { return }
    for row in konteks.baris {
      let rising = row.rencana.akumulasi == .progresif || (row.masuk.isian.nilaiSD && row.rencana.akumulasi == .jumlah)
      if rising, let now = row.tertulis, let before = row.run.sampai(row.tw - 1)?.angka, now < before {
        let negative = row.run.realisasi[row.tw]?.angka?.isNegative ?? false
        row.lapor(
          row.rencana.akumulasi == .jumlah && negative ? .jumlahNegatif : .nilaiTurun, row.kolomNilai,
          [
            "terbaca": Sebut.angka(now), "lalu": Sebut.angka(before), "selisih": Sebut.angka(before - now),
          ], &bag)
      }
      let fisikLalu = row.sebelum.last { $0?.fisik != nil }??.fisik
      if let now = row.masuk.isian.fisik, let before = fisikLalu, now < before {
        row.lapor(
          .fisikTurun, "fisik",
          ["terbaca": Sebut.angka(now.pecahan), "lalu": Sebut.angka(before.pecahan)], &bag)
      }
    }
    for uang in konteks.anggaran where uang.sd {
      guard let before = uang.sebelum, uang.tertulis < before else { continue }
      uang.lapor(
        .anggaranTurun,
        [
          "terbaca": Sebut.rupiah(uang.tertulis), "lalu": Sebut.rupiah(before),
          "selisih": Sebut.rupiah(before - uang.tertulis),
        ], &bag)
    }
  }
}
