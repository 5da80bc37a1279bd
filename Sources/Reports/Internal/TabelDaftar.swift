import Workbook

/// A column of a list.
struct KolomDaftar {
  var judul: String
  var lebar: Double
  var isi: Isi

  init(_ judul: String, _ lebar: Double, _ isi: Isi = .teks) {
    self.judul = judul
    self.lebar = lebar
    self.isi = isi
  }
}

/// What a cell of a list holds.
enum SelDaftar {
  case teks(String)
  /// Text in a look of its own, such as a coloured word.
  case berwarna(String, StyleID)
  /// A link to a cell of the workbook.
  case tautan(String, sheet: String, cell: Cell, StyleID)
  case angka(Double, String)
  case rumus(String, CachedValue, String)
  case kosong
}

/// Writes plain lists: heading, rows, heights that show all wrapped text.
struct TabelDaftar {
  let kolom: [KolomDaftar]

  var lebar: [Double] { kolom.map(\.lebar) }
  var terakhir: Int { kolom.count - 1 }

  func kepala(_ row: Int, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    for (column, spec) in kolom.enumerated() { sink.text(row, column, spec.judul, gaya[.kepala]) }
    sink.rowHeight(row, TabelDaftar.tinggiKepala)
  }

  static let tinggiKepala = 27.0

  /// - Returns: the row's height.
  @discardableResult
  func baris(
    _ row: Int, _ cells: [SelDaftar], _ latar: Latar = .biasa, tinggi: Double = 13.5, _ gaya: inout Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) -> Double {
    var height = tinggi
    for (column, cell) in cells.enumerated() {
      let spec = kolom[column]
      switch cell {
      case .teks(let text):
        sink.text(row, column, text, gaya[latar, spec.isi])
        // Short texts need no measuring.
        if spec.isi != .kode, Double(text.utf8.count) > spec.lebar * 0.7 || text.utf8.contains(0x0A) {
          height = max(
            height, TextMetrics.rowHeight(text, style: Gaya.style(latar, spec.isi), columnWidth: spec.lebar))
        }
      case .berwarna(let text, let style):
        sink.text(row, column, text, style)
        if Double(text.utf8.count) > spec.lebar * 0.7 {
          height = max(
            height, TextMetrics.rowHeight(text, style: Gaya.style(latar, .tengah), columnWidth: spec.lebar))
        }
      case .tautan(let text, let sheet, let cell, let style):
        sink.link(row, column, toSheet: sheet, cell: cell, text: text, style)
      case .angka(let value, "0") where spec.isi == .tengah: sink.number(row, column, value, gaya[latar, .tengah])
      case .angka(let value, let format): sink.number(row, column, value, gaya.angka(format, latar, &sink))
      case .rumus(let formula, let cached, let format):
        sink.formula(row, column, formula, cached: cached, gaya.angka(format, latar, &sink))
      case .kosong: sink.blank(row, column, gaya[latar, spec.isi])
      }
    }
    height = min(400, height)
    sink.rowHeight(row, height)
    return height
  }

  /// A row whose texts no single row can hold goes on in further rows.
  func pecah(_ cells: [SelDaftar]) -> [[SelDaftar]] {
    // Every row of a sheet passes here: only long texts are measured.
    let long = cells.contains { if case .teks(let text) = $0 { text.utf8.count > 60 } else { false } }
    guard long else { return [cells] }
    let texts = cells.enumerated().map { column, cell -> (teks: String, px: Int) in
      if case .teks(let text) = cell { return (text, TextMetrics.pixels(columnWidth: kolom[column].lebar)) }
      return ("", 100)
    }
    guard let pieces = Lipatan(texts, style: Gaya.style(.biasa, .teks)).potongan else { return [cells] }
    return pieces.enumerated().map { index, row in
      cells.enumerated().map { column, cell in
        if case .teks = cell { return .teks(row[column]) }
        return index == 0 ? cell : .kosong
      }
    }
  }
}
