package import Core
package import Tabular

/// `alias.csv`: what an office calls the columns (`kolom;alias`).
package enum AliasTable {
  package struct Susunan: SusunanKolom {
    let kolom, alias: Kolom

    package init(_ kolom: inout PengikatKolom) {
      self.kolom = kolom("kolom", .teks, .nilai)
      alias = kolom("alias", .teks, .nilai)
    }
  }

  /// The dictionary with the office's own spellings; a column nobody knows is reported and left out.
  package static func read(
    _ table: Table, adding to: ColumnDictionary, into bag: inout DiagnosticBag
  ) -> ColumnDictionary {
    let k = Susunan.ikat(table, into: &bag)
    var baca = BarisReader(table)
    var kamus = to
    for row in 0..<table.rowCount {
      baca.ke(row)
      let kolom = baca.teks(k.kolom)
      let alias = baca.teks(k.alias)
      if kolom.isEmpty || alias.isEmpty { continue }
      if kamus.canonical(kolom) == nil {
        baca.lapor(.kolomAliasTidakDikenal, k.kolom, ["usul": Usul.kalimat(kamus.nearest(kolom, limit: 1))])
      } else {
        kamus.add(kolom: kolom, alias: alias, overriding: true)
      }
    }
    bag.append(baca.bag)
    return kamus
  }
}
