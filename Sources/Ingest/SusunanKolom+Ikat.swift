package import Core
package import Tabular

extension SusunanKolom {
  /// Binds the kind's columns to a table, once a file, and says which headings are missing, doubled or unknown.
  ///
  /// Rows may be read whatever is missing: cells of absent columns are blank.
  package static func ikat(_ table: Table, into bag: inout DiagnosticBag) -> Self {
    var posisi: [String: Int] = [:]
    var doubled: [(heading: Heading, first: Int)] = []
    for heading in table.headings where !heading.key.isEmpty {
      if let first = posisi[heading.key] {
        doubled.append((heading, first))
      } else {
        posisi[heading.key] = heading.column
      }
    }
    var pengikat = PengikatKolom(posisi)
    let result = Self(&pengikat)
    let known = Set(pengikat.daftar.map(\.nama))
    for (heading, first) in doubled where known.contains(heading.key) {
      ganda(table, heading, first, &bag)
    }
    tidakDikenal(table, pengikat.daftar, &bag)
    for kolom in pengikat.daftar where kolom.keharusan != .opsional && !kolom.ada {
      hilang(table, kolom.nama, known, &bag)
    }
    return result
  }

  /// A required heading is missing; unknown headings near to it are named.
  private static func hilang(_ table: Table, _ nama: String, _ known: Set<String>, _ bag: inout DiagnosticBag) {
    let strangers = table.headings.filter { !known.contains($0.key) && !$0.text.isEmpty }.map(\.text)
    bag.add(
      .kolomWajibHilang, at: table.headingPlace(nil),
      ["kolom": nama, "usul": Usul.kalimat(NearestName.best(for: nama, among: strangers, limit: 1))])
  }

  /// Two headings for one column: harmless only when they never disagree.
  private static func ganda(_ table: Table, _ heading: Heading, _ first: Int, _ bag: inout DiagnosticBag) {
    let differs = (0..<table.rowCount).contains { table.text($0, first) != table.text($0, heading.column) }
    bag.add(
      differs ? .kolomGanda : .kolomGandaSama, at: table.headingPlace(heading.column),
      ["kolom": heading.key, "pertama": table.headings.first { $0.column == first }?.text ?? ""])
  }

  private static func tidakDikenal(_ table: Table, _ daftar: [Kolom], _ bag: inout DiagnosticBag) {
    let known = Set(daftar.map(\.nama))
    let absent = daftar.filter { !$0.ada }.map(\.nama)
    for heading in table.headings where !known.contains(heading.key) && !heading.text.isEmpty {
      bag.add(
        .kolomTidakDikenal, at: table.headingPlace(heading.column),
        ["usul": Usul.kalimat(NearestName.best(for: heading.text, among: absent, limit: 1))])
    }
  }
}
