import Testing

@testable import Core

/// Expected figures were worked out with Python's exact fractions.
struct PecahanTests {
  /// The first 48 primes above 100: no two rows share a denominator.
  static let primes = (101..<700).filter { p in (2..<p).allSatisfy { p % $0 != 0 } }.prefix(48)

  @Test("a mean of 48 rows with denominators of their own is right to nine decimals")
  func meanOfManyDenominators() {
    let sum = Self.primes.reduce(Pecahan.nol) { $0 + Pecahan(Int128(100 * ($1 - 7)), per: Int128($1)) }
    #expect((sum / Pecahan(48)).rounded(decimals: 12) == 96_457_135_412_993)
  }

  @Test("weights of billions do not cost a digit")
  func weightedMean() {
    var (sum, weights) = (Pecahan.nol, Pecahan.nol)
    for (index, p) in Self.primes.enumerated() {
      let weight = Pecahan(175_372_087_100 + Int128(index) * 12_345_678_901, per: 100)
      sum = sum + Pecahan(Int128(100 * (p - 7)), per: Int128(p)) * weight
      weights = weights + weight
    }
    #expect((sum / weights).rounded(decimals: 9) == 96_951_004_952)
  }

  @Test("large figures with fractions add up to six decimals")
  func largeFractions() {
    let sum = Self.primes.reduce(Pecahan.nol) {
      $0 + Pecahan(100_000_000_000 * Int128($1 - 1), per: Int128($1))
    }
    #expect(sum.rounded(decimals: 6) == 4_775_706_071_403_380_302)
  }

  @Test("nothing traps at the ends of the range, and signs stay")
  func ends() {
    let huge = Pecahan(Int128.max, per: 1)
    let tiny = Pecahan(1, per: Int128.max)
    #expect(huge * huge == huge)
    #expect((Pecahan.nol - huge) * huge < .nol)
    #expect(huge + huge == huge)
    #expect((Pecahan.nol - huge) + (Pecahan.nol - huge) < .nol)
    #expect((tiny * tiny).double < 1e-37)
    #expect(huge * tiny == Pecahan(1))
    #expect((huge / tiny) == huge)
    #expect(abs((Pecahan(1, per: 3) * tiny + Pecahan(2, per: 7)).double - 2.0 / 7.0) < 1e-16)
    #expect(huge.rounded(decimals: 2) == nil)
  }
}
