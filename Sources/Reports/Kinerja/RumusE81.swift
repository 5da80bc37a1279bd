import Core
import Ingest
import Kinerja

/// The formulas of E.81's rows, made once per sheet.
package struct RumusE81 {
  /// Percentage of column 14 K.
  let persen: KolomPersen
  /// Column 12 K by kind.
  private let sampai: [Templat]
  let rupiahSD: Templat
  /// Column 13 K: 6 + 12, or 12.
  let renstraJumlah: Templat
  let renstraAkhir: Templat
  let rupiahRenstra: Templat
  let persenRupiah: Templat
  private let l: Lembar

  init(_ lembar: Lembar) {
    l = lembar
    let k = Rumus.k
    let quarters = KolomE81.triwulan.map { k($0) + "#" }
    let money = KolomE81.triwulan.map { k($0 + 1) + "#" }
    let (e, f) = (k(KolomE81.targetRenstra) + "#", k(KolomE81.targetRenstra + 1) + "#")
    let (g, h) = (k(KolomE81.renstraLalu) + "#", k(KolomE81.renstraLalu + 1) + "#")
    let (s, t) = (k(KolomE81.sd) + "#", k(KolomE81.sd + 1) + "#")
    let (u, v) = (k(KolomE81.renstraSD) + "#", k(KolomE81.renstraSD + 1) + "#")
    let plan = KolomCapaian.targetTW
    let got = KolomCapaian.realisasiTW
    func span(_ columns: [Int]) -> String { "Capaian!\(k(columns[0]))@:\(k(columns[3]))@" }
    let target = RumusSampai.Acuan(sel: plan.map { Lembar.sel(Lembar.capaian, $0) }, daftar: span(plan))
    let realisasi = RumusSampai.Acuan(sel: got.map { Lembar.sel(Lembar.capaian, $0) }, daftar: span(got))
    let own = RumusSampai.Acuan(sel: quarters, daftar: quarters.joined(separator: ","))
    sampai = RumusSampai.Ragam.allCases.map {
      Templat(
        RumusSampai.templat(
          $0, own, rataAtas: realisasi.daftar, target: target, realisasi: realisasi,
          tahun: k(KolomE81.target) + "#"))
    }
    persen = KolomPersen(
      RumusPersen.Acuan(
        r: u, t: e, bawah: Lembar.sel(Lembar.capaian, KolomCapaian.bawah),
        atas: Lembar.sel(Lembar.capaian, KolomCapaian.atas), tahun: k(KolomE81.target) + "#"),
      lembar.hasil.pengaturan, lembar.bahan.acuan.skalaTeks)
    rupiahSD = Templat(Rumus.jumlah(money.joined(separator: ",")))
    renstraJumlah = Templat("IF(OR(COUNT(\(s))=0,\(e)=\"\"),\"\",SUM(\(g),\(s)))")
    renstraAkhir = Templat("IF(OR(\(s)=\"\",\(e)=\"\"),\"\",\(s))")
    rupiahRenstra = Templat("IF(COUNT(\(t),\(f))<2,\"\",SUM(\(h),\(t)))")
    persenRupiah = Templat(Rumus.persen(v, f))
  }

  /// Column 12 K of a row.
  func realisasiSD(_ index: Int, _ row: HasilIndikator) -> String {
    let place = l.tata.e81.awal[index]
    let ragam = RumusSampai.realisasi(row)
    if ragam == .rasio {
      let top = l.tata.capaian.pembilang(index)
      return RumusSampai.rasio(
        pembilang: rentang(top), penyebut: rentang(top + 1), pengali: row.pengaliRumus)
    }
    if let stated = hanyaSD(row.run.deret.hanyaSD, l.last), let value = row.run.deret.dinyatakan[stated] {
      return dinyatakan(NumberWriter.plain(value, decimals: 4), stated, 0, place)
    }
    return sampai[ragam.rawValue].isi(place, l.tata.capaian.awal[index])
  }

  private func rentang(_ row: Int) -> String {
    let columns = KolomCapaian.realisasiTW
    return "Capaian!\(Rumus.k(columns[0]))\(row + 1):\(Rumus.k(columns[3]))\(row + 1)"
  }

  /// One quarter of a `rasio` row.
  func rasio(_ index: Int, _ row: HasilIndikator, _ quarter: Int) -> String {
    let top = l.tata.capaian.pembilang(index)
    let column = Rumus.k(KolomCapaian.realisasiTW[quarter])
    return RumusSampai.rasioTriwulan(
      pembilang: "Capaian!\(column)\(top + 1)", penyebut: "Capaian!\(column)\(top + 2)", pengali: row.pengaliRumus)
  }

  /// Column 12 Rp of a sub kegiatan.
  func rupiahSD(_ index: Int, _ money: Anggaran) -> String {
    let place = l.tata.e81.awal[index]
    guard let stated = hanyaSD({ money.dinyatakan[$0] != nil }, l.last), let amount = money.dinyatakan[stated] else {
      return rupiahSD.isi(place)
    }
    return dinyatakan(NumberWriter.plain(amount.pecahan, decimals: 2), stated, 1, place)
  }

  /// The last quarter whose s.d. stands without the quarter's own.
  func hanyaSD(_ stated: (Int) -> Bool, _ last: Int) -> Int? { (0...last).last(where: stated) }

  /// The figure delivered as s.d. and what came after it.
  private func dinyatakan(_ figure: String, _ stated: Int, _ offset: Int, _ place: Int) -> String {
    let later = KolomE81.triwulan[(stated + 1)...].map { "\(Rumus.k($0 + offset))\(place + 1)" }
    return later.isEmpty ? figure : "\(figure)+SUM(\(later.joined(separator: ",")))"
  }
}
