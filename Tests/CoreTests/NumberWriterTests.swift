import Core
import Testing

struct NumberWriterTests {
  @Test(
    "groups, decimals, signs; rounding half away from zero",
    arguments: [
      (0, 1, 4, "0", "0"), (5, 1, 0, "5", "5"), (1250, 1, 2, "1.250", "1250"),
      (-1_250_000, 1, 2, "-1.250.000", "-1250000"),
      (25, 2, 4, "12,5", "12.5"), (-1, 8, 2, "-0,13", "-0.13"), (1, 8, 2, "0,13", "0.13"),
      (1, 3, 9, "0,333333333", "0.333333333"),
      (2, 3, 0, "1", "1"), (1, 2000, 2, "0", "0"), (999_995, 100_000, 4, "10", "10"), (100, 1, 0, "100", "100"),
    ])
  func tulis(_ top: Int, _ bottom: Int, _ decimals: Int, _ indonesia: String, _ plain: String) {
    let value = Pecahan(Int128(top), per: Int128(bottom))
    #expect(NumberWriter.indonesia(value, decimals: decimals) == indonesia)
    #expect(NumberWriter.plain(value, decimals: decimals) == plain)
  }

  @Test("fixed decimals stay, the largest figures are written whole")
  func batas() {
    #expect(NumberWriter.indonesia(Pecahan(7), decimals: 2, fixed: true) == "7,00")
    #expect(NumberWriter.indonesia(Pecahan(7), decimals: 0, fixed: true) == "7")
    #expect(NumberWriter.plain(Pecahan(Int128.max, per: 1), decimals: 0) == String(Int128.max))
    let large = Pecahan(Int128("-123456789012345678901234567890")!, per: 10_000)
    #expect(NumberWriter.plain(large, decimals: 4) == "-12345678901234567890123456.789")
    #expect(NumberWriter.indonesia(large, decimals: 4) == "-12.345.678.901.234.567.890.123.456,789")
    #expect(NumberWriter.indonesia(Pecahan(Int128.max, per: 1), decimals: 2) == "di luar jangkauan")
  }

  @Test("rupiah with sen only where there are any")
  func rupiah() {
    #expect(NumberWriter.rupiah(Rupiah(sen: 172_686_043_475)) == "Rp1.726.860.434,75")
    #expect(NumberWriter.rupiah(Rupiah(sen: 125_000_050)) == "Rp1.250.000,50")
    #expect(NumberWriter.rupiah(Rupiah(sen: -50_000)) == "-Rp500")
  }
}
