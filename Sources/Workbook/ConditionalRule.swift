/// A style that depends on the value of the cell. Fonts' names and sizes and the alignment of the style
/// cannot depend on it and are ignored.
package enum ConditionalRule: Hashable, Sendable {
  /// How the value is compared.
  package enum Comparison: UInt8, Hashable, Sendable {
    case equal = 1
    case notEqual = 2
    case greater = 3
    case less = 4
    case greaterOrEqual = 5
    case lessOrEqual = 6
  }

  /// The cell's number compared with a constant.
  case value(Comparison, Double, StyleID)
  /// The cell's number within bounds.
  case between(Double, Double, StyleID)
  /// A formula that is true, for the range's first cell.
  case formula(String, StyleID)
  /// A solid bar as long as the value; nil is the smallest or largest of the range.
  case dataBar(color: UInt32, minimum: Double?, maximum: Double?)
}
