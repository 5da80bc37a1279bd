import Testing

@testable import Workbook

@Suite struct RecordingSinkTests {
  static func write(_ sheet: inout some SheetSink & ~Copyable) {
    let bold = sheet.style(Style { $0.bold = true })
    sheet.mergeText(CellRange(0, 0, 0, 2), "Judul", bold)
    sheet.number(1, 0, 3, .plain)
    sheet.formula(1, 1, "=A2*2", cached: .number(6), bold)
    sheet.columnWidths([6, 25])
    sheet.rowHeight(1, 30)
    sheet.pageSetup(PageSetup { $0.paper = .a3 })
  }

  @Test func everythingIsRemembered() {
    var sheet = RecordingSink()
    Self.write(&sheet)
    #expect(sheet.text(0, 0) == "Judul" && sheet.style(0, 2)?.bold == true)
    #expect(sheet.number(1, 0) == 3 && sheet.number(1, 1) == 6 && sheet.formula(1, 1) == "=A2*2")
    #expect(sheet.find("Judul") == Cell(0, 0))
    let merges = sheet.merges
    #expect(merges == [CellRange(0, 0, 0, 2)])
    #expect(sheet.widths[1] == 25 && sheet.heights[1] == 30 && sheet.page?.paper == .a3)
    let conflicts = sheet.conflicts
    #expect(conflicts.isEmpty)
  }

  @Test func conflictsAreNamed() {
    var sheet = RecordingSink()
    Self.write(&sheet)
    sheet.text(1, 0, "lagi", .plain)
    sheet.text(0, 1, "tersembunyi", .plain)
    sheet.number(5, 5, .nan, .plain)
    sheet.merge(CellRange(0, 2, 3, 2), .plain)
    let conflicts = sheet.conflicts
    #expect(conflicts.contains("A2: written twice") && conflicts.contains("B1: inside a merged range"))
    #expect(conflicts.contains("F6: nan") && conflicts.contains("C1:C4: overlaps a merged range"))
  }

  @Test func theSameCodeWritesARealSheet() throws {
    let file = try written { Self.write(&$0) }
    #expect(file.sheet.contains("<f>A2*2</f><v>6</v>"))
  }
}
