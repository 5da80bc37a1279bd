import Core
import Tabular
import Testing

@Suite struct BytesTests {
  static let head = "tahun;triwulan;seksi;kode;keterangan\r\n"
  static let row = "2025;II;pem;7.01.01;"

  @Test func utf8WithAndWithoutMark() {
    let text = Self.head + Self.row + "Café – “baik”\r\n"
    for (mark, encoding) in [([UInt8](), Encoding.utf8), ([0xEF, 0xBB, 0xBF], .utf8BOM)] {
      let read = Read(mark + Array(text.utf8))
      #expect(read.codes.isEmpty)
      #expect(read.table?.encoding == encoding)
      #expect(read.rows == [["2025", "II", "pem", "7.01.01", "Café – “baik”"]])
      #expect(read.table?.headings.first?.text == "tahun")
    }
  }

  @Test(arguments: [false, true]) func utf16(bigEndian: Bool) {
    let text = "\u{FEFF}" + Self.head + Self.row + "Café – 😀\r\n"
    let bytes = text.utf16.flatMap {
      bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
    }
    let read = Read(bytes)
    #expect(read.codes.isEmpty)
    #expect(read.table?.encoding == (bigEndian ? .utf16BE : .utf16LE))
    #expect(read.rows == [["2025", "II", "pem", "7.01.01", "Café – 😀"]])
  }

  @Test func manyEndMarksOfOldEditors() {
    let read = Read(Array((Self.head + Self.row + "x\r\n").utf8) + [UInt8](repeating: 0x1A, count: 300_000))
    #expect(read.rows == [["2025", "II", "pem", "7.01.01", "x"]])
    #expect(Read([UInt8](repeating: 0x1A, count: 300_000)).table == nil)
  }

  @Test func damagedUTF16() {
    let wide = { (text: String) in text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] } }
    #expect(Read(wide("\u{FEFF}" + Self.head).dropLast()).codes == ["B111@0"])
    #expect(Read(wide("\u{FEFF}" + Self.head) + [0x00, 0xD8, 0x41, 0]).codes == ["B111@0"])
    #expect(Read(wide(Self.head + Self.row)).codes == ["B111@0"])
    #expect(Read([0xFF, 0xFE, 0, 0] + [0x41, 0, 0, 0]).codes == ["B111@0"])
    #expect(Read(wide("\u{FEFF}a\0b")).codes == ["B107@1"])
  }

  @Test(arguments: [
    ([0x93, 0x62, 0x61, 0x69, 0x6B, 0x94] as [UInt8], "“baik”"), ([0x31, 0xA0, 0x32, 0x35, 0x30], "1\u{A0}250"),
    ([0x4A, 0x61, 0x6E, 0x20, 0x96, 0x20, 0x4D, 0x61, 0x72], "Jan – Mar"), ([0x43, 0x61, 0x66, 0xE9], "Café"),
    ([0x95, 0x20, 0x41], "• A"), ([0x35, 0xB0], "5°"), ([0x32, 0x35, 0x20, 0x6D, 0xB2], "25 m²"),
    ([0x74, 0x61, 0x6B, 0x92, 0x6B, 0x61, 0x6E, 0x85], "tak’kan…"),
  ])
  func windows1252(_ bytes: [UInt8], _ expected: String) {
    let read = Read(Array((Self.head + Self.row).utf8) + bytes + [0x0D, 0x0A])
    #expect(read.table?.encoding == .windows1252)
    #expect(read.codes == ["B109@2"])
    #expect(read.rows.first?.last == expected)
  }

  @Test func theFirstDoubtfulWordIsNamed() {
    let read = Read(Array((Self.head + Self.row + "rapat ").utf8) + [0x93, 0x62, 0x65, 0x73, 0x61, 0x72, 0x94, 0x0A])
    #expect(read.found.first?.facts["kata"] == "“besar”")
  }

  @Test(arguments: [
    [0xC3, 0x28] as [UInt8], [0x61, 0x80, 0x62], [0xFF, 0xFE], [0xE2, 0x80], [0xE2, 0x28, 0xA1], [0x81], [0xC0, 0xAF],
    [0xED, 0xA0, 0x80],
    [0xF5, 0x80, 0x80, 0x80], [0x62, 0xE2, 0x80, 0x20], [0xD0, 0xCF, 0xD2, 0xC5],
  ])
  func damagedUTF8IsRefused(_ bytes: [UInt8]) {
    let read = Read(Array((Self.head + Self.row).utf8) + bytes + [0x0A])
    #expect(read.codes == ["B108@2"])
    #expect(read.table == nil)
  }

  @Test func damagedUTF8AmongGoodIsRefused() {
    let read = Read([0xEF, 0xBB, 0xBF] + Array((Self.head + Self.row).utf8) + [0x96, 0x0A])
    #expect(read.codes == ["B108@2"])
    let mixed = Read(Array((Self.head + Self.row + "Café ").utf8) + [0xE2, 0x80, 0x0A])
    #expect(mixed.codes == ["B108@2"])
  }

  @Test func nulAndBinary() {
    #expect(Read(Array(Self.head.utf8) + Array(Self.row.utf8) + [0, 0x0A]).codes == ["B107@2"])
    #expect(Read((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7 % 31) | 1 }).codes == ["B107@1"])
  }

  @Test(arguments: ["", "\r\n\r\n", "   ", "\u{FEFF}"]) func empty(_ text: String) {
    #expect(Read(text).codes == ["B101@0"])
  }

  @Test func damageThatHappenedBefore() {
    #expect(Read(Self.head + Self.row + "Jan â€“ Mar\n").codes == ["B110@2"])
    #expect(Read(Self.head + Self.row + "Caf\u{FFFD}\n").codes == ["B110@2"])
    #expect(Read(Self.head + Self.row + "château, São\n").codes.isEmpty)
  }

  @Test func tooLarge() {
    var limits = ReadLimits()
    limits.maxBytes = 100
    #expect(Read(Self.head + String(repeating: Self.row + "\n", count: 10), limits: limits).codes == ["B102@0"])
  }
}
