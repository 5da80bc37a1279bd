import Core
import Kinerja
import Testing
import Workbook

@testable import Reports

@Suite struct RingkasanTests {
  private func ringkasan(_ kantor: KantorUji = KantorUji()) -> RecordingSink {
    var sink = RecordingSink()
    var gaya = Gaya(&sink)
    Ringkasan(Lembar(kantor.bahan, .dalam)).tulis(&gaya, &sink)
    return sink
  }

  @Test func headlineFiguresAreLive() {
    let sink = ringkasan()
    #expect(sink.conflicts == [])
    #expect(sink.number(4, 0) == 75)
    #expect(sink.formula(4, 0)?.contains("Capaian!") == true)
    #expect(sink.text(4, 3) == "Sedang")
    #expect(sink.text(5, 0) == "5 dari 5 indikator; 1 indikator belum melaporkan Triwulan II")
    #expect(sink.formula(4, 7)?.contains("Anggaran!") == true)
  }

  @Test func matrixEndsAtTheQuarterReported() throws {
    let sink = ringkasan()
    let found = sink.find("TW IV")
    let head = try #require(found)
    #expect(sink.text(head.row + 3, 9) == "Diterima" && sink.text(head.row + 3, 11) == "Belum")
    #expect(sink.text(head.row + 3, 13) == nil && sink.text(head.row + 3, 15) == nil)
  }

  @Test func chartsHaveTitlesAxesWordsAndCaches() {
    let sink = ringkasan()
    #expect(
      sink.charts.map(\.chart.title) == [
        "Target dan realisasi per triwulan", "Fisik dan keuangan per program", "Capaian dan serapan per program",
        "Capaian dan serapan per seksi",
      ])
    for (chart, _) in sink.charts {
      #expect(!chart.xAxis.title.isEmpty && !chart.yAxis.title.isEmpty && !chart.altText.isEmpty)
      // Told apart without colour: by pattern or by mark.
      #expect(Set(chart.series.map { "\($0.pattern)\($0.marker)" }).count == chart.series.count)
      for series in chart.series {
        let cells = (series.values.first.row...series.values.last.row).map {
          sink.number($0, series.values.first.column)
        }
        #expect(cells == series.cachedValues)
        let names = (series.categories.first.row...series.categories.last.row)
          .map { sink.text($0, series.categories.first.column) }
        #expect(names == series.cachedCategories)
      }
    }
  }

  @Test func unitsThatAreMissingComeFirstThenTheWorst() {
    let bahan = KantorUji().bahan
    let lines = PerluPerhatian.susun(bahan, bahan.hasil)
    #expect(lines[0].unit == "Seksi Ketenteraman dan Ketertiban Umum" && lines[0].baris == nil)
    #expect(lines[0].alasan == "Triwulan II: belum menyampaikan; 1 indikator menunggu realisasi.")
    #expect(!lines.dropFirst().contains { $0.kode == "7.01.02.2.01.0002" })
    let worst = lines.first { $0.kode == "7.01.02.2.01.0003" }
    #expect(worst?.alasan == "Capaian s.d. 33,33 % (Sangat Rendah); serapan 50,00 % dari rencana kas.")
  }

  @Test(arguments: [Pengaturan.CaraRataRata.sederhana, .pagu]) func groupsFollowTheSetting(
    _ cara: Pengaturan.CaraRataRata
  ) {
    var kantor = KantorUji()
    kantor.profil.pengaturan.rataRata = cara
    let sink = ringkasan(kantor)
    #expect(sink.conflicts == [])
    let program = sink.cells.keys.filter { sink.text($0.row, $0.column) == "7.01.02" && $0.column == 0 }.max()
    let formula = program.flatMap { sink.formula($0.row, 8) } ?? ""
    #expect(formula.contains(cara == .pagu ? "SUMPRODUCT" : "AVERAGE"))
  }
}

@Suite struct LaporanTests {
  private func laporan(_ kode: String) throws -> RecordingSink {
    let bahan = KantorUji().bahan
    let unit = try #require(bahan.hasil.seksi.first { $0.kode == kode })
    var sink = RecordingSink()
    var gaya = Gaya(&sink)
    LaporanSeksi(Lembar(bahan, .seksi(unit)), unit).tulis(&gaya, &sink)
    return sink
  }

  @Test func holdsTheUnitsRowsAndItsMean() throws {
    let sink = try laporan("pmn")
    #expect(sink.conflicts == [])
    let found = sink.find("7.01.02.2.01.0003")
    let row = try #require(found).row
    let reached = sink.number(row, KolomLaporan.persenSD) ?? 0
    #expect(abs(reached - 100.0 / 3) < 1e-9)
    #expect(sink.text(row, KolomLaporan.predikat) == "Sangat Rendah")
    #expect(sink.find("7.01.02.2.01.0001") == nil)
    #expect(sink.page?.fitHeight == 1)
    #expect(sink.find("=Pencairan terlambat") != nil)
  }

  @Test func boxesStayBlankAndTheHintNamesThePredikat() throws {
    let sink = try laporan("pmn")
    for choice in LaporanSeksi.pilihan { #expect(sink.find("☐  \(choice)") != nil) }
    #expect(
      sink.find("Predikat Sangat Rendah, 1 dari 1 indikator: biasanya \"Capaian diteliti ulang\".") != nil)
    #expect(sink.cells.values.allSatisfy { if case .text(let text) = $0.content { !text.contains("☑") } else { true } })
  }

  @Test func aUnitThatDidNotDeliverIsToldSoAboveItsFigures() throws {
    let sink = try laporan("trantib")
    #expect(sink.conflicts == [])
    let lines = sink.cells.values.compactMap { if case .text(let text) = $0.content { text } else { nil } }
    #expect(lines.contains { $0.hasPrefix("BELUM MENYAMPAIKAN DATA TRIWULAN II. †) 1 indikator belum lengkap") })
    #expect(lines.contains("Triwulan II belum disampaikan untuk 1 indikator: biasanya \"Laporan diperbaiki\"."))
    let found = sink.find("7.01.02.2.01.0002")
    let row = try #require(found).row
    #expect(sink.cells[Cell(row, KolomLaporan.realisasiSD)]?.style.numberFormat?.hasSuffix("\"†\"") == true)
  }

  @Test func listsHaveNoConflicts() {
    let bahan = KantorUji().bahan
    var sink = RecordingSink()
    var gaya = Gaya(&sink)
    SheetPenerimaan(bahan, berkas: bahan.penerimaan).tulis(&gaya, &sink)
    #expect(sink.conflicts == [] && sink.filter != nil && sink.frozen != nil)
    var second = RecordingSink()
    gaya = Gaya(&second)
    SheetPemeriksaan(bahan, hasil: bahan.pemeriksaan).tulis(&gaya, &second)
    #expect(second.conflicts == [] && second.number(3, 2) == 1 && second.number(4, 2) == 1)
  }
}
