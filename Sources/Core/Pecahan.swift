/// An exact fraction of two 128-bit integers, always reduced, denominator above 0.
///
/// Quantities, sums, means and quotients stay in this form until they are shown. Only when a numerator or
/// denominator would pass 10³⁸ is the result taken to binary places (relative error below 10⁻³⁰ in sums, 10⁻¹⁷ in
/// products); values beyond ± 1,7 · 10³⁸ stop there. No operation traps.
package struct Pecahan: Hashable, Sendable {
  package let pembilang: Int128
  package let penyebut: Int128

  package static let nol = Pecahan(0, per: 1)

  /// `pembilang / penyebut`, reduced.
  ///
  /// - Precondition: `penyebut` is not 0 (callers decide what a zero denominator means before dividing).
  package init(_ pembilang: Int128, per penyebut: Int128) {
    precondition(penyebut != 0, "a fraction needs a denominator")
    if penyebut == 1 {
      (self.pembilang, self.penyebut) = (pembilang, 1)
      return
    }
    // Nearly everything fits in 64 bits, where dividing costs a tenth.
    if let top = Int64(exactly: pembilang), let bottom = Int64(exactly: penyebut), top != .min, bottom != .min {
      let divisor = Int64(truncatingIfNeeded: Pecahan.gcd(top.magnitude, bottom.magnitude))
      let sign: Int64 = bottom < 0 ? -1 : 1
      self.pembilang = Int128(sign * (top / divisor))
      self.penyebut = Int128(sign * (bottom / divisor))
      return
    }
    let divisor = Pecahan.gcd(pembilang, penyebut)
    var (top, bottom) = (pembilang / divisor, penyebut / divisor)
    if bottom < 0 { (top, bottom) = (0 - top, 0 - bottom) }
    self.pembilang = top
    self.penyebut = bottom
  }

  package init(_ whole: Int) {
    pembilang = Int128(whole)
    penyebut = 1
  }

  private static func gcd(_ a: Int128, _ b: Int128) -> Int128 {
    var (x, y) = (a.magnitude, b.magnitude)
    while y != 0 {
      if x <= UInt64.max, y <= UInt64.max { return Int128(gcd(UInt64(x), UInt64(y))) }
      (x, y) = (y, x % y)
    }
    return x == 0 ? 1 : Int128(clamping: x)
  }

  private static func gcd(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return x == 0 ? 1 : x
  }

  package var isZero: Bool { pembilang == 0 }
  package var isNegative: Bool { pembilang < 0 }

  package var double: Double { Pecahan.double(pembilang) / Pecahan.double(penyebut) }

  /// The nearest Double; 64 bits, nearly everything, are converted by one instruction.
  private static func double(_ value: Int128) -> Double {
    let low = Int64(truncatingIfNeeded: value)
    return Int128(low) == value ? Double(low) : Double(value)
  }

  package static func + (left: Pecahan, right: Pecahan) -> Pecahan { sum(left, right) }

  package static func - (left: Pecahan, right: Pecahan) -> Pecahan {
    sum(left, Pecahan(0 &- right.pembilang, per: right.penyebut))
  }

  package static func * (left: Pecahan, right: Pecahan) -> Pecahan {
    if right.pembilang == 1, right.penyebut == 1 { return left }
    // Cross-reduce first: it keeps everything that fits exact.
    let first = Pecahan(left.pembilang, per: right.penyebut)
    let second = Pecahan(right.pembilang, per: left.penyebut)
    let (top, topOverflow) = first.pembilang.multipliedReportingOverflow(by: second.pembilang)
    let (bottom, bottomOverflow) = first.penyebut.multipliedReportingOverflow(by: second.penyebut)
    if !topOverflow, !bottomOverflow { return Pecahan(top, per: bottom) }
    return Biner.product(left, right)
  }

  /// - Precondition: `right` is not 0.
  package static func / (left: Pecahan, right: Pecahan) -> Pecahan {
    precondition(right.pembilang != 0, "callers decide what a zero divisor means")
    return left * Pecahan(right.penyebut, per: right.pembilang)
  }

  private static func sum(_ left: Pecahan, _ right: Pecahan) -> Pecahan {
    if left.penyebut == right.penyebut {
      let (top, overflow) = left.pembilang.addingReportingOverflow(right.pembilang)
      if !overflow { return Pecahan(top, per: left.penyebut) }
    }
    let (a, aOverflow) = left.pembilang.multipliedReportingOverflow(by: right.penyebut)
    let (b, bOverflow) = right.pembilang.multipliedReportingOverflow(by: left.penyebut)
    let (bottom, bottomOverflow) = left.penyebut.multipliedReportingOverflow(by: right.penyebut)
    let (top, topOverflow) = a.addingReportingOverflow(b)
    if !aOverflow, !bOverflow, !bottomOverflow, !topOverflow { return Pecahan(top, per: bottom) }
    return Biner.sum(left, right)
  }
}

extension Pecahan: Comparable {
  package static func < (left: Pecahan, right: Pecahan) -> Bool {
    if left.penyebut == right.penyebut { return left.pembilang < right.pembilang }
    // Whole parts first: they decide nearly always and cannot overflow.
    let (a, b) = (floor(left), floor(right))
    if a.whole != b.whole { return a.whole < b.whole }
    let (x, xOverflow) = a.rest.multipliedReportingOverflow(by: right.penyebut)
    let (y, yOverflow) = b.rest.multipliedReportingOverflow(by: left.penyebut)
    if !xOverflow, !yOverflow { return x < y }
    return left.double < right.double
  }

  private static func floor(_ value: Pecahan) -> (whole: Int128, rest: Int128) {
    let (quotient, remainder) = value.pembilang.quotientAndRemainder(dividingBy: value.penyebut)
    return remainder < 0 ? (quotient - 1, remainder + value.penyebut) : (quotient, remainder)
  }
}

extension Pecahan {
  /// Rounded half away from zero to `decimals` places and scaled by 10^decimals.
  ///
  /// - Returns: `nil` when the result does not fit in 128 bits.
  package func rounded(decimals: Int) -> Int128? {
    var scale: Int128 = 1
    for _ in 0..<decimals { scale *= 10 }
    let (whole, rest) = pembilang.quotientAndRemainder(dividingBy: penyebut)
    let (scaled, overflow) = whole.multipliedReportingOverflow(by: scale)
    guard !overflow else { return nil }
    // |rest| < penyebut: keep the product inside 128 bits by dropping low digits of huge denominators.
    var (top, bottom) = (rest.magnitude, penyebut.magnitude)
    while bottom > UInt128.max / UInt128(scale.magnitude) / 4 {
      top /= 2
      bottom /= 2
    }
    let (quotient, remainder) = (top * scale.magnitude).quotientAndRemainder(dividingBy: bottom)
    let up: UInt128 = remainder * 2 >= bottom ? 1 : 0
    let fraction = Int128(clamping: quotient + up)
    let (result, carry) = scaled.addingReportingOverflow(pembilang < 0 ? 0 - fraction : fraction)
    return carry ? nil : result
  }
}
