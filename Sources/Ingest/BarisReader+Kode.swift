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
}

/// Codes as people write them.
package enum KodeText {
  /// Without blanks and without dots at the end.
  package static func rapi(_ text: String) -> String {
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
