import Core
import Tabular
import Testing

@Suite struct DialectTests {
  @Test(arguments: [
    ("a;b;c\n1;2;3\n", ";"), ("a,b,c\n1,2,3\n", ","), ("a\tb\tc\n1\t2\t3\n", "\t"),
    ("a;b;c\n1,5;2,5;3,5\n", ";"), ("a,b,c\n1.5,\"2;5\",3\n", ","), ("\"a;b\",c\n\"d;e\",f\n", ","),
    ("nama;alamat\nCamat;\"Jl. Raya, Km 5, Salido, Pesisir Selatan\"\n", ";"),
    ("judul, dengan koma, dan koma\na;b;c\n1;2;3\n4;5;6\n", ";"),
    ("a;b\n\"x\n,,,\n,,,\";2\n", ";"), ("tunggal\n1\n2\n", ";"), ("a,b\n\n\n1,2\n", ","),
    ("tahun,triwulan,seksi,kode\n2025,II,pem,\"a;b;c;d;e;f\"\n2025,II,umum,\n", ","),
    ("Salido, 30 Juni 2025\ntahun;triwulan;kode\n2025;II;7.01\nJumlah, rata-rata, total\nCamat, Sekcam, Kasi\n", ";"),
  ])
  func found(_ text: String, _ delimiter: String) {
    var bag = DiagnosticBag()
    let raw = TableReader.rawRows(Array(text.utf8), berkas: "a.csv", into: &bag)
    #expect(raw?.delimiter == delimiter.utf8.first, "\(text)")
  }

  @Test(arguments: ["sep=;\n", "sep=;\r\n", "SEP=;\r", "\"sep=;\"\n", "sep=;;;;\n", "\u{FEFF}sep=;\n"])
  func stated(_ line: String) {
    let read = Read(line + "tahun;triwulan,x;kode\n2025;1,5;7.01\n")
    #expect(read.table?.delimiter == UInt8(ascii: ";"))
    #expect(read.rows == [["2025", "1,5", "7.01"]])
    #expect(read.table?.line(0) == 3)
    #expect(read.table?.sheetRow(0) == 2)
  }

  @Test func statedByTheUser() {
    let raw = rawRows("a|b\n1|2\n", delimiter: UInt8(ascii: "|"))
    #expect(raw.rows == [["a", "b"], ["1", "2"]])
    #expect(rawRows("sep=,\na|b\n", delimiter: UInt8(ascii: "|")).rows == [["a", "b"]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func lineEnds(_ end: String) {
    let text = ["tahun;triwulan;kode", "2025;II;7.01", "", "2025;II;\"dua\(end)baris\"", "2025;III;7.02"].joined(
      separator: end)
    for tail in ["", end] {
      let read = Read(text + tail)
      #expect(read.rows == [["2025", "II", "7.01"], ["2025", "II", "dua\(end)baris"], ["2025", "III", "7.02"]])
      let table = read.table
      #expect((0..<3).map { table?.line($0) } == [2, 4, 6])
      #expect((0..<3).map { table?.sheetRow($0) } == [2, 4, 5])
      #expect(table?.rowsRead == 5)
      #expect(read.reasons == [.judulKolom, .kosong])
    }
  }

  @Test func mixedLineEnds() {
    let read = Read("tahun;triwulan;kode\r2025;I;a\n2025;II;b\r\n2025;III;c")
    #expect(read.rows.map { $0[2] } == ["a", "b", "c"])
    #expect((0..<3).map { read.table?.line($0) } == [2, 3, 4])
  }
}
