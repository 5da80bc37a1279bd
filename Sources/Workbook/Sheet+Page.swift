import CXlsxWriter

extension Sheet {
  package mutating func pageSetup(_ setup: PageSetup) {
    unsafe worksheet_set_paper(worksheet, setup.paper.rawValue)
    switch setup.orientation {
    case .portrait: unsafe worksheet_set_portrait(worksheet)
    case .landscape: unsafe worksheet_set_landscape(worksheet)
    }
    setScale(setup)
    setMargins(setup)
    if let rows = setup.repeatRows, admits(CellRange(rows: rows, columns: 0...0)) {
      check(
        unsafe worksheet_repeat_rows(worksheet, rows.lowerBound.row, rows.upperBound.row), rows.lowerBound, 0)
    }
    if let columns = setup.repeatColumns, admits(CellRange(rows: 0...0, columns: columns)) {
      check(
        unsafe worksheet_repeat_columns(worksheet, columns.lowerBound.column, columns.upperBound.column), 0,
        columns.lowerBound)
    }
    if let area = setup.printArea, admits(area) {
      let code = unsafe worksheet_print_area(
        worksheet, area.first.row.row, area.first.column.column, area.last.row.row, area.last.column.column)
      check(code, area.first.row, area.first.column)
    }
    if setup.centeredHorizontally { unsafe worksheet_center_horizontally(worksheet) }
    if setup.centeredVertically { unsafe worksheet_center_vertically(worksheet) }
    if let page = setup.firstPage { unsafe worksheet_set_start_page(worksheet, UInt16(clamping: page)) }
    setBreaks(setup.breaksBeforeRows)
    setBreaks(columns: setup.breaksBeforeColumns)
  }

  private mutating func setScale(_ setup: PageSetup) {
    if setup.fitWidth != nil || setup.fitHeight != nil {
      unsafe worksheet_fit_to_pages(
        worksheet, UInt16(clamping: setup.fitWidth ?? 0), UInt16(clamping: setup.fitHeight ?? 0))
    } else if (10...400).contains(setup.scale) {
      unsafe worksheet_set_print_scale(worksheet, UInt16(clamping: setup.scale))
    } else {
      fail(.badValue, nil, "skala cetak \(setup.scale)")
    }
  }

  private mutating func setMargins(_ setup: PageSetup) {
    let margins = setup.margins
    let all = [margins.left, margins.right, margins.top, margins.bottom, margins.header, margins.footer]
    guard all.allSatisfy({ $0 >= 0 && $0 < 10 }) else { return fail(.badValue, nil, "batas halaman") }
    unsafe worksheet_set_margins(worksheet, margins.left, margins.right, margins.top, margins.bottom)
    // The library takes 0 for "not given".
    var header = unsafe lxw_header_footer_options()
    unsafe header.margin = max(margins.header, 0.01)
    var footer = unsafe lxw_header_footer_options()
    unsafe footer.margin = max(margins.footer, 0.01)
    let headerText = setup.header.control
    let footerText = setup.footer.control
    check(unsafe worksheet_set_header_opt(worksheet, headerText, &header), 0, 0, headerText)
    check(unsafe worksheet_set_footer_opt(worksheet, footerText, &footer), 0, 0, footerText)
  }

  private mutating func setBreaks(columns: [Int]) {
    var breaks = Set(columns).filter { $0 > 0 && $0 < Cell.columnLimit }.sorted().prefix(1022).map(\.column)
    guard !breaks.isEmpty else { return }
    breaks.append(0)
    check(unsafe worksheet_set_v_pagebreaks(worksheet, &breaks), 0, 0, "batas halaman")
  }

  private mutating func setBreaks(_ rows: [Int]) {
    var breaks = Set(rows).filter { $0 > 0 && $0 < Cell.rowLimit }.sorted().prefix(1022).map(\.row)
    guard !breaks.isEmpty else { return }
    breaks.append(0)
    check(unsafe worksheet_set_h_pagebreaks(worksheet, &breaks), 0, 0, "batas halaman")
  }
}
