/// The encoding of Excel's plain "CSV" on Western Windows.
package enum Windows1252 {
  /// 0x80–0x9F; 0 where nothing is defined.
  private static let table: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  /// The bytes as text; undefined ones become U+FFFD.
  package static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(String.UnicodeScalarView(bytes.map { scalar($0) ?? "\u{FFFD}" }))
  }

  /// The character of a byte, or `nil` for the five undefined ones.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let value = table[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}

extension Decoder {
  /// Bytes that are not UTF-8 are taken for Windows-1252 only where that makes sense as text; damaged UTF-8 and
  /// other encodings are refused.
  static func windows1252(_ bytes: [UInt8], hasLoneCR: Bool) throws(DecodeFailure) -> DecodedText {
    if let doubtful = firstImplausible(bytes) { throw failure(bytes, at: doubtful) }
    var translated: [UInt8] = []
    translated.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        translated.append(byte)
      } else if let scalar = Windows1252.scalar(byte) {
        translated.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return DecodedText(bytes: translated, start: 0, encoding: .windows1252, isASCII: false, hasLoneCR: hasLoneCR)
  }

  /// The first byte above 0x7F that no Windows-1252 text would have there.
  private static func firstImplausible(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, bytes[end] >= 0x80 { end += 1 }
      if !isPlausible(bytes, index..<end) { return index }
      index = end
    }
    return nil
  }

  /// A run of high bytes: letters touch ASCII letters, punctuation may stand anywhere, and nothing looks like a
  /// piece of UTF-8 (a lead byte followed by a continuation).
  private static func isPlausible(_ bytes: [UInt8], _ run: Range<Int>) -> Bool {
    for index in run {
      let byte = bytes[index]
      switch byte {
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xF0, 0xFE, 0xFF, 0xD0, 0xDE: return false
      case 0x85, 0x91...0x97, 0x99, 0xA0, 0xA7, 0xA9, 0xAB, 0xAD, 0xAE, 0xB0...0xB3, 0xB7, 0xB9...0xBE, 0xD7, 0xF7:
        continue
      case 0xC0...0xFF, 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F, 0x83:
        if !isPlausibleLetter(bytes, index, run) { return false }
      case 0x80:
        // The euro sign stands beside a figure; elsewhere this byte is a piece of something else.
        let around = bytes[max(0, index - 2)..<min(bytes.count, index + 3)]
        if !around.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) { return false }
      default:
        // Rare signs: alone only.
        if run.count > 1 { return false }
      }
    }
    return true
  }

  private static func isPlausibleLetter(_ bytes: [UInt8], _ index: Int, _ run: Range<Int>) -> Bool {
    let isLetter = { (position: Int) in
      bytes.indices.contains(position) && (bytes[position] | 0x20) >= 0x61 && (bytes[position] | 0x20) <= 0x7A
    }
    let isSmall = { (position: Int) in
      bytes.indices.contains(position) && bytes[position] >= 0x61 && bytes[position] <= 0x7A
    }
    // `Ã` or `â` before a byte that continues UTF-8: damaged UTF-8, not text.
    if bytes[index] >= 0xC2, index + 1 < run.upperBound, bytes[index + 1] <= 0xBF { return false }
    // "à Rp 5.000", as it is written for @.
    if bytes[index] == 0xE0, run.count == 1, index > 0, index + 1 < bytes.count, bytes[index - 1] == 0x20,
      bytes[index + 1] == 0x20
    {
      return true
    }
    if run.count > 2 || !(isLetter(run.lowerBound - 1) || isLetter(run.upperBound)) { return false }
    let isCapital = bytes[index] >= 0xC0 && bytes[index] <= 0xDD
    return !(isCapital && isSmall(index - 1))
  }
}
