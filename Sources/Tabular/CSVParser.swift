import CCSV

/// The one owner of a libcsv parser: made, fed and freed here.
@safe struct CSVParser: ~Copyable {
  private var raw = unsafe csv_parser()
  private let delimiter: UInt8
  private let keepsBlanks: Bool

  /// What a piece of input led to.
  enum Outcome {
    /// Between records.
    case betweenRecords
    /// Inside a quoted cell, which goes on in the next line.
    case insideQuotes
    /// Inside a record whose line has not ended.
    case insideRecord
    /// A cell or the number of cells passes its limit.
    case overLimit(RecordFault.Kind)
    /// Malformed at this offset of the piece.
    case malformed(Int)
  }

  /// - Parameters:
  ///   - delimiter: any byte below 0x80 but a quote or line end.
  ///   - keepsBlanks: whether blanks at the ends of unquoted cells stay.
  init(delimiter: UInt8, keepsBlanks: Bool) {
    self.delimiter = delimiter
    self.keepsBlanks = keepsBlanks
    start()
  }

  deinit {
    var raw = unsafe raw
    unsafe csv_free(&raw)
  }

  private mutating func start() {
    _ = unsafe csv_init(&raw, UInt8(CSV_STRICT | CSV_STRICT_FINI))
    unsafe csv_set_delim(&raw, delimiter)
    unsafe csv_set_blk_size(&raw, 4096)
    if keepsBlanks { unsafe csv_set_space_func(&raw) { _ in 0 } }
  }

  /// Forgets a half-read record.
  mutating func reset() {
    unsafe csv_free(&raw)
    start()
  }

  /// Bytes of the cell being read.
  var pendingBytes: Int { unsafe raw.entry_pos }

  /// Feeds one physical line, a piece of one, or several.
  ///
  /// - Parameter countsRows: whether the sink notes where each row ends.
  mutating func feed(
    _ piece: UnsafeRawBufferPointer, into sink: inout RecordSink, countsRows: Bool = false
  ) -> Outcome {
    let consumed = unsafe sink.parse(&raw, piece, countsRows: countsRows)
    if consumed < piece.count { return .malformed(consumed) }
    return unsafe raw.pstate == 0
      ? .betweenRecords : (raw.pstate == 2 && raw.quoted != 0 ? .insideQuotes : .insideRecord)
  }

  /// Ends the input. The parser is fresh again afterwards.
  mutating func finish(into sink: inout RecordSink) -> Outcome {
    let code = unsafe sink.finish(&raw)
    return code == 0 ? .betweenRecords : .malformed(0)
  }
}
