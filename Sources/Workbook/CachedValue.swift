/// The value stored beside a formula, shown by viewers that do not calculate.
package enum CachedValue: Hashable, Sendable {
  /// Must be finite.
  case number(Double)
  case text(String)
  /// The empty text, what `""` in a formula gives.
  case empty
}
