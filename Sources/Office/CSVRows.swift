import Core
import Tabular

/// Rows of the books this program keeps for itself.
package enum CSVRows {
  /// Rows of strings, heading first; what cannot be read is no row (a torn last line). Between cells stands `;`, or what
  /// the heading says when a spreadsheet saved the book in its own way.
  package static func parse(_ bytes: [UInt8], berkas: String) -> [[String]] {
    var bag = DiagnosticBag()
    let raw = TableReader.rawRows(bytes, berkas: berkas, delimiter: delimiter(bytes), into: &bag)
    return raw.map { $0.rows.map { row in row.map(plain) } } ?? []
  }

  /// What stands between the cells of the first line; `nil` (found by reading) in UTF-16.
  private static func delimiter(_ bytes: [UInt8]) -> UInt8? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
    let heading = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    if heading.contains(UInt8(ascii: ";")) { return UInt8(ascii: ";") }
    return [UInt8(ascii: "\t"), UInt8(ascii: ",")].first(where: heading.contains) ?? UInt8(ascii: ";")
  }

  /// A cell without the apostrophe that keeps it from becoming a formula: exactly the one the writer put there.
  static func plain(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'"), let second = cell.utf8.dropFirst().first,
      "=+-@'\t\r\n".utf8.contains(second)
    else { return cell }
    return String(cell.dropFirst())
  }
}
