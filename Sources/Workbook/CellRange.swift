/// A rectangle of cells, both corners included.
package struct CellRange: Hashable, Sendable {
  /// Upper left corner.
  package var first: Cell
  /// Lower right corner.
  package var last: Cell

  /// Both corners included; not checked.
  package init(first: Cell, last: Cell) {
    self.first = first
    self.last = last
  }

  /// 0-based rows and columns, both ends included.
  package init(_ firstRow: Int, _ firstColumn: Int, _ lastRow: Int, _ lastColumn: Int) {
    self.init(first: Cell(firstRow, firstColumn), last: Cell(lastRow, lastColumn))
  }

  /// 0-based rows and columns.
  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.init(rows.lowerBound, columns.lowerBound, rows.upperBound, columns.upperBound)
  }

  /// A single cell.
  package init(_ cell: Cell) {
    self.init(first: cell, last: cell)
  }

  /// Whether a sheet has this rectangle and its corners are in order.
  package var isValid: Bool {
    first.isValid && last.isValid && first.row <= last.row && first.column <= last.column
  }

  /// Whether it is one cell only.
  package var isSingle: Bool { first == last }

  /// Number of cells.
  package var count: Int { (last.row - first.row + 1) * (last.column - first.column + 1) }

  /// The relative address, such as `A1:C4`, or `A1` for one cell.
  package var a1: String { isSingle ? first.a1 : first.a1 + ":" + last.a1 }

  /// The absolute address, such as `$A$1:$C$4`.
  package var absolute: String { isSingle ? first.absolute : first.absolute + ":" + last.absolute }

  /// The absolute address on another sheet, such as `'E.81'!$A$1:$C$4`.
  package func reference(sheet: String) -> String { SheetName.quoted(sheet) + "!" + absolute }

  /// Whether the cell lies inside.
  package func contains(_ cell: Cell) -> Bool {
    cell.row >= first.row && cell.row <= last.row && cell.column >= first.column && cell.column <= last.column
  }

  /// Whether both have a cell in common.
  package func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row && first.column <= other.last.column
      && other.first.column <= last.column
  }
}
