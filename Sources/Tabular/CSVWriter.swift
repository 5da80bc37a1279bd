package import Core

/// Writes CSV as bytes. Text that a spreadsheet would take for a formula is made inert with an apostrophe; figures
/// are never touched (a minus is a minus).
package struct CSVWriter: ~Copyable {
  /// The two kinds of CSV this program writes.
  package enum Flavour: Sendable {
    /// For people: UTF-8 with BOM, `;`, decimal comma, CRLF.
    case kantor
    /// For programs (`data/`): UTF-8 without BOM, `;`, decimal point, LF.
    case data
  }

  private let flavour: Flavour
  private let delimiter: UInt8
  private var bytes: [UInt8]
  private var atRowStart = true
  private var rowIsBlank = true

  /// - Parameter delimiter: `;` unless a form for comma countries is wanted.
  package init(_ flavour: Flavour, delimiter: UInt8 = UInt8(ascii: ";")) {
    self.flavour = flavour
    self.delimiter = delimiter
    bytes = flavour == .kantor ? [0xEF, 0xBB, 0xBF] : []
  }

  /// One cell of text; empty for `nil`. NUL is dropped, line breaks are kept inside quotes.
  package mutating func text(_ text: String?) {
    separate()
    guard let text, !text.isEmpty else { return }
    rowIsBlank = false
    let utf8 = Array(text.utf8)
    // Blanks at the ends would be lost on the way back.
    let edges: [UInt8] = [0x20, 0x09]
    let needsQuotes =
      edges.contains(utf8[0]) || edges.contains(utf8[utf8.count - 1])
      || utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    if needsQuotes { bytes.append(0x22) }
    if CSVWriter.wouldBecomeFormula(utf8) { bytes.append(0x27) }
    for byte in utf8 where byte != 0 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(0x22) }
  }

  /// One cell of plain ASCII made by a number or date writer; empty for `nil`.
  package mutating func plain(_ text: String?) {
    separate()
    guard let text, !text.isEmpty else { return }
    rowIsBlank = false
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func integer(_ value: Int?) { plain(value.map { String($0) }) }

  /// Rupiah with up to two decimals, no grouping.
  package mutating func rupiah(_ value: Rupiah?) { fraction(value?.pecahan, decimals: 2) }

  /// A quantity with up to four decimals.
  package mutating func jumlah(_ value: Jumlah?) { fraction(value?.pecahan, decimals: 4) }

  /// A percentage in points.
  ///
  /// - Parameter decimals: places at the most; `data/` promises at least six where the value is not exact.
  package mutating func persen(_ value: Persen?, decimals: Int = 6) { fraction(value?.nilai, decimals: decimals) }

  /// An exact fraction, rounded half away from zero to `decimals` places, trailing zeros dropped.
  package mutating func fraction(_ value: Pecahan?, decimals: Int) {
    guard let value else { return plain(nil) }
    let text = NumberWriter.plain(value, decimals: decimals)
    if flavour == .data { return plain(text) }
    // With a comma between cells a decimal comma needs quotes.
    let comma = String(text.map { $0 == "." ? "," : $0 })
    if delimiter == UInt8(ascii: ","), comma.utf8.contains(delimiter) {
      plain("\"" + comma + "\"")
    } else {
      plain(comma)
    }
  }

  /// `2025-06-30`.
  package mutating func date(_ value: Tanggal?) { plain(value?.iso) }

  /// A whole row of texts.
  package mutating func row(_ texts: [String]) {
    for text in texts { self.text(text) }
    endRow()
  }

  package mutating func endRow() {
    // A row of one empty cell would vanish as a blank line.
    if atRowStart || (rowIsBlank && bytes.last != delimiter) { bytes += [0x22, 0x22] }
    if flavour == .kantor { bytes.append(0x0D) }
    bytes.append(0x0A)
    (atRowStart, rowIsBlank) = (true, true)
  }

  /// What has been written.
  package consuming func finish() -> [UInt8] { bytes }

  private mutating func separate() {
    if !atRowStart { bytes.append(delimiter) }
    atRowStart = false
  }

  /// `=`, `+`, `-`, `@`, tab or line end at the start; behind an apostrophe too, so that reading takes exactly one away.
  private static func wouldBecomeFormula(_ utf8: [UInt8]) -> Bool {
    if utf8[0] != 0x27 { return TextTrim.isFormulaStart(utf8[0]) }
    return utf8.count > 1 && TextTrim.isFormulaStart(utf8[1])
  }
}
