import Core
import Ingest
import Kinerja
import Reports
import Testing
import Workbook

@Suite struct E81Tests {
  @Test func headingHasTheGeometryOfTheForm() {
    let uji = LembarUji(Contoh.lengkap.bahan)
    #expect(uji.e81.text(0, 0) == "Formulir E.81")
    #expect(uji.e81.text(1, 0) == "Evaluasi Terhadap Hasil Renja Perangkat Daerah Lingkup Kabupaten/Kota")
    #expect(uji.e81.text(2, 0) == "Renja Perangkat Daerah Kecamatan Contoh Kabupaten Pesisir Selatan")
    #expect(uji.e81.text(3, 0) == "Periode Pelaksanaan 2025")
    #expect(uji.e81.text(4, 0) == "s.d. Triwulan II")
    #expect(uji.e81.text(5, 0)?.hasSuffix("sasaran Meningkatnya kualitas pelayanan publik") == true)
    let top = uji.lembar.tata.e81.kepala
    for column in [0, 1, 2, 3, 24] { #expect(uji.e81.gabung(top, column, top + 1, column)) }
    for column in [4, 6, 8, 18, 20, 22] { #expect(uji.e81.gabung(top, column, top + 1, column + 1)) }
    #expect(uji.e81.gabung(top, 10, top, 17))
    for column in [10, 12, 14, 16] { #expect(uji.e81.gabung(top + 1, column, top + 1, column + 1)) }
    for column in [0, 1, 2, 3, 24] { #expect(uji.e81.gabung(top + 2, column, top + 3, column)) }
    for column in stride(from: 4, through: 22, by: 2) {
      #expect(uji.e81.gabung(top + 2, column, top + 2, column + 1))
      #expect(uji.e81.text(top + 3, column) == "K")
      #expect(uji.e81.text(top + 3, column + 1) == "Rp")
    }
    #expect(uji.e81.number(top + 2, 0) == 1)
    #expect(uji.e81.number(top + 2, 4) == 5)
    #expect(uji.e81.number(top + 2, 16) == 11)
    #expect(uji.e81.text(top + 2, 18) == "12 = 8+9+10+11")
    #expect(uji.e81.text(top + 2, 20) == "13 = 6+12")
    #expect(uji.e81.text(top + 2, 22) == "14 = 13/5 × 100")
    #expect(uji.e81.number(top + 2, 24) == 15)
    #expect(uji.e81.text(top + 4, 0) == "Kecamatan Contoh")
    #expect(uji.e81.gabung(top + 4, 0, top + 4, 24))
    #expect(uji.e81.frozen == Cell(top + 5, 4))
    #expect(uji.e81.page?.repeatRows == top...top + 3)
    #expect(uji.e81.page?.paper == .f4)
    #expect(uji.e81.page?.orientation == .landscape)
    #expect(uji.e81.page?.fitWidth == 1)
    #expect(uji.e81.page?.fitHeight == 0)
  }

  @Test func withoutTheQuarterInTheTitleRowsMoveUp() {
    var contoh = Contoh.lengkap
    contoh.profil.judulTriwulan = false
    let uji = LembarUji(contoh.bahan)
    #expect(uji.e81.text(4, 0)?.hasPrefix("Indikator dan Target Kinerja") == true)
    #expect(uji.lembar.tata.e81.kepala == 6)
  }

  @Test func theRowOfDomainIsComputedInTheSheet() {
    // DOMAIN §4: 5 = 48, 6 = 12, 7 = 12, TW 3, 3, 2, 3 → 12 = 11, 13 = 23, 14 = 47.92.
    var contoh = Contoh.lengkap
    contoh.triwulan = .iv
    for (quarter, value) in [3, 3, 2, 3].enumerated() {
      contoh.isi("7.01.01.2.01.0001", "prog", Triwulan.allCases[quarter], .angka(Pecahan(value)))
    }
    let uji = LembarUji(contoh.bahan)
    let row = uji.e81("7.01.01.2.01.0001")
    let r = row + 1
    #expect(uji.e81.number(row, 4) == 48)
    #expect(uji.e81.number(row, 6) == 12)
    #expect(uji.e81.number(row, 8) == 12)
    for (quarter, value) in [3.0, 3, 2, 3].enumerated() {
      #expect(uji.e81.cells[Cell(row, 10 + 2 * quarter)]?.content == .number(value))
    }
    #expect(uji.e81.rumus(row, 18) == "IF(COUNT(K\(r),M\(r),O\(r),Q\(r))=0,\"\",SUM(K\(r),M\(r),O\(r),Q\(r)))")
    #expect(uji.e81.number(row, 18) == 11)
    #expect(uji.e81.rumus(row, 20) == "IF(OR(COUNT(S\(r))=0,E\(r)=\"\"),\"\",SUM(G\(r),S\(r)))")
    #expect(uji.e81.number(row, 20) == 23)
    #expect(uji.e81.rumus(row, 22) == "IF(COUNT(U\(r),E\(r))<2,\"\",IF(E\(r)=0,\"\",U\(r)/E\(r)*100))")
    #expect(sama(uji.e81.number(row, 22), 23.0 / 48 * 100))
    #expect(uji.e81.style(row, 18)?.numberFormat == "#,##0 \"Dokumen\"")
    #expect(uji.e81.style(row, 22)?.numberFormat == "#,##0.00")
  }

  @Test func quartersNotReachedStayEmptyAndMissingIsNotZero() {
    let uji = LembarUji(Contoh.lengkap.bahan)
    let row = uji.e81("7.01.02.2.01")
    #expect(uji.e81.number(row, 10) == 2)
    #expect(uji.e81.hampa(row, 12))
    for column in 14...17 { #expect(uji.e81.hampa(row, column)) }
    // S.d. over what is there, marked.
    #expect(uji.e81.number(row, 18) == 2)
    #expect(uji.e81.style(row, 18)?.numberFormat == "#,##0 \"Kali†\"")
    #expect(
      uji.e81.find("†) Belum lengkap: ada triwulan bertarget yang belum dilaporkan; angka s.d. memuat yang sudah ada.")
        != nil)
  }

  @Test("figures of earlier quarters that differ from those sent for them are marked")
  func earlierFiguresThatWereSentOtherwise() {
    var bahan = Contoh.lengkap.bahan
    func sel(_ baris: String, _ seksi: String, _ kolom: String, _ lama: String) -> BahanPerubahan.Sel {
      BahanPerubahan.Sel(seksi: seksi, baris: baris, kolom: kolom, lama: lama, baru: "x")
    }
    let row = LembarUji(bahan).lembar.hasil.baris.first { $0.rencana.kode.teks == "7.01.01.2.01.0001" }
    let seksi = row?.rencana.seksi ?? ""
    bahan.perubahan.kiriman = [
      BahanPerubahan.Kiriman(
        periode: Periode(2025, .i), lokasi: "arsip/2025/TW1/kirim-r1.zip",
        sel: [
          sel("7.01.01.2.01.0001 no. 1", seksi, "realisasi_tw", "3.5"),
          sel("7.01.01.2.01.0001 no. 1", seksi, "anggaran_tw", "1250000.5"),
          sel("7.01.01.2.01.0001 no. 1", seksi, "capaian_tw", "70"),
        ]),
      // The quarter reported itself is no earlier one.
      BahanPerubahan.Kiriman(
        periode: Periode(2025, .ii), lokasi: "arsip/2025/TW2/kirim-r1.zip",
        sel: [sel("7.01.01.2.01.0001 no. 1", seksi, "realisasi_tw", "9")]),
    ]
    let uji = LembarUji(bahan)
    let place = uji.e81("7.01.01.2.01.0001")
    #expect(uji.e81.format(place, 10)?.hasSuffix("‡\"") == true)
    #expect(uji.e81.format(place, 11)?.hasSuffix("\"‡\"") == true)
    #expect(uji.e81.format(place, 12)?.contains("‡") == false)
    #expect(uji.e81.notes[Cell(place, 10)]?.contains("3,5 Dokumen") == true)
    #expect(
      uji.e81.find(
        "‡) Berbeda dari yang dikirim untuk triwulan itu: 7.01.01.2.01.0001 TW I semula 3,5 Dokumen; "
          + "7.01.01.2.01.0001 TW I semula Rp1.250.000,5.") != nil)
    #expect(uji.konflik.isEmpty)
  }

  @Test func quotientsComeFromNumeratorAndDenominator() {
    let uji = LembarUji(Contoh.lengkap.bahan)
    let row = uji.e81("7.01.02.2.01.0001")
    let top = uji.lembar.tata.capaian.pembilang(uji.indeks("7.01.02.2.01.0001"))
    let (p, q) = (top + 1, top + 2)
    #expect(
      uji.e81.rumus(row, 10) == "IF(OR(N(Capaian!L\(q))=0,Capaian!L\(p)=\"\"),\"\",Capaian!L\(p)/Capaian!L\(q)*100)")
    #expect(uji.e81.number(row, 10) == 100)
    #expect(uji.e81.number(row, 12) == 50)
    #expect(
      uji.e81.rumus(row, 18)
        == "IF(SUMIFS(Capaian!L\(q):O\(q),Capaian!L\(p):O\(p),\">=0\")=0,\"\","
        + "SUMIFS(Capaian!L\(p):O\(p),Capaian!L\(q):O\(q),\">0\")/SUMIFS(Capaian!L\(q):O\(q),Capaian!L\(p):O\(p),\">=0\")*100)"
    )
    #expect(sama(uji.e81.number(row, 18), 110.0 / 210 * 100))
    #expect(uji.capaian.cells[Cell(top, 11)]?.content == .number(10))
    #expect(uji.capaian.cells[Cell(top + 1, 12)]?.content == .number(200))
    #expect(uji.capaian.number(top, 15) == 110)
  }

  @Test func anSDAfterAGapStandsWithANote() {
    let uji = LembarUji(Contoh.lengkap.bahan)
    let row = uji.e81("7.01.02.2.01.0006")
    #expect(uji.e81.hampa(row, 10))
    #expect(uji.e81.hampa(row, 12))
    #expect(uji.e81.rumus(row, 18) == "5+SUM(O\(row + 1),Q\(row + 1))")
    #expect(uji.e81.number(row, 18) == 5)
    #expect(uji.e81.notes[Cell(row, 18)]?.contains("angka s.d.") == true)
    #expect(uji.e81.notes[Cell(row, 12)] != nil)
    #expect(uji.e81.rumus(row, 19) == "2750000+SUM(P\(row + 1),R\(row + 1))")
    #expect(uji.e81.notes[Cell(row, 19)] != nil)
  }

  @Test func aRowMayTakeItsRealisasiFromAnotherOne() {
    let uji = LembarUji(Contoh.lengkap.bahan)
    let row = uji.e81("7.01.01", no: 2)
    let source = uji.lembar.tata.iku.awal[0] + 1
    #expect(uji.e81.rumus(row, 10) == "IF(IKU!N\(source)=\"\",\"\",IKU!N\(source))")
    #expect(uji.e81.number(row, 12) == 77)
  }

  @Test func wordsStayWordsAndRangesShowTheirBounds() {
    let uji = LembarUji(Contoh.lengkap.bahan)
    let program = uji.e81("7.01.01")
    #expect(uji.e81.text(program, 4) == "A")
    #expect(uji.e81.text(program, 8) == "BB")
    let range = uji.e81("7.01.02.2.01.0002")
    #expect(uji.e81.cells[Cell(range, 8)]?.content == .number(85))
    #expect(uji.e81.style(range, 8)?.numberFormat == "\"80–90 Skor\"")
    // Bounds scale with the target for kind `jumlah`: 200/40 × 38–42.
    let scaled = uji.e81("7.01.02.2.01.0003")
    #expect(uji.e81.style(scaled, 4)?.numberFormat == "\"190–210 Desa\"")
    #expect(uji.e81.style(scaled, 22)?.numberFormat == "#,##0.00\"*\"")
  }
}
