import CCSV

/// Where libcsv's callbacks put cells: raw memory with room for everything, so that nothing can fail inside a
/// C frame. Lives on the stack of the one function that parses.
@unsafe struct RecordSink {
  let arena: UnsafeMutablePointer<UInt8>
  var used: Int
  let starts: UnsafeMutablePointer<Int32>
  /// Fields so far; `starts[fieldCount]` is where the next one begins.
  var fieldCount: Int
  var rowsEnded: Int
  var longestField: Int

  /// The end of a cell: copies its bytes and ends them with NUL.
  static let onField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
    text, length, context in
    // SAFETY: context is the sink given to csv_parse in the same call; the arena has one byte for every byte of
    // input and one for every field, `starts` one place for every delimiter and line end of the input.
    guard let sink = unsafe context?.assumingMemoryBound(to: RecordSink.self) else { return }
    let used = unsafe sink.pointee.used
    let target = unsafe sink.pointee.arena + used
    if let text = unsafe text { unsafe UnsafeMutableRawPointer(target).copyMemory(from: text, byteCount: length) }
    unsafe target[length] = 0
    unsafe sink.pointee.used = used + length + 1
    let field = unsafe sink.pointee.fieldCount + 1
    unsafe sink.pointee.fieldCount = field
    unsafe sink.pointee.starts[field] = Int32(truncatingIfNeeded: used + length + 1)
    if unsafe length > sink.pointee.longestField { unsafe sink.pointee.longestField = length }
  }

  /// The end of a record.
  static let onRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, context in
    // SAFETY: as above.
    guard let sink = unsafe context?.assumingMemoryBound(to: RecordSink.self) else { return }
    unsafe sink.pointee.rowsEnded += 1
  }
}
