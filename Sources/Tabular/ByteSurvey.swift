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
    let count = bytes.count
    var index = start
    var anyHigh: UInt64 = 0
    var carriageReturns = false
    while index + 8 <= count {
      // Four words at once where nothing stands out in any of them.
      if index + 32 <= count {
        let (first, second) = unsafe (Self.word(bytes, index), Self.word(bytes, index + 8))
        let (third, fourth) = unsafe (Self.word(bytes, index + 16), Self.word(bytes, index + 24))
        if Self.low(first) | Self.low(second) | Self.low(third) | Self.low(fourth) == 0 {
          anyHigh |= first | second | third | fourth
          index += 32
          continue
        }
      }
      let word = unsafe Self.word(bytes, index)
      anyHigh |= word
      // Bytes below 0x20, and some behind them that the borrow makes look so: `look` tells.
      var low = UInt64(littleEndian: Self.low(word))
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
    hasHighBytes = anyHigh & Self.highs != 0
    if carriageReturns { unsafe findLoneCR(bytes, from: start) }
  }

  private static let highs: UInt64 = 0x8080_8080_8080_8080

  private static func word(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
    unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  /// Not 0 when a byte of the word is below 0x20: the high bit of each, and perhaps of some above it.
  private static func low(_ word: UInt64) -> UInt64 { (word &- 0x2020_2020_2020_2020) & ~word & highs }

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
