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

  @Test func nobodySummonsTheHead() {
    var bahan = KantorUji().bahan
    var letter = Surat(triwulan: .ii, jenis: .undangan)
    letter.penandatangan = .sekretaris
    bahan.acuan.surat = [letter]
    let text = words(SheetUndangan(bahan))
    #expect(text.contains("1. Kepala Sub Bagian Perencanaan dan Pelaporan") && !text.contains(". Camat IV Jurai"))
  }

  @Test func theUnitThatCollectsIsNotAskedToSendToItself() {
    var bahan = KantorUji().bahan
    for unit in bahan.hasil.seksi { bahan.matriks[unit.kode] = [.diterima, .belum] }
    let own = words(SheetPengingat(bahan, bahan.hasil.seksi[0]))
    #expect(own.contains("dicatat pada format isian triwulan ini") && !own.contains("disampaikan kepada"))
    let other = words(SheetPengingat(bahan, bahan.hasil.seksi[1]))
    #expect(other.contains("Mohon data tersebut disampaikan kepada Kepala Sub Bagian Perencanaan dan Pelaporan"))
  }

  @Test func theConclusionStandsWithItsHeadingAndSignatures() throws {
    let rows = SheetNotula(KantorUji().bahan).baris()
    let heading = try #require(rows.firstIndex { $0.sel.first?.teks == "C. Kesimpulan" })
    #expect(BarisSurat.utuh(rows).last == heading...rows.count - 1)
  }

  @Test func theRowToWriteInHasNoNumber() throws {
    var sink = RecordingSink()
    var gaya = Gaya(&sink)
    SheetDaftarArsip(KantorUji().bahan).tulis(&gaya, &sink)
    let found = sink.find("Tanda terima surat pengantar")
    let last = try #require(found).row
    let (number, none, box) = (sink.number(last, 0), sink.number(last + 1, 0), sink.text(last + 1, 5))
    #expect(number != nil && none == nil && box == "☐")
  }

  @Test func thePlanOfTheVisitsNamesWhoHasNotDelivered() {
    var sink = RecordingSink()
    var gaya = Gaya(&sink)
    SheetRencanaMonev(KantorUji().bahan).tulis(&gaya, &sink)
    let text = words(sink)
    #expect(text.contains("– Unit ini belum menyampaikan data Triwulan II."))
    #expect(
      text.contains("1 indikator: kesesuaian realisasi dengan bukti dukung dan keadaan di lapangan; 1 di antaranya"))
    #expect(!text.contains("lembar Ringkasan"))
  }

  @Test func anIntervalShowsItsBoundsInTheEntryListToo() throws {
    let bahan = Contoh.lengkap.bahan
    var sink = RecordingSink()
    var gaya = Gaya(&sink)
    SheetEntriEmonev(Lembar(bahan, .dalam)).tulis(&gaya, &sink)
    let found = sink.find("Skor kepatuhan")
    let row = try #require(found).row
    let (value, format) = (sink.number(row, 5), sink.cells[Cell(row, 5)]?.style.numberFormat)
    #expect(value == 85 && format == "\"80–90\"")
  }
}
