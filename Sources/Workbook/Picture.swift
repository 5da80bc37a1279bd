/// A PNG or JPEG picture with the size it has on the sheet.
package struct Picture: Hashable, Sendable {
  package var bytes: [UInt8]
  /// Size on the sheet in pixels (96 to the inch).
  package var width: Double
  package var height: Double
  /// Read aloud by screen readers; empty marks the picture as decoration.
  package var altText: String
  /// Distance from the cell's upper left corner in pixels.
  package var offsetX = 0
  package var offsetY = 0

  /// Nil when the bytes are neither PNG nor JPEG or have no size.
  /// - Parameters:
  ///   - maxWidth: the picture is made smaller to fit, in pixels; never larger.
  ///   - maxHeight: likewise.
  package init?(_ bytes: [UInt8], maxWidth: Double, maxHeight: Double, altText: String) {
    guard let size = Self.pixelSize(of: bytes), size.width > 0, size.height > 0, maxWidth > 0, maxHeight > 0
    else { return nil }
    let scale = min(1, maxWidth / Double(size.width), maxHeight / Double(size.height))
    self.bytes = bytes
    self.width = max(1, Double(size.width) * scale)
    self.height = max(1, Double(size.height) * scale)
    self.altText = altText
  }

  /// The size in pixels that the picture's head tells.
  package static func pixelSize(of bytes: [UInt8]) -> (width: Int, height: Int)? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return pngSize(bytes) }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return jpegSize(bytes) }
    return nil
  }

  private static func pngSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 33, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
    return (number(bytes, 16, 4), number(bytes, 20, 4))
  }

  private static func jpegSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    var position = 2
    while position + 9 < bytes.count {
      guard bytes[position] == 0xFF else { return nil }
      let marker = bytes[position + 1]
      if marker == 0xFF {
        position += 1
        continue
      }
      // Frame headers are C0–CF but for the tables C4, C8 and CC.
      if (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC {
        return (number(bytes, position + 7, 2), number(bytes, position + 5, 2))
      }
      position += 2 + number(bytes, position + 2, 2)
    }
    return nil
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }
}
