import Core
import Ingest
import Kinerja
import Sop
import Testing
import Workbook

@testable import Reports

/// Letters and lists: to whom they go, what they name, what their pages keep together.
@Suite struct SuratTests {
  private func words(_ sink: borrowing RecordingSink) -> String {
    var all: [String] = []
    for cell in sink.cells.keys.sorted() { all.append(sink.text(cell.row, cell.column) ?? "") }
    return all.joined(separator: "\n")
  }

  private func words(_ sheet: some LembarSurat) -> String {
    var sink = RecordingSink()
    sheet.tulis(&sink)
    return words(sink)
  }

  @Test func theConclusionStandsWithItsHeadingAndSignatures() throws {
    let rows = SheetNotula(KantorUji().bahan).baris()
    let heading = try #require(rows.firstIndex { $0.sel.first?.teks == "C. Kesimpulan" })
    #expect(BarisSurat.utuh(rows).last == heading...rows.count - 1)
  }
}
