/// A cell's bytes in the arena. Offsets are 32 bits: no file is larger than 1 GiB.
struct Cell {
  var start: Int32
  var end: Int32

  static let empty = Cell(start: 0, end: 0)

  var isEmpty: Bool { start == end }
}

/// All records of a file: one arena of cell texts, each followed by NUL, and offsets.
struct RecordSet {
  /// One record; a blank line is a record without cells, so that records count as a spreadsheet's rows do.
  struct Record {
    var firstField: Int32
    /// Physical line of its beginning, 1-based.
    var line: Int32
    /// Its first byte in the decoded text.
    var offset: Int32
    /// How many physical lines it spans.
    var lines: Int32
    /// How many cells it has.
    var count: Int32 = 0
  }

  /// Byte 0 is NUL, so that an empty cell can lie there.
  var arena: [UInt8] = [0]
  /// Start of each field in the arena; one more than there are fields, so that field `i` ends at
  /// `starts[i + 1] - 1`.
  var starts = OffsetStorage(capacity: 1)
  var records: [Record] = []
  var faults: [RecordFault] = []
  /// Records that could not be read, ascending.
  var damaged: Set<Int> = []
  /// Stopped before the end of the file.
  var isCut = false

  func fieldCount(_ record: Int) -> Int { Int(records[record].count) }

  func cell(_ record: Int, _ column: Int) -> Cell {
    guard column < fieldCount(record) else { return .empty }
    let field = Int(records[record].firstField) + column
    return Cell(start: starts[field], end: starts[field + 1] - 1)
  }

  /// The cell's text exactly as parsed.
  func text(_ record: Int, _ column: Int) -> String {
    let cell = cell(record, column)
    return String(decoding: arena[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
  }
}

/// What is wrong with the way a record is written.
struct RecordFault: Hashable {
  enum Kind: Hashable {
    /// A quote opened here never closes as it should.
    case unclosedQuote
    /// Text behind a closing quote, or a quote inside an unquoted cell.
    case strayQuote
    case fieldTooLong
    case tooManyColumns
    case tooManyRows
    case tooManyFaults
  }

  let kind: Kind
  /// Physical line, 1-based.
  let line: Int
  /// Index of the record it belongs to.
  let record: Int
  /// What stands there, shortened.
  let near: String
}
