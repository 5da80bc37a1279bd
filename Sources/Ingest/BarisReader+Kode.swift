import Core
package import Kinerja

extension BarisReader {
  /// A code of the nomenclature as the plan must write it: program, kegiatan or sub kegiatan.
  ///
  /// Blanks and a dot at the end are dropped silently; everything else that is no code is reported.
  package mutating func kode(_ kolom: Kolom) -> (kode: Kode, tingkat: Tingkat)? {
    let text = KodeText.rapi(teks(kolom))
    if text.isEmpty { return nil }
    let kode = Kode(text)
    if let tingkat = kode.tingkat { return (kode, tingkat) }
    lapor(.kodeSalahBentuk, kolom, ["usul": KodeText.usul(text)])
    return nil
  }

  /// An employee number: 18 digits that begin with a birthday (YYYYMMDD, YYYYMM, 1 or 2, NNN); malformed ones stay as
  /// they are, with a peringatan.
  mutating func nip(_ kolom: Kolom) -> String {
    let text = teks(kolom)
    if text.isEmpty || KosongWords.meaning(of: text) != nil { return "" }
    let plain = text.uppercased()
    let digits = (plain.hasPrefix("NIP") ? plain.dropFirst(3) : plain[...]).filter { !" .:-\u{A0}".contains($0) }
    let numbers = digits.compactMap(\.wholeNumberValue)
    func part(_ range: Range<Int>) -> Int { numbers[range].reduce(0) { $0 * 10 + $1 } }
    if numbers.count == 18, digits.count == 18, Tanggal(part(0..<4), part(4..<6), part(6..<8)) != nil,
      (1...12).contains(part(12..<14)), (1...2).contains(numbers[14])
    {
      return String(digits)
    }
    lapor(.nipSalahBentuk, kolom)
    return text
  }
}

/// Codes as people write them.
package enum KodeText {
  /// Without blanks and without dots at the end.
  package static func rapi(_ text: String) -> String {
    // `="7.01.02"`: how exports keep spreadsheets from touching a code.
    if text.utf8.first == UInt8(ascii: "=") {
      let quote = UInt8(ascii: "\"")
      var rest = Array(text.utf8)[...]
      while rest.count > 3, rest.first == UInt8(ascii: "="), rest.dropFirst().first == quote, rest.last == quote {
        rest = rest.dropFirst(2).dropLast()
      }
      if rest.count < text.utf8.count { return tanpaSpasi(String(decoding: rest, as: UTF8.self)) }
    }
    return tanpaSpasi(text)
  }

  private static func tanpaSpasi(_ text: String) -> String {
    if text.utf8.last != UInt8(ascii: "."), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return text }
    var result = text.filter { !$0.isWhitespace && $0 != "\u{200B}" && $0 != "\u{FEFF}" }
    while result.last == "." { result.removeLast() }
    return result
  }

  /// The code with the zeros that a spreadsheet drops put back (`7.1.2.2.1.1` → `7.01.02.2.01.0001`), when the
  /// parts allow it. Only a proposal: whether it is meant, the plan must say.
  package static func denganNol(_ text: String) -> String? {
    let parts = rapi(text).split(separator: ".", omittingEmptySubsequences: false)
    let widths = [1, 2, 2, 1, 2, 4]
    guard [3, 5, 6].contains(parts.count) else { return nil }
    var padded: [String] = []
    for (part, width) in zip(parts, widths) {
      guard !part.isEmpty, part.utf8.count <= width, part.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
        return nil
      }
      padded.append(String(repeating: "0", count: width - part.utf8.count) + part)
    }
    return padded.joined(separator: ".")
  }

  static func usul(_ text: String) -> String {
    guard let padded = denganNol(text), padded != text else { return "" }
    return Usul.kalimat([padded])
  }
}
