import Core
import Tabular
import Testing

/// Files that are no CSV, each named for what it is.
@Suite struct SignatureTests {
  private static func zip(_ names: String...) -> [UInt8] {
    [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0] + names.flatMap { Array($0.utf8) + [0, 1, 2] }
  }

  private static func wide(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] as [UInt8] } }

  static let cases: [(bytes: [UInt8], code: String, kind: String)] = [
    (zip("[Content_Types].xml", "xl/workbook.xml"), "B103", "Excel (.xlsx)"),
    (zip("[Content_Types].xml", "word/document.xml"), "B105", "dokumen Word (.docx)"),
    (zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "B104", ""),
    (zip("foto.jpg"), "B105", "arsip zip"),
    ([0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18), "B105", "arsip zip"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + wide("Workbook"), "B103", "Excel lama (.xls)"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + wide("EncryptedPackage"), "B103", "Excel berkata sandi"),
    ([9, 8, 16, 0, 0, 6, 5, 0], "B103", "Excel lama (.xls)"), (Array("%PDF-1.7\n".utf8), "B105", "PDF"),
    (Array("<html><body><table>".utf8), "B106", "halaman web (HTML)"),
    ([0xEF, 0xBB, 0xBF] + Array("\r\n<!DOCTYPE html>\n".utf8), "B106", "halaman web (HTML)"),
    (Array("<table border=1><tr><td>".utf8), "B106", "halaman web (HTML)"),
    (
      Array("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"x\">".utf8), "B103",
      "XML Excel"
    ),
    (Array("<?xml version=\"1.0\"?><data/>".utf8), "B106", "XML"),
    (Array("MIME-Version: 1.0\n".utf8), "B106", "halaman web (MHTML)"),
    (Array("{\\rtf1\\ansi".utf8), "B105", "dokumen RTF"), ([0x89, 0x50, 0x4E, 0x47, 13, 10], "B105", "gambar PNG"),
    ([0xFF, 0xD8, 0xFF, 0xE0], "B105", "gambar JPEG"), ([0x1F, 0x8B, 8, 0], "B105", "arsip gzip"),
  ]

  @Test(arguments: cases.indices) func named(_ index: Int) {
    let example = Self.cases[index]
    let read = Read(example.bytes)
    #expect(read.table == nil)
    #expect(read.found.map(\.check.kode) == [example.code])
    #expect(read.found.first?.facts["jenis"] ?? "" == example.kind)
    let raw = rawRows(example.bytes)
    #expect(raw.rows == nil && raw.codes == [example.code + "@0"])
  }

  @Test func theClicksAreNamed() {
    let hint = Read(Self.cases[0].bytes).found.first?.saran
    #expect(hint == "Buka di Excel atau WPS, klik lembar Isian, lalu Simpan Sebagai → CSV UTF-8 (dibatasi koma).")
  }

  @Test func instructionSheet() {
    let read = Read("PETUNJUK PENGISIAN;;\n1.;Isi kolom Realisasi;\n2.;Simpan sebagai CSV;\n")
    #expect(read.codes == ["B112@1"])
    #expect(read.table == nil)
    #expect(Read("\"\"\n;PETUNJUK MENGISI;\n;Kolom;Cara isi\n;Realisasi;angka\n").codes == ["B112@1"])
    let form = "Petunjuk ada di lembar lain;;;;\n"
    #expect(Read(form + "tahun;triwulan;seksi;kode;realisasi\n2025;II;pem;7.01;3\n").faults == [])
  }

  @Test func textThatOnlyLooksAlike() {
    // A heading `ID` or `PK` is text, not SYLK and not a zip.
    #expect(Read("PK;tahun;triwulan;seksi;kode\n1;2025;II;pem;7.01\n").faults.isEmpty)
  }
}
