extension Decoder {
  /// UTF-16 behind its byte-order mark; unpaired surrogates, an odd byte at the end and NUL are refused.
  static func utf16(_ bytes: [UInt8], bigEndian: Bool) throws(DecodeFailure) -> DecodedText {
    guard bytes.count.isMultiple(of: 2) else { throw .wide("UTF-16 yang terpotong") }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + bytes.count / 8)
    var hasLoneCR = false
    var isASCII = true
    var line = 1
    var index = 2
    func unit(_ position: Int) -> UInt32 {
      let (a, b) = (UInt32(bytes[position]), UInt32(bytes[position + 1]))
      return bigEndian ? a << 8 | b : b << 8 | a
    }
    while index < bytes.count {
      var value = unit(index)
      index += 2
      if value < 0x80 {
        if value == 0 { throw .binary(line: line) }
        if value == 0x0A { line += 1 }
        if value == 0x0D, index >= bytes.count || unit(index) != 0x0A {
          hasLoneCR = true
          line += 1
        }
        text.append(UInt8(value))
        continue
      }
      isASCII = false
      if value >= 0xD800, value < 0xE000 {
        guard value < 0xDC00, index < bytes.count, (0xDC00..<0xE000).contains(unit(index)) else {
          throw .wide("UTF-16 yang rusak pada baris \(line)")
        }
        value = 0x10000 + (value - 0xD800) << 10 + (unit(index) - 0xDC00)
        index += 2
      }
      guard let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else {
        throw .wide("UTF-16 yang rusak pada baris \(line)")
      }
      text.append(contentsOf: encoded)
    }
    return DecodedText(
      bytes: text, start: 0, encoding: bigEndian ? .utf16BE : .utf16LE, isASCII: isASCII, hasLoneCR: hasLoneCR)
  }
}
