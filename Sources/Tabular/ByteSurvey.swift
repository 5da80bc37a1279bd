import Glibc

/// One quick look over all bytes: is this ASCII, is it binary, which line ends does it use.
struct ByteSurvey {
  var hasHighBytes = false
  var nuls = 0
  var firstNul = 0
  /// Control characters other than tab, line ends, form feed and the old end-of-file mark.
  var controls = 0
  var hasLoneCR = false

  /// - Complexity: O(n), eight bytes a step where nothing stands out.
  init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let count = bytes.count
    var index = start
    var anyHigh: UInt64 = 0
    var carriageReturns = false
    while index + 8 <= count {
      let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      anyHigh |= word
      // Bytes below 0x20, and some behind them that the borrow makes look so: `look` tells.
      var low = UInt64(littleEndian: (word &- ones &* 0x20) & ~word & highs)
      while low != 0 {
        let offset = index + low.trailingZeroBitCount / 8
        unsafe look(bytes[offset], at: offset, &carriageReturns)
        low &= low &- 1
      }
      index += 8
    }
    while index < count {
      let byte = unsafe bytes[index]
      anyHigh |= UInt64(byte)
      look(byte, at: index, &carriageReturns)
      index += 1
    }
    hasHighBytes = anyHigh & highs != 0
    if carriageReturns { unsafe findLoneCR(bytes, from: start) }
  }

  private mutating func look(_ byte: UInt8, at index: Int, _ carriageReturns: inout Bool) {
    guard byte < 0x20 else { return }
    switch byte {
    case 0x0A, 0x09, 0x0C, 0x1A: break
    case 0x0D: carriageReturns = true
    case 0:
      if nuls == 0 { firstNul = index }
      nuls += 1
    default: controls += 1
    }
  }

  private mutating func findLoneCR(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    guard let base = bytes.baseAddress else { return }
    var index = start
    // SAFETY: memchr looks at the bytes from `index` to the end only.
    while index < bytes.count, let found = unsafe memchr(base + index, 0x0D, bytes.count - index) {
      index = unsafe UnsafeRawPointer(found) - base + 1
      if index >= bytes.count || (unsafe bytes[index]) != 0x0A {
        hasLoneCR = true
        return
      }
    }
  }
}
