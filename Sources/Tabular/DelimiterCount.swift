/// Counts the candidate delimiters of each record, outside quotes.
enum DelimiterCount {
  /// Larger files decide by their beginning; the rest could only confirm it.
  private static let window = 1 << 18

  /// One score per candidate of `Dialect.candidates`.
  static func scores(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [Dialect.Score] {
    // A quote that never closes would hide every line behind it: then quotes are not believed.
    if let scores = unsafe scores(bytes, from: start, quotes: true) { return scores }
    return unsafe scores(bytes, from: start, quotes: false) ?? []
  }

  /// `nil` when a quote is open at the end.
  private static func scores(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, quotes: Bool) -> [Dialect.Score]? {
    // Commonest count per candidate: counts 0…255, more are rare and fall into the last.
    var tallies = [Int32](repeating: 0, count: 3 * 256)
    var records = 0
    var counts: (Int, Int, Int) = (0, 0, 0)
    var isQuoted = false
    var atFieldStart = true
    var hasContent = false
    let count = bytes.count
    let end = min(count, start + window)
    func finish() {
      if hasContent {
        tallies[min(counts.0, 255)] += 1
        tallies[256 + min(counts.1, 255)] += 1
        tallies[512 + min(counts.2, 255)] += 1
        records += 1
      }
      (counts, hasContent, atFieldStart) = ((0, 0, 0), false, true)
    }
    var index = start
    while index < end {
      let byte = unsafe bytes[index]
      index += 1
      if byte > 0x3B {
        (hasContent, atFieldStart) = (true, false)
        continue
      }
      if isQuoted {
        if byte == 0x22 {
          if index < count, unsafe bytes[index] == 0x22 { index += 1 } else { isQuoted = false }
        }
        continue
      }
      switch byte {
      case 0x3B: (counts.0, atFieldStart) = (counts.0 + 1, true)
      case 0x2C: (counts.1, atFieldStart) = (counts.1 + 1, true)
      case 0x09: (counts.2, atFieldStart) = (counts.2 + 1, true)
      case 0x0A, 0x0D: finish()
      case 0x22:
        if atFieldStart, quotes { isQuoted = true }
        (hasContent, atFieldStart) = (true, false)
      case 0x20: break
      default: (hasContent, atFieldStart) = (true, false)
      }
    }
    if isQuoted, index >= count { return nil }
    if index >= count { finish() }
    return (0..<3).map { candidate in
      var score = Dialect.Score(agreeing: 0, count: 0, records: records)
      for count in 1..<256 where tallies[candidate * 256 + count] > score.agreeing {
        score.agreeing = Int(tallies[candidate * 256 + count])
        score.count = count
      }
      return score
    }
  }
}
