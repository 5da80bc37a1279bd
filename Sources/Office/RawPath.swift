import Glibc

/// A name in a folder exactly as the system has it, and as people read it.
///
/// File names are bytes: they may be no UTF-8 and hold line breaks. System calls get the bytes; messages, the register
/// and the names of our own files get `teks`.
package struct NamaMentah: Hashable, Comparable, Sendable {
  package let bytes: [UInt8]
  /// The same as the bytes when they are harmless UTF-8 of at most 220 bytes; else repaired, shortened and told apart
  /// by six digits of the bytes' SHA-256.
  package let teks: String

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.count <= 220, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }) {
      teks = String(decoding: bytes, as: UTF8.self)
      return
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let harmless =
      bytes.count <= 220 && text.utf8.elementsEqual(bytes) && !text.unicodeScalars.contains(where: NamaMentah.janggal)
    teks = harmless ? text : NamaMentah.aman(text, SHA256.hex(bytes))
  }

  /// - Parameter name: as text of a path (`PathText`).
  package init(_ name: String) { self.init(PathText.bytes(name)) }

  package static func < (left: NamaMentah, right: NamaMentah) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// Control characters and those that turn the direction of text.
  private static func janggal(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar == "/" || ("\u{202A}"..."\u{202E}").contains(scalar)
      || ("\u{2066}"..."\u{2069}").contains(scalar)
  }

  private static func aman(_ text: String, _ sha: String) -> String {
    var name = ""
    name.unicodeScalars.append(contentsOf: text.unicodeScalars.map { janggal($0) || $0 == "\u{FFFD}" ? "_" : $0 })
    var ending = ""
    if let dot = name.lastIndex(of: "."), dot != name.startIndex, name[dot...].utf8.count <= 10 {
      ending = String(name[dot...])
      name = String(name[..<dot])
    }
    while name.utf8.count > 180 { name.removeLast() }
    return "\(name)~\(sha.prefix(6))\(ending)"
  }
}

/// A path as the system takes it.
package struct RawPath: Sendable {
  private let bytes: [UInt8]
  /// For messages.
  package let teks: String

  package init(_ text: String) {
    bytes = PathText.bytes(text)
    teks = text
  }

  package init(_ directory: String, _ name: NamaMentah) {
    bytes = PathText.bytes(directory) + [UInt8(ascii: "/")] + name.bytes
    teks = directory + "/" + name.teks
  }

  /// The path as text that loses nothing.
  var isi: String { PathText.text(bytes) }

  /// A path with a NUL inside names nothing: it is cut to the empty path, which no system call finds.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let whole: [UInt8] = bytes.contains(0) ? [0] : bytes + [0]
    return unsafe whole.withUnsafeBytes { buffer in
      guard let base = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else {
        preconditionFailure("the buffer holds at least the NUL")
      }
      return unsafe body(base)
    }
  }
}
