package import Core
import Kinerja
import Workbook

/// How wide a column must be so that none of its numbers prints as `####`, without writing any of them out.
package struct LebarAngka: Sendable {
  /// Thousandths of the font's size: widths of digit, separators in Arial.
  private static let digit = 556
  private static let separator = 278

  private var widest = 0

  package init() {}

  /// Takes a number with so many decimals and a text of some width behind it.
  package mutating func take(_ value: Double, desimal: Int, akhiran: Int = 0) {
    var digits = 1
    var rest = value.magnitude
    while rest >= 10, digits < 20 {
      rest /= 10
      digits += 1
    }
    var width = digits * Self.digit + (digits - 1) / 3 * Self.separator + akhiran
    if desimal > 0 { width += Self.separator + desimal * Self.digit }
    if value < 0 { width += 333 }
    widest = max(widest, width)
  }

  package mutating func take(_ amount: Rupiah?, akhiran: Int = 0) {
    guard let amount else { return }
    take(amount.double, desimal: amount.sen % 100 == 0 ? 0 : 2, akhiran: akhiran)
  }

  /// Takes a word.
  package mutating func take(akhiran: Int) { widest = max(widest, akhiran) }

  /// Width of a text in thousandths of the font's size; in bold a twelfth wider.
  package static func teks(_ text: String) -> Int {
    Int(TextMetrics.width(text, style: Style { $0.fontSize = 100 }) * 10)
  }

  /// Takes a value of a row that has a column of its own for the satuan.
  mutating func take(_ value: Nilai?, target: Bool = false, _ row: HasilIndikator) {
    switch value {
    case .angka(let number):
      if target, row.rencana.polaritas == .rentang, let bounds = row.rumus.batas(target: number) {
        // Quotes of the format take the place of the room a number keeps.
        take(akhiran: Self.teks(FormatAngka.rentang(bounds.bawah, bounds.atas)))
      } else {
        take(number.double, desimal: FormatAngka.desimal(number))
      }
    case .teks(let word): take(akhiran: Self.teks(word))
    case nil: return
    }
  }

  /// Characters for the columns of target (year, TW I–IV, s.d.) and realisasi (TW I–IV, s.d.) over some rows; quarters
  /// not reached stay narrow.
  /// - Parameters:
  ///   - last: 0-based quarter reported.
  ///   - least: for columns that hold figures.
  static func triwulanan(_ rows: [HasilIndikator], last: Int, least: Double) -> [Double] {
    var sizes = [LebarAngka](repeating: LebarAngka(), count: 11)
    for row in rows {
      sizes[0].take(row.rencana.target, target: true, row)
      for quarter in 0..<4 { sizes[1 + quarter].take(row.targetTW[quarter], target: true, row) }
      sizes[5].take(row.targetSD, target: true, row)
      for quarter in 0...last { sizes[6 + quarter].take(row.realisasiTW[quarter], row) }
      sizes[10].take(row.realisasiSD, row)
    }
    return sizes.enumerated().map { column, size in column > 6 + last && column < 10 ? 5 : size.kolom(least, 14) }
  }

  /// Characters for a column of short words, none of which should break.
  package static func kata(_ texts: [String]) -> Double {
    var longest = LebarAngka()
    for text in Set(texts) {
      for word in text.split(separator: " ") { longest.take(akhiran: teks(String(word))) }
    }
    return longest.kolom(8, 13)
  }

  /// Height of a row of small headings over columns of those widths.
  static func kepala(_ names: [(Int, String)], _ widths: [Double]) -> Double {
    names.reduce(24) { height, name in
      max(height, TextMetrics.rowHeight(name.1, style: Rupa.kepalaKecil.style, columnWidth: widths[name.0]))
    }
  }

  /// Characters for the column: what was taken at nine points, padding included, between the bounds.
  package func kolom(_ least: Double, _ most: Double) -> Double {
    let pixels = Double(widest) / 1000 * 9 * 96 / 72 * 1.04 + 12
    return min(most, max(least, ((pixels - 5) / 7 * 4).rounded(.up) / 4))
  }
}
