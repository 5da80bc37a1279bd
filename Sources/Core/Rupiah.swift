/// Money: whole sen (1/100 rupiah) in 64 bits, exact up to 92 quadrillion rupiah.
package struct Rupiah: Hashable, Comparable, Sendable {
  package var sen: Int64

  package init(sen: Int64) { self.sen = sen }

  package static let nol = Rupiah(sen: 0)

  package static func < (left: Rupiah, right: Rupiah) -> Bool { left.sen < right.sen }

  /// Sums stop at the ends of the range instead of wrapping; readers refuse amounts that could get there.
  package static func + (left: Rupiah, right: Rupiah) -> Rupiah {
    let (sum, overflow) = left.sen.addingReportingOverflow(right.sen)
    return Rupiah(sen: overflow ? (left.sen < 0 ? .min : .max) : sum)
  }

  package static func - (left: Rupiah, right: Rupiah) -> Rupiah {
    let (difference, overflow) = left.sen.subtractingReportingOverflow(right.sen)
    return Rupiah(sen: overflow ? (left.sen < 0 ? .min : .max) : difference)
  }

  package static func += (left: inout Rupiah, right: Rupiah) { left = left + right }

  /// The amount as the workbook's cell holds it.
  package var double: Double { Double(sen) / 100 }

  /// The exact fraction in rupiah.
  package var pecahan: Pecahan { Pecahan(Int128(sen), per: 100) }
}

/// A sum of amounts that knows "nothing was there": `nil + nil = nil`, `nil + x = x`.
package func + (left: Rupiah?, right: Rupiah?) -> Rupiah? {
  guard let left else { return right }
  guard let right else { return left }
  return left + right
}
