/// What Excel refuses in a formula beyond the library's checks.
enum FormulaGate {
  /// Longest formula.
  static let limit = 8192
  /// Longest text inside a formula.
  static let literalLimit = 255

  /// What is wrong with the formula, or nil. One scan over the bytes.
  static func fault(_ formula: String) -> String? {
    var count = 0
    var inside = false
    var literal = 0
    var depth = 0
    var sheet = false
    for byte in formula.utf8 {
      count += 1
      switch byte {
      case 0x22 where !sheet:
        inside.toggle()
        literal = 0
      case 0x27 where !inside: sheet.toggle()
      case 0..<0x20 where byte != 0x0A: return "berisi tanda kendali:"
      case 0x28 where !inside && !sheet: depth += 1
      case 0x29 where !inside && !sheet:
        depth -= 1
        if depth < 0 { return "tanda kurung:" }
      default:
        // Only the first byte of a character counts.
        if inside && byte & 0xC0 != 0x80 {
          literal += 1
          if literal > literalLimit { return "teks di dalamnya lebih dari 255 huruf:" }
        }
      }
    }
    if count > limit { return "lebih dari 8.192 huruf:" }
    if count == 0 || inside || sheet || depth != 0 { return "kosong, tanda kutip atau tanda kurung:" }
    return nil
  }
}
