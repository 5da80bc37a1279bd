import Core
import TestSupport
import Testing

@testable import Tabular

/// Seeded fuzzing: a few seconds in every run, long by `scripts/fuzz`.
@Suite struct FuzzTests {
  private static let pieces: [[UInt8]] =
    [
      "tahun", "triwulan", "seksi", "kode", "realisasi", ";", ";", ";", ",", "\t", "\"", "\"", "\"\"", "\n", "\n",
      "\r\n", "\r", " ", "2025",
      "II", "7.01.01", "Jumlah", "(1)", "# x", "é", "\u{A0}", "\u{FEFF}", "sep=,", "'", "=1", "Salido, 30 Juni 2025",
      "Triwulan : II", "K", "Rp",
    ].map { Array($0.utf8) } + [[0xE2, 0x80], [0x93], [0xFF, 0xFE], [0], [0x1B], [0x50, 0x4B, 3, 4]]

  private static func input(_ random: inout Seeded) -> [UInt8] {
    if Int.random(in: 0..<10, using: &random) == 0 {
      return (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    // The odd pieces at the end are rare, or nothing would ever be accepted.
    let last = Int.random(in: 0..<8, using: &random) == 0 ? pieces.count : pieces.count - 6
    let head = Bool.random(using: &random) ? Array("tahun;triwulan;seksi;kode;realisasi\n".utf8) : []
    return head
      + (0..<Int.random(in: 0...60, using: &random)).flatMap { _ in pieces[Int.random(in: 0..<last, using: &random)] }
  }

  /// Any bytes: a table whose every cell can be read and whose rows add up, or a kesalahan that says why not.
  @Test func anyBytesToTable() {
    var random = Seeded(Fuzz.seed(11))
    var tables = 0
    for _ in 0..<(1500 * Fuzz.times) {
      let bytes = Self.input(&random)
      let read = Read(bytes)
      guard let table = read.table else {
        #expect(read.found.contains { $0.severity == .kesalahan }, "\(bytes)")
        continue
      }
      tables += 1
      #expect(table.rowsRead == table.rowCount + table.skipped.count)
      #expect(table.damagedCount == 0 || read.found.contains { $0.severity == .kesalahan })
      for row in 0..<table.rowCount {
        #expect(table.line(row) >= 1 && table.sheetRow(row) >= 1)
        for column in table.headings.indices {
          let text = table.text(row, column)
          #expect(table.isEmpty(row, column) == text.isEmpty)
          _ = table.number(row, column, as: .desimal)
          _ = table.place(row, column)
        }
      }
      for diagnostic in read.found { #expect(!diagnostic.pesan.contains("{"), "\(diagnostic.pesan)") }
    }
    #expect(tables > 500)
    Fuzz.report("bytes to table", 1500 * Fuzz.times)
  }

  /// The same bytes fed in pieces of any length give the same records.
  @Test func splitAnywhere() throws {
    var random = Seeded(Fuzz.seed(12))
    for _ in 0..<(1500 * Fuzz.times) {
      guard let text = try? Decoder.decode(Self.input(&random)) else { continue }
      let dialect = Dialect(delimiter: UInt8(ascii: ";"), start: text.start, firstLine: 1, isStated: false)
      let whole = RecordParser(text: text, dialect: dialect, limits: .default)
      let expected = Flat(whole.parse())
      for length in [1, 2, 3, 7, 16] {
        var split = whole
        split.pieceLength = length
        #expect(Flat(split.parse()) == expected)
      }
    }
    Fuzz.report("split anywhere", 1500 * Fuzz.times * 5)
  }

  /// Lines read together give the same records as lines read one by one, wherever a limit is passed.
  @Test func linesTogether() throws {
    var random = Seeded(Fuzz.seed(14))
    var tight = ReadLimits()
    (tight.maxFieldBytes, tight.maxColumns, tight.maxRows) = (24, 9, 12)
    var records = 0
    for _ in 0..<(1500 * Fuzz.times) {
      guard let text = try? Decoder.decode(Self.input(&random)) else { continue }
      for (delimiter, limits) in [(";", ReadLimits.default), (";", tight), ("\t", tight), (" ", .default)] {
        let dialect = Dialect(delimiter: Array(delimiter.utf8)[0], start: text.start, firstLine: 1, isStated: false)
        let together = RecordParser(text: text, dialect: dialect, limits: limits)
        var single = together
        single.readsLinesTogether = false
        let expected = single.parse()
        #expect(Flat(together.parse()) == Flat(expected), "\(text.bytes)")
        records += expected.records.count
      }
    }
    #expect(records > 5000)
    Fuzz.report("lines together", 1500 * Fuzz.times * 4)
  }

  /// Against an independent scanner that knows nothing but RFC 4180.
  @Test func differential() {
    var random = Seeded(Fuzz.seed(13))
    let alphabet: [String] = ["a", "é", " ", ";", ";", "\"", "\"", "\n", "\r\n", "1", "\"\"", ";\"", "\";"]
    var wellFormed = 0
    for _ in 0..<(20_000 * Fuzz.times) {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "" }
        .joined()
      let read = rawRows(text, delimiter: UInt8(ascii: ";"))
      guard let rows = PlainScanner.rows(text) else {
        #expect(!read.codes.isEmpty || read.rows != nil)
        continue
      }
      if text.allSatisfy({ $0 == " " || $0.isNewline }) { continue }
      wellFormed += 1
      #expect(read.rows == rows, "\(text.debugDescription)")
      #expect(read.codes.isEmpty, "\(text.debugDescription)")
    }
    #expect(wellFormed > 1000)
    Fuzz.report("against an independent scan", 20_000 * Fuzz.times)
  }
}

/// Records in a form that can be compared.
private struct Flat: Equatable {
  let rows: [[String]]
  let lines: [Int32]
  let faults: [RecordFault]

  init(_ set: RecordSet) {
    rows = set.records.indices.map { record in (0..<set.fieldCount(record)).map { set.text(record, $0) } }
    lines = set.records.map(\.line)
    faults = set.faults
  }
}

/// RFC 4180 by the letter, on characters; `nil` for anything it does not allow.
enum PlainScanner {
  static func rows(_ text: String) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var rest = Array(text)[...]
    func endRow() {
      row.append(field)
      // A line without anything is no record.
      if row != [""] || wasQuoted { rows.append(row) }
      (row, field, wasQuoted) = ([], "", false)
    }
    var wasQuoted = false
    while let character = rest.popFirst() {
      switch character {
      case "\"":
        guard field.isEmpty, !wasQuoted else { return nil }
        wasQuoted = true
        while true {
          guard let inner = rest.popFirst() else { return nil }
          if inner == "\"" {
            guard rest.first == "\"" else { break }
            rest.removeFirst()
          }
          field.append(inner)
        }
        guard let next = rest.first else { break }
        guard next == ";" || next.isNewline else { return nil }
      case ";":
        row.append(field)
        (field, wasQuoted) = ("", false)
        if rest.isEmpty { row.append(""); rows.append(row); return rows }
      case _ where character.isNewline: endRow()
      default: field.append(character)
      }
    }
    if !field.isEmpty || !row.isEmpty || wasQuoted { endRow() }
    return rows
  }
}
