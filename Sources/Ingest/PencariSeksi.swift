import Core
package import Kinerja

/// Finds a unit by what people call it: its code, its name, an alias.
package struct PencariSeksi: Sendable {
  private let indeks: [String: String]
  private let seksi: [Seksi]

  package init(_ seksi: [Seksi]) {
    self.seksi = seksi
    var indeks: [String: String] = [:]
    for unit in seksi { indeks[PencariSeksi.kunci(unit.kode)] = unit.kode }
    for unit in seksi {
      for nama in [unit.nama] + unit.alias where indeks[PencariSeksi.kunci(nama)] == nil {
        indeks[PencariSeksi.kunci(nama)] = unit.kode
      }
    }
    // `Pemerintahan` means `Seksi Pemerintahan`, unless two units share the rest.
    var short: [String: [String]] = [:]
    for unit in seksi { short[PencariSeksi.tanpaSebutan(PencariSeksi.kunci(unit.nama)), default: []].append(unit.kode) }
    for (key, found) in short where found.count == 1 && !key.isEmpty && indeks[key] == nil { indeks[key] = found[0] }
    self.indeks = indeks
  }

  /// The code of the unit a text names, or `nil`.
  package func kode(_ text: String) -> String? {
    // Plan files nearly always say the code itself.
    if let found = indeks[text], found == text { return found }
    let key = PencariSeksi.kunci(text)
    if let found = indeks[key] { return found }
    let short = PencariSeksi.tanpaSebutan(key)
    return short.isEmpty || short == key ? nil : indeks[short]
  }

  /// The sentence that offers the nearest unit, or lists all of them when there are few.
  package func usul(_ text: String) -> String {
    let near = NearestName.best(for: text, among: seksi.map(\.kode) + seksi.map(\.nama), limit: 1)
    if !near.isEmpty { return Usul.kalimat(near) }
    return seksi.count <= 12 ? " Yang ada: \(seksi.map(\.kode).joined(separator: ", "))." : ""
  }

  /// The name without the words that say what kind of unit it is, or who heads it.
  private static func tanpaSebutan(_ key: String) -> String {
    var rest = key[...]
    var shortened = true
    while shortened {
      shortened = false
      for kind in sebutan where rest.hasPrefix(kind) {
        rest = rest.dropFirst(kind.count)
        shortened = true
      }
    }
    return String(rest)
  }

  private static let sebutan = [
    "kepala ", "kasi ", "kasubag ", "kasubbag ", "kabid ", "seksi ", "bidang ", "sub bagian ", "subbagian ", "sub bag ",
    "subbag ", "subag ", "sub bidang ", "subbidang ", "unit kerja ",
  ]

  static func kunci(_ text: String) -> String { Words.normalised(text) }
}
