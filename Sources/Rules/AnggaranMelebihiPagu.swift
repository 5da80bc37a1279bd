package import Core
import Ingest
import Kinerja

extension Check {
  package static let anggaranMelebihiPagu = Check("R506")
  package static let anggaranMelebihiKas = Check("R507")
  package static let anggaranSamaDenganPagu = Check("R508")
  package static let tanpaAnggaranDPA = Check("R509")
}

extension RealisasiRules {
  /// Money s.d. the quarter against the pagu and the cash plan; the pagu written as realisasi.
  static func anggaranMelebihiPagu(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    for uang in konteks.anggaran {
      guard let pagu = uang.pagu else {
        if uang.tertulis != .nol { uang.lapor(.tanpaAnggaranDPA, ["kode": uang.kunci.kode.teks], &bag) }
        continue
      }
      if pagu < uang.sampai {
        uang.lapor(
          .anggaranMelebihiPagu,
          [
            "sd": Sebut.rupiah(uang.sampai), "pagu": Sebut.rupiah(pagu), "selisih": Sebut.rupiah(uang.sampai - pagu),
            "sumber": uang.adaDPA ? "DPA" : "Renja",
          ], &bag)
      } else if let kas = uang.kasSD, melebihi(uang.sampai, kas, pagu, persen: konteks.ambang[.deviasiKas]) {
        uang.lapor(
          .anggaranMelebihiKas,
          [
            "sd": Sebut.rupiah(uang.sampai), "kas": Sebut.rupiah(kas), "selisih": Sebut.rupiah(uang.sampai - kas),
            "ambang": Sebut.angka(konteks.ambang[.deviasiKas]),
          ], &bag)
      }
      if let own = uang.sendiri ?? (uang.sd ? nil : uang.tertulis), own == pagu, .nol < pagu,
        uang.kasSD.map({ $0 < pagu }) ?? (konteks.tw < 3)
      {
        uang.lapor(.anggaranSamaDenganPagu, ["pagu": Sebut.rupiah(pagu)], &bag)
      }
    }
  }

  /// Whether the amount passes the cash plan by more than that part of the pagu.
  private static func melebihi(_ amount: Rupiah, _ kas: Rupiah, _ pagu: Rupiah, persen: Pecahan) -> Bool {
    pagu.pecahan * persen / Pecahan(100) < (amount - kas).pecahan
  }
}
