package import Core
package import Tabular

/// `narasi.csv`: the office's own text for the four boxes of E.81.
package enum NarasiTable {
  package struct Susunan: SusunanKolom {
    let triwulan, bagian, teks: Kolom

    package init(_ kolom: inout PengikatKolom) {
      triwulan = kolom("triwulan", .triwulan, .nilai)
      bagian = kolom("bagian", .pilihan, .nilai)
      teks = kolom("teks", .teks, .nilai)
    }
  }

  package static func read(_ table: Table, into bag: inout DiagnosticBag) -> [NarasiKantor] {
    let k = Susunan.ikat(table, into: &bag)
    var baca = BarisReader(table)
    var result: [NarasiKantor] = []
    for row in 0..<table.rowCount {
      baca.ke(row)
      let triwulan = baca.triwulan(k.triwulan)
      let bagian = baca.pilihan(k.bagian, NarasiKantor.Bagian.self)
      let teks = baca.teks(k.teks)
      if let triwulan, let bagian, !teks.isEmpty {
        result.append(NarasiKantor(triwulan: triwulan, bagian: bagian, teks: teks))
      }
    }
    bag.append(baca.bag)
    return result
  }
}
