/// A file's characters as UTF-8.
struct DecodedText {
  /// The file's own bytes when they are UTF-8 already, else a translation.
  let bytes: [UInt8]
  /// Where the text begins (behind a byte-order mark).
  let start: Int
  let encoding: Encoding
  let isASCII: Bool
  /// A carriage return without a line feed ends lines somewhere.
  let hasLoneCR: Bool
}

/// Why bytes are no text.
enum DecodeFailure: Error, Hashable {
  /// NUL or many control characters; the physical line of the first.
  case binary(line: Int)
  /// Neither UTF-8 nor Windows-1252; line and the first doubtful word.
  case unknown(line: Int, word: String)
  /// UTF-16 cut in the middle, without its mark, or UTF-32.
  case wide(String)
}

enum Decoder {
  /// Decides the encoding from the bytes and translates them to UTF-8. Clean ASCII and UTF-8 are not copied.
  static func decode(_ bytes: [UInt8]) throws(DecodeFailure) -> DecodedText {
    // The end-of-file marks of old editors are no text.
    if bytes.last == 0x1A {
      return try decode(Array(bytes[..<(bytes.lastIndex { $0 != 0x1A }.map { $0 + 1 } ?? 0)]))
    }
    if let bigEndian = utf16Mark(bytes) { return try utf16(bytes, bigEndian: bigEndian) }
    let start = hasUTF8Mark(bytes) ? 3 : 0
    let survey = unsafe bytes.withUnsafeBytes { unsafe ByteSurvey($0, from: start) }
    if survey.nuls > 0 {
      if looksWide(bytes) { throw .wide("UTF-16 tanpa tanda pengenal (BOM)") }
      throw .binary(line: line(of: survey.firstNul, in: bytes))
    }
    if survey.controls > 8, survey.controls * 100 > bytes.count { throw .binary(line: 1) }
    if !survey.hasHighBytes || isUTF8(bytes) {
      return DecodedText(
        bytes: bytes, start: start, encoding: start == 3 ? .utf8BOM : .utf8, isASCII: !survey.hasHighBytes,
        hasLoneCR: survey.hasLoneCR)
    }
    if start == 3 { throw failure(bytes, at: firstInvalid(bytes)) }
    return try windows1252(bytes, hasLoneCR: survey.hasLoneCR)
  }

  /// A byte-order mark of UTF-8.
  static func hasUTF8Mark(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }

  /// Whether the byte-order mark of UTF-16 says big endian; `nil` without a mark.
  static func utf16Mark(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 2 else { return nil }
    return switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): false
    case (0xFE, 0xFF): true
    default: nil
    }
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool { firstInvalid(bytes) == bytes.count }

  /// Index of the first byte that is not part of a well-formed UTF-8 sequence, or `bytes.count`.
  static func firstInvalid(_ bytes: [UInt8]) -> Int {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      let count = buffer.count
      while index < count {
        let lead = unsafe buffer[index]
        if lead < 0x80 {
          index += 1
          continue
        }
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, low) = (3, 0xA0)
        case 0xED: (length, high) = (3, 0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, low) = (4, 0x90)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, high) = (4, 0x8F)
        default: return index
        }
        guard index + length <= count, unsafe buffer[index + 1] >= low, unsafe buffer[index + 1] <= high else {
          return index
        }
        for offset in 2..<max(2, length) where unsafe buffer[index + offset] & 0xC0 != 0x80 { return index }
        index += length
      }
      return count
    }
  }

  /// Half of the first bytes are NUL, all in even or all in odd places.
  private static func looksWide(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(512)
    var even = 0
    var odd = 0
    for index in sample.indices where sample[index] == 0 {
      if index.isMultiple(of: 2) { even += 1 } else { odd += 1 }
    }
    return max(even, odd) * 5 >= sample.count * 2 && min(even, odd) * 20 <= max(even, odd)
  }

  /// Physical line, 1-based, of a byte.
  static func line(of index: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for position in 0..<min(index, bytes.count) {
      let byte = bytes[position]
      if byte == 0x0A || (byte == 0x0D && (position + 1 >= bytes.count || bytes[position + 1] != 0x0A)) { line += 1 }
    }
    return line
  }

  /// The failure that names line and word around a byte.
  static func failure(_ bytes: [UInt8], at index: Int) -> DecodeFailure {
    .unknown(line: line(of: index, in: bytes), word: word(bytes, around: index))
  }

  /// The word around a byte, read as Windows-1252, at most 40 characters.
  static func word(_ bytes: [UInt8], around index: Int) -> String {
    let isBreak = { (byte: UInt8) in byte <= 0x20 || byte == 0x3B || byte == 0x2C || byte == 0x22 }
    var (from, to) = (index, index)
    while from > 0, index - from < 20, !isBreak(bytes[from - 1]) { from -= 1 }
    while to < bytes.count, to - index < 20, !isBreak(bytes[to]) { to += 1 }
    var text = String.UnicodeScalarView()
    for byte in bytes[from..<to] { text.append(Windows1252.scalar(byte) ?? "\u{FFFD}") }
    return String(text)
  }
}
