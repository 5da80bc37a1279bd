package import Core
package import Kinerja
package import Tabular

/// `profil.csv`: who the office is, and its settings, as kunci;nilai.
package enum ProfilTable {
  package struct Susunan: SusunanKolom {
    let kunci, nilai: Kolom

    package init(_ kolom: inout PengikatKolom) {
      kunci = kolom("kunci", .teks, .nilai)
      nilai = kolom("nilai", .teks, .kolom)
    }
  }

  /// The profile; keys nobody knows are kept in `lain`.
  package static func read(_ table: Table, into bag: inout DiagnosticBag) -> Profil {
    let k = Susunan.ikat(table, into: &bag)
    var baca = BarisReader(table)
    var profil = Profil()
    var seen: [String: (text: String, line: Int)] = [:]
    for row in 0..<table.rowCount {
      baca.ke(row)
      let written = baca.teks(k.kunci)
      let key = PilihanKey.of(written)
      if key.isEmpty { continue }
      let text = baca.teks(k.nilai)
      if let first = seen[key] {
        if first.text != text { baca.lapor(.kunciProfilGanda, k.kunci, ["pertama": "baris \(first.line)"]) }
        continue
      }
      seen[key] = (text, table.line(row))
      if let known = KunciProfil.semua[key] {
        if text.isEmpty {
          if known.wajib { baca.lapor(.kunciProfilWajib, k.nilai, ["kunci": known.nama]) }
        } else {
          known.isi(&profil, &baca, k.nilai)
          baca.contoh(k.nilai)
        }
      } else {
        lain(&profil, &baca, k, written, text)
      }
    }
    for kunci in KunciProfil.daftar where kunci.wajib && seen[PilihanKey.of(kunci.nama)] == nil {
      baca.bag.add(.kunciProfilWajib, at: table.filePlace, ["kunci": kunci.nama])
    }
    if let mulai = profil.pengaturan.renstraMulai, let akhir = profil.pengaturan.renstraAkhir, akhir < mulai {
      baca.bag.add(.renstraTerbalik, at: table.filePlace, ["mulai": String(mulai), "akhir": String(akhir)])
    }
    bag.append(baca.bag)
    return profil
  }

  /// The value of a key, for results found later.
  static func tempat(_ nama: String, _ table: Table) -> Place {
    let posisi = PosisiKolom(table, Susunan.judul).posisi
    guard let kunci = posisi["kunci"], let nilai = posisi["nilai"] else { return table.filePlace }
    let row = (0..<table.rowCount).first { PilihanKey.of(table.text($0, kunci)) == PilihanKey.of(nama) }
    return row.map { table.place($0, nilai) } ?? table.filePlace
  }

  /// Thresholds are kept as written once they can be read; any other key with a remark.
  private static func lain(
    _ profil: inout Profil, _ baca: inout BarisReader, _ k: Susunan, _ written: String, _ text: String
  ) {
    let key = PilihanKey.of(written)
    if let ambang = Ambang.Kunci.allCases.first(where: { PilihanKey.of($0.rawValue) == key }) {
      if text.isEmpty { return }
      if let range = ambang.rentang {
        // A limit that cannot be kept would be no limit.
        if baca.bulat(k.nilai, dalam: range) != nil { profil.lain[ambang.rawValue] = text }
      } else if Ambang.baca(text) == nil {
        baca.lapor(.bukanAngka, k.nilai)
      } else {
        profil.lain[ambang.rawValue] = text
      }
      return
    }
    profil.lain[written] = text
    let names = KunciProfil.daftar.map(\.nama) + Ambang.Kunci.allCases.map(\.rawValue)
    baca.lapor(
      .kunciProfilTidakDikenal, k.kunci, ["usul": Usul.kalimat(NearestName.best(for: written, among: names, limit: 1))])
  }
}
