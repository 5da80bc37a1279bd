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

  @Test func theMeanNamesWhatIsMissingAndTheCappedOne() {
    var kantor = KantorUji()
    let missing = "5 dari 5 indikator; 1 indikator belum melaporkan Triwulan II"
    var bahan = kantor.bahan
    #expect(bahan.hasil.keterangan(bahan.hasil.kantor.capaianSD) == missing)
    let done = KunciIndikator(Kode("7.01.02.2.01.0001"), 1, "pem")
    var row = Isian(asal: Asal(berkas: "realisasi-pem.csv", baris: 5))
    row.nilai = .angka(Pecahan(9))
    kantor.realisasi.set(done, .ii, row)
    bahan = kantor.bahan
    let mean = bahan.hasil.kataRerata(bahan.hasil.kantor.capaianSD)
    #expect(mean == "91,67 % (71,67 % bila tiap indikator dibatasi 100)")
    var letter = RecordingSink()
    SheetSuratPengantar(bahan).tulis(&letter)
    let sent = words(letter)
    #expect(sent.contains(mean) && sent.contains(missing))
    var minutes = RecordingSink()
    SheetNotula(bahan).tulis(&minutes)
    let said = words(minutes)
    #expect(said.contains("91,67 persen (71,67 persen bila tiap indikator dibatasi 100)") && said.contains(missing))
    let text = NaskahLaporan(Lembar(bahan, .dalam)).umum.teks
    #expect(text.contains("91,67 persen (71,67 persen bila tiap indikator dibatasi 100)") && text.contains(missing))
  }

  @Test func tablesEndWithTwoRowsOnAPage() {
    let bahan = KantorUji().bahan
    // Rows of one height: some number of them would leave the last one alone.
    for count in 20...32 {
      var sink = RecordingSink()
      var gaya = Gaya(&sink)
      var tata = TataNaskah(Lembar(bahan, .dalam))
      tata.mulai(&sink)
      tata.tabel([0...5, 6...11], [.teks("Unit"), .teks("Hambatan")], kepala: true, &gaya, &sink)
      for row in 0..<count { tata.tabel([0...5, 6...11], [.teks("Unit \(row)"), .teks("a\nb\nc")], &gaya, &sink) }
      tata.selesai(alami: false, &sink)
      let breaks = sink.page?.breaksBeforeRows ?? []
      #expect(!breaks.contains(count), "\(count) rows: \(breaks)")
    }
  }
}
