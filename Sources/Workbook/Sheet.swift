import CXlsxWriter

/// One sheet while it is written; lives only inside ``WorkbookFile/sheet(_:_:)``.
@safe package struct Sheet: ~Copyable, SheetSink {
  /// The name it was made with.
  package let name: String
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  let workbook: UnsafeMutablePointer<lxw_workbook>
  var ledger: Ledger
  var merges = MergeMap()

  init(
    name: String, worksheet: UnsafeMutablePointer<lxw_worksheet>, workbook: UnsafeMutablePointer<lxw_workbook>,
    ledger: consuming Ledger
  ) {
    self.name = name
    unsafe self.worksheet = unsafe worksheet
    unsafe self.workbook = unsafe workbook
    self.ledger = ledger
  }

  package mutating func style(_ style: Style) -> StyleID {
    unsafe ledger.intern(style, in: workbook)
  }

  /// Keeps a failure of this sheet.
  func failure(_ kind: WorkbookError.Kind, _ cell: Cell? = nil, _ detail: String = "") -> WorkbookError {
    WorkbookError(kind, sheet: name, cell: cell, detail: detail)
  }

  mutating func fail(_ kind: WorkbookError.Kind, _ cell: Cell? = nil, _ detail: String = "") {
    guard ledger.failure == nil else { return }
    ledger.fail(failure(kind, cell, detail))
  }

  /// Keeps what the library answered unless it is "no error".
  @inline(__always)
  mutating func check(_ code: lxw_error, _ row: Int, _ column: Int, _ detail: @autoclosure () -> String = "") {
    if code != LXW_NO_ERROR { fail(.library(Int(code.rawValue)), Cell(row, column), detail()) }
  }

  /// Whether a cell exists and may be written.
  @inline(__always)
  mutating func admits(_ row: Int, _ column: Int) -> Bool {
    guard UInt(bitPattern: row) < UInt(Cell.rowLimit), UInt(bitPattern: column) < UInt(Cell.columnLimit) else {
      fail(.badCell, Cell(row, column), "baris \(row), kolom \(column)")
      return false
    }
    if merges.hides(row, column) {
      fail(.writeIntoMerge, Cell(row, column))
      return false
    }
    return true
  }

  /// Whether a range exists.
  mutating func admits(_ range: CellRange) -> Bool {
    if range.isValid { return true }
    fail(.badRange, range.first, "\(range.first.row),\(range.first.column) – \(range.last.row),\(range.last.column)")
    return false
  }
}

extension Int {
  /// As the library counts rows; the value was checked before.
  var row: lxw_row_t { lxw_row_t(truncatingIfNeeded: self) }
  /// As the library counts columns; the value was checked before.
  var column: lxw_col_t { lxw_col_t(truncatingIfNeeded: self) }
}
