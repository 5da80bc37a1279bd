import Core
import TestSupport
import Testing

@Suite struct NumberReaderPropertyTests {
  /// What the program writes it reads back, in both customs.
  @Test func writtenRupiahReadBack() {
    var random = Seeded(1)
    for _ in 0..<20_000 {
      let digits = Int.random(in: 0...16, using: &random)
      let sen =
        Int64.random(in: -1_000_000...1_000_000, using: &random) &* (0..<digits / 3).reduce(1) { sum, _ in sum * 97 }
      let money = Rupiah(sen: sen)
      let written = NumberWriter.rupiah(money)
      guard case .value(let number) = NumberReader.read(written, as: .rupiah), case .success(let read) = number.rupiah()
      else {
        Issue.record("\(written)")
        continue
      }
      #expect(read == money, "\(written)")
    }
  }

  @Test func writtenQuantitiesReadBack() {
    var random = Seeded(2)
    for _ in 0..<20_000 {
      let value = Jumlah(raw: Int64.random(in: 0...99_999_999_999, using: &random))
      let text = NumberWriter.plain(value.pecahan, decimals: 4)
      let comma = String(text.map { $0 == "." ? "," : $0 })
      guard case .value(let number) = NumberReader.read(comma, as: .desimal), case .success(let read) = number.jumlah()
      else {
        Issue.record("\(comma)")
        continue
      }
      #expect(read == value, "\(comma)")
    }
  }

  /// Any bytes at all: an answer, never a trap; and a value always fits its kind.
  @Test func anyBytes() {
    var random = Seeded(3)
    let pieces = [
      "1", "250", "000", "0", "9", ".", ",", " ", "\u{A0}", "-", "(", ")", "Rp", "%", "E+", "e", "juta", "Laporan", "#",
      "'", "٣",
      "½", "–", "é", "\u{301}", "\u{200B}", "/", "99999999999999999999", "nihil", "s.d.",
    ]
    for _ in 0..<25_000 {
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      for kind in NumberKind.allCases {
        switch NumberReader.read(text, as: kind) {
        case .value(let number):
          if kind == .rupiah {
            #expect(throws: Never.self) { try number.rupiah().get() }
          } else {
            #expect(throws: Never.self) { try number.jumlah().get() }
          }
          if kind == .jumlah { #expect(!number.isNegative) }
        default: break
        }
      }
    }
    for _ in 0..<25_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      bytes.withUnsafeBytes { _ = NumberReader.read($0, as: .rupiah) }
    }
  }

  /// Against the plainest possible reading of well-formed Indonesian numbers.
  @Test func differential() {
    var random = Seeded(4)
    for _ in 0..<20_000 {
      let whole = String(Int.random(in: 0...999_999_999, using: &random))
      let places = Int.random(in: 0...2, using: &random)
      let decimals = (0..<places).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
      let text = places == 0 ? whole : whole + "," + decimals
      let expected = Int64(whole + decimals + String(repeating: "0", count: 2 - places))
      guard case .value(let number) = NumberReader.read(text, as: .rupiah), case .success(let read) = number.rupiah()
      else {
        Issue.record("\(text)")
        continue
      }
      #expect(read.sen == expected, "\(text)")
    }
  }
}
