/// A quantity: 64 bits at 10⁻⁴, so `3,25` is 32 500.
package struct Jumlah: Hashable, Comparable, Sendable {
  package static let skala: Int64 = 10_000

  package var raw: Int64

  package init(raw: Int64) { self.raw = raw }

  package init(_ whole: Int) { raw = Int64(whole) * Jumlah.skala }

  package static let nol = Jumlah(raw: 0)

  package static func < (left: Jumlah, right: Jumlah) -> Bool { left.raw < right.raw }

  package static func + (left: Jumlah, right: Jumlah) -> Jumlah {
    let (sum, overflow) = left.raw.addingReportingOverflow(right.raw)
    return Jumlah(raw: overflow ? (left.raw < 0 ? .min : .max) : sum)
  }

  package static func - (left: Jumlah, right: Jumlah) -> Jumlah {
    let (difference, overflow) = left.raw.subtractingReportingOverflow(right.raw)
    return Jumlah(raw: overflow ? (left.raw < 0 ? .min : .max) : difference)
  }

  package static func += (left: inout Jumlah, right: Jumlah) { left = left + right }

  package var isWhole: Bool { raw % Jumlah.skala == 0 }

  package var double: Double { Double(raw) / Double(Jumlah.skala) }

  package var pecahan: Pecahan { Pecahan(Int128(raw), per: Int128(Jumlah.skala)) }
}
