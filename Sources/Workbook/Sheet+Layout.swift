import CXlsxWriter

extension Sheet {
  package mutating func rowHeight(_ row: Int, _ points: Double) {
    guard admitsLine(row, Cell.rowLimit), points >= 0, points <= 409 else {
      return fail(.badValue, Cell(row, 0), "tinggi baris \(points)")
    }
    var options = lxw_row_col_options()
    if let known = unsafe lxw_worksheet_find_row(worksheet, row.row) {
      options.hidden = unsafe known.pointee.hidden
      options.level = unsafe known.pointee.level
      options.collapsed = unsafe known.pointee.collapsed
    }
    check(unsafe worksheet_set_row_opt(worksheet, row.row, points, nil, &options), row, 0)
  }

  package mutating func rowOutline(_ row: Int, level: Int, hidden: Bool, collapsed: Bool) {
    guard admitsLine(row, Cell.rowLimit), (0...7).contains(level) else {
      return fail(.badValue, Cell(row, 0), "tingkat kerangka \(level)")
    }
    var height = defaultRowHeight
    if let known = unsafe lxw_worksheet_find_row(worksheet, row.row), unsafe known.pointee.row_changed != 0 {
      height = unsafe known.pointee.height
    }
    var options = lxw_row_col_options(
      hidden: hidden ? 1 : 0, level: UInt8(truncatingIfNeeded: level), collapsed: collapsed ? 1 : 0)
    check(unsafe worksheet_set_row_opt(worksheet, row.row, height, nil, &options), row, 0)
  }

  package mutating func outlineHeadsAbove() {
    unsafe worksheet_outline_settings(worksheet, 1, 0, 1, 0)
  }

  package mutating func columnWidth(_ first: Int, _ last: Int, _ width: Double, hidden: Bool, level: Int) {
    guard admitsLine(first, Cell.columnLimit), admitsLine(last, Cell.columnLimit), first <= last, width >= 0,
      width <= 255, (0...7).contains(level)
    else { return fail(.badValue, Cell(0, first), "lebar kolom \(width)") }
    var options = lxw_row_col_options(hidden: hidden ? 1 : 0, level: UInt8(truncatingIfNeeded: level), collapsed: 0)
    check(unsafe worksheet_set_column_opt(worksheet, first.column, last.column, width, nil, &options), 0, first)
  }

  package mutating func freeze(row: Int, column: Int) {
    guard admitsLine(row, Cell.rowLimit), admitsLine(column, Cell.columnLimit) else {
      return fail(.badCell, Cell(row, column))
    }
    unsafe worksheet_freeze_panes(worksheet, row.row, column.column)
  }

  package mutating func tabColor(_ color: UInt32) {
    unsafe worksheet_set_tab_color(worksheet, Style.code(color))
  }

  package mutating func autofilter(_ range: CellRange) {
    guard admits(range) else { return }
    let code = unsafe worksheet_autofilter(
      worksheet, range.first.row.row, range.first.column.column, range.last.row.row, range.last.column.column)
    check(code, range.first.row, range.first.column)
  }

  package mutating func hideGridlines() {
    unsafe worksheet_gridlines(worksheet, UInt8(truncatingIfNeeded: LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  package mutating func zoom(_ percent: Int) {
    guard (10...400).contains(percent) else { return fail(.badValue, nil, "zoom \(percent)") }
    unsafe worksheet_set_zoom(worksheet, UInt16(truncatingIfNeeded: percent))
  }

  package mutating func activate() {
    unsafe worksheet_activate(worksheet)
  }

  private func admitsLine(_ line: Int, _ limit: Int) -> Bool { line >= 0 && line < limit }
}

/// Height of a row nobody set, in points.
private let defaultRowHeight = 15.0
