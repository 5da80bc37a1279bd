/// Comparing texts as people mean them: without regard to case, blanks, line breaks and known spelling variants.
/// Canonically equivalent Unicode spellings compare equal because Swift strings do.
package enum Words {
  /// Lower case, every run of blanks (line breaks, no-break spaces) one space, none at the ends.
  package static func plain(_ text: String) -> String {
    if isPlain(text) { return text }
    var scalars = String.UnicodeScalarView()
    var pendingBlank = false
    for scalar in text.unicodeScalars {
      if NumberScanner.isBlank(scalar) {
        pendingBlank = !scalars.isEmpty
        continue
      }
      if pendingBlank {
        scalars.append(" ")
        pendingBlank = false
      }
      if scalar.value >= 0x41, scalar.value <= 0x5A {
        scalars.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
      } else if scalar.isASCII {
        scalars.append(scalar)
      } else if !isIgnorable(scalar) {
        scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(scalars)
  }

  /// Whether a text is ASCII and in the form of ``plain(_:)`` already: most cells are compared as they stand.
  private static func isPlain(_ text: String) -> Bool {
    var before: UInt8 = 0x20
    for byte in text.utf8 {
      guard byte > 0x1F, byte < 0x7F, byte &- 0x41 > 25, byte != 0x20 || before != 0x20 else { return false }
      before = byte
    }
    return before != 0x20 || text.isEmpty
  }

  /// The text as it is compared when it does not match exactly: `plain`, line-break hyphens closed
  /// (`perenca-⏎naan`), typographic quotes and dashes plain, no blanks around `/` and `-`, no full stop at the end,
  /// spelling variants of `ejaan.csv` replaced by the standard word.
  package static func normalised(_ text: String) -> String {
    let joined = plain(closingHyphens(text))
    var scalars = String.UnicodeScalarView()
    for scalar in joined.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}", "`", "\u{B4}": scalars.append("'")
      case "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}": scalars.append("\"")
      case "\u{2010}"..."\u{2015}", "\u{2212}": appendTight("-", &scalars)
      case "-", "/": appendTight(scalar, &scalars)
      case " ": if scalars.last != "/", scalars.last != "-" { scalars.append(scalar) }
      default: scalars.append(scalar)
      }
    }
    while let last = scalars.last, last == "." || last == "," || last == ";" || last == ":" || last == " " {
      scalars.removeLast()
    }
    return replacingVariants(String(scalars))
  }

  private static func appendTight(_ scalar: Unicode.Scalar, _ scalars: inout String.UnicodeScalarView) {
    if scalars.last == " " { scalars.removeLast() }
    scalars.append(scalar)
  }

  /// Zero-width characters and soft hyphens, which nobody sees.
  private static func isIgnorable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }

  /// `perenca-⏎naan` → `perencanaan`: a hyphen between a letter and a line break followed by a small letter.
  private static func closingHyphens(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if scalars[index] == "-", index > 0, scalars[index - 1].properties.isAlphabetic {
        var next = index + 1
        while next < scalars.count, NumberScanner.isBlank(scalars[next]) { next += 1 }
        let breaks = scalars[(index + 1)..<next].contains { $0 == "\n" || $0 == "\r" }
        if breaks, next < scalars.count, scalars[next].properties.isLowercase {
          index = next
          continue
        }
      }
      result.append(scalars[index])
      index += 1
    }
    return String(result)
  }

  /// Variant → standard word, both in lower case.
  private static let variants = Dictionary(
    DataFile.rows("ejaan.csv").filter { $0.count >= 2 }.map { (plain($0[0]), plain($0[1])) }
  ) { first, _ in first }

  private static func replacingVariants(_ text: String) -> String {
    guard !variants.isEmpty else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: true)
      .map { variants[String($0)] ?? String($0) }
      .joined(separator: " ")
  }

  /// Whether two texts mean the same words.
  package static func same(_ left: String, _ right: String) -> Bool {
    left == right || normalised(left) == normalised(right)
  }
}
