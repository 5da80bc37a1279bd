import Core
import Tabular
import Testing

@Suite struct HeadingTests {
  private func columns(_ heading: String) -> [String] {
    Read(heading + "\n2025;II;pem;7.01;1;2;3;4\n").table?.headings.map { $0.kolom ?? "?" + $0.text } ?? []
  }

  @Test func spellings() {
    #expect(
      columns("TAHUN;TriWulan;Bidang;Kode Sub Kegiatan;Realisasi Kinerja;Realisasi Keuangan;Kendala;Ket.")
        == ["tahun", "triwulan", "seksi", "kode", "realisasi", "realisasi_anggaran", "faktor_penghambat", "keterangan"])
    #expect(
      columns("tahun*;t-w;unit_kerja;KODE;Realisasi s.d.;Realisasi (Rp) s.d.;Faktor  Penghambat;Bukti-Dukung")
        == [
          "tahun", "triwulan", "seksi", "kode", "realisasi_sd", "realisasi_anggaran_sd", "faktor_penghambat",
          "bukti_dukung",
        ])
  }

  @Test func columnByAnyName() {
    let table = Read("Tahun;TW;Bidang;Kode Sub Kegiatan;Warna\n2025;II;pem;7.01;merah\n").table
    #expect(table?.column("seksi") == 2)
    #expect(table?.column("bidang") == 2)
    #expect(table?.column("kode") == 3)
    #expect(table?.column("kode_sub_kegiatan") == 3)
    #expect(table?.column("warna") == 4)
    #expect(table?.column("realisasi") == nil)
  }

  @Test func unknownAndMistyped() {
    let read = Read("Tahun;TW;Seksi;Kode;Relisasi;Warna map\n2025;II;pem;7.01;1;merah\n")
    #expect(read.codes == ["J102@1", "J101@1"])
    #expect(read.found[0].pesan == "Kolom \"Relisasi\" tidak dikenal. Maksud Anda \"realisasi\"?")
    #expect(read.rows == [["2025", "II", "pem", "7.01", "1", "merah"]])
  }

  @Test func doubledAndEmpty() {
    let read = Read("Tahun;TW;Seksi;Kode;Realisasi;Realisasi Kinerja;;Map;Map\n2025;II;pem;7.01;1;2;catatan;a;b\n")
    #expect(read.faults == ["J103@1", "J104@1", "B213@2"])
    #expect(read.found.first { $0.check == .judulGanda }?.place.kolom == 6)
    #expect(Read("Tahun;TW;Seksi;Kode;;;\n2025;II;pem;7.01;;;\n").codes.isEmpty)
  }

  @Test func overTwoRows() {
    let read = Read(
      "Tahun;Triwulan;Seksi;Kode;Realisasi;;Faktor;\n;;;;Kinerja;Rp;Pendorong;Penghambat\n2025;II;pem;7.01;3;1.250.000;a;b\n"
    )
    #expect(
      read.table?.headings.map { $0.kolom ?? "?" } == [
        "tahun", "triwulan", "seksi", "kode", "realisasi", "realisasi_anggaran", "faktor_pendorong",
        "faktor_penghambat",
      ])
    #expect(read.reasons == [.judulKolom, .judulKolom])
    #expect(read.table?.rowCount == 1)
  }

  @Test func overThreeRows() {
    let read = Read(
      "Tahun;TW;Seksi;Kode;Target;;;\n;;;;Kinerja;;;\n;;;;TW I;TW II;TW III;TW IV\n2025;2;pem;7.01;1;2;3;4\n")
    #expect(
      read.table?.headings.suffix(4).map { $0.kolom ?? "?" + $0.text } == [
        "target_tw1", "target_tw2", "target_tw3", "target_tw4",
      ])
    #expect(read.rows.count == 1)
  }

  @Test func kAndRpRow() {
    let read = Read("Tahun;Triwulan;Seksi;Kode;Realisasi;\n;;;;K;Rp\n(1);(2);(3);(4);(5);(6)\n2025;II;pem;7.01;3;500\n")
    #expect(
      read.table?.headings.map { $0.kolom ?? "?" } == [
        "tahun", "triwulan", "seksi", "kode", "realisasi", "realisasi_anggaran",
      ])
    #expect(read.reasons == [.judulKolom, .judulKolom, .nomorKolom])
  }

  @Test func preambleInCellsIsNoHeading() {
    let read = Read("Tahun;2025;Triwulan;II;;\nTahun;Triwulan;Seksi;Kode;Realisasi;Ket\n2025;II;pem;7.01;3;\n")
    #expect(read.table?.headingLine == 2)
    #expect(read.table?.preamble.map { "\($0.kunci)=\($0.nilai)" } == ["tahun=2025", "triwulan=II"])
  }

  @Test func missing() {
    let read = Read("Nama;Umur\nAli;5\n".replacing("Nama", with: "Wrna").replacing("Umur", with: "Bntuk"))
    #expect(read.codes == ["B208@1"])
    #expect(read.table == nil)
    #expect(Read("tahn;triwlan;sksi\n2025;1;pem\n").found.first?.facts["dekat"] == "tahun, triwulan, seksi")
  }

  @Test func officeAliases() {
    var bag = DiagnosticBag()
    let own = TableReader.read(
      Array("kolom;alias\nrealisasi;hasil kerja\nseksi;kasi\n".utf8), berkas: "alias.csv", into: &bag)
    #expect(bag.all.isEmpty)
    let dictionary = own.map { ColumnDictionary.bawaan.adding($0) } ?? .bawaan
    #expect(dictionary.canonical("Hasil Kerja") == "realisasi")
    #expect(dictionary.canonical("KASI") == "seksi")
    #expect(ColumnDictionary.bawaan.canonical("KASI") == nil)
  }

  @Test func everySIPDHeadingIsKnown() {
    let sipd = """
      Kode SKPD, Nama SKPD, Kode Sub SKPD, Nama Sub SKPD, Kode Fungsi, Nama Fungsi, Kode Sub Fungsi, Nama Sub Fungsi, \
      Kode Urusan, Nama Urusan, Kode Bidang Urusan, Nama Bidang Urusan, Kode Program, Nama Program, Kode Kegiatan, \
      Nama Kegiatan, Kode Sub Kegiatan, Nama Sub Kegiatan, Kode Rekening, Nama Rekening, Nomor Dokumen, Jenis Dokumen, \
      Jenis Transaksi, Nomor DPT, Tanggal Dokumen, Keterangan Dokumen, Nilai Realisasi, Nilai Setoran, NIP Pegawai, \
      Nama Pegawai, Tanggal Simpan, Nomor SPD, Periode SPD, Nilai SPD, Tahapan SPD, Nama Sub Tahapan Jadwal, Tahapan APBD, \
      Nomor SPP, Tanggal SPP, Nomor SPM, Tanggal SPM, Nomor SP2D, Tanggal SP2D, Tanggal Transfer, Nilai SP2D
      """
    let names = sipd.split(separator: ",").map { String($0.drop { $0 == " " }) }
    let known = names.compactMap { ColumnDictionary.bawaan.canonical($0) }
    #expect(names.count == 45)
    #expect(Set(known).count == 45)
  }
}
