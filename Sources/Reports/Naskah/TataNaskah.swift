import Core
import Kinerja
import Workbook

/// Writes the running text of the report: chapters, numbered points, paragraphs, tables on twelve columns, portrait.
struct TataNaskah {
  static let lebar = [Double](repeating: 7.4, count: 12)
  static let akhir = 11

  let l: Lembar
  private(set) var baris = 0
  private var tinggi = Tinggi()
  /// Rows no page's end parts: a heading and what follows it, signatures.
  private var utuh: [ClosedRange<Int>] = []
  /// First row of headings that wait for what they head.
  private var judul: Int?
  /// Tables: where they begin with what heads them, their first row and their last.
  private var daftarTabel: [(awal: Int, pertama: Int, terakhir: Int)] = []
  private let isi = GayaSurat.teks(10.5, .justify)

  init(_ lembar: Lembar) { l = lembar }

  private static func pixels(_ columns: ClosedRange<Int>) -> Int { TextMetrics.pixels(columnWidths: lebar[columns]) }

  mutating func mulai(_ sink: inout some SheetSink & ~Copyable) { sink.columnWidths(TataNaskah.lebar) }

  /// Sets the page; the sheet ends here.
  /// - Parameter alami: whether pages end by themselves. Viewers differ in how wide columns are, so in how much they
  ///   shrink a page and where it ends; where tables stand at the end, every page's beginning is written down.
  mutating func selesai(alami: Bool = true, _ sink: inout some SheetSink & ~Copyable) {
    for table in daftarTabel where table.pertama < table.terakhir {
      // No last row alone on a page; of two rows neither is.
      let first = table.terakhir - 1
      utuh.append((first == table.pertama ? table.awal : first)...table.terakhir)
    }
    sink.hideGridlines()
    sink.tabColor(Palet.tabSurat)
    var page = Halaman.portrait(l.bahan, area: CellRange(0, 0, max(0, baris - 1), TataNaskah.akhir))
    // A report is bound with the office's letters; larger paper is for tables.
    if page.paper == .a3 { page.paper = .f4 }
    page.margins = PageSetup.Margins(left: 1, right: 0.8, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.35)
    let width = TataNaskah.pixels(0...TataNaskah.akhir)
    sink.pageSetup(tinggi.dipatahkan(page, lebar: width, utuh: utuh, alami: alami))
  }

  mutating func jarak(_ points: Double, _ sink: inout some SheetSink & ~Copyable) {
    tinggi.atur(baris, points, &sink)
    baris += 1
  }

  /// Keeps rows up to here on one page when they take no more than a third of it, or so many points.
  mutating func satukan(dari first: Int, paling points: Double = 270) {
    guard first < baris, (first..<baris).reduce(0, { $0 + tinggi[$1] }) <= points else { return }
    utuh.append(first...baris - 1)
  }

  /// What headings head begins here.
  private mutating func terisi() {
    if let first = judul { utuh.append(first...baris) }
    judul = nil
  }

  mutating func garis(
    _ text: String, _ style: Style, kolom columns: ClosedRange<Int> = 0...TataNaskah.akhir,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    let pieces = TextMetrics.split(text, style: style, pixels: TataNaskah.pixels(columns), maxLines: 24)
    for piece in pieces {
      let look = sink.style(style)
      sink.mergeText(CellRange(rows: baris...baris, columns: columns), piece, look)
      tinggi.atur(
        baris, TextMetrics.rowHeight(piece, style: style, pixels: TataNaskah.pixels(columns)) + 2, &sink)
      baris += 1
    }
  }

  mutating func bab(_ number: String, _ text: String, _ sink: inout some SheetSink & ~Copyable) {
    if baris > 0 { jarak(14, &sink) }
    judul = judul ?? baris
    garis("BAB \(number)", GayaSurat.teks(12, tebal: true, .center), &sink)
    garis(text, GayaSurat.teks(12, tebal: true, .center), &sink)
    jarak(8, &sink)
  }

  mutating func sub(_ text: String, _ sink: inout some SheetSink & ~Copyable) {
    jarak(4, &sink)
    judul = judul ?? baris
    garis(text, GayaSurat.teks(10.5, tebal: true), &sink)
  }

  mutating func paragraf(_ sentence: Kalimat, _ sink: inout some SheetSink & ~Copyable) {
    tulis(sentence, 0...TataNaskah.akhir, &sink)
    jarak(5, &sink)
  }

  mutating func paragraf(_ text: String, _ sink: inout some SheetSink & ~Copyable) { paragraf(Kalimat(text), &sink) }

  /// A numbered point.
  mutating func butir(_ number: String, _ sentence: Kalimat, _ sink: inout some SheetSink & ~Copyable) {
    sink.text(baris, 0, number, sink.style(GayaSurat.teks(10.5, .right)))
    tulis(sentence, 1...TataNaskah.akhir, &sink)
  }

  private mutating func tulis(
    _ sentence: Kalimat, _ columns: ClosedRange<Int>, _ sink: inout some SheetSink & ~Copyable
  ) {
    terisi()
    guard let formula = sentence.rumus else { return garis(sentence.teks, isi, kolom: columns, &sink) }
    let range = CellRange(rows: baris...baris, columns: columns)
    sink.mergeFormula(range, formula, cached: .text(sentence.teks), sink.style(isi))
    // A figure that grows must not lose its last line.
    let height = TextMetrics.rowHeight(sentence.teks + " 00", style: isi, pixels: TataNaskah.pixels(columns)) + 2
    tinggi.atur(baris, min(height, 409), &sink)
    baris += 1
  }

  /// A row of a table: contents over spans of columns.
  mutating func tabel(
    _ spans: [ClosedRange<Int>], _ cells: [SelDaftar], kepala: Bool = false, _ gaya: inout Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    // A table's heading goes with its first row.
    if kepala {
      judul = judul ?? baris
    } else {
      if let last = daftarTabel.last, last.terakhir == baris - 1 {
        daftarTabel[daftarTabel.count - 1].terakhir = baris
      } else {
        daftarTabel.append((judul ?? baris, baris, baris))
      }
      terisi()
    }
    var height = kepala ? 24.0 : 14.5
    for (span, cell) in zip(spans, cells) {
      let range = CellRange(rows: baris...baris, columns: span)
      switch cell {
      case .teks(let text):
        sink.mergeText(range, text, kepala ? gaya[.kepalaKecil] : gaya[.biasa, .teks])
        height = max(
          height, TextMetrics.rowHeight(text, style: Gaya.style(.biasa, .teks), pixels: TataNaskah.pixels(span)))
      case .berwarna(let text, let style): sink.mergeText(range, text, style)
      case .tautan(let text, let sheet, let cell, let style):
        sink.merge(range, style)
        sink.link(baris, span.lowerBound, toSheet: sheet, cell: cell, text: text, style)
      case .angka(let value, let format): sink.mergeNumber(range, value, gaya.angka(format, .biasa, &sink))
      case .rumus(let formula, .text(let text), _):
        sink.mergeFormula(range, formula, cached: .text(text), gaya[.biasa, .tengah])
        height = max(
          height, TextMetrics.rowHeight(text, style: Gaya.style(.biasa, .tengah), pixels: TataNaskah.pixels(span)))
      case .rumus(let formula, let cached, let format):
        sink.mergeFormula(range, formula, cached: cached, gaya.angka(format, .biasa, &sink))
      // Rows of documents span columns; links do not.
      case .kosong: sink.merge(range, gaya[.biasa, .teks])
      }
    }
    tinggi.atur(baris, min(400, height), &sink)
    baris += 1
  }

  /// Signatures side by side.
  mutating func tanda(
    _ blocks: [(blok: TandaTangan, kolom: ClosedRange<Int>)], _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    var heights = [Double](repeating: 0, count: TandaTangan.baris)
    for (block, columns) in blocks {
      let width = TataNaskah.pixels(columns)
      block.tulis(baris, kolom: columns, lebar: width, gaya, &sink, tinggi: false)
      for (index, height) in block.tinggi(lebar: width).enumerated() { heights[index] = max(heights[index], height) }
    }
    for (index, height) in heights.enumerated() { tinggi.atur(baris + index, height, &sink) }
    utuh.append(baris...baris + TandaTangan.baris - 1)
    baris += TandaTangan.baris
  }
}
