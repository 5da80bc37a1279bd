/// What may be typed into cells of a form.
package struct Validation: Hashable, Sendable {
  /// What is allowed.
  package enum Rule: Hashable, Sendable {
    /// A list that stands in cells of a sheet; never spelt out in the rule.
    case list(sheet: String, range: CellRange)
    /// A whole number from … to; nil is open.
    case integer(Int?, Int?)
    /// A number from … to; nil is open.
    case decimal(Double?, Double?)
    /// Text of at most so many characters.
    case textLength(Int)
    /// A formula that must be true, for the range's first cell.
    case formula(String)
  }

  /// What happens to other entries.
  package enum Severity: UInt8, Hashable, Sendable {
    /// Refuses the entry.
    case stop = 0
    case warning = 1
    case information = 2
  }

  package var rule: Rule
  package var severity: Severity
  /// At most 32 characters; longer ones are cut.
  package var inputTitle: String
  /// At most 255 characters; longer ones are cut.
  package var inputMessage: String
  package var errorTitle: String
  package var errorMessage: String

  package init(
    _ rule: Rule, severity: Severity = .stop, inputTitle: String = "", inputMessage: String = "",
    errorTitle: String = "", errorMessage: String = ""
  ) {
    self.rule = rule
    self.severity = severity
    self.inputTitle = inputTitle
    self.inputMessage = inputMessage
    self.errorTitle = errorTitle
    self.errorMessage = errorMessage
  }
}
