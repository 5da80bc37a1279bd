import Core
import Kinerja
import Workbook

extension Ringkasan {
  /// Four native charts over the tables of this sheet; told apart by pattern and mark as well as by colour.
  func grafik(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let column = TextMetrics.pixels(columnWidth: TataRingkasan.lebarKolom)
    perjalanan(column * 9 - 10, &sink)
    fisikKeuangan(column * 8 - 6, &sink)
    let programs = l.hasil.rekap.filter { $0.jenis == .program }
    let units = l.hasil.rekap.filter { $0.jenis == .seksi }
    kelompok("program", programs, tata.program, at: tata.grafikProgram, tata.tinggiProgram, &sink)
    kelompok(l.profil.unit, units, tata.seksi, at: tata.grafikSeksi, tata.tinggiSeksi, &sink)
  }

  private func kolom(_ column: Int, _ first: Int, _ count: Int) -> CellRange {
    CellRange(first, column, first + count - 1, column)
  }

  private func deret(
    _ name: String, _ categories: (CellRange, [String]), _ values: CellRange, _ cached: [Double?], _ color: UInt32
  ) -> ChartSpec.Series {
    var series = ChartSpec.Series(
      name: name, sheet: Ringkasan.nama, categories: categories.0, values: values, cachedCategories: categories.1,
      cachedValues: cached, color: color)
    // A chart takes the empty text of a missing figure for 0: no label then. What is 0 stands in the table.
    series.labelFormat = "#,##0.0;-#,##0.0;"
    return series
  }

  /// Target against realisasi over the quarters.
  private func perjalanan(_ width: Int, _ sink: inout some SheetSink & ~Copyable) {
    let first = tata.triwulan + 1
    let quarters = Triwulan.allCases
    let names = (kolom(KolomPerTriwulan.nama.lowerBound, first, 4), quarters.map { "TW \($0.romawi)" })
    let money = l.hasil.kantor.anggaran
    let planned = quarters.map { quarter in
      SerapanTriwulan.persen(money.kasTW[...quarter.index].reduce(nil) { $0 + $1 }, money.pagu)?.double
    }
    let spent = quarters.map { quarter in
      quarter <= l.triwulan
        ? SerapanTriwulan.persen(SerapanTriwulan.sampai(quarter, l.hasil), money.pagu)?.double : nil
    }
    let reached = l.hasil.kantor.capaianTW.map { $0.nilai?.nilai }
    var target = deret(
      "Rencana kas s.d. (% pagu)", names, kolom(KolomPerTriwulan.persenKas.lowerBound, first, 4), planned, Palet.redup)
    target.marker = .square
    target.dash = .dash
    // Lines end where the figures do, instead of falling to 0.
    func panjang(_ values: [Double?]) -> Int { max(1, (values.lastIndex { $0 != nil } ?? 0) + 1) }
    let spentCount = panjang(spent)
    var realisasi = deret(
      "Realisasi anggaran s.d. (% pagu)", names,
      kolom(KolomPerTriwulan.persenRealisasi.lowerBound, first, spentCount), Array(spent.prefix(spentCount)),
      Palet.serapan)
    realisasi.marker = .circle
    let figures = reached.map { $0?.double }
    let count = panjang(figures)
    var capaian = deret(
      "Capaian kinerja triwulan (%)", names, kolom(KolomPerTriwulan.capaian.lowerBound, first, count),
      Array(figures.prefix(count)), Palet.capaian)
    capaian.marker = .triangle
    var chart = ChartSpec(
      .line, title: "Target dan realisasi per triwulan", series: [target, realisasi, capaian],
      altText:
        "Grafik garis per triwulan: rencana kas dan realisasi anggaran sampai dengan triwulan dalam persen pagu, "
        + "serta rata-rata capaian kinerja triwulan. " + isi(names.1, reached, "capaian"))
    chart.xAxis = ChartSpec.Axis(title: "Triwulan")
    chart.yAxis = ChartSpec.Axis(title: "Persen", numberFormat: "0", minimum: 0)
    chart.width = width
    chart.height = TataRingkasan.tinggiKecil * 20 - 6
    chart.offsetY = 4
    sink.chart(chart, at: Cell(TataRingkasan.grafikKecil, 0))
  }

  /// Physical progress beside spending, by program.
  private func fisikKeuangan(_ width: Int, _ sink: inout some SheetSink & ~Copyable) {
    let programs = l.hasil.rekap.filter { $0.jenis == .program }
    guard !programs.isEmpty else { return }
    let first = tata.program + 1
    let codes = programs.map(\.kode)
    let names = (kolom(KolomRingkasan.kode.lowerBound, first, programs.count), codes)
    let physical = programs.map(\.anggaran.fisik)
    let fisik = deret(
      "Fisik (%)", names, kolom(KolomRingkasan.fisik, first, programs.count), physical.map { $0?.double }, Palet.fisik)
    var keuangan = deret(
      "Keuangan: serapan (%)", names, kolom(KolomRingkasan.serapan, first, programs.count),
      programs.map { $0.anggaran.serapan?.double }, Palet.serapan)
    keuangan.pattern = .wideUpwardDiagonal
    var chart = ChartSpec(
      .column, title: "Fisik dan keuangan per program", series: [fisik, keuangan],
      altText: "Grafik kolom: kemajuan fisik di samping serapan anggaran tiap program. " + isi(codes, physical, "fisik")
    )
    chart.xAxis = ChartSpec.Axis(title: "Program")
    chart.yAxis = ChartSpec.Axis(title: "Persen", numberFormat: "0", minimum: 0)
    chart.width = width
    chart.height = TataRingkasan.tinggiKecil * 20 - 6
    chart.gap = 60
    chart.offsetY = 4
    sink.chart(chart, at: Cell(TataRingkasan.grafikKecil, 9))
  }

  /// Capaian and serapan, a pair of bars a line.
  private func kelompok(
    _ what: String, _ lines: [Rekap], _ table: Int, at row: Int, _ height: Int,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    guard !lines.isEmpty else { return }
    let names = (kolom(KolomRingkasan.nama.lowerBound, table + 1, lines.count), lines.map(\.nama))
    let reached = lines.map { $0.capaianSD.nilai?.nilai }
    var capaian = deret(
      "Capaian s.d. TW \(l.triwulan.romawi) (%)", names, kolom(KolomRingkasan.capaian, table + 1, lines.count),
      reached.map { $0?.double },
      Palet.capaian)
    capaian.labels = true
    var serapan = deret(
      "Serapan anggaran (%)", names, kolom(KolomRingkasan.serapan, table + 1, lines.count),
      lines.map { $0.anggaran.serapan?.double }, Palet.serapan)
    serapan.pattern = .wideUpwardDiagonal
    serapan.labels = true
    var chart = ChartSpec(
      .bar, title: "Capaian dan serapan per \(what)", series: [capaian, serapan],
      altText: "Grafik batang: capaian kinerja dan serapan anggaran tiap \(what). " + isi(names.1, reached, "capaian"))
    chart.xAxis = ChartSpec.Axis(title: what.capitalisedFirst, reversed: true)
    chart.yAxis = ChartSpec.Axis(title: "Persen", numberFormat: "0", minimum: 0)
    chart.width = TataRingkasan.piksel - 4
    chart.height = height * 20 - 8
    chart.gap = 50
    chart.offsetY = 4
    sink.chart(chart, at: Cell(row, 0))
  }

  /// The figures in words, for those who hear the chart.
  private func isi(_ names: [String], _ values: [Pecahan?], _ what: String) -> String {
    let parts = zip(names, values).compactMap { name, value in
      value.map { "\(name) \(NumberWriter.indonesia($0, decimals: 1)) %" }
    }
    return parts.isEmpty ? "" : "Nilai \(what): " + parts.joined(separator: "; ") + "."
  }
}
