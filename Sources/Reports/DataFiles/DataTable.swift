import Core
import Kinerja

/// Rows of a file for programs (FORMATS §3, data/): UTF-8 without BOM, `;`, LF, decimal point, empty = no value.
struct DataTable {
  private(set) var bytes: [UInt8] = []
  private let columns: Int
  private var column = 0

  /// - Parameter heading: the columns, joined by `;`.
  init(_ heading: String, rows: Int) {
    columns = heading.utf8.count { $0 == UInt8(ascii: ";") } + 1
    bytes.reserveCapacity(heading.utf8.count + rows * columns * 10)
    bytes.append(contentsOf: heading.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Ends a row.
  /// - Precondition: every column of it was added.
  mutating func end() {
    precondition(column == columns, "a row has as many fields as the heading")
    bytes.append(UInt8(ascii: "\n"))
    column = 0
  }

  private mutating func separate() {
    if column > 0 { bytes.append(UInt8(ascii: ";")) }
    column += 1
  }

  /// Adds text; what a spreadsheet program would take for a formula gets an apostrophe before it.
  mutating func text(_ value: String) {
    separate()
    var quoted = false
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): quoted = true
      default: break
      }
    }
    if quoted { bytes.append(UInt8(ascii: "\"")) }
    if DataTable.isActive(value) { bytes.append(UInt8(ascii: "'")) }
    for byte in value.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if quoted { bytes.append(UInt8(ascii: "\"")) }
  }

  /// Whether the first byte that is no blank begins a formula.
  static func isActive(_ value: String) -> Bool {
    switch value.utf8.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    default: false
    }
  }

  /// Adds ASCII as it is: numbers, dates, words of the contract.
  mutating func plain(_ value: String) {
    separate()
    bytes.append(contentsOf: value.utf8)
  }

  mutating func number(_ value: Int?) { plain(value.map { String($0) } ?? "") }

  /// Adds an amount with up to 2 decimals.
  mutating func rupiah(_ value: Rupiah?) { plain(value.map { NumberWriter.plain($0.pecahan, decimals: 2) } ?? "") }

  /// Adds a quantity or percentage with up to 10 decimals.
  mutating func number(_ value: Pecahan?) { plain(value.map { NumberWriter.plain($0, decimals: 10) } ?? "") }

  mutating func persen(_ value: Persen?) { number(value?.nilai) }

  /// Adds a number, or the words of a scale.
  mutating func nilai(_ value: Nilai?) {
    switch value {
    case .angka(let figure): number(figure)
    case .teks(let word): text(word)
    case nil: plain("")
    }
  }
}
