import Core

/// The records of a file as they were dropped, found by physical line: for showing somebody the row a result speaks of.
package struct BarisAsli {
  private let rekaman: RecordSet
  private let parser: RecordParser
  /// The byte between cells.
  package let delimiter: UInt8
  package let encoding: Encoding

  /// - Returns: `nil` when the file is no text at all.
  package init?(_ bytes: [UInt8], columns: ColumnDictionary = .bawaan) {
    var ignored = DiagnosticBag()
    guard let text = TableReader.decode(bytes, "", .default, into: &ignored) else { return nil }
    let dialect = TableReader.dialect(text, columns, nil)
    parser = RecordParser(text: text, dialect: dialect, limits: .default, keepsBlanks: true)
    rekaman = parser.parse()
    delimiter = dialect.delimiter
    encoding = text.encoding
  }

  /// Records, blank ones counted: the file's rows as a spreadsheet numbers them.
  package var count: Int { rekaman.records.count }

  /// Cells of a record, exactly as written; a damaged one is shown as its first line stands, in one cell.
  package func sel(_ record: Int) -> [String] {
    if rekaman.damaged.contains(record) { return [mentah(baris: baris(record)) ?? ""] }
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
      return mentah(baris: line).map { [$0] }
    }
    return sel(record)
  }

  /// A physical line as it stands: looked for from the record's first one, by the parser's own rule of line ends.
  private func mentah(baris line: Int) -> String? {
    guard let record = rekaman(baris: line) else { return nil }
    let bytes = parser.text.bytes
    var start = Int(rekaman.records[record].offset)
    return unsafe bytes.withUnsafeBytes { buffer in
      for _ in baris(record)..<line where start < bytes.count { start = unsafe parser.lineEnd(buffer, start) }
      guard start < bytes.count else { return nil }
      let end = unsafe parser.lineEnd(buffer, start)
      return String(decoding: bytes[start..<end].prefix(400).filter { $0 != 0x0D && $0 != 0x0A }, as: UTF8.self)
    }
  }
}
