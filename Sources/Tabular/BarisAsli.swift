import Core

/// The records of a file as they were dropped, found by physical line: for showing somebody the row a result speaks of.
package struct BarisAsli {
  private let rekaman: RecordSet
  private let text: DecodedText
  /// The byte between cells.
  package let delimiter: UInt8
  package let encoding: Encoding

  /// - Returns: `nil` when the file is no text at all.
  package init?(_ bytes: [UInt8], columns: ColumnDictionary = .bawaan) {
    var ignored = DiagnosticBag()
    guard let text = TableReader.decode(bytes, "", .default, into: &ignored) else { return nil }
    let dialect = TableReader.dialect(text, columns, nil)
    rekaman = RecordParser(text: text, dialect: dialect, limits: .default, keepsBlanks: true).parse()
    self.text = text
    delimiter = dialect.delimiter
    encoding = text.encoding
  }

  /// Records, blank ones counted: the file's rows as a spreadsheet numbers them.
  package var count: Int { rekaman.records.count }

  /// Cells of a record, exactly as written; a damaged one is shown as its first line stands, in one cell.
  package func sel(_ record: Int) -> [String] {
    if rekaman.damaged.contains(record) { return [mentah(record, baris: baris(record)) ?? ""] }
    return (0..<rekaman.fieldCount(record)).map { rekaman.text(record, $0) }
  }

  /// Physical line of a record's beginning, 1-based.
  package func baris(_ record: Int) -> Int { Int(rekaman.records[record].line) }

  /// The record that holds a physical line.
  package func rekaman(baris line: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if rekaman.records[middle].line <= line { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// The cells of the record that holds a physical line; lines of damaged records are shown as they stand, in one cell.
  package func sel(baris line: Int) -> [String]? {
    guard let record = rekaman(baris: line) else { return nil }
    let lines = max(1, rekaman.records[record].lines)
    if rekaman.damaged.contains(record) || baris(record) + Int(lines) <= line {
      return mentah(record, baris: line).map { [$0] }
    }
    return sel(record)
  }

  /// A physical line as it stands, at or behind the beginning of a record.
  private func mentah(_ record: Int, baris line: Int) -> String? {
    var number = baris(record)
    var start = Int(rekaman.records[record].offset)
    let bytes = text.bytes
    for index in start...bytes.count {
      let last = index + 1 >= bytes.count
      // A carriage return before a line feed is part of it.
      let lone = !last && bytes[index] == 0x0D && text.hasLoneCR && bytes[index + 1] != 0x0A
      guard index == bytes.count || bytes[index] == 0x0A || lone || (last && bytes[index] == 0x0D) else { continue }
      if number == line {
        return String(decoding: bytes[start..<index].prefix(400).filter { $0 != 0x0D }, as: UTF8.self)
      }
      number += 1
      start = index + 1
    }
    return nil
  }
}
