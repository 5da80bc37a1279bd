package import Core
package import Kinerja
package import Tabular

/// `skala.csv`: the steps of the predikat; also the shipped scales (`skala/<name>.csv`).
package enum SkalaTable {
  package struct Susunan: SusunanKolom {
    let batasBawah, predikat, warna: Kolom

    package init(_ kolom: inout PengikatKolom) {
      batasBawah = kolom("batas_bawah", .persen, .nilai)
      predikat = kolom("predikat", .teks, .nilai)
      warna = kolom("warna")
    }
  }

  /// The steps of a file; two bounds alike or no step at all are a kesalahan.
  package static func read(_ table: Table, into bag: inout DiagnosticBag) -> [Predikat] {
    let k = Susunan.ikat(table, into: &bag)
    var baca = BarisReader(table)
    var result: [Predikat] = []
    for row in 0..<table.rowCount {
      baca.ke(row)
      let bound = baca.desimal(k.batasBawah)?.pecahan
      let name = baca.teks(k.predikat)
      guard let bound, !name.isEmpty else { continue }
      // Rules of colour hold the name twice, and must stay below 255 characters.
      if name.utf16.count > 60 {
        baca.lapor(.skalaTidakLengkap, k.predikat, ["sebab": "nama predikat lebih dari 60 huruf"])
        continue
      }
      if result.contains(where: { $0.batasBawah == bound }) {
        baca.lapor(.skalaTidakLengkap, k.batasBawah, ["sebab": "batas bawah itu sudah dipakai"])
        continue
      }
      result.append(Predikat(nama: name, batasBawah: bound, warna: warna(baca.teks(k.warna))))
    }
    if result.count < 2, !baca.bag.hasKesalahan {
      baca.bag.add(.skalaTidakLengkap, at: table.filePlace, ["sebab": "sekurang-kurangnya dua predikat diperlukan"])
    }
    bag.append(baca.bag)
    return result
  }

  /// A shipped scale by name, or `nil`.
  package static func bawaan(_ nama: String) -> [Predikat]? {
    let rows = DataFile.rows("skala/\(nama).csv")
    let steps = rows.compactMap { row -> Predikat? in
      guard row.count >= 3, let bound = Int(row[0]) else { return nil }
      return Predikat(nama: row[1], batasBawah: Pecahan(bound), warna: row[2])
    }
    return steps.isEmpty ? nil : steps
  }

  /// `RRGGBB` in capitals, or empty.
  private static func warna(_ text: String) -> String {
    let hex = text.uppercased().filter { $0 != "#" }
    return hex.utf8.count == 6 && hex.allSatisfy(\.isHexDigit) ? hex : ""
  }
}
