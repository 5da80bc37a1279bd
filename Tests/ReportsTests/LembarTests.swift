import Core
import Kinerja
import Reports
import Testing
import Workbook

@Suite struct LembarTests {
  @Test(arguments: Triwulan.allCases)
  func nothingIsWrittenTwiceOrIntoMerges(_ triwulan: Triwulan) {
    let settings: [(Pengaturan.CaraRataRata, Tingkat)] = [
      (.sederhana, .subKegiatan), (.pagu, .kegiatan), (.bobot, .program),
    ]
    for (way, level) in settings {
      var contoh = Contoh.lengkap
      contoh.triwulan = triwulan
      contoh.profil.pengaturan.rataRata = way
      contoh.profil.pengaturan.tingkatRataRata = level
      #expect(LembarUji(contoh.bahan).konflik == [])
      #expect(LembarUji(contoh.bahan, .seksi(contoh.seksi[1])).konflik == [])
    }
  }

  @Test func anEmptyPlanStillGivesSheets() {
    let uji = LembarUji(Contoh().bahan)
    #expect(uji.konflik == [])
    #expect(uji.e81.find("Tidak ada indikator pada rencana ini.") != nil)
    #expect(uji.e81.text(uji.lembar.tata.e81.predikat, KolomE81.sd) == "–")
  }

  @Test func budgetsShowTheirVersionsAndTheirPace() {
    let uji = LembarUji(Contoh.lengkap.bahan)
    let row = uji.lembar.tata.anggaran.awal[uji.indeks("7.01.01.2.02.0001")] ?? -1
    let r = row + 1
    #expect(uji.anggaran.number(row, KolomAnggaran.pagu) == 1_753_720_871)
    #expect(uji.anggaran.rumus(row, KolomAnggaran.kasSD) == "IF(COUNT(H\(r):I\(r))=0,\"\",SUM(H\(r):I\(r)))")
    #expect(
      uji.anggaran.rumus(row, KolomAnggaran.serapan) == "IF(COUNT(Q\(r),F\(r))<2,\"\",IF(F\(r)=0,\"\",Q\(r)/F\(r)*100))"
    )
    #expect(sama(uji.anggaran.number(row, KolomAnggaran.serapan), 876_860_434.75 / 1_753_720_871 * 100))
    #expect(uji.anggaran.text(row, KolomAnggaran.versi) == "pokok")
    #expect(uji.anggaran.text(row, KolomAnggaran.sumber) == "seksi")
    let none = uji.lembar.tata.anggaran.awal[uji.indeks("7.01.01.2.01.0002")] ?? -1
    #expect(uji.anggaran.text(none, KolomAnggaran.versi) == "Renja")
    #expect(uji.anggaran.kosong(none, KolomAnggaran.serapanKas))
    let total = uji.lembar.tata.anggaran.jumlah
    #expect(uji.anggaran.number(total, KolomAnggaran.fisik) == uji.lembar.hasil.kantor.anggaran.fisik?.double)
    #expect(uji.anggaran.rumus(total, KolomAnggaran.fisik)?.hasPrefix("IF(SUMIFS(F7:F") == true)
    #expect(uji.lembar.tata.anggaran.awal[uji.indeks("7.01.01.2.01.0001", no: 2)] == nil)
  }

  @Test func mainIndicatorsShowNumeratorAndDenominator() {
    let uji = LembarUji(Contoh.lengkap.bahan)
    let row = uji.lembar.tata.iku.awal[0]
    #expect(uji.iku.text(row + 1, KolomIKU.indikator) == "Pembilang: layanan tepat waktu")
    #expect(uji.iku.number(row + 2, KolomIKU.realisasiTW[1]) == 300)
    #expect(
      uji.iku.rumus(row, KolomIKU.realisasiTW[0])
        == "IF(OR(N(N\(row + 3))=0,N\(row + 2)=\"\"),\"\",N\(row + 2)/N\(row + 3)*100)")
    #expect(sama(uji.iku.number(row, KolomIKU.realisasiSD), 371.0 / 500 * 100))
    #expect(uji.iku.text(row, KolomIKU.penjelasan) == "Data dari register layanan.")
    // WDP stands below WTP.
    #expect(uji.iku.number(uji.lembar.tata.iku.awal[2], KolomIKU.persenSD) == 0)
    #expect(uji.iku.text(uji.lembar.tata.iku.awal[1], KolomIKU.predikat) == "–")
  }

  @Test func longNarrativesGoOnInFurtherRows() {
    var contoh = Contoh.lengkap
    let long = String(repeating: "Verifikasi dokumen membutuhkan waktu lebih lama dari rencana. ", count: 80)
    contoh.isi("7.01.02.2.01.0004", "pem", .ii, 0) {
      $0.narasi.penghambat = long
      $0.narasi.buktiDukung = "Berita acara"
    }
    let uji = LembarUji(contoh.bahan)
    #expect(uji.faktor.heights.values.allSatisfy { $0 <= 400 })
    let pieces = (5..<12).compactMap { uji.faktor.text($0, 5) }
    #expect(pieces.count > 1)
    let whole = pieces.joined(separator: " ")
    #expect(whole.count == long.count - 1)
    // What is internal stays inside.
    #expect(uji.faktor.find("Bukti dukung") == nil)
    let inside = LembarUji(contoh.bahan, .dalam)
    #expect(inside.faktor.find("Bukti dukung") != nil)
    #expect(inside.faktor.find("Berita acara") != nil)
  }

  @Test func longIndicatorsGoOnInFurtherRows() {
    var contoh = Contoh.lengkap
    contoh.renja[3].indikator = String(repeating: "Jumlah dokumen perencanaan perangkat daerah ", count: 60)
    let uji = LembarUji(contoh.bahan)
    #expect(uji.konflik == [])
    #expect(uji.e81.heights.values.allSatisfy { $0 <= 400 })
    #expect(uji.capaian.heights.values.allSatisfy { $0 <= 400 })
    #expect(uji.lembar.tata.e81.lipatan[3].count > 1)
  }

  @Test func groupsFoldUnderTheirHeadingsAndTotalsAreNeverAloneOnAPage() throws {
    var contoh = Contoh.lengkap
    // Rows of very different heights move the ends of the pages about.
    for words in [1, 4, 9, 14, 20, 27] {
      contoh.renja[3].indikator = String(repeating: "Jumlah dokumen perencanaan perangkat daerah ", count: words)
      let uji = LembarUji(contoh.bahan)
      let tata = uji.lembar.tata
      #expect(uji.e81.headsAbove && uji.capaian.headsAbove && uji.anggaran.headsAbove)
      let sheets = [
        (uji.e81, tata.e81.jumlah ?? tata.e81.rata), (uji.capaian, tata.capaian.rata),
        (uji.anggaran, tata.anggaran.jumlah),
      ]
      for (sheet, total) in sheets {
        #expect(try !#require(sheet.page).breaksBeforeRows.contains(total))
      }
    }
  }

  @Test func aUnitGetsItsRowsUnderTheirPrograms() {
    let contoh = Contoh.lengkap
    let uji = LembarUji(contoh.bahan, .seksi(contoh.seksi[1]))
    #expect(uji.lembar.hasil.baris.allSatisfy { $0.rencana.kode.program.teks == "7.01.02" })
    #expect(uji.e81.text(uji.lembar.tata.e81.kantor, 0) == "Kecamatan Contoh – Seksi Pemerintahan")
    #expect(uji.e81.number(uji.lembar.tata.e81.jumlah ?? -1, 9) == 104_000_000)
    // Its head signs it; Bappeda does not.
    #expect(uji.e81.find("KEPALA SEKSI PEMERINTAHAN") != nil)
    #expect(uji.e81.find("Dievaluasi,") == nil)
  }

  @Test func textNeverBecomesAFormula() {
    var contoh = Contoh.lengkap
    contoh.renja[3].indikator = "=HYPERLINK(\"http://x\")"
    contoh.renja[3].satuan = "\"; @0"
    let uji = LembarUji(contoh.bahan)
    let row = uji.e81("7.01.01.2.01.0001")
    #expect(uji.e81.cells[Cell(row, 3)]?.content == .text("=HYPERLINK(\"http://x\")"))
    #expect(uji.e81.style(row, 8)?.numberFormat == "#,##0 \"; @0\"")
    #expect(uji.konflik == [])
  }
}
