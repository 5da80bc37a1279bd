import Core
import Testing

@Suite struct NumberDetailTests {
  private func number(_ text: String, _ kind: NumberKind) throws -> Number {
    guard case .value(let number) = NumberReader.read(text, as: kind) else {
      Issue.record("\(text) is no value")
      throw NumberRefusal.bukanAngka
    }
    return number
  }

  @Test func notes() throws {
    let cases: [(String, NumberKind, Number.Notes)] = [
      ("1,25E+09", .rupiah, .presisiEksponen), ("1,2E-03", .desimal, []), ("5E+00", .desimal, []),
      ("123456789012345", .rupiah, []), ("438430217,75000000000", .rupiah, []), ("1,25 juta", .rupiah, .pengali),
      ("1234567890123456", .rupiah, .lebihDari15Digit), ("12", .jumlah, []),
    ]
    for (text, kind, expected) in cases { #expect(try number(text, kind).notes == expected, "\(text)") }
  }

  @Test func roundingIsHalfAwayFromZero() throws {
    for (text, raw) in [
      ("52,38095", Int64(523_810)), ("52,38094", 523_809), ("-52,38095", -523_810), ("0,00005", 1), ("0,00004999", 0),
    ] {
      let number = try number(text, .desimal)
      #expect(number.isRounded)
      #expect(try number.jumlah().get().raw == raw, "\(text)")
    }
    #expect(try !number("52,3809", .desimal).isRounded)
  }

  @Test func wholeAndFraction() throws {
    #expect(try number("12,00", .jumlah).isWhole)
    #expect(try !number("12,5", .jumlah).isWhole)
    #expect(try number("1.250.000,50", .rupiah).indonesia == "1.250.000,5")
  }

  @Test func columnSettlesWhatOneCellLeavesOpen() {
    let cases: [([String], String, NumberKind, String)] = [
      (["2,50", "3,75"], "1.234", .desimal, "1234"), (["2.50", "3.75"], "1.234", .desimal, "1.234"),
      (["1.250.000"], "1,234", .jumlah, "1.234"), (["1,250,000"], "1,234", .jumlah, "1234"),
      (["438430217.75"], "1.5", .rupiah, "1.5"), (["1.250.000,00"], "1.5", .rupiah, "1500"),
      (["2,50", "3.75"], "1.234", .desimal, "?"), (["12", "-", "nihil"], "1.234", .desimal, "?"),
      (["1.250", "3.750"], "1.234", .desimal, "?"), (["2,50"], "007", .desimal, "?"),
      (["2,50"], "1.250,000", .rupiah, "?"), (["1.250.000"], "926,000", .rupiah, "?"),
      (["1,250,000"], "926,000", .rupiah, "926000"),
      (["Rp. 5,-", "3 Dok."], "1.5", .rupiah, "?"),
    ]
    for (siblings, cell, kind, expected) in cases {
      var style = ColumnStyle()
      for text in siblings {
        var text = text
        text.withUTF8 { style.observe(UnsafeRawBufferPointer($0), as: kind) }
      }
      guard case .ambiguous(let ambiguity) = NumberReader.read(cell, as: kind) else {
        Issue.record("\(cell) is not ambiguous")
        continue
      }
      var found = "?"
      if case .value(let number) = style.resolve(ambiguity, as: kind) {
        found = number.plain
        #expect(number.notes.contains(.dariKolom))
      }
      #expect(found == expected, "\(cell) among \(siblings)")
    }
  }
}
