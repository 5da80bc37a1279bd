import Glibc

/// Writes HTML: everything that comes from people goes through `teks`.
struct PenulisHTML {
  private(set) var bytes: [UInt8] = []

  /// Markup of ours, as it is.
  mutating func mentah(_ markup: String) { bytes += markup.utf8 }

  /// Text, escaped for content and quoted attributes; control characters, which HTML forbids, become blanks.
  mutating func teks(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      case 0x00...0x08, 0x0B...0x1F, 0x7F: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
  }

  /// An element with text in it.
  mutating func unsur(_ name: String, _ text: String, _ kelas: String = "") {
    mentah(kelas.isEmpty ? "<\(name)>" : "<\(name) class=\"\(kelas)\">")
    teks(text)
    mentah("</\(name)>\n")
  }

  /// `#rrggbb`.
  static func warna(_ colour: UInt32) -> String {
    let digits = String(colour & 0xFF_FFFF, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }

  /// A length in tenths, written with a point.
  static func panjang(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e7 else { return "0" }
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0
      ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
