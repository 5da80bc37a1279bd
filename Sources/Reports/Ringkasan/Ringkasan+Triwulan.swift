import Core
import Kinerja
import Workbook

/// Columns of the table per quarter.
enum KolomPerTriwulan {
  static let nama = 0...1
  static let kas = 2...3
  static let realisasi = 4...5
  static let kasSD = 6...7
  static let realisasiSD = 8...9
  static let persenKas = 10...11
  static let persenRealisasi = 12...13
  static let capaian = 14...16
}

extension Ringkasan {
  /// The year's cash plan and what was spent of it, quarter by quarter; quarters not reached stay empty.
  func tabelTriwulan(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let heads: [(ClosedRange<Int>, String)] = [
      (KolomPerTriwulan.nama, "Triwulan"), (KolomPerTriwulan.kas, "Rencana kas (Rp)"),
      (KolomPerTriwulan.realisasi, "Realisasi anggaran (Rp)"), (KolomPerTriwulan.kasSD, "Rencana kas s.d. (Rp)"),
      (KolomPerTriwulan.realisasiSD, "Realisasi s.d. (Rp)"), (KolomPerTriwulan.persenKas, "Rencana kas s.d. (% pagu)"),
      (KolomPerTriwulan.persenRealisasi, "Realisasi s.d. (% pagu)"),
      (KolomPerTriwulan.capaian, "Rata-rata capaian kinerja triwulan (%)"),
    ]
    for (columns, text) in heads { sel(tata.triwulan, columns, text, gaya[.kepalaKecil], &sink) }
    sink.rowHeight(tata.triwulan, 36)
    for quarter in Triwulan.allCases { triwulan(quarter, &gaya, &sink) }
  }

  private func triwulan(_ quarter: Triwulan, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let place = tata.triwulan + 1 + quarter.index
    let first = tata.triwulan + 1
    let reached = quarter <= l.triwulan
    let money = l.hasil.kantor.anggaran
    let total = "\(l.tata.anggaran.jumlah + 1)"
    func range(_ columns: ClosedRange<Int>) -> CellRange { CellRange(rows: place...place, columns: columns) }
    func sum(_ columns: ClosedRange<Int>) -> String {
      Rumus.jumlah(CellRange(first, columns.lowerBound, place, columns.lowerBound).a1)
    }
    sel(place, KolomPerTriwulan.nama, "TW \(quarter.romawi)", gaya[.biasa, .tengah], &sink)
    let kasSD = money.kasTW[...quarter.index].reduce(nil) { $0 + $1 }
    let spentSD = reached ? SerapanTriwulan.sampai(quarter, l.hasil) : nil
    let pagu = Lembar.sel(Lembar.anggaran, KolomAnggaran.pagu, total)
    let amounts: [(ClosedRange<Int>, String, Rupiah?)] = [
      (
        KolomPerTriwulan.kas, Rumus.salin(Lembar.sel(Lembar.anggaran, KolomAnggaran.kasTW[quarter.index], total)),
        money.kasTW[quarter.index]
      ),
      (
        KolomPerTriwulan.realisasi,
        reached ? Rumus.salin(Lembar.sel(Lembar.anggaran, KolomAnggaran.realisasiTW[quarter.index], total)) : "",
        money.realisasiTW[quarter.index]
      ), (KolomPerTriwulan.kasSD, sum(KolomPerTriwulan.kas), kasSD),
      (
        KolomPerTriwulan.realisasiSD, reached ? realisasiSD(quarter, total) ?? sum(KolomPerTriwulan.realisasi) : "",
        spentSD
      ),
    ]
    for (columns, formula, amount) in amounts {
      let style = gaya.angka(FormatAngka.rupiah(amount), .biasa, &sink)
      sink.merge(range(columns), style)
      if !formula.isEmpty { sink.rupiah(place, columns.lowerBound, formula, amount, style) }
    }
    let percent = gaya.angka(FormatAngka.persen, .biasa, &sink)
    for (columns, source, part) in [
      (KolomPerTriwulan.persenKas, KolomPerTriwulan.kasSD, kasSD),
      (KolomPerTriwulan.persenRealisasi, KolomPerTriwulan.realisasiSD, spentSD),
    ] {
      sink.merge(range(columns), percent)
      guard reached || columns == KolomPerTriwulan.persenKas else { continue }
      sink.persen(
        place, columns.lowerBound, Rumus.persen(Cell(place, source.lowerBound).a1, pagu),
        SerapanTriwulan.persen(part, money.pagu), percent)
    }
    sink.merge(range(KolomPerTriwulan.capaian), percent)
    // A line over a gap: the cell stays empty, so that the chart shows no 0 there.
    let means = l.hasil.kantor.capaianTW
    let gap = means[quarter.index].nilai == nil && means[(quarter.index + 1)...].contains { $0.nilai != nil }
    if reached, !gap {
      let mean = Lembar.sel(
        Lembar.capaian, KolomCapaian.persenTW[quarter.index], "\(l.tata.capaian.rata + 1)")
      sink.persen(
        place, KolomPerTriwulan.capaian.lowerBound, Rumus.salin(mean), l.hasil.kantor.capaianTW[quarter.index].nilai,
        percent)
    }
    sink.rowHeight(place, 15)
  }

  /// In the quarter reported the s.d. of Anggaran stands: amounts delivered as s.d. have no quarters of their own.
  private func realisasiSD(_ quarter: Triwulan, _ total: String) -> String? {
    quarter == l.triwulan ? Rumus.salin(Lembar.sel(Lembar.anggaran, KolomAnggaran.realisasiSD, total)) : nil
  }
}

/// What was spent up to a quarter.
enum SerapanTriwulan {
  static func sampai(_ quarter: Triwulan, _ hasil: HasilKantor) -> Rupiah? {
    let money = hasil.kantor.anggaran
    if quarter == hasil.periode.triwulan { return money.realisasiSD }
    return money.realisasiTW[...quarter.index].reduce(nil) { $0 + $1 }
  }

  static func persen(_ part: Rupiah?, _ whole: Rupiah?) -> Persen? {
    guard let part, let whole else { return nil }
    return Persen.dari(part.pecahan, whole.pecahan)
  }
}
