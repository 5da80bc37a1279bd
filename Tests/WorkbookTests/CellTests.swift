import Testing

@testable import Workbook

@Suite struct CellTests {
  @Test func cellsReachTheSheet() throws {
    let file = try written { sheet in
      let bold = sheet.style(Style { $0.bold = true })
      sheet.text(0, 0, "Target", bold)
      sheet.number(1, 1, 12.5, .plain)
      sheet.formula(2, 2, "=B2*2", cached: .number(25), .plain)
      sheet.formula(3, 2, "IF(B2>1,\"ya\",\"\")", cached: .text("ya"), .plain)
      sheet.formula(4, 2, "IF(B2<1,\"ya\",\"\")", cached: .empty, .plain)
      sheet.blank(5, 0, bold)
    }
    #expect(file.strings.contains("<t>Target</t>"))
    #expect(file.sheet.contains("<v>12.5</v>"))
    #expect(file.sheet.contains("<f>B2*2</f><v>25</v>"))
    #expect(file.sheet.contains("<f>IF(B2&gt;1,\"ya\",\"\")</f><v>ya</v>"))
    #expect(file.sheet.contains("t=\"str\"><f>IF(B2&lt;1,\"ya\",\"\")</f><v></v>"))
    #expect(file.sheet.contains("<c r=\"A6\" s=\""))
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"x\")", "http://x.y", "{=1}"])
  func textIsNeverAFormula(_ text: String) throws {
    let file = try written { $0.text(0, 0, text, .plain) }
    #expect(!file.sheet.contains("<f>"))
    #expect(!file.sheet.contains("hyperlink"))
    #expect(file.sheet.contains("t=\"s\""))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func onlyFiniteNumbersAreTaken(_ value: Double) {
    #expect(failure { $0.number(3, 1, value, .plain) }?.kind == .notFinite)
    #expect(failure { $0.formula(0, 0, "=1", cached: .number(value), .plain) }?.kind == .notFinite)
  }

  @Test func theFirstFailureIsKept() {
    let error = failure { sheet in
      sheet.number(6, 1, .nan, .plain)
      sheet.text(-1, 0, "x", .plain)
    }
    #expect(error?.sheet == "E.81" && error?.cell == Cell(6, 1))
    #expect(error?.description == "Lembar \"E.81\" sel B7: nilai bukan bilangan: nan")
  }

  @Test(arguments: [(-1, 0), (0, -1), (1_048_576, 0), (0, 16_384), (Int.max, Int.min)])
  func cellsOutsideAreRefused(_ row: Int, _ column: Int) {
    #expect(failure { $0.text(row, column, "x", .plain) }?.kind == .badCell)
  }

  @Test func sameCallsGiveSameBytes() throws {
    func make() throws -> [UInt8] {
      try finished { sheet in
        for row in 0..<50 {
          sheet.text(row, row % 7, "baris \(row)", sheet.style(Style { $0.fontSize = Double(9 + row % 3) }))
        }
      }
    }
    #expect(try make() == make())
  }

  @Test func addressesAreWrittenAsExcelDoes() {
    #expect(Cell(6, 1).a1 == "B7" && Cell(6, 1).absolute == "$B$7")
    #expect([0, 25, 26, 701, 702, 16_383].map(Cell.columnName) == ["A", "Z", "AA", "ZZ", "AAA", "XFD"])
    #expect(Cell(6, 1).reference(sheet: "E.81") == "'E.81'!B7")
    #expect(Cell(0, 0).reference(sheet: "Jum'at") == "'Jum''at'!A1")
    #expect(CellRange(0, 0, 3, 2).absolute == "$A$1:$C$4" && CellRange(Cell(0, 0)).a1 == "A1")
  }
}
