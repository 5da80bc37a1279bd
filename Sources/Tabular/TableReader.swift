package import Core

/// From the bytes of a file to rows under headings.
package enum TableReader {
  /// Reads a CSV file. Knows no kinds: the heading is the row with the most names of `columns`.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - berkas: its name in diagnostics.
  ///   - columns: known headings: the program's, with the office's own aliases.
  ///   - delimiter: the byte between cells when the user states it; `nil` decides from the file.
  ///   - fillsDown: of a file with these canonical headings, the columns in which blanks may be those of merged cells;
  ///     none in plan files, where a blank unit means something.
  ///   - bag: receives what was found; a fault of one row does not stop the others.
  /// - Returns: `nil` when the file cannot be read at all; then a kesalahan in `bag` says why.
  /// - Complexity: O(n); well-formed UTF-8 is never copied twice.
  package static func read(
    _ bytes: [UInt8], berkas: String, columns: ColumnDictionary = .bawaan, limits: ReadLimits = .default,
    delimiter: UInt8? = nil, fillsDown: (Set<String>) -> Set<String> = { _ in ["tahun", "triwulan", "seksi"] },
    into bag: inout DiagnosticBag
  ) -> Table? {
    guard let text = decode(bytes, berkas, limits, into: &bag) else { return nil }
    let dialect = dialect(text, columns, delimiter)
    let set = RecordParser(text: text, dialect: dialect, limits: limits).parse()
    report(set, berkas, limits, into: &bag)
    // An instruction sheet may list a few names of columns; a form has more.
    let heading = HeadingFinder(set: set, columns: columns).find()
    guard let found = heading, found.matches > 3 || !isInstructionSheet(set) else {
      reportMissingHeading(set, berkas, columns, into: &bag)
      return nil
    }
    var builder = TableBuilder(
      set: set, text: text, dialect: dialect, found: found, columns: columns, berkas: berkas, bag: bag)
    let table = builder.build(fillsDown: fillsDown)
    bag = builder.bag
    return table
  }

  /// A file after decoding and CSV only (`monev baca --mentah`).
  package struct RawRows: Sendable {
    package let encoding: Encoding
    package let delimiter: UInt8
    /// Every row that is not blank, cells exactly as written.
    package let rows: [[String]]
    /// Physical line of each row's beginning, 1-based.
    package let lines: [Int]
  }

  /// Rows of strings as parsed, nothing skipped but blank lines and rows that cannot be read.
  ///
  /// - Returns: `nil` when the file cannot be read at all.
  package static func rawRows(
    _ bytes: [UInt8], berkas: String, columns: ColumnDictionary = .bawaan, limits: ReadLimits = .default,
    delimiter: UInt8? = nil, into bag: inout DiagnosticBag
  ) -> RawRows? {
    guard let text = decode(bytes, berkas, limits, into: &bag) else { return nil }
    let dialect = dialect(text, columns, delimiter)
    let set = RecordParser(text: text, dialect: dialect, limits: limits, keepsBlanks: true).parse()
    report(set, berkas, limits, into: &bag)
    let filled = set.records.indices.filter { set.fieldCount($0) > 0 }
    return RawRows(
      encoding: text.encoding, delimiter: dialect.delimiter,
      rows: filled.map { record in (0..<set.fieldCount(record)).map { set.text(record, $0) } },
      lines: filled.map { Int(set.records[$0].line) })
  }

  static func dialect(_ text: DecodedText, _ columns: ColumnDictionary, _ stated: UInt8?) -> Dialect {
    guard let stated else {
      return Dialect.detect(text, columns: columns) { TableReader.headingScore(text, $0, columns) }
    }
    var dialect = Dialect.stated(text) ?? Dialect(delimiter: stated, start: text.start, firstLine: 1, isStated: true)
    dialect.delimiter = stated
    return dialect
  }

  /// Known names in the best of the first rows when the text is split by a delimiter.
  private static func headingScore(_ text: DecodedText, _ delimiter: UInt8, _ columns: ColumnDictionary) -> Int {
    var limits = ReadLimits()
    limits.maxRows = 40
    let dialect = Dialect(delimiter: delimiter, start: text.start, firstLine: 1, isStated: false)
    let head = DecodedText(
      bytes: Array(text.bytes.prefix(32_768)), start: text.start, encoding: text.encoding, isASCII: text.isASCII,
      hasLoneCR: text.hasLoneCR)
    let set = RecordParser(text: head, dialect: dialect, limits: limits).parse()
    return HeadingFinder(set: set, columns: columns).find()?.matches ?? 0
  }
}
