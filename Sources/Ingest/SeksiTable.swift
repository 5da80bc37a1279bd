package import Core
package import Kinerja
package import Tabular

/// `seksi.csv`: the units of the office.
package enum SeksiTable {
  package struct Susunan: SusunanKolom {
    let kode, nama, kepalaNama, kepalaJabatan, kepalaPangkat, kepalaNIP, peran, alias: Kolom

    package init(_ kolom: inout PengikatKolom) {
      kode = kolom("kode", .teks, .nilai)
      nama = kolom("nama", .teks, .nilai)
      kepalaNama = kolom("kepala_nama")
      kepalaJabatan = kolom("kepala_jabatan")
      kepalaPangkat = kolom("kepala_pangkat")
      kepalaNIP = kolom("kepala_nip")
      peran = kolom("peran", .pilihan)
      alias = kolom("alias", .daftar)
    }
  }

  /// Units in the order of the file.
  package static func read(_ table: Table, into bag: inout DiagnosticBag) -> [Seksi] {
    let k = Susunan.ikat(table, into: &bag)
    var baca = BarisReader(table)
    var result: [Seksi] = []
    var rows: [String: String] = [:]
    var pemakai: [String: String] = [:]
    for row in 0..<table.rowCount {
      baca.ke(row)
      var unit = Seksi(kode: baca.teks(k.kode), nama: baca.teks(k.nama))
      unit.kepala.nama = baca.teks(k.kepalaNama)
      baca.contoh(k.kepalaNama)
      unit.kepala.jabatan = baca.teks(k.kepalaJabatan)
      unit.kepala.pangkat = baca.teks(k.kepalaPangkat)
      unit.kepala.nip = baca.nip(k.kepalaNIP)
      unit.peran = baca.pilihan(k.peran) ?? .unit
      unit.alias = baca.daftar(k.alias)
      if unit.kode.isEmpty { continue }
      let key = PencariSeksi.kunci(unit.kode)
      if key == "gabungan" || unit.kode.contains("|") {
        baca.lapor(.kodeSeksiTerlarang, k.kode)
      } else if let first = rows[key] {
        baca.lapor(.kodeSeksiGanda, k.kode, ["pertama": first])
        continue
      }
      rows[key] = "baris \(table.line(row))"
      for nama in [unit.nama] + unit.alias {
        if let other = pemakai[PencariSeksi.kunci(nama)], other != unit.kode {
          baca.lapor(.aliasSeksiBertabrakan, k.alias, ["alias": nama, "seksi": other])
        }
      }
      for nama in [unit.kode, unit.nama] + unit.alias { pemakai[PencariSeksi.kunci(nama)] = unit.kode }
      result.append(unit)
    }
    bag.append(baca.bag)
    return result
  }
}
