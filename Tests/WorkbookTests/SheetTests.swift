import Testing

@testable import Workbook

@Suite struct SheetTests {
  @Test(arguments: [
    (CellRange(0, 0, 1, 1), CellRange(1, 1, 2, 2)), (CellRange(3, 0, 3, 5), CellRange(0, 4, 9, 4)),
    (CellRange(0, 0, 0, 1), CellRange(0, 0, 0, 1)),
  ])
  func mergesMustNotOverlap(_ first: CellRange, _ second: CellRange) {
    let error = failure { sheet in
      sheet.merge(first, .plain)
      sheet.merge(second, .plain)
    }
    #expect(error?.kind == .overlappingMerge)
  }

  @Test func mergedCellsAreWrittenOnceAndStyledAll() throws {
    let file = try written { sheet in
      let boxed = sheet.style(Style { $0.borders = .all(.thin) })
      sheet.mergeText(CellRange(0, 0, 1, 2), "Target", boxed)
      sheet.mergeFormula(CellRange(2, 0, 2, 1), "=1+1", cached: .number(2), boxed)
      sheet.mergeNumber(CellRange(Cell(3, 0)), 7, boxed)
      sheet.text(3, 1, "bebas", boxed)
    }
    #expect(
      file.sheet.contains("<mergeCells count=\"2\"><mergeCell ref=\"A1:C2\"/><mergeCell ref=\"A3:B3\"/></mergeCells>"))
    for cell in ["A1", "B1", "C1", "A2", "B2", "C2", "A3", "B3", "A4"] {
      #expect(file.sheet.contains("<c r=\"\(cell)\" s=\"1\""))
    }
    #expect(file.sheet.contains("<f>1+1</f><v>2</v>"))
  }

  @Test func hiddenCellsOfAMergeAreRefused() {
    let error = failure { sheet in
      sheet.merge(CellRange(0, 0, 4, 0), .plain)
      sheet.text(4, 0, "hilang", .plain)
    }
    #expect(error?.kind == .writeIntoMerge && error?.cell == Cell(4, 0))
  }

  @Test(arguments: ["", "a/b", "[x]", "'x", "x'", "History", "Lembar yang namanya jauh terlalu panjang", "a\u{1}"])
  func badNamesOfSheetsFail(_ name: String) throws {
    var file = try WorkbookFile(properties: .sample)
    file.sheet("baik") { _ in }
    var called = false
    file.sheet(name) { _ in called = true }
    #expect(!called && file.failure?.kind == .badSheetName)
    #expect(SheetName.isValid(SheetName.make(name)))
  }

  @Test func takenNamesFailAndAreMadeUnique() throws {
    var file = try WorkbookFile(properties: .sample)
    file.sheet("Capaian") { _ in }
    file.sheet("CAPAIAN") { _ in }
    #expect(file.failure?.kind == .badSheetName)
    #expect(SheetName.make("capaian", taken: ["Capaian", "Capaian (2)"]) == "capaian (3)")
    #expect(SheetName.make("Seksi Pemerintahan: Umum/Desa & Kelurahan") == "Seksi Pemerintahan Umum Desa &")
    #expect(SheetName.make("  '' ") == "Lembar")
  }

  @Test func anEmptyWorkbookFails() throws {
    #expect(throws: WorkbookError.self) { _ = try WorkbookFile(properties: .sample).bytes() }
  }

  @Test func layoutReachesTheSheet() throws {
    let file = try written { sheet in
      sheet.columnWidths([6, 25])
      sheet.columnWidth(3, 5, 9, hidden: true, level: 1)
      sheet.rowHeight(2, 40.5)
      sheet.rowOutline(2, level: 2, hidden: true)
      sheet.rowOutline(3, level: 1)
      sheet.outlineHeadsAbove()
      sheet.rowHeight(3, 30)
      sheet.freeze(row: 9, column: 4)
      sheet.tabColor(0x00AA00)
      sheet.autofilter(CellRange(8, 0, 20, 3))
      sheet.hideGridlines()
      sheet.zoom(85)
      sheet.pageSetup(
        PageSetup {
          $0.orientation = .landscape
          $0.repeatRows = 5...8
          $0.repeatColumns = 0...1
          $0.printArea = CellRange(0, 0, 20, 24)
          $0.breaksBeforeRows = [12, 4, 12, 0]
          $0.centeredHorizontally = true
        })
      sheet.text(2, 0, "x", .plain)
    }
    let xml = file.sheet
    #expect(
      xml.contains("<col min=\"4\" max=\"6\" width=\"9.7109375\" hidden=\"1\" customWidth=\"1\" outlineLevel=\"1\"/>"))
    #expect(xml.contains("<outlinePr summaryBelow=\"0\"/>"))
    #expect(xml.contains("ht=\"40.5\" hidden=\"1\" customHeight=\"1\" outlineLevel=\"2\""))
    #expect(xml.contains("<row r=\"4\" ht=\"30\" customHeight=\"1\" outlineLevel=\"1\"/>"))
    #expect(xml.contains("<pane xSplit=\"4\" ySplit=\"9\" topLeftCell=\"E10\""))
    #expect(
      xml.contains("paperSize=\"14\"") && xml.contains("orientation=\"landscape\"") && xml.contains("fitToHeight=\"0\"")
    )
    #expect(xml.contains("<brk id=\"4\"") && xml.contains("<brk id=\"12\"") && xml.contains("manualBreakCount=\"2\""))
    #expect(xml.contains("showGridLines=\"0\"") && xml.contains("zoomScale=\"85\""))
    #expect(
      file["xl/workbook.xml"].contains("E.81!$A:$B,E.81!$6:$9")
        || file["xl/workbook.xml"].contains("'E.81'!$A:$B,'E.81'!$6:$9"))
  }

  @Test func namesAreDefinedOrRefused() throws {
    for (name, good) in [
      ("Skala_Predikat", true), ("A1", false), ("x!y", false), ("R1C1", false), ("", false), ("a b", false),
    ] {
      var file = try WorkbookFile(properties: .sample)
      file.sheet("Daftar") { _ in }
      file.defineName(name, sheet: "Daftar", range: CellRange(0, 0, 4, 0))
      #expect((file.failure == nil) == good, "\(name)")
    }
    var file = try WorkbookFile(properties: .sample)
    file.sheet("Daftar") { _ in }
    file.defineName("Baik", sheet: "Lain", range: CellRange(0, 0, 4, 0))
    #expect(file.failure?.kind == .badName)
  }

  @Test func badSettingsFail() {
    #expect(failure { $0.rowHeight(0, 410) }?.kind == .badValue)
    #expect(failure { $0.columnWidth(0, 256) }?.kind == .badValue)
    #expect(failure { $0.columnWidth(0, .nan) }?.kind == .badValue)
    #expect(failure { $0.zoom(5) }?.kind == .badValue)
    #expect(failure { _ = $0.style(Style { $0.fontSize = .nan }) }?.kind == .badStyle)
    #expect(failure { _ = $0.style(Style { $0.numberFormat = String(repeating: "0", count: 128) }) }?.kind == .badStyle)
  }
}
