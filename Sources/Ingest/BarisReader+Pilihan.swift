import Core
import Tabular

extension BarisReader {
  /// One of a list of values, without regard to case, blanks, `_ - .`; the nearest is offered otherwise.
  package mutating func pilihan<P: RawRepresentable & CaseIterable>(
    _ kolom: Kolom, _ type: P.Type = P.self
  ) -> P? where P.RawValue == String {
    if wajibKosong(kolom) { return nil }
    guard let indeks = kolom.indeks else { return nil }
    let text = table.text(baris, indeks)
    if let exact = P(rawValue: text) { return exact }
    let key = PilihanKey.of(text)
    if let found = P.allCases.first(where: { PilihanKey.of($0.rawValue) == key }) { return found }
    if key.isEmpty { return nil }
    bukanPilihan(kolom, text, P.allCases.map(\.rawValue))
    return nil
  }

  /// `ya` or `tidak` (also `y`, `t`, `1`, `0`, `true`, `false`, `v`, `x` as ticks).
  package mutating func yaTidak(_ kolom: Kolom) -> Bool? {
    if wajibKosong(kolom) { return nil }
    guard let indeks = kolom.indeks else { return nil }
    let text = table.text(baris, indeks)
    switch PilihanKey.of(text) {
    case "ya", "y", "1", "true", "benar": return true
    case "tidak", "t", "tdk", "0", "false", "salah": return false
    case "": return nil
    default:
      bukanPilihan(kolom, text, ["ya", "tidak"])
      return nil
    }
  }

  /// Several texts joined by `|`, blanks around them dropped, empty ones left out.
  package mutating func daftar(_ kolom: Kolom) -> [String] { PilihanKey.daftar(teks(kolom)) }

  /// Reports a value that is not on a list.
  package mutating func bukanPilihan(_ kolom: Kolom, _ text: String, _ allowed: [String]) {
    lapor(
      .bukanPilihan, kolom,
      [
        "kolom": kolom.nama, "pilihan": allowed.joined(separator: ", "),
        "usul": Usul.kalimat(NearestName.best(for: text, among: allowed, limit: 1)),
      ])
  }
}

/// How values of lists are compared.
package enum PilihanKey {
  /// Small letters and digits only.
  package static func of(_ text: String) -> String {
    Words.plain(text).filter { $0 != " " && $0 != "_" && $0 != "-" && $0 != "." }
  }

  /// The parts of a text joined by `|`.
  package static func daftar(_ text: String) -> [String] {
    text.split(separator: "|").compactMap { part in
      let words = part.split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
  }
}

/// The sentence that offers what was probably meant, for the placeholder `{usul}`.
package enum Usul {
  /// ` Mungkin yang dimaksud: naik.`, or nothing.
  package static func kalimat(_ names: [String]) -> String {
    names.isEmpty ? "" : " Mungkin yang dimaksud: \(names.joined(separator: " atau "))."
  }
}
