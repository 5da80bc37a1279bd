import Core
import Tabular
import Testing

@Suite struct LayoutTests {
  static let head = "Tahun;Triwulan;Seksi;Kode;Indikator;Realisasi;Keterangan\n"

  private func reasons(_ body: String) -> [SkippedRow.Reason] { Array(Read(Self.head + body).reasons.dropFirst()) }

  @Test(arguments: [
    ("(1);(2);(3);(4);(5);(6);(7)\n", SkippedRow.Reason.nomorKolom), ("1;2;3;4;5;6;7\n", .nomorKolom),
    ("1;2;3;4;5;6 = 4+5;7\n", .nomorKolom), (";;;;;K;Rp\n", .kRp), (";;;;;(K);(Rp)\n", .kRp),
    ("# catatan;;;;;;\n", .catatan),
    ("#2024;I;pem;7.01;x;1;\n", .catatan), ("Contoh:;2;pem;7.01;x;1;\n", .contoh), (";;;;;;\n", .kosong),
    ("\n", .kosong),
    (" ;\u{A0};;;;;\n", .kosong), ("Tahun;Triwulan;Seksi;Kode;Indikator;Realisasi;Keterangan\n", .judulKolom),
  ])
  func underTheHeading(_ line: String, _ reason: SkippedRow.Reason) {
    #expect(reasons(line + "2025;I;pem;7.01;x;1;\n") == [reason], "\(line)")
  }

  @Test(arguments: [
    ("Jumlah;;;;;12;\n", SkippedRow.Reason.jumlah), (";;;Jumlah;;12;\n", .jumlah),
    ("TOTAL;;;;;1.250.000,00;\n", .jumlah),
    ("2025;I;pem;Jumlah;;12;\n", .jumlah), (";;;;Rata-rata capaian kinerja (%);87,5;\n", .jumlah),
    ("Rata - rata;;;;;87,5;\n", .jumlah),
    ("Sub Total;;;;;5;\n", .jumlah), ("Grand total :;;;;;Rp 5;\n", .jumlah), ("Total keseluruhan;;;;;5;\n", .jumlah),
    (";;;;Predikat kinerja;Sangat Tinggi;\n", .jumlah), ("Salido, 30 Juni 2025;;;;;;\n", .tandaTangan),
    ("Mengetahui,;;;;;;\n", .tandaTangan),
    (";;;;;;NIP. 19700101 199001 1 001\n", .tandaTangan), (";;;;;Salido,      Juli 2025;\n", .tandaTangan),
    ("Disusun oleh;;;;;Disetujui;\n", .tandaTangan),
  ])
  func below(_ line: String, _ reason: SkippedRow.Reason) {
    let read = Read(Self.head + "2025;I;pem;7.01;x;1;\n" + line)
    #expect(Array(read.reasons.dropFirst()) == [reason], "\(line)")
    #expect(read.codes == ["B210@3"])
  }

  /// Rows that look a little like something else but are data.
  @Test(arguments: [
    "2025;I;pem;;Jumlah Dokumen Perencanaan;12;\n", ";;;;Jumlah Laporan yang disusun;3;Laporan\n",
    "2025;I;pem;;;;Mengetahui hal itu, kami usulkan\n",
    "2025;I;pem;7.01;Total Quality;1;\n", "#REF!;I;pem;7.01;x;1;\n", "####;I;pem;7.01;x;1;\n",
    "2025;I;pem;;;;Jumlah peserta turun\n",
    "2025;I;pem;7.01;Contoh kegiatan;1;\n", "2025;I;pem;7.01;Rata-rata lama sekolah;8,5;Tahun\n",
  ])
  func dataAllTheSame(_ line: String) {
    let read = Read(Self.head + "2025;I;pem;7.01;x;1;\n2025;I;pem;7.02;x;1;\n" + line)
    #expect(read.table?.rowCount == 3, "\(line)")
  }

  @Test func signatureBlockToTheEnd() {
    let block =
      "Salido, 30 Juni 2025;;;;;;\n;;;;;Kepala Seksi Pemerintahan,;\n\n\n;;;;;(nama);\n;;;;;Penata Tk. I;\n;;;;;NIP. 1970;\n"
    let read = Read(Self.head + "2025;I;pem;7.01;x;1;\n" + block)
    #expect(read.table?.rowCount == 1)
    #expect(read.reasons.filter { $0 == .tandaTangan }.count == 5)
    #expect(Read(Self.head + "2025;I;pem;7.01;x;1;\n" + block + "2025;I;pem;7.02;x;1;\n").table?.rowCount == 2)
  }

  @Test func mergedCells() {
    let read = Read(Self.head + "2025;II;pem;7.01;x;1;\n;;;7.02;y;2;\n;;umum;7.03;z;3;\n;;;;;;narasi umum\n")
    #expect(
      read.rows.map { Array($0.prefix(4)) } == [
        ["2025", "II", "pem", "7.01"], ["2025", "II", "pem", "7.02"], ["2025", "II", "umum", "7.03"],
        ["2025", "II", "umum", ""],
      ])
    #expect(read.codes == ["B211@1", "B211@1", "B211@1"])
    #expect(read.found.map { $0.facts["jumlah"] } == ["3", "3", "2"])
  }

  @Test func forgottenCellsStayBlank() {
    let read = Read(
      Self.head + "2025;II;pem;7.01;x;1;\n2025;II;pem;7.02;y;2;\n2025;II;;7.03;z;3;\n2025;II;umum;7.04;z;3;\n")
    #expect(read.rows.map { $0[2] } == ["pem", "pem", "", "umum"])
    #expect(read.codes.isEmpty)
  }

  @Test func preamble() {
    let text =
      "LAPORAN REALISASI KINERJA;;;\nTriwulan : II;;;\nSeksi;:;Pemerintahan;\nTahun Anggaran;2025;;\nCatatan: sementara;;;\n;;;\n"
    let table = Read(text + Self.head + "2025;II;pem;7.01;x;1;\n").table
    #expect(
      table?.preamble.map { "\($0.kunci)=\($0.nilai)@\($0.line)" } == [
        "triwulan=II@2", "seksi=Pemerintahan@3", "tahun=2025@4", "catatan=sementara@5",
      ])
    #expect(table?.stated("seksi")?.nilai == "Pemerintahan")
    #expect(table?.headingLine == 7)
  }

  @Test(arguments: [
    ("REALISASI TRIWULAN II TAHUN 2025", ["triwulan=II", "tahun=2025"]),
    ("Periode : Triwulan III Tahun 2025", ["triwulan=III", "tahun=2025"]),
    ("Realisasi TW 4 T.A. 2025", ["triwulan=4", "tahun=2025"]), ("Triwulan I s.d. Triwulan II", []),
    ("Triwulan II", ["triwulan=II"]),
    ("Tahun: 2025", ["tahun=2025"]), ("Bidang : Koperasi", ["seksi=Koperasi"]),
  ])
  func preambleLines(_ line: String, _ expected: [String]) {
    let table = Read(line + ";;;;;;\n" + Self.head + "2025;II;pem;7.01;x;1;\n").table
    #expect(table?.preamble.map { "\($0.kunci)=\($0.nilai)" } == expected)
  }
}
