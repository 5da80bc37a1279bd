package import Core
import Ingest
import Kinerja

extension Check {
  package static let kelebihanNol = Check("R517")
  package static let anggaranSalahNol = Check("R518")
  package static let pencilan = Check("R519")
}

extension RealisasiRules {
  /// Ten-fold slips and figures far from target and earlier quarters.
  static func salahNol(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    let factor = konteks.ambang[.kelipatanJanggal]
    for row in konteks.baris where row.rencana.akumulasi != .rasio { jumlah(row, factor, &bag) }
    for uang in konteks.anggaran { anggaran(uang, factor, &bag) }
  }

  private static func jumlah(_ row: BarisDiperiksa, _ factor: Pecahan, _ bag: inout DiagnosticBag) {
    guard let value = row.run.realisasi[row.tw]?.angka, .nol < value else { return }
    let target = row.target.flatMap { .nol < $0 ? $0 : nil } ?? row.terakhir.flatMap { .nol < $0 ? $0 : nil }
    guard let wanted = target else { return }
    // `3.000` may be `3` with three decimals of another country's spreadsheet.
    var less = value
    for zeros in ["satu", "dua", "tiga"] {
      let more = less
      less = less / Pecahan(10)
      guard factor * wanted <= more, more <= Pecahan(Int128(25), per: 2) * wanted,
        less.penyebut == 1 || !Words.satuanDihitung(row.rencana.satuan)
      else { continue }
      row.lapor(
        .kelebihanNol, row.kolomNilai,
        [
          "terbaca": Sebut.angka(value), "pembanding": Sebut.angka(wanted), "usul": Sebut.angka(less), "nol": zeros,
        ], &bag)
      return
    }
    let earlier = row.run.realisasi[..<row.tw].compactMap { $0?.angka }.filter { .nol < $0 }
    guard let highest = earlier.max() else { return }
    if factor * highest < value, factor * wanted < value {
      row.lapor(
        .pencilan, row.kolomNilai,
        ["terbaca": Sebut.angka(value), "lalu": Sebut.angka(highest), "target": Sebut.angka(wanted)], &bag)
    }
  }

  private static func anggaran(_ uang: AnggaranDiperiksa, _ factor: Pecahan, _ bag: inout DiagnosticBag) {
    // Held against the cash plan of what the cell claims: to date or the quarter's own.
    guard .nol < uang.tertulis, let kas = uang.sd ? uang.kasSD : uang.kasTW, .nol < kas else { return }
    let amount = uang.tertulis.pecahan
    let plan = kas.pecahan
    var facts = ["terbaca": Sebut.rupiah(uang.tertulis), "kas": Sebut.rupiah(kas)]
    if factor * plan <= amount, amount <= Pecahan(Int128(25), per: 2) * plan {
      facts["arah"] = "kelebihan"
      facts["selisih"] = Sebut.rupiah(uang.tertulis - kas)
    } else if [10, 100, 1000].contains(where: { amount * Pecahan($0) == plan }) {
      facts["arah"] = "kekurangan"
      facts["selisih"] = Sebut.rupiah(kas - uang.tertulis)
    } else {
      return
    }
    uang.lapor(.anggaranSalahNol, facts, &bag)
  }
}
