import Workbook

/// A cell of a letter: columns `dari` to `sampai`, counted from the letter's left edge.
struct SelSurat {
  var dari: Int
  var sampai: Int
  var teks: String
  var gaya: Style
  /// Written instead of the text when given.
  var angka: Double?

  init(_ dari: Int, _ sampai: Int, _ teks: String, _ gaya: Style) {
    self.dari = dari
    self.sampai = sampai
    self.teks = teks
    self.gaya = gaya
  }

  init(_ dari: Int, _ sampai: Int, angka: Int, _ gaya: Style) {
    self.init(dari, sampai, "", gaya)
    self.angka = Double(angka)
  }
}

/// A row of a letter.
struct BarisSurat {
  var sel: [SelSurat]
  /// Least height in points; text that needs more gets it.
  var tinggi: Double

  init(_ sel: [SelSurat], tinggi: Double = 13.5) {
    self.sel = sel
    self.tinggi = tinggi
  }

  static func kosong(_ tinggi: Double = 9) -> BarisSurat { BarisSurat([], tinggi: tinggi) }

  /// The height that shows every text.
  func tinggi(lebar: [Double]) -> Double {
    sel.reduce(tinggi) { height, cell in
      guard cell.gaya.wrap, !cell.teks.isEmpty else { return height }
      let pixels = TextMetrics.pixels(columnWidths: lebar[cell.dari...cell.sampai])
      return max(height, TextMetrics.rowHeight(cell.teks, style: cell.gaya, pixels: pixels))
    }
  }
}

extension SheetSink where Self: ~Copyable {
  /// Writes the cells of a letter's row, its left edge at `kolom`.
  mutating func tulis(_ baris: BarisSurat, at row: Int, kolom: Int = 0) {
    for cell in baris.sel {
      let style = style(cell.gaya)
      if let number = cell.angka {
        mergeNumber(CellRange(row, kolom + cell.dari, row, kolom + cell.sampai), number, style)
      } else if cell.dari == cell.sampai {
        text(row, kolom + cell.dari, cell.teks, style)
      } else {
        mergeText(CellRange(row, kolom + cell.dari, row, kolom + cell.sampai), cell.teks, style)
      }
    }
  }

  /// Writes a letter from its first row on and sets columns and heights.
  mutating func tulis(_ surat: [BarisSurat], lebar: [Double]) {
    columnWidths(lebar)
    for (row, baris) in surat.enumerated() {
      tulis(baris, at: row)
      rowHeight(row, baris.tinggi(lebar: lebar))
    }
  }
}
