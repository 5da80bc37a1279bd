/// Files that are no CSV whatever their name says, told by their bytes.
enum Signature: Hashable {
  case excel(String)
  case openDocument
  case web(String)
  case other(String)
  case utf32

  /// `nil` when the bytes may be text.
  static func of(_ bytes: [UInt8]) -> Signature? {
    let start = Decoder.hasUTF8Mark(bytes) ? 3 : 0
    // No other format begins with a small letter: nearly every table ends here.
    if start < bytes.count, (0x61...0x7A).contains(bytes[start]) { return nil }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return .utf32 }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) { return zip(bytes) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return compound(bytes) }
    if bytes.count > 4, bytes[0] == 9, [0, 2, 4, 8].contains(bytes[1]), bytes[3] == 0 {
      return .excel("Excel lama (.xls)")
    }
    for (magic, name) in magics where bytes.starts(with: magic) { return .other(name) }
    return text(bytes[start...])
  }

  /// Formats that are text themselves, told by how the decoded text begins; `nil` when it may be a table.
  static func text(_ characters: ArraySlice<UInt8>) -> Signature? {
    let head = characters.prefix(4096).drop { $0 <= 0x20 }
    if head.starts(with: "%PDF-".utf8) { return .other("PDF") }
    if head.starts(with: "{\\rtf".utf8) { return .other("dokumen RTF") }
    return markup(head)
  }

  private static let magics: [([UInt8], String)] = [
    (Array("%PDF".utf8), "PDF"), (Array("{\\rtf".utf8), "dokumen RTF"), ([0x1F, 0x8B], "arsip gzip"),
    (Array("7z\u{BC}\u{AF}".unicodeScalars.map { UInt8($0.value) }), "arsip 7z"), (Array("Rar!".utf8), "arsip RAR"),
    ([0x89, 0x50, 0x4E, 0x47], "gambar PNG"), ([0xFF, 0xD8, 0xFF], "gambar JPEG"), (Array("GIF8".utf8), "gambar GIF"),
    (Array("SQLite format 3".utf8), "basis data SQLite"), ([0x7F, 0x45, 0x4C, 0x46], "program"),
  ]

  /// The parts' names stand uncompressed in the first headers and in the directory at the end.
  private static func zip(_ bytes: [UInt8]) -> Signature {
    if contains(bytes, "opendocument.spreadsheet") { return .openDocument }
    if contains(bytes, "xl/workbook") || contains(bytes, "xl/worksheets") { return .excel("Excel (.xlsx)") }
    if contains(bytes, "word/document") { return .other("dokumen Word (.docx)") }
    if contains(bytes, "ppt/") { return .other("presentasi (.pptx)") }
    if contains(bytes, "opendocument.") { return .other("dokumen OpenDocument") }
    return contains(bytes, "[Content_Types].xml") ? .excel("Excel (.xlsx)") : .other("arsip zip")
  }

  private static func compound(_ bytes: [UInt8]) -> Signature {
    let wide = { (text: String) -> [UInt8] in text.utf8.reduce(into: []) { $0 += [$1, 0] } }
    if contains(bytes, wide("EncryptedPackage")) { return .excel("Excel berkata sandi") }
    if contains(bytes, wide("WordDocument")) { return .other("dokumen Word (.doc)") }
    return .excel("Excel lama (.xls)")
  }

  private static func markup(_ head: ArraySlice<UInt8>) -> Signature? {
    guard let first = head.first, first == UInt8(ascii: "<") || first == UInt8(ascii: "M") else { return nil }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    if text.hasPrefix("mime-version:") { return .web("halaman web (MHTML)") }
    if text.hasPrefix("<?xml") {
      return text.contains("urn:schemas-microsoft-com:office") || text.contains("<workbook")
        ? .excel("XML Excel") : .web("XML")
    }
    let tags = ["<!doctype html", "<html", "<table", "<head", "<meta", "<body", "<style", "<div", "<!--"]
    if tags.contains(where: { text.hasPrefix($0) }) { return .web("halaman web (HTML)") }
    // A piece of a page: `<tr><td>…</td>`.
    let isTag = text.dropFirst().first.map { ("a"..."z").contains($0) } ?? false
    return isTag && text.contains("</") && text.contains(">") ? .web("halaman web (HTML)") : nil
  }

  private static func contains(_ bytes: [UInt8], _ text: String) -> Bool { contains(bytes, Array(text.utf8)) }

  /// Searches the first and last 64 KiB.
  private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    let window = 65_536
    for part in [bytes.prefix(window), bytes.dropFirst(window).suffix(window)] where part.count >= wanted.count {
      for start in part.startIndex...(part.endIndex - wanted.count) where bytes[start] == wanted[0] {
        if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
      }
    }
    return false
  }
}
