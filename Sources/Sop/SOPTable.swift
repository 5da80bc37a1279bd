package import Core
package import Ingest
package import Tabular

/// An office's own `sop.csv`.
package enum SOPTable {
  package struct Susunan: SusunanKolom {
    let kolom: [Kolom]

    package init(_ kolom: inout PengikatKolom) {
      let needed: Set = ["no", "langkah", "peran"]
      var all: [Kolom] = []
      for nama in LangkahSOP.judul { all.append(kolom(nama, .teks, needed.contains(nama) ? .nilai : .opsional)) }
      self.kolom = all
    }
  }

  /// The profile the file describes.
  package static func read(_ table: Table, nama: String, into bag: inout DiagnosticBag) -> ProfilSOP {
    let k = Susunan.ikat(table, into: &bag)
    var baca = BarisReader(table)
    var rows: [BarisSOP] = []
    for row in 0..<table.rowCount {
      baca.ke(row)
      var cells: [String: String] = [:]
      var places: [String: Place] = [:]
      for kolom in k.kolom {
        cells[kolom.nama] = baca.teks(kolom)
        places[kolom.nama] = baca.tempat(kolom)
      }
      let whole = baca.tempat(nil)
      if baca.rusak { continue }
      rows.append(BarisSOP(cells) { [places] heading in heading.flatMap { places[$0] } ?? whole })
    }
    bag.append(baca.bag)
    return ProfilSOP(nama: nama, baris: rows, berkas: table.filePlace, into: &bag)
  }
}

/// An office's own `libur.csv`.
package enum LiburTable {
  package struct Susunan: SusunanKolom {
    let tanggal, jenis, keterangan: Kolom

    package init(_ kolom: inout PengikatKolom) {
      tanggal = kolom("tanggal", .tanggal, .nilai)
      jenis = kolom("jenis")
      keterangan = kolom("keterangan")
    }
  }

  package static func read(_ table: Table, into bag: inout DiagnosticBag) -> [Libur] {
    let k = Susunan.ikat(table, into: &bag)
    var baca = BarisReader(table)
    var days: [Libur] = []
    for row in 0..<table.rowCount {
      baca.ke(row)
      guard let day = baca.tanggal(k.tanggal) else { continue }
      days.append(Libur(tanggal: day, jenis: baca.teks(k.jenis), keterangan: baca.teks(k.keterangan)))
    }
    bag.append(baca.bag)
    return days
  }
}

/// An office's own `jadwal.csv`: the day its SOPs begin for a quarter.
package enum MulaiTable {
  package struct Susunan: SusunanKolom {
    let triwulan, mulai: Kolom

    package init(_ kolom: inout PengikatKolom) {
      triwulan = kolom("triwulan", .triwulan, .nilai)
      mulai = kolom("mulai", .tanggal, .nilai)
    }
  }

  /// The last row of a quarter counts.
  package static func read(_ table: Table, into bag: inout DiagnosticBag) -> [Triwulan: Tanggal] {
    let k = Susunan.ikat(table, into: &bag)
    var baca = BarisReader(table)
    var days: [Triwulan: Tanggal] = [:]
    for row in 0..<table.rowCount {
      baca.ke(row)
      let quarter = baca.triwulan(k.triwulan)
      let day = baca.tanggal(k.mulai)
      if let quarter, let day { days[quarter] = day }
    }
    bag.append(baca.bag)
    return days
  }
}
