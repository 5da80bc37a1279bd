/// Sums and products of fractions that do not fit: magnitudes at binary places.
///
/// Many means pass 10³⁸ in ordinary offices, where each row brings a denominator of its own: nothing that a reader
/// could see may be lost there.
enum Biner {
  /// Left + right to the most binary places with which both fit (relative error below 10⁻³⁰ of the larger).
  static func sum(_ left: Pecahan, _ right: Pecahan) -> Pecahan {
    let (a, b) = (split(left), split(right))
    let room = min(a.whole.leadingZeroBitCount, b.whole.leadingZeroBitCount) - 3
    let places = max(0, min(120, room))
    let (top, overflow) = signed(a, places).addingReportingOverflow(signed(b, places))
    if overflow { return Pecahan(left.isNegative ? -Int128.max : .max, per: 1) }
    return Pecahan(top, per: 1 << places)
  }

  /// Left × right from 62 leading bits of each (relative error below 10⁻¹⁷).
  static func product(_ left: Pecahan, _ right: Pecahan) -> Pecahan {
    let (a, b) = (leading(left), leading(right))
    var top = a.bits * b.bits
    var places = a.places + b.places
    while places > 124 {
      top /= 2
      places -= 1
    }
    let negative = left.isNegative != right.isNegative
    if places < 0 {
      let fits = top.leadingZeroBitCount > -places + 1
      top = fits ? top << -places : UInt128(Int128.max)
      places = 0
    }
    let value = Int128(clamping: top)
    return Pecahan(negative ? -value : value, per: 1 << places)
  }

  private struct Parts {
    let negative: Bool
    let whole: UInt128
    /// Of 2¹²⁸.
    let fraction: UInt128
  }

  private static func split(_ value: Pecahan) -> Parts {
    let bottom = value.penyebut.magnitude
    let (whole, rest) = value.pembilang.magnitude.quotientAndRemainder(dividingBy: bottom)
    let fraction = bottom == 1 ? 0 : bottom.dividingFullWidth((rest, 0)).quotient
    return Parts(negative: value.isNegative, whole: whole, fraction: fraction)
  }

  /// Magnitude × 2^places with its sign; `places` leaves room for the whole part.
  private static func signed(_ parts: Parts, _ places: Int) -> Int128 {
    let magnitude = (parts.whole << places) | (places == 0 ? 0 : parts.fraction >> (128 - places))
    let value = Int128(clamping: magnitude)
    return parts.negative ? -value : value
  }

  /// The magnitude as bits × 2^−places with 62 bits at the most, as many as there are.
  private static func leading(_ value: Pecahan) -> (bits: UInt128, places: Int) {
    let parts = split(value)
    if parts.whole == 0 {
      let skip = parts.fraction.leadingZeroBitCount
      if skip == 128 { return (0, 0) }
      let shift = max(0, 128 - skip - 62)
      return (parts.fraction >> shift, 128 - shift)
    }
    let width = 128 - parts.whole.leadingZeroBitCount
    if width >= 62 { return (parts.whole >> (width - 62), 62 - width) }
    let places = 62 - width
    return ((parts.whole << places) | (parts.fraction >> (128 - places)), places)
  }
}
