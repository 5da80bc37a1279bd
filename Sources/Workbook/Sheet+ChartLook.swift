import CXlsxWriter

extension Sheet {
  /// Title 11 points, everything else 8 or 9: a chart stands among tables of that size.
  static func setFonts(of made: UnsafeMutablePointer<lxw_chart>) {
    func font(_ size: Double, bold: Bool) -> lxw_chart_font {
      var font = unsafe lxw_chart_font()
      unsafe font.size = size
      // The library's word for "not bold".
      unsafe font.bold = bold ? 1 : UInt8(truncatingIfNeeded: LXW_EXPLICIT_FALSE.rawValue)
      return unsafe font
    }
    var title = unsafe font(11, bold: true)
    unsafe chart_title_set_name_font(made, &title)
    var name = unsafe font(9, bold: false)
    var number = unsafe font(8, bold: false)
    unsafe chart_axis_set_name_font(made.pointee.x_axis, &name)
    unsafe chart_axis_set_name_font(made.pointee.y_axis, &name)
    unsafe chart_axis_set_num_font(made.pointee.x_axis, &number)
    unsafe chart_axis_set_num_font(made.pointee.y_axis, &number)
    unsafe chart_legend_set_font(made, &number)
  }

  /// Colours, patterns and marks of a series.
  static func setLook(
    _ series: ChartSpec.Series, kind: ChartSpec.Kind, on added: UnsafeMutablePointer<lxw_chart_series>
  ) {
    let color = Style.code(series.color)
    if series.pattern == .solid {
      var fill = lxw_chart_fill()
      fill.color = color
      unsafe chart_series_set_fill(added, &fill)
    } else {
      var pattern = lxw_chart_pattern()
      pattern.fg_color = color
      pattern.bg_color = 0xFF_FFFF
      pattern.type = series.pattern.rawValue
      unsafe chart_series_set_pattern(added, &pattern)
    }
    var line = lxw_chart_line()
    line.color = color
    line.width = series.marker == .automatic ? 0.75 : 2
    line.dash_type = series.dash.rawValue
    unsafe chart_series_set_line(added, &line)
    if series.marker != .automatic {
      unsafe chart_series_set_marker_type(added, series.marker.rawValue)
      unsafe chart_series_set_marker_size(added, 7)
      var fill = lxw_chart_fill()
      fill.color = color
      unsafe chart_series_set_marker_fill(added, &fill)
    }
    if series.labels {
      unsafe chart_series_set_labels(added)
      var small = unsafe lxw_chart_font()
      unsafe small.size = 8
      unsafe chart_series_set_labels_font(added, &small)
      if kind == .line {
        unsafe chart_series_set_labels_position(
          added, UInt8(truncatingIfNeeded: LXW_CHART_LABEL_POSITION_ABOVE.rawValue))
      }
      if let format = series.labelFormat { unsafe chart_series_set_labels_num_format(added, ChartText.clean(format)) }
    }
  }
}

/// Texts of a chart.
enum ChartText {
  /// Clean text that the library does not take for a formula.
  static func label(_ text: String) -> String {
    let clean = clean(text)
    return clean.utf8.first == 0x3D ? "\u{200B}" + clean : clean
  }

  /// Clean text of at most 255 UTF-16 units.
  static func clean(_ text: String) -> String { TextGate.cleaned(text, limit: 255).text }
}
