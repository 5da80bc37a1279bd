import Core
import Kinerja
import Workbook

extension LaporanSeksi {
  /// Heading, the unit's rows, its IKU, means and sums.
  /// - Returns: the first row after the table.
  func tabel(
    _ head: Int, _ points: inout Double, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) -> Int {
    kepala(head, gaya, &sink)
    points += 60
    var next = head + 3
    for (number, index) in milik.enumerated() {
      let row = l.hasil.baris[index]
      let continued = number > 0 && l.hasil.baris[milik[number - 1]].rencana.kode == row.rencana.kode
      points += teks(next, number + 1, row, continued, gaya, &sink)
      let place = Rujukan(
        lembar: Lembar.capaian, baris: l.tata.capaian.awal[index], target: KolomCapaian.target,
        targetTW: KolomCapaian.targetTW[l.last], realisasiTW: KolomCapaian.realisasiTW[l.last],
        persenTW: KolomCapaian.persenTW[l.last], targetSD: KolomCapaian.targetSD, realisasiSD: KolomCapaian.realisasiSD,
        persenSD: KolomCapaian.persenSD, predikat: KolomCapaian.predikat)
      kinerja(next, row, place, &gaya, &sink)
      uang(next, row, l.tata.anggaran.awal[index], &gaya, &sink)
      next += 1
    }
    for (index, row) in l.hasil.iku.enumerated() {
      points += teks(next, milik.count + index + 1, row, false, gaya, &sink)
      let place = Rujukan(
        lembar: Lembar.iku, baris: l.tata.iku.awal[index], target: KolomIKU.target, targetTW: KolomIKU.targetTW[l.last],
        realisasiTW: KolomIKU.realisasiTW[l.last], persenTW: KolomIKU.persenTW[l.last], targetSD: KolomIKU.targetSD,
        realisasiSD: KolomIKU.realisasiSD, persenSD: KolomIKU.persenSD, predikat: KolomIKU.predikat)
      kinerja(next, row, place, &gaya, &sink)
      uang(next, row, nil, &gaya, &sink)
      next += 1
    }
    if next == head + 3 {
      sink.mergeText(
        CellRange(next, 0, next, KolomLaporan.akhir), "Tidak ada indikator pada unit ini.", gaya[.biasa, .tengah])
      next += 1
    }
    jumlah(next, &gaya, &sink)
    points += 45
    warna(head + 3, next + 1, &sink)
    return next + 2
  }

  /// Where a row's figures stand on their own sheet.
  private struct Rujukan {
    let lembar: String
    let baris: Int
    let target: Int
    let targetTW: Int
    let realisasiTW: Int
    let persenTW: Int
    let targetSD: Int
    let realisasiSD: Int
    let persenSD: Int
    let predikat: Int

    func salin(_ column: Int) -> String { Rumus.salin(Lembar.sel(lembar, column, "\(baris + 1)")) }
  }

  private func kepala(_ row: Int, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let quarter = l.triwulan.romawi
    let single: [(Int, String)] = [
      (KolomLaporan.no, "No"), (KolomLaporan.kode, "Kode"), (KolomLaporan.uraian, "Uraian"),
      (KolomLaporan.indikator, "Indikator"), (KolomLaporan.satuan, "Satuan"),
      (KolomLaporan.target, "Target \(l.periode.tahun)"), (KolomLaporan.predikat, "Predikat"),
    ]
    for (column, text) in single { sink.mergeText(CellRange(row, column, row + 1, column), text, gaya[.kepala]) }
    let groups: [(ClosedRange<Int>, String, [String])] = [
      (KolomLaporan.targetTW...KolomLaporan.persenTW, "Triwulan \(quarter)", ["Target", "Realisasi", "Capaian (%)"]),
      (
        KolomLaporan.targetSD...KolomLaporan.persenSD, "S.d. triwulan \(quarter)",
        ["Target", "Realisasi", "Capaian (%)"]
      ),
      (
        KolomLaporan.pagu...KolomLaporan.serapan, "Anggaran s.d. triwulan \(quarter) (Rp)",
        ["Pagu", "Realisasi", "Serapan (%)"]
      ),
    ]
    for (columns, title, names) in groups {
      sink.mergeText(CellRange(rows: row...row, columns: columns), title, gaya[.kepala])
      for (column, name) in zip(columns, names) { sink.text(row + 1, column, name, gaya[.kepalaKecil]) }
    }
    for column in 0...KolomLaporan.akhir { sink.number(row + 2, column, Double(column + 1), gaya[.nomorKolom]) }
    sink.rowHeight(row, 16)
    sink.rowHeight(row + 1, 26)
    sink.rowHeight(row + 2, 12)
  }

  /// - Returns: the row's height.
  private func teks(
    _ place: Int, _ number: Int, _ row: HasilIndikator, _ continued: Bool, _ gaya: Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) -> Double {
    let ground = row.latar
    let plan = row.rencana
    // A further indicator of the same sub kegiatan does not repeat its name.
    let uraian = continued ? "" : plan.tingkat == .iku ? plan.sasaran : plan.uraian
    sink.number(place, KolomLaporan.no, Double(number), gaya[ground, .tengah])
    sink.text(place, KolomLaporan.kode, plan.kode.teks, gaya[ground, .kode])
    let texts = [
      (KolomLaporan.uraian, uraian), (KolomLaporan.indikator, plan.indikator), (KolomLaporan.satuan, plan.satuan),
    ]
    var height = 13.5
    for (column, text) in texts {
      sink.text(place, column, text, gaya[ground, .teks])
      let width = KolomLaporan.lebar[column]
      height = max(height, TextMetrics.rowHeight(text, style: Gaya.style(ground, .teks), columnWidth: width))
    }
    height = min(Lipatan.tertinggi, height)
    sink.rowHeight(place, height)
    return height
  }

  private func kinerja(
    _ place: Int, _ row: HasilIndikator, _ there: Rujukan, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    let ground = row.latar
    let cell = SelCapaian(row: row, baris: place)
    let values: [(Int, Nilai?, Bool, Int)] = [
      (KolomLaporan.target, row.rencana.target, true, there.target),
      (KolomLaporan.targetTW, row.targetTW[l.last], true, there.targetTW),
      (KolomLaporan.realisasiTW, row.realisasiTW[l.last], false, there.realisasiTW),
      (KolomLaporan.targetSD, row.targetSD, true, there.targetSD),
      (KolomLaporan.realisasiSD, row.realisasiSD, false, there.realisasiSD),
    ]
    for (column, value, isTarget, source) in values {
      let mark: Tanda = column == KolomLaporan.realisasiSD && row.belumLengkap ? .belumLengkap : []
      cell.tulis(column, value, target: isTarget, formula: there.salin(source), tanda: mark, &gaya, &sink)
    }
    sink.persen(
      place, KolomLaporan.persenTW, there.salin(there.persenTW), row.capaianTW[l.last],
      gaya.angka(FormatAngka.persen, ground, &sink))
    sink.persen(
      place, KolomLaporan.persenSD, there.salin(there.persenSD), row.capaianSD,
      gaya.angka(FormatAngka.persen(row.capaianSD, l.skala), ground, &sink))
    sink.teks(
      place, KolomLaporan.predikat, there.salin(there.predikat), row.predikat?.nama ?? "–", gaya[ground, .tengah])
  }

  /// Budget of a sub kegiatan, once; sums above it are left to the other sheets.
  private func uang(
    _ place: Int, _ row: HasilIndikator, _ there: Int?, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    guard row.rencana.tingkat == .subKegiatan, let there, let money = row.anggaran else {
      for column in KolomLaporan.pagu...KolomLaporan.serapan { sink.blank(place, column, gaya[row.latar, .tengah]) }
      return
    }
    rupiah(place, money, there, row.latar, &gaya, &sink)
  }

  private func rupiah(
    _ place: Int, _ money: Anggaran, _ there: Int, _ ground: Latar, _ gaya: inout Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    func copy(_ column: Int) -> String { Rumus.salin(Lembar.sel(Lembar.anggaran, column, "\(there + 1)")) }
    for (column, source, amount) in [
      (KolomLaporan.pagu, KolomAnggaran.pagu, money.pagu),
      (KolomLaporan.anggaran, KolomAnggaran.realisasiSD, money.realisasiSD),
    ] {
      sink.rupiah(place, column, copy(source), amount, gaya.angka(FormatAngka.rupiah(amount), ground, &sink))
    }
    sink.persen(
      place, KolomLaporan.serapan, copy(KolomAnggaran.serapan), money.serapan,
      gaya.angka(FormatAngka.persen, ground, &sink))
  }

  /// Means and sums from the footers of Capaian and Anggaran, and over how many indicators the means go.
  private func jumlah(_ row: Int, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let office = l.hasil.kantor
    let there = l.tata.capaian
    sink.mergeText(
      CellRange(row, 0, row + 1, KolomLaporan.realisasiTW), "Rata-rata capaian kinerja dan jumlah anggaran",
      gaya[.jumlah, .tengah])
    sink.merge(CellRange(row, KolomLaporan.targetSD, row + 1, KolomLaporan.realisasiSD), gaya[.jumlah, .tengah])
    let means = [
      (KolomLaporan.persenTW, KolomCapaian.persenTW[l.last], office.capaianTW[l.last]),
      (KolomLaporan.persenSD, KolomCapaian.persenSD, office.capaianSD),
    ]
    for (column, source, mean) in means {
      func cell(_ row: Int) -> String { Lembar.sel(Lembar.capaian, source, "\(row + 1)") }
      sink.persen(
        row, column, Rumus.salin(cell(there.rata)), mean.nilai,
        gaya.angka(FormatAngka.persen(mean.nilai, l.skala), .jumlah, &sink))
      sink.teks(row + 1, column, cell(there.terhitung), mean.keterangan, gaya[.rincian, .tengah])
    }
    let predikat = Lembar.sel(Lembar.capaian, KolomCapaian.persenSD, "\(there.predikat + 1)")
    sink.merge(CellRange(row, KolomLaporan.predikat, row + 1, KolomLaporan.predikat), gaya[.jumlah, .tengah])
    sink.teks(
      row, KolomLaporan.predikat, predikat, Predikat.kata(office.capaianSD, l.skala), gaya[.jumlah, .tengah])
    rupiah(row, office.anggaran, l.tata.anggaran.jumlah, .jumlah, &gaya, &sink)
    for column in KolomLaporan.pagu...KolomLaporan.serapan { sink.blank(row + 1, column, gaya[.jumlah, .tengah]) }
    sink.rowHeight(row, 16)
    sink.rowHeight(row + 1, 24)
  }

  private func warna(_ first: Int, _ last: Int, _ sink: inout some SheetSink & ~Copyable) {
    WarnaPredikat.pasang(CellRange(first, KolomLaporan.predikat, last, KolomLaporan.predikat), l.skala, &sink)
  }
}
