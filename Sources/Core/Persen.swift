/// A percentage, exact: `87,5 %` is the fraction 175/2. Missing percentages are `nil`, never 0.
package struct Persen: Hashable, Comparable, Sendable {
  /// In percent points (100 = all of it).
  package let nilai: Pecahan

  package init(_ nilai: Pecahan) { self.nilai = nilai }

  package init(_ whole: Int) { nilai = Pecahan(whole) }

  package static func < (left: Persen, right: Persen) -> Bool { left.nilai < right.nilai }

  /// `bagian / keseluruhan × 100`; `nil` when the whole is 0.
  package static func dari(_ bagian: Pecahan, _ keseluruhan: Pecahan) -> Persen? {
    keseluruhan.isZero ? nil : Persen(bagian / keseluruhan * Pecahan(100))
  }

  package var double: Double { nilai.double }
}
