import Glibc

extension RecordParser {
  /// Index behind the line's end.
  func lineEnd(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
    let count = bytes.count
    if text.hasLoneCR {
      var index = start
      while index < count {
        let byte = unsafe bytes[index]
        index += 1
        if byte == 0x0A { return index }
        if byte == 0x0D { return index < count && (unsafe bytes[index]) == 0x0A ? index + 1 : index }
      }
      return count
    }
    // SAFETY: `start` is below `count`; memchr reads `count - start` bytes from there.
    guard let base = bytes.baseAddress, let found = unsafe memchr(base + start, 0x0A, count - start) else {
      return count
    }
    return unsafe UnsafeRawPointer(found) - base + 1
  }

  /// Where the line begins that ends before `end`.
  func previousLineStart(_ bytes: UnsafeRawBufferPointer, before end: Int) -> Int {
    var index = max(dialect.start, end - 1)
    if index > dialect.start, (unsafe bytes[index]) == 0x0A, (unsafe bytes[index - 1]) == 0x0D { index -= 1 }
    while index > dialect.start, (unsafe bytes[index - 1]) != 0x0A, (unsafe bytes[index - 1]) != 0x0D { index -= 1 }
    return index
  }

  /// At most 40 bytes around a position, whole characters, one line.
  func snippet(_ bytes: UnsafeRawBufferPointer, around position: Int, in range: Range<Int>) -> String {
    let middle = range.lowerBound + position
    var from = max(range.lowerBound, middle - 20)
    var to = min(range.upperBound, middle + 20)
    while from < to, (unsafe bytes[from]) & 0xC0 == 0x80 { from += 1 }
    while to > from, to < range.upperBound, (unsafe bytes[to]) & 0xC0 == 0x80 { to -= 1 }
    while to > from, (unsafe bytes[to - 1]) == 0x0A || (unsafe bytes[to - 1]) == 0x0D { to -= 1 }
    return unsafe String(decoding: bytes[from..<to], as: UTF8.self)
  }

  /// A finished record against the limits.
  func limitFault(_ sink: RecordSink, _ firstField: Int, _ line: Int, _ set: RecordSet) -> RecordFault? {
    let fields = unsafe firstField..<sink.fieldCount
    if unsafe sink.longestField(fields, above: limits.maxFieldBytes) > limits.maxFieldBytes {
      return fault(.fieldTooLong, line, set, "")
    }
    if fields.count > limits.maxColumns { return fault(.tooManyColumns, line, set, "") }
    return nil
  }

  func fault(_ kind: RecordFault.Kind, _ line: Int, _ set: RecordSet, _ near: String) -> RecordFault {
    RecordFault(kind: kind, line: line, record: set.records.count - 1, near: near)
  }
}
