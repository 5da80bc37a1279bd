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

  package mutating func take(_ amount: Rupiah?) {
    guard let amount else { return }
    take(amount.double, desimal: amount.sen % 100 == 0 ? 0 : 2)
  }

  /// Takes a word.
  package mutating func take(akhiran: Int) { widest = max(widest, akhiran) }

  /// Width of a text in thousandths of the font's size; in bold a twelfth wider.
  package static func teks(_ text: String) -> Int {
    Int(TextMetrics.width(text, style: Style { $0.fontSize = 100 }) * 10)
  }

  /// Characters for the column: what was taken at nine points, padding included, between the bounds.
  package func kolom(_ least: Double, _ most: Double) -> Double {
    let pixels = Double(widest) / 1000 * 9 * 96 / 72 * 1.04 + 12
    return min(most, max(least, ((pixels - 5) / 7 * 4).rounded(.up) / 4))
  }
}
