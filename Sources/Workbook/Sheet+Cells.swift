import CXlsxWriter

extension Sheet {
  package mutating func text(_ row: Int, _ column: Int, _ text: String, _ style: StyleID) {
    guard admits(row, column) else { return }
    let format = unsafe ledger.format(style)
    let code = unsafe TextGate.withClean(text, cuts: &ledger.cuts) {
      unsafe worksheet_write_string(worksheet, row.row, column.column, $0, format)
    }
    check(code, row, column, text)
  }

  package mutating func number(_ row: Int, _ column: Int, _ value: Double, _ style: StyleID) {
    guard admits(row, column) else { return }
    guard value.isFinite else { return fail(.notFinite, Cell(row, column), "\(value)") }
    check(
      unsafe worksheet_write_number(worksheet, row.row, column.column, value, ledger.format(style)), row, column)
  }

  package mutating func formula(
    _ row: Int, _ column: Int, _ formula: String, cached: CachedValue, _ style: StyleID
  ) {
    guard admits(row, column) else { return }
    if let fault = FormulaGate.fault(formula) {
      return fail(.badFormula, Cell(row, column), fault + " " + formula)
    }
    let format = unsafe ledger.format(style)
    let code: lxw_error
    switch cached {
    case .number(let value):
      guard value.isFinite else { return fail(.notFinite, Cell(row, column), formula) }
      code = unsafe formula.withCString {
        unsafe worksheet_write_formula_num(worksheet, row.row, column.column, $0, format, value)
      }
    case .text(let value):
      code = unsafe formula.withCString { formula in
        unsafe TextGate.withClean(value, cuts: &ledger.cuts) {
          unsafe worksheet_write_formula_str(worksheet, row.row, column.column, formula, format, $0)
        }
      }
    case .empty:
      code = unsafe formula.withCString {
        unsafe worksheet_write_formula_str(worksheet, row.row, column.column, $0, format, "")
      }
    }
    check(code, row, column, formula)
  }

  package mutating func blank(_ row: Int, _ column: Int, _ style: StyleID) {
    guard admits(row, column) else { return }
    check(unsafe worksheet_write_blank(worksheet, row.row, column.column, ledger.format(style)), row, column)
  }

  package mutating func merge(_ range: CellRange, _ style: StyleID) {
    guard admits(range) else { return }
    guard !range.isSingle else { return blank(range.first.row, range.first.column, style) }
    guard merges.insert(range) else { return fail(.overlappingMerge, range.first, range.a1) }
    let code = unsafe worksheet_merge_range(
      worksheet, range.first.row.row, range.first.column.column, range.last.row.row, range.last.column.column, "",
      ledger.format(style))
    check(code, range.first.row, range.first.column, range.a1)
  }
}
