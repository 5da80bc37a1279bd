/// Bytes to records, one physical line per call of libcsv, lines counted here.
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

  /// Faults after which reading stops: more would be noise, and each may cost a long look ahead.
  static let maxFaults = 200

  func parse() -> RecordSet {
    var set = RecordSet()
    let length = text.bytes.count - dialect.start
    var state = State(line: dialect.firstLine, offset: dialect.start)
    let storage = OffsetStorage(estimate: length / 8)
    set.arena = unsafe [UInt8](unsafeUninitializedCapacity: length + 3) { arena, arenaCount in
      // SAFETY: never nil, the buffer is not empty; it outlives the sink.
      guard let base = arena.baseAddress else { return }
      unsafe base[0] = 0
      var sink = unsafe RecordSink(arena: base, used: 1, storage: storage)
      unsafe text.bytes.withUnsafeBytes { unsafe run($0, &sink, &state, &set) }
      arenaCount = unsafe sink.used
    }
    set.starts = storage
    return set
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
  }
}
