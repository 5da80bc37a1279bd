/// The address of one cell; row and column count from 0.
package struct Cell: Hashable, Sendable, Comparable {
  /// 0-based row, below ``rowLimit``.
  package var row: Int
  /// 0-based column, below ``columnLimit``.
  package var column: Int

  /// Rows of a sheet.
  package static let rowLimit = 1_048_576
  /// Columns of a sheet.
  package static let columnLimit = 16_384

  /// 0-based row and column; not checked.
  package init(_ row: Int, _ column: Int) {
    self.row = row
    self.column = column
  }

  /// 0-based row and column; not checked.
  package init(row: Int, column: Int) {
    self.init(row, column)
  }

  /// Whether a sheet has this cell.
  package var isValid: Bool {
    row >= 0 && row < Self.rowLimit && column >= 0 && column < Self.columnLimit
  }

  /// The relative address, such as `B7`.
  package var a1: String { Self.columnName(column) + String(row + 1) }

  /// The absolute address, such as `$B$7`.
  package var absolute: String { "$" + Self.columnName(column) + "$" + String(row + 1) }

  /// The relative address on another sheet, such as `'E.81'!B7`.
  package func reference(sheet: String) -> String { SheetName.quoted(sheet) + "!" + a1 }

  /// The letters of a 0-based column: 0 is `A`, 25 `Z`, 26 `AA`.
  package static func columnName(_ column: Int) -> String {
    precondition(column >= 0, "A column cannot be negative.")
    return column < shortNames.count ? shortNames[column] : longName(column)
  }

  /// `A` to `ZZ`: what formulas are made of.
  private static let shortNames = (0..<702).map(longName)

  private static func longName(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(65 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// Order of reading: row by row, from left to right.
  package static func < (left: Cell, right: Cell) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
