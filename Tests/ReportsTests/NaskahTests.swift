import Core
import Ingest
import Kinerja
import Testing
import Workbook

@testable import Reports

/// What the report and the letters say of figures that are not complete.
@Suite struct NaskahTests {
  private func words(_ sink: borrowing RecordingSink) -> String {
    var all: [String] = []
    for cell in sink.cells.keys.sorted() { all.append(sink.text(cell.row, cell.column) ?? "") }
    return all.joined(separator: "\n")
  }

  private func tindakLanjut(_ bahan: BahanLaporan) -> String {
    var sink = RecordingSink()
    var gaya = Gaya(&sink)
    NaskahLaporan(Lembar(bahan, .dalam)).tindakLanjut(&gaya, &sink)
    let conflicts = sink.conflicts
    #expect(conflicts == [])
    return words(sink)
  }

  @Test func figuresOfAnEarlierQuarterAreNoReportOfThisOne() {
    var kantor = KantorUji()
    let text = tindakLanjut(kantor.bahan)
    // One sub kegiatan of trantib waits, and the two indicators of kegiatan nobody delivers in this office.
    #expect(text.contains("Dari 7 indikator yang targetnya jatuh tempo sampai dengan Triwulan II, 4 telah dilaporkan"))
    #expect(text.contains("dan 3 masih menunggu realisasi Triwulan II."))
    var earlier = Realisasi()
    for key in kantor.rencana.renja.map(\.kunci) {
      if let row = kantor.realisasi.isian[key]?[0] { earlier.set(key, .i, row) }
    }
    kantor.realisasi = earlier
    var bahan = kantor.bahan
    bahan.penerimaan = bahan.penerimaan.filter { $0.periode != kantor.periode }
    for unit in kantor.seksi { bahan.matriks[unit.kode] = [.diterima, .belum] }
    let silent = tindakLanjut(bahan)
    #expect(silent.contains("jatuh tempo sampai dengan Triwulan II, 7 masih menunggu realisasi Triwulan II."))
    #expect(silent.contains("Belum ada unit kerja yang menyampaikan data triwulan ini"))
    #expect(!silent.contains("tidak melaporkan hambatan"))
  }
}
