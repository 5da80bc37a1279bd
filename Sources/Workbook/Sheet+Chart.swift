import CXlsxWriter

extension Sheet {
  package mutating func chart(_ chart: ChartSpec, at cell: Cell) {
    guard cell.isValid, !chart.series.isEmpty, chart.width > 0, chart.height > 0 else {
      return fail(.badChart, cell, chart.title)
    }
    guard let made = unsafe workbook_add_chart(workbook, chart.kind.rawValue) else { return fail(.noMemory, cell) }
    unsafe chart_title_set_name(made, ChartText.label(chart.title))
    unsafe Self.setFonts(of: made)
    // The library's bar chart has its values on the x axis.
    let lying = chart.kind == .bar || chart.kind == .barStacked
    unsafe Self.set(chart.xAxis, on: lying ? made.pointee.y_axis : made.pointee.x_axis)
    unsafe Self.set(chart.yAxis, on: lying ? made.pointee.x_axis : made.pointee.y_axis)
    if chart.yAxis.gridlines ?? true {
      var line = lxw_chart_line()
      line.color = 0xD0D7DF
      line.width = 0.75
      unsafe chart_axis_major_gridlines_set_line(lying ? made.pointee.x_axis : made.pointee.y_axis, &line)
    }
    unsafe chart_legend_set_position(made, chart.legend.rawValue)
    if let gap = chart.gap { unsafe chart_set_series_gap(made, UInt16(clamping: min(max(gap, 0), 500))) }
    for series in chart.series {
      guard let added = unsafe add(series, to: made) else { return fail(.badChart, cell, series.name) }
      unsafe Self.setLook(series, kind: chart.kind, on: added)
    }
    let texts = CStrings()
    defer { withExtendedLifetime(texts) {} }
    var options = unsafe lxw_chart_options()
    unsafe options.x_offset = Int32(clamping: chart.offsetX)
    unsafe options.y_offset = Int32(clamping: chart.offsetY)
    // The library's chart is 480 × 288 pixels before scaling.
    unsafe options.x_scale = Double(chart.width) / 480
    unsafe options.y_scale = Double(chart.height) / 288
    unsafe options.object_position = UInt8(truncatingIfNeeded: LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    unsafe options.description = texts.add(chart.altText, limit: 1000)
    let code = unsafe worksheet_insert_chart_opt(worksheet, cell.row.row, cell.column.column, made, &options)
    check(code, cell.row, cell.column, chart.title)
    ledger.charts += 1
  }

  private static func set(_ axis: ChartSpec.Axis, on made: UnsafeMutablePointer<lxw_chart_axis>) {
    if !axis.title.isEmpty { unsafe chart_axis_set_name(made, ChartText.label(axis.title)) }
    if let format = axis.numberFormat { unsafe chart_axis_set_num_format(made, ChartText.clean(format)) }
    if let minimum = axis.minimum, minimum.isFinite { unsafe chart_axis_set_min(made, minimum) }
    if let maximum = axis.maximum, maximum.isFinite { unsafe chart_axis_set_max(made, maximum) }
    if axis.reversed {
      unsafe chart_axis_set_reverse(made)
      // Keeps the other axis at its usual end.
      unsafe chart_axis_set_crossing_max(made)
    }
    if let lines = axis.gridlines { unsafe chart_axis_major_gridlines_set_visible(made, lines ? 1 : 0) }
  }

  /// Adds a series with its cached values; nil when it is not consistent or there is no memory.
  private func add(
    _ series: ChartSpec.Series, to made: UnsafeMutablePointer<lxw_chart>
  ) -> UnsafeMutablePointer<lxw_chart_series>? {
    guard series.values.isValid, series.categories.isValid, series.cachedValues.count == series.values.count,
      series.cachedCategories.count == series.categories.count,
      series.cachedValues.allSatisfy({ $0?.isFinite ?? true })
    else { return nil }
    let categories = "=" + series.categories.reference(sheet: series.sheet)
    let values = "=" + series.values.reference(sheet: series.sheet)
    guard let added = unsafe chart_add_series(made, categories, values) else { return nil }
    unsafe chart_series_set_name(added, ChartText.label(series.name))
    for value in series.cachedValues {
      guard unsafe Self.cache(value, in: added.pointee.values) else { return nil }
    }
    for category in series.cachedCategories {
      let done = unsafe ChartText.clean(category).withCString {
        unsafe monev_cache_append(added.pointee.categories, $0, nil)
      }
      guard done != 0 else { return nil }
    }
    return unsafe added
  }

  private static func cache(_ value: Double?, in range: UnsafeMutablePointer<lxw_series_range>?) -> Bool {
    guard var number = value else { return unsafe monev_cache_append(range, nil, nil) != 0 }
    return unsafe monev_cache_append(range, nil, &number) != 0
  }
}
