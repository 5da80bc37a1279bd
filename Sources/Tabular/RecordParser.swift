/// Bytes to records, lines counted here. A line with a quote goes to libcsv by itself, lines without go together.
///
/// A record that cannot be read costs its own lines only: reading goes on behind the line with the fault, so an
/// unclosed quote never swallows the rest of the file.
struct RecordParser {
  let text: DecodedText
  let dialect: Dialect
  let limits: ReadLimits
  /// Whether blanks at the ends of unquoted cells stay (`monev baca --mentah`).
  var keepsBlanks = false
  /// Feeds libcsv in pieces of at most that many bytes; tests set it, since records do not depend on it.
  var pieceLength = 1 << 20

  /// Lines without quotes go to libcsv together; tests clear it, since records do not depend on it.
  var readsLinesTogether = true

  /// Most bytes of one call of libcsv with many lines, so that a line that has to be read again costs little.
  static let portion = 1 << 16

  /// Faults after which reading stops: more would be noise, and each may cost a long look ahead.
  static let maxFaults = 200

  func parse() -> RecordSet {
    var set = RecordSet()
    let length = text.bytes.count - dialect.start
    set.records.reserveCapacity(min(length / 64 + 8, 1 << 20))
    var state = State(line: dialect.firstLine, offset: dialect.start)
    let starts = OffsetStorage(capacity: mostFields(length) + 2)
    let rows = OffsetStorage(capacity: min(length, RecordParser.portion) + 1)
    set.arena = unsafe [UInt8](unsafeUninitializedCapacity: RecordSink.arenaBytes(length)) { arena, arenaCount in
      // SAFETY: never nil, the buffer is not empty; it outlives the sink.
      guard let base = arena.baseAddress else { return }
      unsafe base[0] = 0
      var sink = unsafe RecordSink(arena: base, starts: starts, rows: rows)
      // The sink holds bare pointers into both storages.
      withExtendedLifetime((starts, rows)) {
        unsafe text.bytes.withUnsafeBytes { unsafe run($0, &sink, &state, &set) }
        arenaCount = unsafe sink.used
      }
    }
    set.starts = starts
    return set
  }

  /// More fields than the text can have: each ends with a delimiter, a line end or the text. Only of a large file are
  /// they counted, so that it does not ask for four times its size at once.
  private func mostFields(_ length: Int) -> Int {
    guard length > 1 << 24 else { return length }
    let delimiter = dialect.delimiter
    return 1 + text.bytes[dialect.start...].count { $0 == delimiter || $0 == 0x0A || $0 == 0x0D }
  }

  struct State {
    /// Physical line about to be fed, 1-based.
    var line: Int
    var offset: Int
    /// Line where the cell now open inside quotes began.
    var quoteLine = 0
    var quoteField = -1
    /// Where the line behind `quoteLine` begins.
    var behindQuoteLine = 0
    /// The first quote at or behind `offset`, once it was looked for; the end when there is none.
    var nextQuote = -1
  }
}
