/// The text above or below every printed page, in three parts.
package struct HeaderFooter: Hashable, Sendable {
  /// A piece of it; text is escaped.
  package enum Part: Hashable, Sendable {
    case text(String)
    case page
    case pages
    case sheetName
  }

  package var left: [Part]
  package var center: [Part]
  package var right: [Part]
  /// Points.
  package var fontSize: Int

  package init(left: [Part] = [], center: [Part] = [], right: [Part] = [], fontSize: Int = 8) {
    self.left = left
    self.center = center
    self.right = right
    self.fontSize = fontSize
  }

  /// Longest control string, in UTF-16 units; longer ones vanish in Excel.
  package static let limit = 255

  /// The control string, at most ``limit`` long: the longest texts are cut with `…` until it fits.
  package var control: String {
    var allowance = Self.limit
    while true {
      let result = control(allowance: allowance)
      if result.utf16.count <= Self.limit || allowance == 0 { return result }
      allowance = max(0, allowance - max(1, (result.utf16.count - Self.limit) / 6))
    }
  }

  private func control(allowance: Int) -> String {
    var result = ""
    for (mark, parts) in [("&L", left), ("&C", center), ("&R", right)] where !parts.isEmpty {
      // The font stands between the size and the text, which may begin with a digit.
      result += mark + "&\(fontSize)&\"Arial,Regular\""
      for part in parts {
        switch part {
        case .text(let text): result += Self.escaped(text, limit: allowance)
        case .page: result += "&P"
        case .pages: result += "&N"
        case .sheetName: result += "&A"
        }
      }
    }
    return result
  }

  /// The text with `&` doubled, control characters blank, at most `limit` UTF-16 units before escaping.
  package static func escaped(_ text: String, limit: Int = HeaderFooter.limit) -> String {
    let clean = TextGate.cleaned(text, limit: limit).text
    var result = ""
    var previousAmpersand = false
    for scalar in clean.unicodeScalars {
      switch scalar {
      case "&":
        result += "&&"
        previousAmpersand = true
        continue
      case "\n", "\t": result += " "
      case "G" where previousAmpersand, "[" where previousAmpersand:
        // The library would count `&G` and `&[Picture]` as a picture: part them by a space of no width.
        result.unicodeScalars.append("\u{200B}")
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
      previousAmpersand = false
    }
    return result
  }
}
