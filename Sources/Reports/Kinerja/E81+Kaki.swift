import Core
package import Kinerja
import Workbook

extension E81 {
  /// JUMLAH, means cell by cell, predikat, what each figure is.
  mutating func kaki(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let place = l.tata.e81
    if let row = place.jumlah { jumlah(row, &gaya, &sink) }
    label(place.rata, "Rata-rata capaian kinerja (%)", 16, gaya, &sink)
    if let row = place.rataPembanding {
      label(row, "Rata-rata capaian kinerja \(l.hasil.kataPembanding) (%)", 16, gaya, &sink)
    }
    label(place.predikat, "Predikat kinerja", 16, gaya, &sink)
    label(place.keterangan, "Dasar angka", 16, gaya, &sink)
    for quarter in 0..<4 {
      let column = KolomE81.triwulan[quarter]
      guard quarter <= l.last else {
        kosongkan(column...column + 1, gaya, &sink)
        continue
      }
      rerata(column, KolomCapaian.persenTW[quarter], l.hasil.kantor.capaianTW[quarter], "", &gaya, &sink)
      let money = Lembar.sel(Lembar.anggaran, KolomAnggaran.persenTW[quarter], "\(l.tata.anggaran.jumlah + 1)")
      uang(
        column + 1, Rumus.salin(money), l.hasil.kantor.anggaran.capaianTW(Triwulan.allCases[quarter]),
        "realisasi terhadap rencana kas TW \(Triwulan.allCases[quarter].romawi)", &gaya, &sink)
    }
    let office = l.hasil.kantor
    rerata(
      KolomE81.sd, KolomCapaian.persenSD, office.capaianSD, "terhadap target s.d. triwulan \(l.triwulan.romawi)", &gaya,
      &sink)
    let serapan = Lembar.sel(Lembar.anggaran, KolomAnggaran.serapan, "\(l.tata.anggaran.jumlah + 1)")
    uang(KolomE81.sd + 1, Rumus.salin(serapan), office.anggaran.serapan, "serapan: terhadap pagu", &gaya, &sink)
    kosongkan(KolomE81.renstraSD...KolomE81.renstraSD + 1, gaya, &sink)
    rerata(KolomE81.capaian, KolomCapaian.persenRenstra, office.capaianRenstra, "", &gaya, &sink)
    uang(
      KolomE81.capaian + 1, renstraRupiah, office.anggaran.capaianRenstra, "jumlah kolom 13 Rp / jumlah kolom 5 Rp",
      &gaya, &sink)
    kosongkan(KolomE81.unit...KolomE81.unit, gaya, &sink)
  }

  private var barisKaki: [Int] {
    let place = l.tata.e81
    return [place.rata] + (place.rataPembanding.map { [$0] } ?? []) + [place.predikat, place.keterangan]
  }

  private mutating func label(
    _ row: Int, _ text: String, _ height: Double, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    sink.mergeText(CellRange(row, 0, row, KolomE81.triwulan[0] - 1), text, gaya[.jumlah, .tengah])
    tinggi.atur(row, height, &sink)
  }

  private func kosongkan(_ columns: ClosedRange<Int>, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    for row in barisKaki { sink.blanks(CellRange(rows: row...row, columns: columns), gaya[.jumlah, .tengah]) }
  }

  /// A mean: taken from Capaian's footer, where it is made.
  private mutating func rerata(
    _ column: Int, _ source: Int, _ mean: Rerata, _ note: String, _ gaya: inout Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    let place = l.tata.e81
    let there = l.tata.capaian
    func cell(_ row: Int) -> String { Lembar.sel(Lembar.capaian, source, "\(row + 1)") }
    sink.persen(
      place.rata, column, Rumus.salin(cell(there.rata)), mean.nilai,
      gaya.angka(FormatAngka.persen(mean.nilai, l.skala), .jumlah, &sink))
    if let row = place.rataPembanding, let from = there.rataPembanding {
      sink.persen(
        row, column, Rumus.salin(cell(from)), mean.pembanding, gaya.angka(FormatAngka.persen, .jumlah, &sink))
    }
    predikat[column] = Predikat.kata(mean, l.skala)
    sink.teks(place.predikat, column, cell(there.predikat), Predikat.kata(mean, l.skala), gaya[.jumlah, .tengah])
    dasar[column] = note.isEmpty ? mean.keterangan : "\(mean.keterangan); \(note)"
    let formula = note.isEmpty ? cell(there.terhitung) : cell(there.terhitung) + "&" + Rumus.teks("; \(note)")
    sink.teks(
      place.keterangan, column, formula, dasar[column] ?? "", gaya[.biasa, .tengah])
  }

  /// A percentage of money, with the predikat of that figure as information.
  private mutating func uang(
    _ column: Int, _ formula: String, _ value: Persen?, _ note: String, _ gaya: inout Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    let place = l.tata.e81
    sink.persen(
      place.rata, column, formula, value, gaya.angka(FormatAngka.persen(value, l.skala), .jumlah, &sink))
    if let row = place.rataPembanding { sink.blank(row, column, gaya[.jumlah, .tengah]) }
    let cell = "\(Rumus.k(column))\(place.rata + 1)"
    let word = l.skala.predikat(value)?.nama ?? "–"
    predikat[column] = word
    sink.teks(place.predikat, column, RumusPredikat.rumus(cell, l.skala), word, gaya[.jumlah, .tengah])
    dasar[column] = note
    sink.text(place.keterangan, column, note, gaya[.biasa, .tengah])
  }

  /// The footer's texts stand in the columns of figures: rows as tall as they need, with room for another predikat.
  mutating func tinggiKaki(_ widths: [Double], _ sink: inout some SheetSink & ~Copyable) {
    let words = l.skala.tingkat.map(\.nama)
    for (row, texts, style) in [
      (l.tata.e81.predikat, predikat, Gaya.style(.jumlah, .tengah)),
      (l.tata.e81.keterangan, dasar, Gaya.style(.biasa, .tengah)),
    ] {
      var height = 16.0
      for (column, text) in texts {
        for word in row == l.tata.e81.predikat ? words + [text] : [text] {
          height = max(height, TextMetrics.rowHeight(word, style: style, columnWidth: widths[column]))
        }
      }
      tinggi.atur(row, height, &sink)
    }
  }

  /// Total of column 13 Rp against total of column 5 Rp.
  private var renstraRupiah: String {
    let (v, f) = (Rumus.k(KolomE81.renstraSD + 1), Rumus.k(KolomE81.targetRenstra + 1))
    if let row = l.tata.e81.jumlah { return Rumus.persen("\(v)\(row + 1)", "\(f)\(row + 1)") }
    let roots = l.tata.pohon.akar.map { l.tata.e81.awal[$0] }
    guard !roots.isEmpty else { return "\"\"" }
    return Rumus.persen(
      Rumus.jumlah(KolomE81.renstraSD + 1, roots), Rumus.jumlah(KolomE81.targetRenstra + 1, roots))
  }
}

extension Predikat {
  /// The word of a mean, marked when rows are missing.
  package static func kata(_ mean: Rerata, _ skala: SkalaPredikat) -> String {
    guard let step = skala.predikat(mean.nilai) else { return "–" }
    return mean.sementara ? step.nama + " (sementara)" : step.nama
  }
}
