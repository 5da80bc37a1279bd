import Glibc
import Testing

@testable import Workbook

@Suite struct FileTests {
  @Test func partsAreCollectedInMemory() throws {
    let before = Platform.temporaryStreams
    _ = try written { $0.text(0, 0, "x", .plain) }
    #expect(Platform.temporaryStreams >= before + 5)
  }

  @Test func partsAreCompressedByLibdeflateAndComeBackWhole() throws {
    let before = Platform.compressedParts
    let rows = 4000
    let package = try written { sheet in
      for row in 0..<rows { sheet.text(row, 0, "Baris \(row * 7919 % 10_007) – “\(row)”", .plain) }
    }
    #expect(Platform.compressedParts >= before + package.parts.count)
    #expect(package.sheet.components(of: "<row ") == rows)
    #expect(package.sheet.hasSuffix("</worksheet>"))
    #expect(package.strings.contains("Baris \(3999 * 7919 % 10_007) – “3999”"))
    #expect(package.strings.hasSuffix("</sst>"))
  }

  @Test func cellsAreNamedByThisProgramAsTheLibraryWould() throws {
    let cells = [
      (0, 0, "A1"), (0, 25, "Z1"), (0, 26, "AA1"), (8, 51, "AZ9"), (9, 52, "BA10"), (98, 701, "ZZ99"),
      (99, 702, "AAA100"), (12_344, 730, "ABC12345"), (999_999, 16_382, "XFC1000000"),
      (1_048_575, 16_383, "XFD1048576"),
    ]
    let sheet = try written { for (row, column, _) in cells { $0.number(row, column, 1, .plain) } }.sheet
    #expect(cells.allSatisfy { sheet.contains("<c r=\"\($0.2)\"") })
    #expect(sheet.components(of: "<c r=") == cells.count)
    // The name the library itself looks up must be this program's.
    let library = try unsafe #require(dlopen("libxlsxwriter.so.4", RTLD_NOW | RTLD_NOLOAD))
    defer { unsafe dlclose(library) }
    let own = try unsafe #require(dlsym(nil, "lxw_rowcol_to_cell"))
    #expect(unsafe own != dlsym(library, "lxw_rowcol_to_cell"))
    #expect(unsafe dlsym(nil, "workbook_close") == dlsym(library, "workbook_close"))
  }

  @Test func cutFilesAreFound() throws {
    let bytes = try finished { $0.text(0, 0, "x", .plain) }
    #expect(ZipEnd.fault(in: bytes, sheets: 1) == nil)
    #expect(ZipEnd.fault(in: bytes, sheets: 2) != nil)
    for length in [0, 10, 21, 22, bytes.count / 2, bytes.count - 1] {
      #expect(ZipEnd.fault(in: Array(bytes.prefix(length)), sheets: 1) != nil)
    }
    #expect(ZipEnd.fault(in: Array(bytes.dropFirst()), sheets: 1) != nil)
    for place in bytes.indices {
      var broken = bytes
      broken[place] ^= 0xFF
      _ = ZipEnd.fault(in: broken, sheets: 1)
    }
  }

  @Test func propertiesAreCleaned() throws {
    var file = try WorkbookFile(
      properties: DocumentProperties(
        title: "E.81 <\u{1}> & \u{FFFE}", author: "Kecamatan", company: "Kab.",
        created: CivilDate(year: 2025, month: 6, day: 30)))
    file.sheet("a") { _ in }
    let core = Package(try file.bytes())["docProps/core.xml"]
    #expect(core.contains("<dc:title>E.81 &lt;\u{FFFD}&gt; &amp; \u{FFFD}</dc:title>"))
    #expect(core.contains("2025-06-30T00:00:00Z</dcterms:created>"))
  }

  @Test(arguments: [(1970, 1, 1, 0), (2000, 2, 29, 11_016), (2025, 3, 31, 20_178), (2026, 1, 1, 20_454)])
  func daysAreCounted(_ year: Int, _ month: Int, _ day: Int, _ days: Int) {
    let date = CivilDate(year: year, month: month, day: day)
    #expect(date.daysSinceEpoch == days)
    #expect(date.excelSerial == Double(days + 25_569))
  }

  @Test func aDroppedWorkbookAndAThrowingSheetAreHarmless() throws {
    struct Stop: Error {}
    do {
      var file = try WorkbookFile(properties: .sample)
      try file.sheet("a") { sheet throws(Stop) in
        sheet.number(0, 0, .nan, .plain)
        throw Stop()
      }
      Issue.record("must throw")
    } catch is Stop {}
  }

  @Test func saveReportsAFolderThatIsMissing() throws {
    var file = try WorkbookFile(properties: .sample)
    file.sheet("a") { _ in }
    do throws(WorkbookError) {
      try file.save(to: "/tidak/ada/x.xlsx")
      Issue.record("must throw")
    } catch {
      #expect(error.kind == .file && error.detail == "/tidak/ada/x.xlsx")
    }
  }

  /// Workbooks on several threads do not disturb each other.
  @Test func threadsDoNotShare() async throws {
    let expected = try Self.many(1)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<24 { group.addTask { try Self.many(1) == expected } }
      for try await same in group { #expect(same) }
    }
  }

  static func many(_ seed: Int) throws(WorkbookError) -> [UInt8] {
    try finished { sheet in
      let style = sheet.style(Style { $0.numberFormat = "#,##0.00" })
      for row in 0..<200 {
        for column in 0..<12 { sheet.number(row, column, Double(row * column + seed) / 7, style) }
        sheet.text(row, 12, "Sub kegiatan \(row)", .plain)
      }
      sheet.chart(ObjectTests.spec(), at: Cell(0, 14))
    }
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of text: String) -> Int {
    let (bytes, sought) = (Array(utf8), Array(text.utf8))
    guard bytes.count >= sought.count else { return 0 }
    return (0...bytes.count - sought.count).count {
      bytes[$0] == sought[0] && bytes[$0..<$0 + sought.count].elementsEqual(sought)
    }
  }
}
