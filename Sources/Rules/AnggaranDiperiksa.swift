import Core
import Ingest
import Kinerja

/// The money of one sub kegiatan in one file beside its budget and what was delivered before.
struct AnggaranDiperiksa {
  let kunci: KunciAnggaran
  /// The cell of the amount.
  let tempat: Place
  /// Answer of the unit in `keterangan`.
  let jawaban: String
  /// The amount as the file says it, s.d. or not.
  let tertulis: Rupiah
  let sd: Bool
  /// The quarter's own amount; `nil` when only its s.d. is known.
  let sendiri: Rupiah?
  let sampai: Rupiah
  /// S.d. the quarter before; `nil` when nothing was delivered.
  let sebelum: Rupiah?
  let pagu: Rupiah?
  let kasTW: Rupiah?
  let kasSD: Rupiah?
  let adaDPA: Bool
  /// Whether the amount s.d. leaves no quarter out that had a cash plan.
  let lengkap: Bool

  /// - Parameters:
  ///   - earlier: amounts of the quarters before, in order.
  ///   - tw: 0-based quarter of the file.
  init(
    _ kunci: KunciAnggaran, _ uang: Uang, earlier: [Uang?], tw: Int, indeks: IndeksRencana, tempat: Place,
    jawaban: String = ""
  ) {
    self.kunci = kunci
    self.tempat = tempat
    self.jawaban = jawaban
    tertulis = uang.nilai
    sd = uang.sd
    var deret = Deret<Rupiah>()
    for (index, amount) in earlier.prefix(tw).enumerated() {
      if let amount { deret.take(amount.nilai, sd: amount.sd, at: index) }
    }
    sebelum = tw == 0 ? nil : deret.sampai(tw - 1)
    deret.take(uang.nilai, sd: uang.sd, at: tw)
    sendiri = deret.sendiri[tw]
    sampai = deret.sampai(tw) ?? uang.nilai
    pagu = indeks.pagu(kunci)
    let dpa = indeks.dpa[kunci]
    adaDPA = dpa != nil
    kasTW = dpa?.kasTW[tw]
    lengkap =
      uang.sd
      || (0..<tw).allSatisfy { index in
        (index < earlier.count && earlier[index] != nil) || (dpa?.kasTW[index] ?? .nol) == .nol
      }
    kasSD = dpa.flatMap { $0.kasTW[...tw].reduce(nil, +) }
  }
}

extension Sequence<Isian> {
  /// The amount a unit wrote for a sub kegiatan: on one of its rows (others blank or 0), or the same on all.
  var uangSekali: (baris: Isian, uang: Uang)? {
    let given = filter { $0.anggaran != nil }
    guard let row = given.first(where: { $0.anggaran != .nol }) ?? given.first, let amount = row.anggaran else {
      return nil
    }
    return (row, Uang(nilai: amount, sd: row.anggaranSD, asal: [row.asal]))
  }
}
