/// Blanks at the ends of texts: spaces, tabs, line ends, no-break spaces.
enum TextTrim {
  static func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last else { return text }
    if first > 0x20, first < 0x80, last > 0x20, last < 0x80 { return text }
    let scalars = text.unicodeScalars
    guard let from = scalars.firstIndex(where: { !isBlank($0) }), let to = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[from...to])
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x85, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// The cell without blanks at its ends, and without the apostrophe that makes formula-like text inert.
  static func trimmed(_ cell: Cell, in arena: UnsafeBufferPointer<UInt8>) -> Cell {
    var (start, end) = (Int(cell.start), Int(cell.end))
    if start == end { return .empty }
    let (first, last) = unsafe (arena[start], arena[end - 1])
    if first > 0x27, first < 0x80, last > 0x20, last < 0x80 { return cell }
    while start < end {
      let width = unsafe blankWidth(arena, start, end)
      if width == 0 { break }
      start += width
    }
    while start < end {
      var lead = end - 1
      while lead > start, (unsafe arena[lead]) & 0xC0 == 0x80 { lead -= 1 }
      if unsafe blankWidth(arena, lead, end) != end - lead { break }
      end = lead
    }
    if start == end { return .empty }
    if end - start > 1, (unsafe arena[start]) == 0x27, unsafe isFormulaStart(arena[start + 1]) { start += 1 }
    while start < end, (unsafe arena[start]) <= 0x20 { start += 1 }
    return Cell(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
  }

  /// `=`, `+`, `-`, `@`, tab, line ends: what spreadsheets take for the beginning of a formula. And `'`, which
  /// guards itself.
  static func isFormulaStart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0A, 0x0D, 0x27: true
    default: false
    }
  }

  /// Bytes of the blank at `index`, 0 when there is none.
  private static func blankWidth(_ arena: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    let byte = unsafe arena[index]
    if byte <= 0x20 { return 1 }
    if byte < 0xC2 { return 0 }
    if index + 1 < end, byte == 0xC2 {
      let next = unsafe arena[index + 1]
      return next == 0xA0 || next == 0x85 ? 2 : 0
    }
    guard index + 2 < end, byte == 0xE2 || byte == 0xE3 || byte == 0xEF else { return 0 }
    let (second, third) = unsafe (arena[index + 1], arena[index + 2])
    switch (byte, second, third) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80),
      (0xEF, 0xBB, 0xBF):
      return 3
    default: return 0
    }
  }
}
