import Core
import Tabular
import Testing

/// Quotes, right and wrong. Every case goes through the raw rows and through a table.
@Suite struct QuoteTests {
  @Test(
    arguments: [
      ("a;b\n1;\"x;y\"\n", [["a", "b"], ["1", "x;y"]]), ("a;b\n1;\"x\"\"y\"\n", [["a", "b"], ["1", "x\"y"]]),
      ("a;b\n\"\";\"\"\"\"\n", [["a", "b"], ["", "\""]]),
      ("a;b\n\"1\n2\";\"3\r\n4\"\r\n", [["a", "b"], ["1\n2", "3\r\n4"]]),
      ("a;b\n1;2", [["a", "b"], ["1", "2"]]), ("a;b\n1;\"2\"", [["a", "b"], ["1", "2"]]),
      ("a;b;\n1;2;\n", [["a", "b", ""], ["1", "2", ""]]),
      ("a;b\n 1 ; 2\n", [["a", "b"], [" 1 ", " 2"]]), ("a;b\n \"1\" ; \"2\"\n", [["a", "b"], ["1", "2"]]),
      ("a;b\n\"1\n2\" ; \"3\n4\" \n", [["a", "b"], ["1\n2", "3\n4"]]),
      ("a;b\n\" 1 \";2\n", [["a", "b"], [" 1 ", "2"]]), ("a;b\n;\n", [["a", "b"], ["", ""]]),
      ("a;b\n'1';2\n", [["a", "b"], ["'1'", "2"]]), ("a;b\n=1+1;@x\n", [["a", "b"], ["=1+1", "@x"]]),
      ("a;b\n{\"\"};2\n", nil), ("a;b\nx\"y;2\n", nil), ("a;b\n\"x\"y;2\n", nil), ("a;b\n\"x\" y;2\n", nil),
    ] as [(String, [[String]]?)])
  func raw(_ text: String, _ expected: [[String]]?) {
    let read = rawRows(text)
    if let expected {
      #expect(read.rows == expected, "\(text)")
      #expect(read.codes.isEmpty)
    } else {
      #expect(read.codes == ["B202@2"], "\(text)")
      #expect(read.rows == [["a", "b"]])
    }
  }

  static let head = "tahun;triwulan;kode;keterangan\n"

  @Test func anUnclosedQuoteNeverSwallowsTheFile() {
    let read = Read(Self.head + "2025;I;a;\"rapat\n2025;II;b;x\n2025;III;c;y\n")
    #expect(read.faults == ["B201@2"])
    #expect(read.rows.map { $0[2] } == ["b", "c"])
    #expect(read.reasons == [.judulKolom, .rusak])
    #expect(read.table.map { $0.rowsRead == $0.rowCount + $0.skipped.count } == true)
  }

  @Test func anUnclosedQuoteBeforeAnotherQuote() {
    let read = Read(Self.head + "2025;I;a;\"rapat\n2025;II;b;\"x\"\n2025;III;c;y\n")
    #expect(read.faults == ["B201@2"])
    #expect(read.rows.map { $0[2] } == ["b", "c"])
  }

  @Test func theOpeningLineIsNamedInsideAMultilineRow() {
    let read = Read(Self.head + "2025;I;\"a\nb\";\"rapat\n2025;II;b;x\n")
    #expect(read.faults == ["B201@3"])
    #expect(read.rows.map { $0[2] } == ["b"])
  }

  @Test func severalUnclosedQuotes() {
    let read = Read(Self.head + "2025;I;a;\"x\n2025;II;b;y\n2025;III;c;\"z\n2025;IV;d;w\n")
    #expect(read.rows.map { $0[2] }.contains("d"))
    #expect(read.faults.allSatisfy { $0.hasPrefix("B2") } && !read.faults.isEmpty)
  }

  @Test func rowsSwallowedBetweenTwoQuotes() {
    let read = Read(Self.head + "2025;I;a;\"x\n2025;II;b;y\"\n2025;III;c;z\n")
    #expect(read.faults == ["B212@2"])
    #expect(Read(Self.head + "2025;I;a;\"- satu; dua\n- tiga; empat; lima\"\n").faults.isEmpty)
  }

  @Test func textBehindAClosingQuote() {
    let read = Read(Self.head + "2025;I;a;\"x\" y\n2025;II;b;z\n")
    #expect(read.faults == ["B202@2"])
    #expect(read.rows.map { $0[2] } == ["b"])
    #expect(read.found.first { $0.check == .kutipSalahTempat }?.place.nilai?.contains("\"x\" y") == true)
  }

  @Test func raggedRows() {
    let read = Read(Self.head + "2025;I;a\n2025;II;b;x;lebih\n2025;III;c;y;;;\n2025;IV;d;z\n")
    #expect(read.faults == ["B204@2", "B203@3", "B214@4"])
    #expect(read.rows.map(\.last) == ["", "x", "y", "z"])
  }

  /// A cell cut in two moves the others though nothing stands behind the last heading; spare separators of a whole file
  /// or of Excel's blocks of sixteen rows are harmless.
  @Test func shiftedRows() {
    let row = "2025;I;a;x\n"
    #expect(Read(Self.head + row + "2025;I;1;5;\n" + row).faults == ["B214@3"])
    #expect(Read(Self.head + String(repeating: "2025;I;a;x;\n", count: 20)).faults.isEmpty)
    #expect(Read(Self.head.replacing(";", with: ";") + "2025;I;a;\n").faults.isEmpty)
    let koma = (Self.head + "2025;I;a;x;\n2025;I;b;y;\n").replacing(";", with: ",")
    #expect(Read(koma).faults == ["B214@2", "B214@3"])
    let excel = Self.head + String(repeating: row, count: 15) + String(repeating: "2025;I;a;x;;\n", count: 16) + row
    #expect(Read(excel).faults.isEmpty)
    let broken = Self.head + String(repeating: row, count: 17) + "2025;I;a;x;;\n" + row
    #expect(Read(broken).faults == ["B214@19"])
  }

  @Test func limits() {
    var limits = ReadLimits()
    limits.maxFieldBytes = 20
    let long = String(repeating: "x", count: 30)
    #expect(Read(Self.head + "2025;I;a;\(long)\n2025;II;b;y\n", limits: limits).faults == ["B205@2"])
    #expect(Read(Self.head + "2025;I;a;\"\(long)\n\(long)\n2025;II;b;y\n", limits: limits).faults.first == "B201@2")
    limits = ReadLimits()
    limits.maxRows = 3
    #expect(Read(Self.head + "2025;I;a;x\n2025;I;b;x\n2025;I;c;x\n", limits: limits).faults == ["B207@4"])
    limits = ReadLimits()
    limits.maxColumns = 10
    #expect(Read(Self.head + "2025;I;a;x;;;;;;;;;;\n", limits: limits).faults == ["B206@2"])
  }

  @Test func oneEndlessLineCostsNoMemory() {
    let wide = Read(Self.head + String(repeating: ";", count: 3 << 20) + "\n2025;I;b;y\n")
    #expect(wide.faults == ["B206@2"])
    #expect(wide.rows.map { $0[2] } == ["b"])
    let long = Read(Self.head + "2025;I;a;" + String(repeating: "x", count: 3 << 20) + "\n2025;I;b;y\n")
    #expect(long.faults == ["B205@2"])
    #expect(long.rows.map { $0[2] } == ["b"])
  }

  @Test func tooManyFaultsStop() {
    let text = Self.head + String(repeating: "2025;I;a;\"x\"y\n", count: 5000)
    let read = Read(text)
    #expect(read.faults.contains { $0.hasPrefix("B209") })
    #expect(read.faults.count == 201)
  }
}
