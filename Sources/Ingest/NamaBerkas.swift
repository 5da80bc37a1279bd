package import Core
package import Kinerja

/// What a file's name says about its contents: `…_2025_TW2_pem.csv`.
package struct NamaBerkas: Sendable {
  package private(set) var tahun: Int?
  package private(set) var triwulan: Triwulan?
  /// Words of the name in small letters, in order.
  package let kata: [String]

  /// - Parameter berkas: name or path.
  package init(_ berkas: String) {
    let name = berkas.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? berkas
    var stem = name[...]
    if let dot = name.lastIndex(of: "."), dot != name.startIndex { stem = name[..<dot] }
    kata = stem.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for (index, word) in kata.enumerated() {
      if word.utf8.count == 4, let year = Int(word), (2000...2100).contains(year), tahun == nil { tahun = year }
      guard triwulan == nil else { continue }
      if let quarter = NamaBerkas.triwulan(word) {
        triwulan = quarter
      } else if NamaBerkas.awalan.contains(word), index + 1 < kata.count {
        triwulan = NamaBerkas.angka(kata[index + 1])
      }
    }
  }

  private static let awalan: [String] = ["triwulan", "tribulan", "trw", "tw"]

  /// `tw2`, `twii`, `triwulan2`: one word that says a quarter.
  private static func triwulan(_ word: String) -> Triwulan? {
    for prefix in awalan where word.hasPrefix(prefix) && word.count > prefix.count {
      return angka(String(word.dropFirst(prefix.count)))
    }
    return nil
  }

  private static func angka(_ text: String) -> Triwulan? {
    switch text {
    case "1", "i", "01": .i
    case "2", "ii", "02": .ii
    case "3", "iii", "03": .iii
    case "4", "iv", "04": .iv
    default: nil
    }
  }

  /// The unit named behind the quarter, as the program's own forms are called (`…_TW2_pem`): its kode exactly.
  package func seksiFormat(_ seksi: [Seksi]) -> Seksi? {
    guard kata.count >= 2, let last = kata.last, NamaBerkas.triwulan(kata[kata.count - 2]) != nil else { return nil }
    return seksi.first { $0.kode.lowercased() == last }
  }

  /// The one unit whose kode is a word of the name, or whose name or alias stands in it; `nil` when none or several.
  package func seksi(_ seksi: [Seksi]) -> Seksi? {
    if let found = seksiFormat(seksi) { return found }
    let byCode = seksi.filter { kata.contains($0.kode.lowercased()) }
    if byCode.count == 1 { return byCode[0] }
    if byCode.count > 1 { return nil }
    let phrase = " " + kata.joined(separator: " ") + " "
    let byName = seksi.filter { unit in
      ([unit.nama] + unit.alias).contains { name in
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        return !words.isEmpty && phrase.contains(" \(words) ")
      }
    }
    return byName.count == 1 ? byName[0] : nil
  }
}
