package import Workbook

/// Wrapped texts that share a row: its height, or the pieces in continuation rows when no row is tall enough.
package struct Lipatan: Sendable {
  /// Tallest row of the project; Excel allows 409.
  package static let tertinggi = 400.0

  /// Heights of the rows it takes, at least one.
  package let tinggi: [Double]
  /// By row, then by text; `nil` when everything fits one row.
  package let potongan: [[String]]?

  /// - Parameters:
  ///   - texts: each with the width of its cell in pixels.
  ///   - style: of all of them.
  ///   - minimum: least height of a row.
  package init(_ texts: [(teks: String, px: Int)], style: Style, minimum: Double = 12.75) {
    let most = max(1, Int((Lipatan.tertinggi - 2.25) / TextMetrics.lineHeight(style)))
    var lines = 1
    for (text, px) in texts where !text.isEmpty {
      lines = max(lines, TextMetrics.lines(text, style: style, pixels: px))
    }
    guard lines > most else {
      tinggi = [max(minimum, TextMetrics.height(lines: lines, style: style))]
      potongan = nil
      return
    }
    let pieces = texts.map { TextMetrics.split($0.teks, style: style, pixels: $0.px, maxLines: most) }
    let count = pieces.reduce(1) { max($0, $1.count) }
    var heights: [Double] = []
    var rows: [[String]] = []
    for row in 0..<count {
      var tallest = 1
      var cells: [String] = []
      for (column, list) in pieces.enumerated() {
        let piece = row < list.count ? list[row] : ""
        if !piece.isEmpty { tallest = max(tallest, TextMetrics.lines(piece, style: style, pixels: texts[column].px)) }
        cells.append(piece)
      }
      heights.append(min(Lipatan.tertinggi, max(minimum, TextMetrics.height(lines: tallest, style: style))))
      rows.append(cells)
    }
    tinggi = heights
    potongan = rows
  }

  /// Rows it takes.
  package var count: Int { tinggi.count }

  /// The text of a column in its first row.
  package func pertama(_ column: Int, _ text: String) -> String { potongan?[0][column] ?? text }
}
