package import Core
package import Tabular

extension SusunanKolom {
  /// Binds the kind's columns to a table, once a file, and says which headings are missing or belong to another
  /// kind (`TableReader` has named the unknown and the doubled ones).
  ///
  /// Rows may be read whatever is missing: cells of absent columns are blank.
  ///
  /// - Parameter tegas: whether a column of figures that is only there under a mistyped heading counts as missing:
  ///   its figures would be lost without anybody noticing.
  package static func ikat(_ table: Table, tegas: Bool = false, into bag: inout DiagnosticBag) -> Self {
    let names = PosisiKolom(table, judul)
    let absent = judul.filter { names.posisi[$0] == nil }
    for heading in names.asing where heading.kolom != nil {
      bag.add(
        .kolomBukanJenisIni, at: table.headingPlace(heading.column),
        ["usul": Usul.kalimat(NearestName.best(for: heading.text, among: absent, limit: 1))])
    }
    var pengikat = PengikatKolom(names.posisi)
    let result = Self(&pengikat)
    for kolom in pengikat.daftar where kolom.keharusan != .opsional && !kolom.ada {
      bag.add(
        .kolomWajibHilang, at: table.headingPlace(nil),
        [
          "kolom": kolom.nama,
          "usul": Usul.kalimat(NearestName.best(for: kolom.nama, among: names.asing.map(\.text), limit: 1)),
        ])
    }
    if tegas { salahTulis(pengikat.daftar, names.asing, table, into: &bag) }
    return result
  }
}

extension SusunanKolom {
  private static func salahTulis(
    _ columns: [Kolom], _ strange: [Heading], _ table: Table, into bag: inout DiagnosticBag
  ) {
    for heading in strange {
      let near = table.mirip(heading)
      guard
        let meant = columns.first(where: { kolom in
          !kolom.ada && kolom.keharusan == .opsional && [.jumlah, .rupiah, .persen].contains(kolom.jenis)
            && near.contains(kolom.nama)
        })
      else { continue }
      bag.add(
        .kolomWajibHilang, at: table.headingPlace(heading.column),
        ["kolom": meant.nama, "usul": Usul.kalimat([heading.text])])
    }
  }
}

/// Which column of a table is which column of a kind.
struct PosisiKolom {
  private(set) var posisi: [String: Int] = [:]
  /// Headings that are no column of the kind.
  private(set) var asing: [Heading] = []

  /// The first of doubled headings counts. A heading means what the office's own alias says; else the column
  /// it spells; else the one its alias stands for.
  init(_ table: Table, _ judul: [String]) {
    let spelled = Dictionary(judul.map { (ColumnDictionary.key($0), $0) }) { first, _ in first }
    let known = Set(judul)
    for heading in table.headings where !heading.text.isEmpty {
      let alias = heading.kolom.flatMap { known.contains($0) ? $0 : nil }
      let own = table.beralias(heading) ? alias : nil
      guard let nama = own ?? spelled[heading.key] ?? alias else {
        asing.append(heading)
        continue
      }
      if posisi[nama] == nil { posisi[nama] = heading.column }
    }
  }
}
