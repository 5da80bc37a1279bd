import Testing

@testable import Workbook

@Suite struct TextGateTests {
  @Test(arguments: [
    ("polos", "polos"), ("a\u{1}b", "a\u{FFFD}b"), ("x\u{FFFE}\u{FFFF}", "x\u{FFFD}\u{FFFD}"), ("a\0b", "a\u{FFFD}b"),
    ("baris\r\ndua\rtiga\nempat", "baris\ndua\ntiga\nempat"), ("_x0041_", "_x005F_x0041_"), ("_x00_", "_x00_"),
    ("\u{F8FF} １２", "\u{F8FF} １２"), ("tab\tdi sini", "tab\tdi sini"), ("", ""), ("é–“kutip”", "é–“kutip”"),
  ])
  func textsAreCleaned(_ text: String, _ clean: String) {
    #expect(TextGate.cleaned(text).text == clean)
    var cuts = 0
    #expect(unsafe TextGate.withClean(text, cuts: &cuts) { unsafe String(cString: $0) } == clean)
  }

  @Test func everyPositionIsScanned() {
    for length in 1...40 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0x61, count: length)
        #expect(unsafe bytes.withUnsafeBytes { unsafe TextGate.isPlain($0.baseAddress!, count: length) })
        for bad in [UInt8(0), 0x0D, 0x1F, 0x5F, 0xEF] {
          bytes[place] = bad
          #expect(unsafe !bytes.withUnsafeBytes { unsafe TextGate.isPlain($0.baseAddress!, count: length) })
        }
        for good in [UInt8(0x20), 0x7F, 0x80, 0xC3, 0xFF] {
          bytes[place] = good
          #expect(unsafe bytes.withUnsafeBytes { unsafe TextGate.isPlain($0.baseAddress!, count: length) })
        }
      }
    }
  }

  @Test func longTextsAreCutAndCounted() throws {
    var file = try WorkbookFile(properties: .sample)
    file.sheet("a") { sheet in
      sheet.text(0, 0, String(repeating: "é", count: 32_767), .plain)
      sheet.text(1, 0, String(repeating: "b", count: 32_766) + "👍", .plain)
    }
    #expect(file.cutTexts == 1)
    let strings = Package(try file.bytes()).strings
    #expect(strings.contains("b…</t>") && !strings.contains("👍"))
  }

  @Test(arguments: [
    ("Renja & DPA", "Renja && DPA"), ("B&G", "B&&\u{200B}G"), ("&[Picture]", "&&\u{200B}[Picture]"), ("a\nb", "a b"),
  ])
  func headersAreEscaped(_ text: String, _ escaped: String) {
    #expect(HeaderFooter.escaped(text) == escaped)
  }

  @Test func headersFit() throws {
    let long = String(repeating: "Kecamatan & Kelurahan ", count: 40)
    let header = HeaderFooter(left: [.text(long)], center: [.text("2025")], right: [.page, .text(" / "), .pages])
    #expect(header.control.utf16.count <= 255)
    #expect(header.control.hasSuffix("&R&8&\"Arial,Regular\"&P / &N"))
    #expect(header.control.contains("&C&8&\"Arial,Regular\"2025"))
    let file = try written {
      $0.pageSetup(
        PageSetup {
          $0.header = header; $0.footer.left = [.text("B&G [x]")]
        })
    }
    #expect(file.sheet.contains("<oddHeader>") && file.sheet.contains("B&amp;&amp;\u{200B}G [x]"))
  }

  @Test(arguments: [
    ("=SUM(A1:A9)", true), ("IF(A1=\"(\",1,2)", true), ("'Jum''at (1)'!A1", true), ("=SUM(A1", false), ("=A1)", false),
    ("=\"x", false), ("", false), ("=\u{1}", false),
  ])
  func formulasAreChecked(_ formula: String, _ good: Bool) {
    #expect((FormulaGate.fault(formula) == nil) == good)
    #expect((failure { $0.formula(0, 0, formula, cached: .empty, .plain) } == nil) == good)
  }

  @Test func literalsInFormulasAreShort() {
    #expect(FormulaGate.fault("=\"" + String(repeating: "é", count: 255) + "\"") == nil)
    #expect(FormulaGate.fault("=\"" + String(repeating: "a", count: 256) + "\"") != nil)
    #expect(FormulaGate.fault("=" + String(repeating: "1+", count: 4100) + "1") != nil)
  }
}
