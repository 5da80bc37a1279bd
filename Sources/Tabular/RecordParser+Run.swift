import Glibc

extension RecordParser {
  /// The loop over records.
  func run(_ bytes: UnsafeRawBufferPointer, _ sink: inout RecordSink, _ state: inout State, _ set: inout RecordSet) {
    var parser = CSVParser(delimiter: dialect.delimiter, keepsBlanks: keepsBlanks)
    let count = bytes.count
    let takesLines = readsLinesTogether && !keepsBlanks && !text.hasLoneCR
    while state.offset < count {
      if takesLines, unsafe readPlainLines(bytes, &parser, &sink, &state, &set) { continue }
      if set.records.count >= limits.maxRows {
        set.faults.append(fault(.tooManyRows, state.line, set, ""))
        set.isCut = true
        return
      }
      let record = unsafe RecordSet.Record(
        firstField: Int32(sink.fieldCount), line: Int32(state.line), offset: Int32(state.offset), lines: 1)
      set.records.append(record)
      let before = state
      if let found = unsafe readRecord(bytes, &parser, &sink, &state, set) {
        // Undo the half-read record, keep its place.
        unsafe sink.keep(Int(record.firstField))
        parser.reset()
        if keepsBlanks, found.kind == .strayQuote || found.kind == .unclosedQuote,
          unsafe rereadTrimming(bytes, &sink, &state, set, from: before)
        {
          unsafe close(&set, before, state, sink)
          continue
        }
        set.faults.append(found)
        set.damaged.insert(set.records.count - 1)
        if set.faults.count >= RecordParser.maxFaults {
          set.faults.append(fault(.tooManyFaults, state.line, set, ""))
          set.isCut = true
          return
        }
      }
      unsafe close(&set, before, state, sink)
    }
  }

  private func close(_ set: inout RecordSet, _ before: State, _ after: State, _ sink: RecordSink) {
    let last = set.records.count - 1
    set.records[last].lines = Int32(truncatingIfNeeded: max(1, after.line - before.line))
    set.records[last].count = unsafe Int32(truncatingIfNeeded: sink.fieldCount) - set.records[last].firstField
  }

  /// One record, perhaps over several lines.
  ///
  /// - Returns: what is wrong with it; then `state` stands behind the line with the fault.
  private func readRecord(
    _ bytes: UnsafeRawBufferPointer, _ parser: inout CSVParser, _ sink: inout RecordSink, _ state: inout State,
    _ set: RecordSet
  ) -> RecordFault? {
    let (startLine, startOffset) = (state.line, state.offset)
    let firstField = unsafe sink.fieldCount
    let count = bytes.count
    state.quoteField = -1
    while true {
      let end = unsafe lineEnd(bytes, state.offset)
      let outcome = unsafe feed(bytes, state.offset..<end, &parser, &sink, firstField)
      if case .malformed(let position) = outcome {
        if state.line > startLine { return unsafe unclosed(&state, set, bytes: bytes) }
        let near = unsafe snippet(bytes, around: position, in: startOffset..<end)
        (state.line, state.offset) = (startLine + 1, end)
        return fault(.strayQuote, startLine, set, near)
      }
      let thisLine = state.line
      (state.line, state.offset) = (thisLine + 1, end)
      switch outcome {
      case .overLimit(let kind): return fault(kind, startLine, set, "")
      case .betweenRecords: return unsafe limitFault(sink, firstField, startLine, set)
      case .insideQuotes:
        if unsafe state.quoteField != sink.fieldCount {
          unsafe state.quoteField = sink.fieldCount
          (state.quoteLine, state.behindQuoteLine) = (thisLine, end)
        }
        if end >= count || parser.pendingBytes > limits.maxFieldBytes {
          return unsafe unclosed(&state, set, bytes: bytes)
        }
      default:
        // The last line, which no line end closes.
        _ = unsafe parser.finish(into: &sink)
        return unsafe limitFault(sink, firstField, startLine, set)
      }
    }
  }

  /// The quote that opened on `state.quoteLine`; reading goes on in the line behind it.
  private func unclosed(_ state: inout State, _ set: RecordSet, bytes: UnsafeRawBufferPointer) -> RecordFault {
    let lineStart = unsafe previousLineStart(bytes, before: state.behindQuoteLine)
    let near = unsafe snippet(bytes, around: 0, in: lineStart..<state.behindQuoteLine)
    (state.line, state.offset) = (state.quoteLine + 1, state.behindQuoteLine)
    return fault(.unclosedQuote, state.quoteLine, set, near)
  }

  /// Blanks around quotes are no fault: reads the record again without keeping blanks.
  private func rereadTrimming(
    _ bytes: UnsafeRawBufferPointer, _ sink: inout RecordSink, _ state: inout State, _ set: RecordSet,
    from before: State
  ) -> Bool {
    var second = before
    var parser = CSVParser(delimiter: dialect.delimiter, keepsBlanks: false)
    let fields = unsafe sink.fieldCount
    if unsafe readRecord(bytes, &parser, &sink, &second, set) == nil {
      state = second
      return true
    }
    unsafe sink.keep(fields)
    return false
  }

  /// Feeds one physical line; a long one in pieces, so that no line takes memory beyond the limits.
  private func feed(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ parser: inout CSVParser, _ sink: inout RecordSink,
    _ firstField: Int
  ) -> CSVParser.Outcome {
    if range.count <= pieceLength {
      return unsafe parser.feed(UnsafeRawBufferPointer(rebasing: bytes[range]), into: &sink)
    }
    var start = range.lowerBound
    while true {
      let end = min(start + pieceLength, range.upperBound)
      let outcome = unsafe parser.feed(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), into: &sink)
      if case .malformed(let position) = outcome { return .malformed(start - range.lowerBound + position) }
      if end == range.upperBound { return outcome }
      if parser.pendingBytes > limits.maxFieldBytes { return .overLimit(.fieldTooLong) }
      if unsafe sink.fieldCount - firstField > limits.maxColumns { return .overLimit(.tooManyColumns) }
      start = end
    }
  }
}
