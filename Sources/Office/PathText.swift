/// Paths as text that loses nothing: a name on Linux is bytes and need not be UTF-8.
///
/// A byte that is no UTF-8 becomes the private-use scalar U+10F700 + byte; system calls get the byte back
/// (`RawPath`). Only bytes from 0x80 on can be written so: neither `/` nor `.` can be smuggled in.
package enum PathText {
  private static let base: UInt32 = 0x10F700

  /// The text of a path's bytes.
  package static func text(_ bytes: [UInt8]) -> String {
    let plain = String(decoding: bytes, as: UTF8.self)
    if plain.utf8.elementsEqual(bytes), !plain.unicodeScalars.contains(where: isCarrier) { return plain }
    var text = String.UnicodeScalarView()
    var parser = UTF8.ForwardParser()
    var source = bytes.makeIterator()
    var position = 0
    while true {
      switch parser.parseScalar(from: &source) {
      case .valid(let encoded):
        let scalar = UTF8.decode(encoded)
        if isCarrier(scalar) {
          append(bytes[position..<position + encoded.count], to: &text)
        } else {
          text.append(scalar)
        }
        position += encoded.count
      case .error(let length):
        append(bytes[position..<position + length], to: &text)
        position += length
      case .emptyInput: return String(text)
      }
    }
  }

  /// The bytes a text stands for.
  package static func bytes(_ text: String) -> [UInt8] {
    guard text.unicodeScalars.contains(where: isCarrier) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      isCarrier(scalar) ? [UInt8(truncatingIfNeeded: scalar.value - base)] : Array(String(scalar).utf8)
    }
  }

  /// The text for people: U+FFFD where a byte is no UTF-8.
  package static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isCarrier) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { shown.append(isCarrier(scalar) ? "\u{FFFD}" : scalar) }
    return String(shown)
  }

  private static func append(_ bytes: ArraySlice<UInt8>, to text: inout String.UnicodeScalarView) {
    for byte in bytes { text.append(Unicode.Scalar(base + UInt32(byte)) ?? "\u{FFFD}") }
  }

  private static func isCarrier(_ scalar: Unicode.Scalar) -> Bool { (0x10F780...0x10F7FF).contains(scalar.value) }
}
