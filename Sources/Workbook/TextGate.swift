/// The door every text passes before it reaches C: what comes out is valid in XML and fits a cell.
///
/// Control characters, U+FFFE and U+FFFF become U+FFFD; CRLF and CR become LF; `_x0041_`, which Excel
/// would decode, is escaped; texts longer than the limit are cut and end in `…`.
@safe enum TextGate {
  /// Longest text of a cell, in UTF-16 units.
  static let cellLimit = 32_767

  /// The mark of a cut text.
  static let ellipsis = "…"

  /// Calls `body` with the clean text as C string. Clean texts are scanned once and not copied.
  /// - Parameter cuts: grows by one when the text was cut.
  @inline(__always)
  static func withClean<Result>(
    _ text: String, limit: Int = cellLimit, cuts: inout Int, _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    let count = text.utf8.count
    if count <= limit {
      let result: Result? = unsafe text.withCString { pointer in
        let bytes = unsafe UnsafeRawPointer(pointer)
        return unsafe isPlain(bytes, count: count) || isClean(bytes, count: count) ? body(pointer) : nil
      }
      if let result { return result }
    }
    let clean = cleaned(text, limit: limit)
    if clean.cut { cuts += 1 }
    return unsafe clean.text.withCString(body)
  }

  /// Whether the bytes need no look at every character: none below U+0020, no `_`, no lead byte of U+F000–U+FFFF.
  @inline(__always)
  static func isPlain(_ bytes: UnsafeRawPointer, count: Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var found: UInt64 = 0
    var offset = 0
    while offset + 8 <= count {
      let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      found |= suspects(word, ones, highs)
      offset += 8
    }
    if offset < count {
      var word: UInt64 = 0x2020_2020_2020_2020
      while offset < count {
        word = word << 8 | UInt64(unsafe bytes.load(fromByteOffset: offset, as: UInt8.self))
        offset += 1
      }
      found |= suspects(word, ones, highs)
    }
    return found == 0
  }

  /// Whether a text that is not plain is clean all the same: what looked suspicious are line feeds, tabs, `_` before
  /// anything but `x`, and characters below U+FFFE.
  private static func isClean(_ bytes: UnsafeRawPointer, count: Int) -> Bool {
    for index in 0..<count {
      switch unsafe bytes.load(fromByteOffset: index, as: UInt8.self) {
      case 0x0A, 0x09: break
      case 0..<0x20: return false
      // A NUL stands behind the text: the next byte can always be read.
      case 0x5F: if unsafe bytes.load(fromByteOffset: index + 1, as: UInt8.self) == 0x78 { return false }
      case 0xEF: if unsafe bytes.load(fromByteOffset: index + 1, as: UInt8.self) == 0xBF { return false }
      default: break
      }
    }
    return true
  }

  /// A word that is not 0 when one of its eight bytes is below 0x20, 0x5F or 0xEF.
  @inline(__always)
  private static func suspects(_ word: UInt64, _ ones: UInt64, _ highs: UInt64) -> UInt64 {
    let low = (word &- ones &* 0x20) & ~word
    let under = word ^ (ones &* 0x5F)
    let lead = word ^ (ones &* 0xEF)
    return (low | ((under &- ones) & ~under) | ((lead &- ones) & ~lead)) & highs
  }

  /// The clean text and whether it was cut.
  /// - Parameter limit: longest result in UTF-16 units, the mark included.
  static func cleaned(_ text: String, limit: Int = cellLimit) -> (text: String, cut: Bool) {
    var result = ""
    result.reserveCapacity(min(text.utf8.count, limit * 3))
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0D: result += "\n"
      case 0x0A: if !afterReturn { result += "\n" }
      case 0x09: result += "\t"
      case 0..<0x20, 0xFFFE, 0xFFFF: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
      afterReturn = scalar.value == 0x0D
    }
    let escaped = escapingCodes(result)
    guard escaped.utf8.count > limit, escaped.utf16.count > limit else { return (escaped, false) }
    return (prefix(escaped, units: limit - 1) + (limit > 0 ? ellipsis : ""), true)
  }

  /// Writes `_x005F` before what Excel would take for the code of a character: `_xHHHH_`.
  private static func escapingCodes(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(0x5F) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x5F, index + 6 < bytes.count, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F,
        bytes[index + 2...index + 5].allSatisfy(isHexadecimal)
      {
        result += "_x005F".utf8
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  /// The longest beginning of whole characters with at most `units` UTF-16 units.
  private static func prefix(_ text: String, units: Int) -> String {
    guard units > 0 else { return "" }
    var end = text.utf16.index(text.startIndex, offsetBy: units)
    while end > text.startIndex, end.samePosition(in: text) == nil {
      end = text.utf16.index(before: end)
    }
    return String(text[..<end])
  }
}
