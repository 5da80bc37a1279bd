import Workbook

/// Usual parts of letters, on the grid of ``TataSurat``.
extension BarisSurat {
  /// A text over some columns.
  static func teks(
    _ text: String, _ dari: Int = 0, _ sampai: Int = TataSurat.akhir, _ style: Style = GayaSurat.teks()
  ) -> BarisSurat { BarisSurat([SelSurat(dari, sampai, text, style)]) }

  /// The letter's title.
  static func judul(_ text: String) -> BarisSurat {
    BarisSurat([SelSurat(0, TataSurat.akhir, text, GayaSurat.teks(12, tebal: true, .center))], tinggi: 17)
  }

  /// A centred line.
  static func tengah(_ text: String, _ ukuran: Double = 10, tebal: Bool = false) -> BarisSurat {
    teks(text, 0, TataSurat.akhir, GayaSurat.teks(ukuran, tebal: tebal, .center))
  }

  /// The letter's number under its title; a dotted blank when nobody gave it.
  static func nomor(_ number: String) -> BarisSurat { tengah("Nomor: " + Teks.atauTitik(number, 30)) }

  /// A heading inside a letter.
  static func sub(_ text: String) -> BarisSurat {
    BarisSurat([SelSurat(0, TataSurat.akhir, text, GayaSurat.teks(10, tebal: true))], tinggi: 16)
  }

  /// A label, a colon and a value over the rest of the line, or up to `sampai`.
  static func pasangan(_ label: String, _ value: String, sampai: Int = TataSurat.akhir) -> BarisSurat {
    BarisSurat([
      SelSurat(0, 1, label, GayaSurat.teks()), SelSurat(2, 2, label.isEmpty ? "" : ":", GayaSurat.teks()),
      SelSurat(3, sampai, value, GayaSurat.teks()),
    ])
  }

  /// A label and its points, numbered when there are several.
  static func berlabel(_ label: String, _ points: [String]) -> [BarisSurat] {
    points.enumerated().map { index, text in
      pasangan(index == 0 ? label : "", points.count > 1 ? "\(index + 1). \(text)" : text)
    }
  }

  /// A numbered point of a list.
  static func butir(_ number: String, _ text: String) -> BarisSurat {
    BarisSurat([
      SelSurat(0, 0, number, GayaSurat.teks(10, .right)),
      SelSurat(1, TataSurat.akhir, text, GayaSurat.teks(10, .justify)),
    ])
  }

  /// Running text over the whole width; what is taller than a row goes on in further rows.
  static func paragraf(_ text: String) -> [BarisSurat] {
    let style = GayaSurat.teks(10, .justify)
    let pixels = TextMetrics.pixels(columnWidths: TataSurat.lebar)
    return TextMetrics.split(text, style: style, pixels: pixels, maxLines: 24)
      .map { teks($0, 0, TataSurat.akhir, style) } + [.kosong(5)]
  }
}

/// A framed table in a letter: texts over spans of columns, the first column centred.
struct TabelSurat {
  let kolom: [ClosedRange<Int>]
  var ukuran = 10.0
  /// Columns whose texts stand in the middle.
  var tengah: Set<Int> = [0]

  func kepala(_ texts: [String]) -> BarisSurat {
    let style = GayaSurat.teks(ukuran, tebal: true, .center, .center, garis: .all(.thin)).with { $0.fill = 0xF2F2F2 }
    return BarisSurat(zip(kolom, texts).map { SelSurat($0.lowerBound, $0.upperBound, $1, style) }, tinggi: 20)
  }

  func baris(_ texts: [String], tinggi: Double = 15) -> BarisSurat {
    let cells = zip(kolom, texts).enumerated().map { index, cell in
      let style = GayaSurat.teks(ukuran, tengah.contains(index) ? .center : .left, garis: .all(.thin))
      // Counts and running numbers are numbers.
      if tengah.contains(index), let number = Int(cell.1) {
        return SelSurat(cell.0.lowerBound, cell.0.upperBound, angka: number, style)
      }
      return SelSurat(cell.0.lowerBound, cell.0.upperBound, cell.1, style)
    }
    return BarisSurat(cells, tinggi: tinggi)
  }

  /// The heading, and rows with running numbers in the first column.
  func bernomor(_ heads: [String], _ rows: [[String]], tinggi: Double = 15) -> [BarisSurat] {
    [kepala(heads)] + rows.enumerated().map { baris(["\($0 + 1)"] + $1, tinggi: tinggi) }
  }
}
