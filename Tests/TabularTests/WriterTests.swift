import Core
import Tabular
import TestSupport
import Testing

@Suite struct WriterTests {
  private func written(_ flavour: CSVWriter.Flavour, _ body: (inout CSVWriter) -> Void) -> String {
    var writer = CSVWriter(flavour)
    body(&writer)
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test func forPeople() {
    let text = written(.kantor) { writer in
      writer.row(["kode", "uraian"])
      writer.text("7.01")
      writer.rupiah(Rupiah(sen: 125_000_050))
      writer.jumlah(Jumlah(raw: 32_500))
      writer.text(nil)
      writer.endRow()
    }
    #expect(text == "\u{FEFF}kode;uraian\r\n7.01;1250000,5;3,25;\r\n")
  }

  @Test func forPrograms() {
    let text = written(.data) { writer in
      writer.rupiah(Rupiah(sen: -50))
      writer.persen(Persen(Pecahan(1, per: 3)))
      writer.integer(7)
      writer.date(Tanggal(tahun: 2025, bulan: 6, hari: 30))
      writer.jumlah(nil)
      writer.endRow()
    }
    #expect(text == "-0.5;0.333333;7;2025-06-30;\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+62", "'+62"), ("-5", "'-5"), ("@x", "'@x"), ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""),
    ("x=1", "x=1"),
    ("'=x", "''=x"), ("'biasa'", "'biasa'"), ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
    (" a", "\" a\""),
    ("- satu\n- dua", "\"'- satu\n- dua\""), ("a\0b", "ab"),
  ])
  func texts(_ text: String, _ expected: String) {
    #expect(written(.data) { $0.row(["x", text]) } == "x;" + expected + "\n")
  }

  /// Formula-like text comes back as it was, whatever stands in it.
  @Test func backAgain() {
    var random = Seeded(7)
    let pieces = ["=", "+", "-", "@", "'", "\"", ";", ",", "\n", "a", "é", "1", ".", "#", "x"]
    for _ in 0..<3000 {
      let text = "k" + (0..<3).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() + "x"
      let lead = (0..<2).map { _ in pieces.randomElement(using: &random) ?? "" }.joined().replacing("\n", with: "")
      var writer = CSVWriter(.kantor)
      writer.row(["tahun", "triwulan", "kode", "keterangan"])
      writer.row(["2025", "I", "7.01", lead + text])
      let read = Read(writer.finish())
      #expect(read.rows.first?.last == lead + text)
    }
  }

  @Test func aRowOfOneEmptyCellIsNoBlankLine() {
    #expect(written(.data) { $0.row([""]) } == "\"\"\n")
    #expect(written(.data) { $0.row(["", ""]) } == ";\n")
  }
}
