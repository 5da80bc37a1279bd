import Glibc

/// How much room text takes: wrapped lines and row heights, rather one line too many than one too few.
///
/// Widths are those of Liberation Sans (the metrics of Arial), other fonts by a factor; lines break at
/// spaces and line breaks only, words longer than a line anywhere.
package enum TextMetrics {
  /// Greatest height of a row, in points.
  package static let tallestRow = 409.0

  /// Width of a column in pixels (96 to the inch), its 5 pixels of padding included.
  /// - Parameter characters: width as ``SheetSink/columnWidth(_:_:_:)`` takes it: digits of Calibri 11, 7 pixels each.
  package static func pixels(columnWidth characters: Double) -> Int {
    if characters <= 0 { return 0 }
    let pixels = characters < 1 ? characters * 12 + 0.5 : characters * 7 + 0.5 + 5
    return Int(min(pixels, 1790))
  }

  /// Width of a merged range of columns in pixels.
  package static func pixels(columnWidths: some Sequence<Double>) -> Int {
    columnWidths.reduce(0) { $0 + pixels(columnWidth: $1) }
  }

  /// Width of the text on one line, in points, without any allowance.
  package static func width(_ text: String, style: Style) -> Double {
    var sum = 0
    for scalar in text.unicodeScalars { sum += advance(scalar, bold: style.bold) }
    return Double(sum) / 1000 * style.fontSize * fontFactor(style)
  }

  /// Lines the wrapped text takes in a column; at least 1.
  package static func lines(_ text: String, style: Style, columnWidth: Double) -> Int {
    lines(text, style: style, pixels: pixels(columnWidth: columnWidth))
  }

  /// Lines the wrapped text takes in a cell or merged range of some pixels; at least 1.
  package static func lines(_ text: String, style: Style, pixels: Int) -> Int {
    var count = 0
    breakLines(text, style: style, pixels: pixels) { _, _ in count += 1 }
    return count
  }

  /// Height of one line in points, as Excel's own row heights grow: Arial 8 takes 11.25, 9 12, 10 12.75, 11 14.25.
  package static func lineHeight(_ style: Style) -> Double {
    if style.fontSize == 10 && lineFactor(style) == arialLine { return 12.75 }
    return ((style.fontSize * 4 / 3 * lineFactor(style)).rounded(.up) + 2) * 0.75
  }

  /// Height for some lines in points, padding included, not limited.
  package static func height(lines: Int, style: Style) -> Double {
    Double(lines) * lineHeight(style) + padding
  }

  /// Height of a row that shows all of the text, at most ``tallestRow``; see ``split(_:style:pixels:)``.
  package static func rowHeight(_ text: String, style: Style, columnWidth: Double) -> Double {
    min(height(lines: lines(text, style: style, columnWidth: columnWidth), style: style), tallestRow)
  }

  /// Height of a row that shows all of the text in a merged range, at most ``tallestRow``.
  package static func rowHeight(_ text: String, style: Style, pixels: Int) -> Double {
    min(height(lines: lines(text, style: style, pixels: pixels), style: style), tallestRow)
  }

  /// Lines that fit the tallest row.
  package static func maxLines(_ style: Style) -> Int {
    max(1, Int((tallestRow - padding) / lineHeight(style)))
  }

  /// The text in pieces that each fit a row, for continuation rows; one piece when it fits.
  /// - Parameter maxLines: lines of a piece; nil is as many as the tallest row shows.
  package static func split(_ text: String, style: Style, pixels: Int, maxLines: Int? = nil) -> [String] {
    let most = max(1, maxLines ?? self.maxLines(style))
    var pieces: [Range<Int>] = []
    var count = 0
    breakLines(text, style: style, pixels: pixels) { start, end in
      if count % most == 0 {
        pieces.append(start..<end)
      } else {
        pieces[pieces.count - 1] = pieces[pieces.count - 1].lowerBound..<end
      }
      count += 1
    }
    guard pieces.count > 1 else { return [text] }
    return pieces.map { piece in
      let start = text.utf8.index(text.startIndex, offsetBy: piece.lowerBound)
      let end = text.utf8.index(start, offsetBy: piece.count)
      var part = text[start..<end]
      while let last = part.unicodeScalars.last, last == " " || last == "\n" { part.unicodeScalars.removeLast() }
      return String(part)
    }
  }

  /// Calls `line` with the first and the end byte of every line.
  private static func breakLines(_ text: String, style: Style, pixels: Int, _ line: (Int, Int) -> Void) {
    let room = Double(max(pixels - 6 - style.indent * 10, 8)) * 0.75
    // For hinting on screen, strongest in small sizes, and the printer's own widths.
    let allowance = style.fontSize < 10 ? 1.05 : 1.03
    let limit = Int(room / (style.fontSize * fontFactor(style) * allowance) * 1000)
    // Most texts are so short that they fit whatever their letters are.
    if text.utf8.count * widest <= limit, !text.utf8.contains(0x0A) { return line(0, text.utf8.count) }
    let bold = style.bold
    var offset = 0
    var lineStart = 0
    var lineWidth = 0
    var wordStart = 0
    var wordWidth = 0
    for scalar in text.unicodeScalars {
      let start = offset
      offset += scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
      switch scalar {
      case "\n":
        line(lineStart, start)
        lineStart = offset
        lineWidth = 0
        wordStart = offset
        wordWidth = 0
      case " ", "\t":
        lineWidth += wordWidth + 278
        wordStart = offset
        wordWidth = 0
      default:
        let width = advance(scalar, bold: bold)
        wordWidth += width
        if lineWidth + wordWidth > limit {
          if lineWidth > 0 {
            line(lineStart, wordStart)
            lineStart = wordStart
            lineWidth = 0
          }
          if wordWidth > limit && start > lineStart {
            line(lineStart, start)
            lineStart = start
            wordStart = start
            wordWidth = width
          }
        }
      }
    }
    line(lineStart, offset)
  }

  /// How much wider than Arial a font is at most.
  private static func fontFactor(_ style: Style) -> Double {
    switch style.fontName {
    case "Arial", "Helvetica", "Liberation Sans", "Calibri", "Carlito", "Times New Roman", "Liberation Serif",
      "Cambria", "Arial Narrow", "Tahoma":
      1
    case "Bookman Old Style", "Verdana": 1.2
    default: 1.15
    }
  }

  /// Height of a line as a multiple of the font's size.
  private static func lineFactor(_ style: Style) -> Double {
    switch style.fontName {
    case "Arial", "Helvetica", "Liberation Sans": arialLine
    case "Times New Roman", "Liberation Serif": 1.2
    default: 1.23
    }
  }

  private static let arialLine = 1.15
  /// No character advances further for each of its bytes.
  private static let widest = 1016
  /// Points above and below all lines of a cell.
  private static let padding = 1.5
}
