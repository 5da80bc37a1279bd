import Core
import Ingest
import Kinerja
import Reports
import Testing
import Workbook

@Suite struct E81KakiTests {
  @Test func moneyCountsOnceAndAddsUp() {
    let uji = LembarUji(Contoh.lengkap.bahan)
    let sub = uji.e81("7.01.01.2.01.0001")
    #expect(uji.e81.cells[Cell(sub, 9)]?.content == .number(25_000_000))
    #expect(uji.e81.hampa(uji.e81("7.01.01.2.01.0001", no: 2), 9))
    let kegiatan = uji.e81("7.01.01.2.01")
    let last = uji.e81("7.01.01.2.01.0002")
    #expect(uji.e81.rumus(kegiatan, 9) == "IF(COUNT(J\(sub + 1):J\(last + 1))=0,\"\",SUM(J\(sub + 1):J\(last + 1)))")
    #expect(uji.e81.number(kegiatan, 9) == 40_000_000)
    let program = uji.e81("7.01.01")
    let other = uji.e81("7.01.01.2.02")
    #expect(
      uji.e81.rumus(program, 9)
        == "IF(COUNT(J\(kegiatan + 1),J\(other + 1))=0,\"\",SUM(J\(kegiatan + 1),J\(other + 1)))")
    let total = uji.lembar.tata.e81.jumlah ?? -1
    #expect(uji.e81.text(total, 0) == "JUMLAH")
    let second = uji.e81("7.01.02")
    #expect(
      uji.e81.rumus(total, 11) == "IF(COUNT(L\(program + 1),L\(second + 1))=0,\"\",SUM(L\(program + 1),L\(second + 1)))"
    )
    let office = uji.lembar.hasil.kantor.anggaran
    #expect(uji.e81.number(total, 11) == office.realisasiTW[0]?.double)
    #expect(uji.e81.number(total, 19) == office.realisasiSD?.double)
    #expect(uji.e81.number(total, 21) == office.renstraSD?.double)
    #expect(uji.e81.style(total, 11)?.numberFormat == "#,##0.00")
    #expect(uji.e81.hampa(total, 10))
  }

  @Test func meansStandCellByCell() {
    let uji = LembarUji(Contoh.lengkap.bahan)
    let place = uji.lembar.tata.e81
    let there = uji.lembar.tata.capaian
    let office = uji.lembar.hasil.kantor
    #expect(uji.e81.text(place.rata, 0) == "Rata-rata capaian kinerja (%)")
    #expect(uji.e81.text(place.predikat, 0) == "Predikat kinerja")
    #expect(uji.e81.rumus(place.rata, 10) == "IF(Capaian!Q\(there.rata + 1)=\"\",\"\",Capaian!Q\(there.rata + 1))")
    #expect(uji.e81.number(place.rata, 10) == office.capaianTW[0].nilai?.double)
    #expect(uji.e81.number(place.rata, 12) == office.capaianTW[1].nilai?.double)
    #expect(uji.e81.number(place.rata, 18) == office.capaianSD.nilai?.double)
    #expect(uji.e81.number(place.rata, 22) == office.capaianRenstra.nilai?.double)
    let total = uji.lembar.tata.anggaran.jumlah + 1
    #expect(uji.e81.rumus(place.rata, 11) == "IF(Anggaran!S\(total)=\"\",\"\",Anggaran!S\(total))")
    #expect(uji.e81.number(place.rata, 11) == office.anggaran.capaianTW(.i)?.double)
    #expect(uji.e81.number(place.rata, 19) == office.anggaran.serapan?.double)
    let sum = (place.jumlah ?? -1) + 1
    #expect(
      uji.e81.rumus(place.rata, 23) == "IF(COUNT(V\(sum),F\(sum))<2,\"\",IF(F\(sum)=0,\"\",V\(sum)/F\(sum)*100))")
    for column in [14, 15, 16, 17, 20, 21, 24] { #expect(uji.e81.hampa(place.rata, column)) }
    #expect(uji.e81.text(place.keterangan, 10) == office.capaianTW[0].keterangan)
    #expect(uji.e81.text(place.keterangan, 18) == office.capaianSD.keterangan + "; terhadap target s.d. triwulan II")
    #expect(uji.e81.rumus(place.predikat, 18) == "Capaian!U\(there.predikat + 1)")
    #expect(uji.e81.text(place.predikat, 18) == "Tinggi (sementara)")
    let cell = "X\(place.rata + 1)"
    #expect(
      uji.e81.rumus(place.predikat, 23)
        == "IF(\(cell)=\"\",\"–\",LOOKUP(MAX(ROUND(\(cell),9),MIN(Skala_Batas)),Skala_Batas,Skala_Predikat))")
  }

  @Test func withoutJUMLAHTheRenstraShareIsStillThere() {
    var contoh = Contoh.lengkap
    contoh.profil.jumlahE81 = false
    let uji = LembarUji(contoh.bahan)
    let place = uji.lembar.tata.e81
    #expect(place.jumlah == nil)
    #expect(uji.e81.find("JUMLAH") == nil)
    #expect(sama(uji.e81.number(place.rata, 23), uji.lembar.hasil.kantor.anggaran.capaianRenstra?.double ?? 0))
    #expect(uji.e81.rumus(place.rata, 23)?.contains("SUM(V") == true)
  }

  @Test func boxesTakeTheOfficesTextThenTheUnitsThenTheRows() {
    var contoh = Contoh.lengkap
    func box(_ c: Contoh, _ title: String) -> String? {
      let uji = LembarUji(c.bahan)
      return uji.e81.find(title).flatMap { uji.e81.text($0.row + 1, 0) }
    }
    let title = "Faktor penghambat pencapaian kinerja:"
    #expect(box(contoh, title) == "Sub Bagian Perencanaan: Verifikasi Bappeda terlambat dua minggu.")
    var narrative = Narasi()
    narrative.penghambat = "Curah hujan tinggi."
    contoh.narasiSeksi = ["pem": [narrative]]
    #expect(box(contoh, title) == "Seksi Pemerintahan: Curah hujan tinggi.")
    contoh.narasi = [
      NarasiKantor(triwulan: .ii, bagian: .penghambat, teks: "Teks kantor."),
      NarasiKantor(triwulan: .i, bagian: .penghambat, teks: "Triwulan lain."),
    ]
    #expect(box(contoh, title) == "Teks kantor.")
    #expect(
      box(contoh, "Tindak lanjut yang diperlukan dalam Renja Perangkat Daerah Kabupaten/Kota berikutnya:")?.hasPrefix(
        "…") == true)
  }

  @Test func atMostEightRowsAndAPointer() {
    var contoh = Contoh.lengkap
    for number in 1...12 {
      let kode = "7.01.02.2.01.\(1000 + number)"
      contoh.renja.append(Contoh.baris(kode, "pem", "Dokumen", target: 4, tw: [1, 1, 1, 1]))
      contoh.isi(kode, "pem", .ii, 1) { $0.narasi.pendorong = "Alasan \(number)." }
    }
    let uji = LembarUji(contoh.bahan)
    let row = uji.e81.find("Faktor pendorong keberhasilan kinerja:")?.row ?? -1
    let lines = uji.e81.text(row + 1, 0)?.split(separator: "\n") ?? []
    #expect(lines.count == 9)
    #expect(lines.last == "… dan 4 lainnya: lihat lembar Faktor & Tindak Lanjut.")
  }

  @Test func signaturesStandInTheirColumnsAndNobodyIsDated() {
    var contoh = Contoh.lengkap
    let uji = LembarUji(contoh.bahan)
    let post = uji.e81.find("CAMAT CONTOH") ?? Cell(0, 0)
    #expect(post.column == 16)
    #expect(uji.e81.gabung(post.row, 16, post.row, 19))
    #expect(uji.e81.gabung(post.row, 21, post.row, 23))
    #expect(uji.e81.text(post.row - 2, 16)?.hasPrefix("Salido, …") == true)
    #expect(uji.e81.text(post.row - 1, 16) == "Disusun,")
    #expect(uji.e81.text(post.row - 1, 21) == "Dievaluasi,")
    #expect(uji.e81.text(post.row + 5, 16) == "NIP 19700101 199003 1 002")
    var letter = Surat(triwulan: .ii, jenis: .workbook)
    letter.tanggal = "2025-07-04"
    contoh.surat = [letter]
    contoh.profil.penandatanganKanan = .disetujui
    let dated = LembarUji(contoh.bahan)
    #expect(dated.e81.find("Salido, 4 Juli 2025") != nil)
    #expect(dated.e81.find("Disetujui,") != nil)
  }

  @Test func draftsSayTheyAreDrafts() {
    var contoh = Contoh.lengkap
    #expect(LembarUji(contoh.bahan).e81.page?.header == HeaderFooter())
    contoh.status = .draf
    #expect(LembarUji(contoh.bahan).e81.page?.header.control.contains("DRAF") == true)
  }
}
