/// What Excel refuses in a formula beyond the library's checks.
enum FormulaGate {
  /// Longest formula.
  static let limit = 8192
  /// Longest text inside a formula.
  static let literalLimit = 255

  /// What is wrong with the formula, or nil. One scan over the bytes; nearly all of them lie behind `)`.
  static func fault(_ formula: String) -> String? {
    var formula = formula
    return formula.withUTF8 { unsafe fault($0) }
  }

  private static func fault(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    if bytes.count > limit { return "lebih dari 8.192 huruf:" }
    var literalStart = -1
    var depth = 0
    var sheet = false
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      if byte > 0x29 { continue }
      switch byte {
      case 0x22 where !sheet:
        if literalStart < 0 {
          literalStart = index + 1
        } else {
          if unsafe isTooLong(bytes, literalStart, index) { return "teks di dalamnya lebih dari 255 huruf:" }
          literalStart = -1
        }
      case 0x27 where literalStart < 0: sheet.toggle()
      case 0..<0x20 where byte != 0x0A: return "berisi tanda kendali:"
      case 0x28 where literalStart < 0 && !sheet: depth += 1
      case 0x29 where literalStart < 0 && !sheet:
        depth -= 1
        if depth < 0 { return "tanda kurung:" }
      default: break
      }
    }
    if bytes.isEmpty || literalStart >= 0 || sheet || depth != 0 { return "kosong, tanda kutip atau tanda kurung:" }
    return nil
  }

  /// Whether a text has more characters than allowed; only the first byte of a character counts.
  private static func isTooLong(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start > literalLimit else { return false }
    return unsafe bytes[start..<end].count { $0 & 0xC0 != 0x80 } > literalLimit
  }
}
