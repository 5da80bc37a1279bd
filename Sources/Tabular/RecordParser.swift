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
  /// Feeds libcsv in pieces of that many bytes; for tests that records do not depend on where input is split.
  var pieceLength = Int.max

  /// Faults after which reading stops: more would be noise, and each may cost a long look ahead.
  static let maxFaults = 200

  func parse() -> RecordSet {
    var set = RecordSet()
    let length = text.bytes.count - dialect.start
    let fieldBound = unsafe text.bytes.withUnsafeBufferPointer { unsafe Self.fieldBound($0, dialect) }
    var starts: [Int32] = []
    var state = State(line: dialect.firstLine, offset: dialect.start)
    set.arena = unsafe [UInt8](unsafeUninitializedCapacity: length + 3) { arena, arenaCount in
      unsafe arena[0] = 0
      starts = unsafe [Int32](unsafeUninitializedCapacity: fieldBound) { fields, fieldCount in
        unsafe fields[0] = 1
        // SAFETY: both buffers are non-empty, so their base addresses exist; they outlive the sink.
        var sink = unsafe RecordSink(
          arena: arena.baseAddress!, used: 1, starts: fields.baseAddress!, fieldCount: 0, rowsEnded: 0, longestField: 0)
        unsafe text.bytes.withUnsafeBytes { unsafe run($0, &sink, &state, &set) }
        fieldCount = unsafe sink.fieldCount + 1
        arenaCount = unsafe sink.used
      }
    }
    set.starts = starts
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

  /// Fields there can be at the most, and one.
  private static func fieldBound(_ bytes: UnsafeBufferPointer<UInt8>, _ dialect: Dialect) -> Int {
    var count = 0
    let delimiter = dialect.delimiter
    for index in dialect.start..<bytes.count {
      let byte = unsafe bytes[index]
      count &+= (byte == delimiter ? 1 : 0) &+ (byte == 0x0A ? 1 : 0) &+ (byte == 0x0D ? 1 : 0)
    }
    return count + 3
  }
}
