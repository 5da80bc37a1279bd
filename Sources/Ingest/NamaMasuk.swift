package import Core
package import Kinerja

/// What a file's name says about its contents: `…_2025_TW2_pem.csv`.
package struct NamaMasuk: Sendable {
  /// The first year and the first quarter it names.
  package private(set) var tahun: Int?
  package private(set) var triwulan: Triwulan?
  /// Years that stand beside a quarter (`2025_TW2`, `TW II Tahun 2025`): those speak of the period, others may be
  /// the day of sending.
  package private(set) var tahunPeriode: Set<Int> = []
  package private(set) var semuaTriwulan: Set<Triwulan> = []
  /// Words of the name in small letters, in order.
  package let kata: [String]

  /// - Parameter berkas: name or path.
  package init(_ berkas: String) {
    let name = berkas.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? berkas
    var stem = name[...]
    if let dot = name.lastIndex(of: "."), dot != name.startIndex { stem = name[..<dot] }
    kata = stem.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for (index, word) in kata.enumerated() {
      if tahun == nil { tahun = NamaMasuk.tahun(word) }
      var last = index
      var found = NamaMasuk.triwulan(word)
      if found == nil, NamaMasuk.awalan.contains(word), index + 1 < kata.count {
        last = index + 1
        found = NamaMasuk.angka(kata[last])
      }
      guard let found else { continue }
      if triwulan == nil { triwulan = found }
      semuaTriwulan.insert(found)
      let beside = [index - 1, last + 1, last + 1 < kata.count && kata[last + 1] == "tahun" ? last + 2 : last + 1]
      for place in beside where kata.indices.contains(place) {
        if let year = NamaMasuk.tahun(kata[place]) { tahunPeriode.insert(year) }
      }
    }
  }

  private static func tahun(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (2000...2100).contains(year) else { return nil }
    return year
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
    guard kata.count >= 2, let last = kata.last, NamaMasuk.triwulan(kata[kata.count - 2]) != nil else { return nil }
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
