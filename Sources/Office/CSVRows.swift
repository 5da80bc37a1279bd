import Core
import Tabular

/// Rows of the books this program keeps for itself.
package enum CSVRows {
  /// Rows of strings, heading first; what cannot be read is no row (a torn last line).
  package static func parse(_ bytes: [UInt8], berkas: String) -> [[String]] {
    var bag = DiagnosticBag()
    let raw = TableReader.rawRows(bytes, berkas: berkas, delimiter: UInt8(ascii: ";"), into: &bag)
    return raw.map { $0.rows.map { row in row.map(plain) } } ?? []
  }

  /// A cell without the apostrophe that keeps it from becoming a formula: exactly the one the writer put there.
  static func plain(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'"), let second = cell.utf8.dropFirst().first,
      "=+-@'\t\r\n".utf8.contains(second)
    else { return cell }
    return String(cell.dropFirst())
  }
}
