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
  /// Whether it stays on the page of the row before it.
  var lekat = false
  /// Whether it takes the room that is left on the page.
  var lentur = false

  init(_ sel: [SelSurat], tinggi: Double = 13.5) {
    self.sel = sel
    self.tinggi = tinggi
  }

  /// The signatures of a letter, each with the last line of text before it: no page's end parts them.
  static func utuh(_ rows: [BarisSurat]) -> [ClosedRange<Int>] {
    var whole: [ClosedRange<Int>] = []
    for row in rows.indices where rows[row].lekat {
      if let last = whole.last, last.upperBound == row - 1 {
        whole[whole.count - 1] = last.lowerBound...row
      } else {
        whole.append((rows[..<row].lastIndex { !$0.sel.isEmpty } ?? row)...row)
      }
    }
    return whole
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
  @discardableResult
  mutating func tulis(_ surat: [BarisSurat], lebar: [Double]) -> Tinggi {
    columnWidths(lebar)
    var heights = Tinggi()
    for (row, baris) in surat.enumerated() {
      tulis(baris, at: row)
      heights.atur(row, baris.tinggi(lebar: lebar), &self)
    }
    return heights
  }
}
