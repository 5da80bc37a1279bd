import CXlsxWriter

extension Style {
  /// What is wrong with the style, or nil.
  var fault: String? {
    if fontName.isEmpty || fontName.utf8.count > 127 { return "nama huruf \(fontName)" }
    if !(1...409).contains(fontSize) { return "ukuran huruf \(fontSize)" }
    if let numberFormat, numberFormat.utf8.count > 127 { return "format angka \(numberFormat)" }
    if !(0...15).contains(indent) { return "indentasi \(indent)" }
    if !(-90...90).contains(rotation) && rotation != 270 { return "putaran \(rotation)" }
    return nil
  }

  /// Sets every property that differs from the library's own defaults. The style has no ``fault``.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    unsafe applyFont(to: format)
    unsafe applyBorders(to: format)
    if let fill {
      // A background without a pattern is a solid fill, in cells and (unlike a foreground) in conditional styles.
      unsafe format_set_bg_color(format, Self.code(fill))
    }
    if horizontal != .general { unsafe format_set_align(format, horizontal.rawValue) }
    unsafe format_set_align(format, vertical.rawValue)
    if wrap { unsafe format_set_text_wrap(format) }
    if shrink { unsafe format_set_shrink(format) }
    if indent > 0 { unsafe format_set_indent(format, UInt8(truncatingIfNeeded: indent)) }
    if rotation != 0 { unsafe format_set_rotation(format, Int16(truncatingIfNeeded: rotation)) }
    if let numberFormat {
      unsafe TextGate.cleaned(numberFormat).text.withCString { unsafe format_set_num_format(format, $0) }
    }
    if !locked { unsafe format_set_unlocked(format) }
    if hidden { unsafe format_set_hidden(format) }
  }

  private func applyFont(to format: UnsafeMutablePointer<lxw_format>) {
    unsafe TextGate.cleaned(fontName).text.withCString { unsafe format_set_font_name(format, $0) }
    unsafe format_set_font_size(format, fontSize)
    if bold { unsafe format_set_bold(format) }
    if italic { unsafe format_set_italic(format) }
    if underline != .none { unsafe format_set_underline(format, underline.rawValue) }
    if let color { unsafe format_set_font_color(format, Self.code(color)) }
  }

  private func applyBorders(to format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_top(format, borders.top.rawValue)
    unsafe format_set_bottom(format, borders.bottom.rawValue)
    unsafe format_set_left(format, borders.left.rawValue)
    unsafe format_set_right(format, borders.right.rawValue)
    if let color = borders.color { unsafe format_set_border_color(format, Self.code(color)) }
  }

  /// The library's code of a colour: 0 would mean "unset", so black is bit 24.
  static func code(_ color: UInt32) -> lxw_color_t {
    color & 0xFF_FFFF == 0 ? 0x100_0000 : color & 0xFF_FFFF
  }
}
