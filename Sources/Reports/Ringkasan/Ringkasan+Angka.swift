import Core
import Ingest
import Kinerja
import Workbook

extension Ringkasan {
  /// The headline figures: label, large figure, what it says.
  func angkaUtama(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let office = l.hasil.kantor
    let quarter = l.triwulan.romawi
    let there = l.tata.capaian
    func mean(_ row: Int) -> String { Lembar.sel(Lembar.capaian, KolomCapaian.persenSD, "\(row + 1)") }
    func money(_ column: Int) -> String { Lembar.sel(Lembar.anggaran, column, "\(l.tata.anggaran.jumlah + 1)") }
    // What is missing is said in the box itself: the predikat beside it would seem to be the whole.
    let missing = l.hasil.belumLengkap
    let basis = mean(there.terhitung) + (missing.isEmpty ? "" : "&" + Rumus.teks(missing))
    kotak(
      0...2, "Capaian kinerja s.d. TW \(quarter)", Rumus.salin(mean(there.rata)), office.capaianSD.nilai,
      (basis, l.hasil.keterangan(office.capaianSD)), &sink)
    predikat(3...6, mean(there.predikat), &sink)
    let uang = office.anggaran
    kotak(
      7...9, "Serapan anggaran", Rumus.salin(money(KolomAnggaran.serapan)), uang.serapan,
      (nil, "realisasi terhadap pagu"), &sink)
    kotak(
      10...12, "Serapan kas", Rumus.salin(money(KolomAnggaran.serapanKas)), uang.serapanKas,
      (nil, "terhadap kas s.d. TW \(quarter)"), &sink)
    kotak(
      13...16, "Fisik", Rumus.salin(money(KolomAnggaran.fisik)), uang.fisik.map { Persen($0) },
      (nil, "rata-rata tertimbang pagu"), &sink)
    sink.rowHeight(TataRingkasan.tile, 15)
    sink.rowHeight(TataRingkasan.tile + 1, 30)
    let needed = TextMetrics.rowHeight(
      l.hasil.keterangan(office.capaianSD), style: Ringkasan.gaya(8, bold: false, top: false, bottom: true),
      pixels: 3 * TextMetrics.pixels(columnWidth: TataRingkasan.lebarKolom))
    sink.rowHeight(TataRingkasan.tile + 2, max(24, needed))
    keadaan(gaya, &sink)
  }

  /// One line under the boxes: pagu, realisasi, deliveries, state of the document.
  private func keadaan(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let money = l.hasil.kantor.anggaran
    let done = l.hasil.seksi.count { l.bahan.status($0.kode).selesai }
    var parts: [String] = []
    if let pagu = money.pagu { parts.append("Pagu \(NumberWriter.rupiah(pagu))") }
    if let spent = money.realisasiSD { parts.append("realisasi \(NumberWriter.rupiah(spent))") }
    if let points = l.hasil.kantor.efisiensi {
      parts.append("efisiensi (capaian − serapan) \(NumberWriter.indonesia(points.nilai, decimals: 2)) poin")
    }
    parts.append("\(done) dari \(l.hasil.seksi.count) unit selesai menyampaikan")
    parts.append("dokumen: \(l.bahan.status.rawValue), revisi \(l.bahan.revisi)")
    let row = TataRingkasan.tile + 3
    sel(row, 0...TataRingkasan.kolom - 1, parts.joined(separator: " · "), gaya[.catatan], &sink)
    sink.rowHeight(row, 14)
  }

  private static let bingkai = Palet.biruTua

  private static func gaya(_ size: Double, bold: Bool, top: Bool, bottom: Bool) -> Style {
    Rupa.huruf(size, bold ? [.tebal, .tengah, .lipat] : [.tengah, .lipat]).with {
      $0.fill = Palet.bantu
      $0.borders = Borders(
        top: top ? .medium : .none, bottom: bottom ? .thin : .none, left: .thin, right: .thin, color: bingkai)
    }
  }

  /// - Parameter catatan: a formula with the text it gives, or the text.
  private func kotak(
    _ columns: ClosedRange<Int>, _ label: String, _ formula: String, _ value: Persen?,
    _ catatan: (rumus: String?, teks: String), _ sink: inout some SheetSink & ~Copyable
  ) {
    let row = TataRingkasan.tile
    let head = sink.style(Ringkasan.gaya(8.5, bold: true, top: true, bottom: false))
    sel(row, columns, label, head, &sink)
    let figure = Ringkasan.gaya(18, bold: true, top: false, bottom: false).with {
      $0.numberFormat = FormatAngka.persen(value, l.skala) + "\" %\""
      $0.shrink = true
      $0.wrap = false
    }
    let style = sink.style(figure)
    sink.merge(CellRange(rows: row + 1...row + 1, columns: columns), style)
    sink.persen(row + 1, columns.lowerBound, formula, value, style)
    let note = sink.style(
      Ringkasan.gaya(8, bold: false, top: false, bottom: true).with {
        $0.color = Palet.redup; $0.vertical = .top
      })
    if let formula = catatan.rumus {
      sink.merge(CellRange(rows: row + 2...row + 2, columns: columns), note)
      sink.teks(row + 2, columns.lowerBound, formula, catatan.teks, note)
    } else {
      sel(row + 2, columns, catatan.teks, note, &sink)
    }
  }

  /// The office's predikat, in its colour and its word.
  private func predikat(_ columns: ClosedRange<Int>, _ formula: String, _ sink: inout some SheetSink & ~Copyable) {
    let row = TataRingkasan.tile
    sel(row, columns, "Predikat kinerja", sink.style(Ringkasan.gaya(8.5, bold: true, top: true, bottom: false)), &sink)
    let range = CellRange(rows: row + 1...row + 2, columns: columns)
    let style = sink.style(Ringkasan.gaya(16, bold: true, top: false, bottom: true))
    sink.merge(range, style)
    sink.teks(row + 1, columns.lowerBound, formula, Predikat.kata(l.hasil.kantor.capaianSD, l.skala), style)
    WarnaPredikat.pasang(CellRange(row + 1, columns.lowerBound, row + 1, columns.lowerBound), l.skala, &sink)
  }

  /// How the figures are made.
  /// - Returns: the last row.
  func keterangan(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) -> Int {
    let quarter = l.triwulan.romawi
    let mean = l.hasil.kantor.capaianSD
    var lines = [
      "Capaian s.d. TW \(quarter): rata-rata persentase realisasi s.d. TW \(quarter) terhadap target s.d. TW \(quarter); "
        + "cara lengkapnya ada pada lembar Capaian, bagian Keterangan.",
      "Serapan: realisasi anggaran s.d. TW \(quarter) terhadap pagu yang berlaku. Serapan kas: terhadap rencana kas s.d. "
        + "TW \(quarter). Fisik: kemajuan fisik s.d. TW \(quarter), rata-rata tertimbang pagu.",
    ]
    if mean.sementara {
      lines.append("(sementara): belum semua indikator yang jatuh tempo ada realisasinya (\(mean.keterangan)).")
    }
    if let second = mean.pembanding {
      lines.append(
        "Rata-rata capaian kinerja \(l.hasil.kataPembanding): "
          + "\(NumberWriter.indonesia(second.nilai, decimals: 2, fixed: true)) %.")
    }
    for (index, line) in lines.enumerated() {
      sel(tata.catatan + index, 0...TataRingkasan.kolom - 1, line, gaya[.catatan], &sink)
      sink.rowHeight(
        tata.catatan + index, TextMetrics.rowHeight(line, style: Rupa.catatan.style, pixels: TataRingkasan.piksel))
    }
    return tata.catatan + lines.count - 1
  }
}
