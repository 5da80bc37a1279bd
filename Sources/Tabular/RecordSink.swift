import CCSV

/// Where libcsv's callbacks (in `CCSV`) put cells: raw memory with room for everything, so that nothing can fail inside
/// a C frame. Lives on the stack of the one function that parses.
@unsafe struct RecordSink {
  private(set) var raw: monev_sink

  /// Bytes the arena must have for some input.
  static func arenaBytes(_ input: Int) -> Int { input + 3 + MONEV_SLACK }

  /// - Parameters:
  ///   - arena: `arenaBytes` of the input; the first byte is in use.
  ///   - starts: a place for every field of the input and two more.
  ///   - rows: a place for every byte of what is fed with `countsRows`.
  init(arena: UnsafeMutablePointer<UInt8>, starts: OffsetStorage, rows: OffsetStorage) {
    unsafe raw = monev_sink(
      arena: arena, target: arena + 1, starts: starts.start, fields: 0, rows: rows.start, row_count: 0)
  }

  /// Bytes of the arena in use.
  var used: Int { unsafe raw.target - raw.arena }

  /// Fields so far.
  var fieldCount: Int { unsafe raw.fields }

  /// Rows since `forgetRows`.
  var rowCount: Int { unsafe raw.row_count }

  /// Keeps the first fields only.
  mutating func keep(_ fields: Int) {
    unsafe raw.target = raw.arena + Int(raw.starts[fields])
    unsafe raw.fields = fields
  }

  mutating func forgetRows() { unsafe raw.row_count = 0 }

  /// Fields read when a row ended, counted from the first field of the file.
  ///
  /// - Precondition: `row` is below `rowCount`.
  func rowEnd(_ row: Int) -> Int {
    unsafe precondition(row >= 0 && row < rowCount, "no such row")
    return unsafe Int(raw.rows[row])
  }

  /// Bytes of the longest of some fields, when all of them together are more than `limit`; else 0.
  func longestField(_ fields: Range<Int>, above limit: Int) -> Int {
    guard unsafe Int(raw.starts[fields.upperBound] - raw.starts[fields.lowerBound]) > limit else { return 0 }
    var longest = 0
    for field in fields {
      longest = max(longest, unsafe Int(raw.starts[field + 1] - raw.starts[field]) - 1)
    }
    return longest
  }

  /// Has libcsv read a piece of text into this sink.
  mutating func parse(_ parser: inout csv_parser, _ piece: UnsafeRawBufferPointer, countsRows: Bool) -> Int {
    let onRow = unsafe countsRows ? monev_on_row : RecordSink.ignoreRow
    return unsafe csv_parse(&parser, piece.baseAddress, piece.count, monev_on_field, onRow, &raw)
  }

  /// Has libcsv end its input.
  mutating func finish(_ parser: inout csv_parser) -> Int32 {
    unsafe csv_fini(&parser, monev_on_field, RecordSink.ignoreRow, &raw)
  }

  private static let ignoreRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, _ in }
}

/// Offsets of cells; owns its memory. Places that nobody writes to cost address space only.
@safe final class OffsetStorage {
  private let base: UnsafeMutablePointer<Int32>
  private let capacity: Int

  init(capacity: Int) {
    self.capacity = max(1, capacity)
    unsafe base = UnsafeMutablePointer<Int32>.allocate(capacity: self.capacity)
    unsafe base[0] = 1
  }

  deinit { unsafe base.deallocate() }

  var start: UnsafeMutablePointer<Int32> { unsafe base }

  /// - Precondition: the place was written.
  subscript(index: Int) -> Int32 {
    precondition(index >= 0 && index < capacity, "no such field")
    // SAFETY: checked above.
    return unsafe base[index]
  }
}
