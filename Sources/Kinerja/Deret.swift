package import Core

/// What quarters can be summed of: rupiah or exact quantities.
package protocol Terjumlah: Sendable {
  static var nol: Self { get }
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
}

extension Rupiah: Terjumlah {}
extension Pecahan: Terjumlah {}

/// Four quarters of something that adds up, some delivered as the quarter's own, some as s.d. (headings `…_sd`).
///
/// The quarter's own = its s.d. − the s.d. of the quarter directly before (TW I: its s.d.). When the quarter directly
/// before was not delivered the s.d. stands and the quarter's own is missing (DOMAIN §4).
package struct Deret<Value: Terjumlah>: Sendable {
  /// Own figure of each quarter; `nil` = missing.
  package private(set) var sendiri: [Value?] = [nil, nil, nil, nil]
  /// Figures delivered as s.d.
  package private(set) var dinyatakan: [Value?] = [nil, nil, nil, nil]

  package init() {}

  /// Takes the figure of the quarter with that index; quarters must come in order.
  package mutating func take(_ value: Value, sd: Bool, at index: Int) {
    guard sd else {
      sendiri[index] = value
      return
    }
    dinyatakan[index] = value
    if index == 0 {
      sendiri[index] = value
    } else if delivered(index - 1), let before = sampai(index - 1) {
      sendiri[index] = value - before
    }
  }

  private func delivered(_ index: Int) -> Bool { sendiri[index] != nil || dinyatakan[index] != nil }

  /// The figure s.d. the quarter with that index: over what is there; `nil` when nothing is.
  package func sampai(_ last: Int) -> Value? {
    let stated = (0...last).last { dinyatakan[$0] != nil }
    var sum = stated.flatMap { dinyatakan[$0] }
    for index in (stated.map { $0 + 1 } ?? 0)..<(last + 1) {
      if let value = sendiri[index] { sum = (sum ?? .nol) + value }
    }
    return sum
  }

  /// Quarters whose s.d. stands while their own figure is unknown.
  package func hanyaSD(_ index: Int) -> Bool { dinyatakan[index] != nil && sendiri[index] == nil }
}
