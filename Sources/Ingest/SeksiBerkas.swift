import Core
import Kinerja
import Tabular

/// Which unit a row belongs to: its own cell, else what the whole file says.
struct SeksiBerkas {
  private let daftar: PencariSeksi
  private let units: [Seksi]
  private let kolom: Kolom
  /// The unit of rows whose cell is blank.
  private var bawaan: Seksi?
  private var sumber = ""
  private var disebut = false
  /// What the lines above the heading or the form's name say; rows of other units disagree.
  private var tersurat: (seksi: Seksi, place: Place, sumber: String)?

  init(_ table: Table, _ kolom: Kolom, _ indeks: IndeksRencana, _ nama: NamaMasuk) {
    let units = indeks.rencana.seksi
    self.units = units
    let daftar = indeks.pencari
    self.daftar = daftar
    self.kolom = kolom
    if let line = table.stated("seksi"), let unit = SeksiBerkas.cari(line.nilai, daftar, units) {
      let place = Place(table.berkas, baris: line.line, nilai: line.nilai)
      if line.tersurat { tersurat = (unit, place, "baris di atas judul kolom") }
      bawaan = unit
      sumber = "baris di atas judul kolom"
    } else if let unit = nama.seksi(units) {
      if nama.seksiFormat(units) != nil { tersurat = (unit, Place(table.berkas), "nama berkas") }
      bawaan = unit
      sumber = "nama berkas"
    }
    if let indeks = kolom.indeks {
      let written = (0..<table.rowCount).compactMap { table.isEmpty($0, indeks) ? nil : table.text($0, indeks) }
      let found = Set(written.compactMap { daftar.kode($0) })
      if found.count == 1, let only = units.first(where: { found.contains($0.kode) }) {
        bawaan = only
        sumber = "baris lain berkas ini"
      } else if found.count > 1 {
        // A compiled file: a blank cell could be anybody's.
        bawaan = nil
      }
    }
  }

  /// The unit of the reader's current row, or `nil` after reporting why not.
  ///
  /// - Parameter wajib: whether a row without unit is reported.
  mutating func seksi(_ reader: inout BarisReader, wajib: Bool = true) -> Seksi? {
    let text = reader.kosong(kolom) ? "" : reader.teks(kolom)
    guard text.isEmpty else {
      guard let unit = SeksiBerkas.cari(text, daftar, units) else {
        reader.lapor(.seksiMasukTidakDikenal, kolom, ["daftar": semua, "usul": daftar.usul(text)])
        return nil
      }
      if let tersurat, tersurat.seksi.kode != unit.kode {
        reader.lapor(
          .seksiBerbeda, kolom,
          ["harapan": tersurat.seksi.nama, "sumber": tersurat.sumber, "tertulis": unit.nama])
      }
      return unit
    }
    guard wajib else { return nil }
    guard let bawaan else {
      reader.lapor(.seksiTidakDisebut, kolom.ada ? kolom : nil, ["daftar": semua])
      return nil
    }
    if !disebut {
      disebut = true
      reader.bag.add(.seksiDariBerkas, at: reader.table.filePlace, ["seksi": bawaan.nama, "sumber": sumber])
    }
    return bawaan
  }

  private var semua: String { units.map(\.kode).joined(separator: ", ") }

  private static func cari(_ text: String, _ daftar: PencariSeksi, _ units: [Seksi]) -> Seksi? {
    daftar.kode(text).flatMap { kode in units.first { $0.kode == kode } }
  }
}
