import Core
import Kinerja
import Workbook

extension Capaian {
  /// Means of every percentage column, over how many rows they go, predikat.
  mutating func kaki(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let place = l.tata.capaian
    var labels = [(place.rata, "Rata-rata capaian kinerja (%)")]
    if let row = place.rataPembanding { labels.append((row, "Rata-rata \(l.hasil.kataPembanding) (%)")) }
    labels += [(place.terhitung, "Indikator terhitung"), (place.predikat, "Predikat")]
    for (row, label) in labels {
      sink.mergeText(CellRange(row, 0, row, KolomCapaian.persenTW[0] - 1), label, gaya[.jumlah, .tengah])
      for column in KolomCapaian.persenTW[0]...KolomCapaian.catatan
      where !ukuran.contains(where: { $0.persen == column })
        && !(row == place.rata && KolomCapaian.rupiah.contains(column))
      {
        sink.blank(row, column, gaya[.jumlah, .tengah])
      }
      tinggi.atur(row, row == place.predikat ? 39 : row == place.terhitung ? 27 : 16, &sink)
    }
    for each in ukuran { rerata(each, &gaya, &sink) }
    rupiah(l.hasil.kantor.anggaran, place.rata, l.tata.anggaran.jumlah, .jumlah, &gaya, &sink)
  }

  private func rerata(_ each: UkuranRerata, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let place = l.tata.capaian
    let mean = each.rerata(l.hasil.kantor)
    let range = place.rentang
    let v = Rumus.rentang(each.nilai, range)
    let (formula, second) = rata(each, v)
    let cell = "\(Rumus.k(each.persen))\(place.rata + 1)"
    sink.persen(
      place.rata, each.persen, formula, mean.nilai,
      gaya.angka(FormatAngka.persen(mean.nilai, l.skala), .jumlah, &sink))
    if let row = place.rataPembanding {
      sink.persen(
        row, each.persen, "IF(\(cell)=\"\",\"\",IF(ABS(\(cell)-\(second))>1,\(second),\"\"))", mean.pembanding,
        gaya.angka(FormatAngka.persen, .jumlah, &sink))
    }
    let m = "COUNT(\(Rumus.rentang(each.jatuhTempo, range)))"
    // With `kosong_dihitung` = nol the missing stand as 0 among the values: count the percentages themselves.
    let n =
      l.hasil.pengaturan.kosongDihitung == .lewati
      ? "COUNT(\(v))"
      : "COUNTIFS(\(Rumus.rentang(each.jatuhTempo, range)),1,\(Rumus.rentang(each.persen, range)),\">=-1E+99\")"
    sink.teks(
      place.terhitung, each.persen, "\(n)&\" dari \"&\(m)&\" indikator\"", mean.keterangan, gaya[.jumlah, .tengah])
    sink.teks(
      place.predikat, each.persen, RumusPredikat.rumus(cell, n: n, m: m, l.skala), Predikat.kata(mean, l.skala),
      gaya[.jumlah, .tengah])
  }

  /// The mean, and the one beside it: every row capped at 100, or none when the mean is capped so itself.
  private func rata(_ each: UkuranRerata, _ v: String) -> (String, String) {
    let range = l.tata.capaian.rentang
    let p = Rumus.rentang(each.persen, range)
    let uncapped = Rerata.tanpaBatas(l.hasil.pengaturan)
    switch l.hasil.pengaturan.rataRata {
    case .sederhana:
      let second =
        uncapped ? "SUMIFS(\(p),\(v),\">=0\",\(p),\">0\")" : "(SUMIF(\(v),\"<=100\")+100*COUNTIF(\(v),\">100\"))"
      return ("IF(COUNT(\(v))=0,\"\",AVERAGE(\(v)))", "\(second)/COUNT(\(v))")
    case .pagu, .bobot:
      let w = Rumus.rentang(each.bobot ?? KolomCapaian.bobot, range)
      let all = each.bobot == nil ? "SUMIF(\(v),\">=0\",\(w))" : "SUM(\(w))"
      let over = "(SUMPRODUCT(--(\(v)>100),\(v),\(w))-100*SUMIF(\(v),\">100\",\(w)))"
      let second =
        uncapped
        ? "SUMPRODUCT(--ISNUMBER(\(v)),--(\(p)>0),\(p),\(w))/\(all)" : "(SUMPRODUCT(\(v),\(w))-\(over))/\(all)"
      return ("IF(\(all)=0,\"\",SUMPRODUCT(\(v),\(w))/\(all))", second)
    }
  }

  /// Settings in force, and the scale beside them.
  /// - Returns: the first row after everything.
  mutating func keterangan(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) -> Int {
    var next = l.tata.capaian.keterangan
    sink.text(next, 0, "Keterangan", gaya[.judulKiri])
    next += 1
    let last = KolomCapaian.realisasiSD
    let pixels = TextMetrics.pixels(columnWidths: lebarKolom[2...last])
    let name = TextMetrics.pixels(columnWidths: lebarKolom[...1])
    let style = Rupa.keteranganNilai.style
    for line in Keterangan.baris(l.hasil) {
      sink.mergeText(CellRange(next, 0, next, 1), line.nama, gaya[.keteranganNama])
      sink.mergeText(CellRange(next, 2, next, last), line.nilai, gaya[.keteranganNilai])
      let height = TextMetrics.rowHeight(line.nilai, style: style, pixels: pixels)
      tinggi.atur(next, max(height, TextMetrics.rowHeight(line.nama, style: style, pixels: name)), &sink)
      next += 1
    }
    var step = l.tata.capaian.skala.lowerBound
    sink.text(step - 1, KolomCapaian.batasSkala, "Batas (%)", gaya[.kepala])
    sink.text(step - 1, KolomCapaian.namaSkala, "Predikat", gaya[.kepala])
    for each in l.skala.tingkat.reversed() {
      let bound = each.batasBawah
      sink.number(
        step, KolomCapaian.batasSkala, bound.double,
        gaya.angka(FormatAngka.angka(desimal: FormatAngka.desimal(bound)), .biasa, &sink))
      sink.text(step, KolomCapaian.namaSkala, each.nama, gaya[.biasa, .tengah])
      let width = lebarKolom[KolomCapaian.namaSkala]
      let height = TextMetrics.rowHeight(each.nama, style: Gaya.style(.biasa, .tengah), columnWidth: width)
      tinggi.atur(step, max(step < next ? tinggi[step] : 0, height), &sink)
      step += 1
    }
    next = max(next, step)
    WarnaPredikat.pasang(
      CellRange(rows: l.tata.capaian.skala, columns: KolomCapaian.namaSkala...KolomCapaian.namaSkala), l.skala, &sink)
    return next
  }
}
