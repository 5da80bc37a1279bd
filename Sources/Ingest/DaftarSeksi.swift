package import Core
package import Kinerja

/// Finds units by whatever people call them: kode, name, alias.
package struct DaftarSeksi: Sendable {
  private let seksi: [Seksi]
  private let byKey: [String: Int]

  package init(_ seksi: [Seksi]) {
    self.seksi = seksi
    var byKey: [String: Int] = [:]
    // Codes first: a name may never hide a code.
    for (index, unit) in seksi.enumerated() { byKey[DaftarSeksi.key(unit.kode)] = index }
    for (index, unit) in seksi.enumerated() {
      for name in [unit.nama] + unit.alias where byKey[DaftarSeksi.key(name)] == nil {
        byKey[DaftarSeksi.key(name)] = index
      }
    }
    // `Seksi Pemerintahan` and `Pemerintahan` mean the same unit, unless two units share the rest.
    var short: [String: [Int]] = [:]
    for (index, unit) in seksi.enumerated() {
      short[DaftarSeksi.key(DaftarSeksi.tanpaSebutan(unit.nama)), default: []].append(index)
    }
    for (key, found) in short where found.count == 1 && byKey[key] == nil { byKey[key] = found[0] }
    self.byKey = byKey
  }

  package func cari(_ text: String) -> Seksi? {
    if let index = byKey[DaftarSeksi.key(text)] { return seksi[index] }
    let short = DaftarSeksi.key(DaftarSeksi.tanpaSebutan(text))
    return short.isEmpty ? nil : byKey[short].map { seksi[$0] }
  }

  /// The nearest names, for a message.
  package func dekat(_ text: String) -> [String] {
    NearestName.best(for: text, among: seksi.flatMap { [$0.kode, $0.nama] + $0.alias }, limit: 2)
  }

  /// All codes, for a message.
  package var kode: String { seksi.map(\.kode).joined(separator: ", ") }

  private static func key(_ text: String) -> String {
    Words.normalised(text).filter { $0.isLetter || $0.isNumber }
  }

  /// The name without the word that says what kind of unit it is.
  private static func tanpaSebutan(_ text: String) -> String {
    let plain = Words.plain(text)
    let kinds = [
      "kepala ", "kasi ", "kasubag ", "kasubbag ", "kabid ", "seksi ", "bidang ", "sub bagian ", "subbagian ",
      "sub bag ", "subbag ", "subag ", "sub bidang ", "subbidang ",
    ]
    var rest = plain[...]
    var shortened = true
    while shortened {
      shortened = false
      for kind in kinds where rest.hasPrefix(kind) {
        rest = rest.dropFirst(kind.count)
        shortened = true
      }
    }
    return String(rest)
  }
}
