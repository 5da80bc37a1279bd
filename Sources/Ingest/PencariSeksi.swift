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
    self.indeks = indeks
  }

  /// The code of the unit a text names, or `nil`.
  package func kode(_ text: String) -> String? {
    let key = PencariSeksi.kunci(text)
    if let found = indeks[key] { return found }
    for kind in ["seksi ", "bidang ", "sub bagian ", "subbagian ", "subbag ", "kasi ", "unit kerja "]
    where key.hasPrefix(kind) {
      if let found = indeks[String(key.dropFirst(kind.count))] { return found }
    }
    return nil
  }

  /// The sentence that offers the nearest unit, or lists all of them when there are few.
  package func usul(_ text: String) -> String {
    let near = NearestName.best(for: text, among: seksi.map(\.kode) + seksi.map(\.nama), limit: 1)
    if !near.isEmpty { return Usul.kalimat(near) }
    return seksi.count <= 12 ? " Yang ada: \(seksi.map(\.kode).joined(separator: ", "))." : ""
  }

  static func kunci(_ text: String) -> String { Words.normalised(text) }
}
