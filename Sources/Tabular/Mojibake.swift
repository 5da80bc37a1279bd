/// Characters damaged before the file reached us: `â€“` for a dash, or the replacement sign `�`.
enum Mojibake {
  /// Index of the first damage in UTF-8 text.
  static func first(in bytes: [UInt8]) -> Int? {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      let last = buffer.count - 3
      while index < last {
        let byte = unsafe buffer[index]
        if byte < 0xC3 {
          index += 1
          continue
        }
        let (second, third, fourth) = unsafe (buffer[index + 1], buffer[index + 2], buffer[index + 3])
        // U+FFFD
        if byte == 0xEF, second == 0xBF, third == 0xBD { return index }
        // `â€` and `Ã`/`Â` before a character that continues UTF-8 when read as Windows-1252.
        if byte == 0xC3, second == 0xA2, third == 0xE2, fourth == 0x82 { return index }
        if byte == 0xC3, second == 0x83, third == 0xC2 { return index }
        if byte == 0xC3, second == 0x82, third == 0xC2 { return index }
        index += 1
      }
      return nil
    }
  }

  static func word(_ bytes: [UInt8], around index: Int) -> String {
    var (from, to) = (index, index)
    while from > 0, index - from < 30, bytes[from - 1] > 0x3B || bytes[from - 1] == 0x2D { from -= 1 }
    while to < bytes.count, to - index < 30, bytes[to] > 0x3B || bytes[to] == 0x2D { to += 1 }
    while from < to, bytes[from] & 0xC0 == 0x80 { from += 1 }
    while to > from, to < bytes.count, bytes[to] & 0xC0 == 0x80 { to -= 1 }
    return String(decoding: bytes[from..<to], as: UTF8.self)
  }
}
