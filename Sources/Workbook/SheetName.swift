/// What Excel accepts as the name of a sheet.
package enum SheetName {
  /// Longest name, in UTF-16 units.
  package static let limit = 31

  /// Makes a valid name that is not taken yet.
  ///
  /// Forbidden and control characters become a space, runs of blanks one blank, the length at most
  /// ``limit``; a name taken already (without regard to case) gets ` (2)`, ` (3)` … at its end.
  /// - Parameter taken: names of the workbook so far, as they are written.
  package static func make(_ wanted: String, taken: Set<String> = []) -> String {
    var base = ""
    var blank = false
    for scalar in wanted.unicodeScalars {
      if isForbidden(scalar) || scalar == " " {
        blank = true
        continue
      }
      if blank && !base.isEmpty { base.unicodeScalars.append(" ") }
      blank = false
      base.unicodeScalars.append(scalar)
    }
    base = trimmed(clamped(base, limit))
    if base.isEmpty || base.lowercased() == "history" { base = "Lembar" }
    let used = Set(taken.map { $0.lowercased() })
    var name = base
    var number = 2
    while used.contains(name.lowercased()) {
      let tail = " (\(number))"
      name = trimmed(clamped(base, limit - tail.utf16.count)) + tail
      number += 1
    }
    return name
  }

  /// Whether Excel and the library accept the name as it is.
  package static func isValid(_ name: String) -> Bool {
    !name.isEmpty && name.utf16.count <= limit && !name.hasPrefix("'") && !name.hasSuffix("'")
      && name.lowercased() != "history" && !name.unicodeScalars.contains(where: isForbidden)
  }

  /// The name as formulas write it: in apostrophes, inner ones doubled.
  package static func quoted(_ name: String) -> String {
    var result = "'"
    for scalar in name.unicodeScalars {
      if scalar == "'" { result.unicodeScalars.append(scalar) }
      result.unicodeScalars.append(scalar)
    }
    return result + "'"
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", ":", "*", "?", "/", "\\", "\u{FFFE}", "\u{FFFF}": true
    default: scalar.value < 0x20 || scalar.value == 0x7F
    }
  }

  /// The longest beginning of whole characters with at most `limit` UTF-16 units.
  private static func clamped(_ name: String, _ limit: Int) -> String {
    var result = ""
    var length = 0
    for character in name {
      length += character.utf16.count
      if length > limit { break }
      result.append(character)
    }
    return result
  }

  private static func trimmed(_ name: String) -> String {
    var rest = name[...]
    while let first = rest.unicodeScalars.first, first == " " || first == "'" { rest.unicodeScalars.removeFirst() }
    while let last = rest.unicodeScalars.last, last == " " || last == "'" { rest.unicodeScalars.removeLast() }
    return String(rest)
  }
}
