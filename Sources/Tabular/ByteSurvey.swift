import CCSV

/// One quick look over all bytes: is this ASCII, is it binary, which line ends does it use.
struct ByteSurvey {
  var hasHighBytes = false
  var nuls = 0
  var firstNul = 0
  /// Control characters other than tab, line ends, form feed and the old end-of-file mark.
  var controls = 0
  var hasLoneCR = false

  /// - Complexity: O(n), with a second look where control characters stand.
  init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    guard start < bytes.count, let base = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    // SAFETY: reads the bytes from `start` to the end.
    let found = unsafe monev_survey(base + start, bytes.count - start)
    hasHighBytes = found.high != 0
    hasLoneCR = found.lone != 0
    if found.controls != 0 { for index in start..<bytes.count { unsafe look(bytes[index], at: index) } }
  }

  private mutating func look(_ byte: UInt8, at index: Int) {
    switch byte {
    case 0x0A, 0x0D, 0x09, 0x0C, 0x1A: break
    case 0:
      if nuls == 0 { firstNul = index }
      nuls += 1
    case 0..<0x20: controls += 1
    default: break
    }
  }
}
