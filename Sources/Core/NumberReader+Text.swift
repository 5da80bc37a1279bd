extension NumberReader {
  /// The long way: everything that is not plain digits and separators.
  static func readText(_ text: String, as kind: NumberKind) -> NumberReading {
    let scalars = Array(text.unicodeScalars.filter { !isInvisible($0) })
    var scanner = NumberScanner(scalars)
    scanner.trim()
    if scanner.isAtEnd { return .kosong }
    if let word = KosongWords.meaning(of: text) { return word }
    if let error = spreadsheetError(scanner.rest) { return .refused(error) }
    let reading = scanner.read(kind)
    return reading == .refused(.kelompok) && NumberScanner.looksLikeDate(text) ? .refused(.sepertiTanggal) : reading
  }

  /// Characters that show nothing: zero-width spaces, joiners, direction marks, the byte-order mark.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0x00AD: true
    default: false
    }
  }

  private static func spreadsheetError(_ scalars: ArraySlice<Unicode.Scalar>) -> NumberRefusal? {
    guard scalars.first == "#" else { return nil }
    return scalars.allSatisfy { $0 == "#" } ? .kolomSempit : .galatExcel
  }
}

/// The words that mean "nothing was entered", from `kosong.csv`.
package enum KosongWords {
  private static let words: [String: NumberReading] = {
    var result: [String: NumberReading] = [:]
    for row in DataFile.rows("kosong.csv") where row.count >= 2 {
      result[Words.plain(row[0])] = row[1] == "nihil" ? .nihil : .kosong
    }
    return result
  }()

  /// The most ASCII letters a word has, and whether one has a digit.
  private static let shape = (
    letters: words.keys.map { $0.utf8.count { isLetter($0) } }.max() ?? 0,
    digits: words.keys.contains { $0.utf8.contains { $0 &- 0x30 < 10 } }
  )

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether the text has more letters than any of the words, or digits: nearly every cell is told by its beginning.
  private static func saysMore(_ text: String) -> Bool {
    var letters = 0
    for byte in text.utf8 {
      if byte &- 0x30 < 10 {
        if !shape.digits { return true }
      } else if isLetter(byte) {
        letters += 1
        if letters > shape.letters { return true }
      }
    }
    return false
  }

  /// `.kosong` or `.nihil` for blanks, dashes and the listed words (without regard to case, doubled spaces and a
  /// full stop at the end); `nil` for everything else.
  package static func meaning(of text: String) -> NumberReading? {
    if saysMore(text) { return nil }
    let plain = Words.plain(text)
    if plain.unicodeScalars.allSatisfy({ NumberScanner.isDash($0) || $0 == " " }) { return .kosong }
    if let found = words[plain] { return found }
    let trimmed = plain.unicodeScalars.drop { "(.-–—".unicodeScalars.contains($0) || $0 == " " }
    var bare = String.UnicodeScalarView(trimmed)
    while let last = bare.last, ").,-–—; ".unicodeScalars.contains(last) { bare.removeLast() }
    return bare.isEmpty ? nil : words[String(bare)]
  }
}
