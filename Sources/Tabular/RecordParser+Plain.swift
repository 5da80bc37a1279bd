import CCSV
import Glibc

/// Lines without quotes: there a record is a line, and many lines go to libcsv in one call.
extension RecordParser {
  /// Reads the whole lines between `state` and the next quote.
  ///
  /// - Returns: `false` when the next line must be read by itself: it has a quote, passes a limit, or no line end
  ///   lies near.
  func readPlainLines(
    _ bytes: UnsafeRawBufferPointer, _ parser: inout CSVParser, _ sink: inout RecordSink, _ state: inout State,
    _ set: inout RecordSet
  ) -> Bool {
    let start = state.offset
    let end = unsafe wholeLines(bytes, &state)
    guard end > start else { return false }
    let firstField = unsafe sink.fieldCount
    unsafe sink.forgetRows()
    let piece = unsafe UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    guard case .betweenRecords = unsafe parser.feed(piece, into: &sink, countsRows: true) else {
      // Nothing without a quote is malformed; should libcsv see it otherwise, the lines are read one by one.
      unsafe sink.keep(firstField)
      parser.reset()
      return false
    }
    let kept = unsafe divide(bytes, end, firstField, sink, &state, &set)
    if state.offset < end { unsafe sink.keep(kept) }
    return state.offset > start
  }

  /// Gives every line up to `end` its record, as far as the limits allow.
  ///
  /// - Returns: the fields those records have, with all before them.
  private func divide(
    _ bytes: UnsafeRawBufferPointer, _ end: Int, _ firstField: Int, _ sink: borrowing RecordSink,
    _ state: inout State, _ set: inout RecordSet
  ) -> Int {
    var (offset, line, field, row) = (state.offset, state.line, firstField, 0)
    let rows = unsafe sink.rowCount
    while offset < end, set.records.count < limits.maxRows {
      let next = unsafe lineEnd(bytes, offset)
      var record = RecordSet.Record(firstField: Int32(field), line: Int32(line), offset: Int32(offset), lines: 1)
      if unsafe !isBlank(bytes, offset..<next) {
        guard row < rows else { break }
        let fields = unsafe field..<sink.rowEnd(row)
        if fields.count > limits.maxColumns { break }
        if next - offset > limits.maxFieldBytes,
          unsafe sink.longestField(fields, above: limits.maxFieldBytes) > limits.maxFieldBytes
        {
          break
        }
        record.count = Int32(truncatingIfNeeded: fields.count)
        (field, row) = (fields.upperBound, row + 1)
      }
      set.records.append(record)
      (line, offset) = (line + 1, next)
    }
    (state.line, state.offset) = (line, offset)
    return field
  }

  /// Behind the last line end before the next quote and within one portion; `state.offset` when there is none.
  private func wholeLines(_ bytes: UnsafeRawBufferPointer, _ state: inout State) -> Int {
    let start = state.offset
    guard let base = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return start }
    if state.nextQuote < start {
      // SAFETY: `start` is below the count; memchr reads from there to the end.
      let found = unsafe memchr(base + start, 0x22, bytes.count - start)
      state.nextQuote = unsafe found.map { unsafe UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? bytes.count
    }
    let end = min(state.nextQuote, start + min(pieceLength, RecordParser.portion))
    let last = unsafe memrchr(base + start, 0x0A, end - start)
    return unsafe last.map { unsafe UnsafeRawPointer($0) - UnsafeRawPointer(base) + 1 } ?? start
  }

  /// Whether libcsv makes no row of a line: blanks only.
  private func isBlank(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) -> Bool {
    for index in line {
      let byte = unsafe bytes[index]
      if byte > 0x20 || byte == dialect.delimiter { return false }
      if byte != 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return false }
    }
    return true
  }
}
