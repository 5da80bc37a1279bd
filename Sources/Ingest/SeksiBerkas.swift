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
  /// What the lines above the heading and the file's name say; rows of other units disagree.
  private var tersurat: [(seksi: Seksi, sumber: String)] = []

  init(_ table: Table, _ kolom: Kolom, _ indeks: IndeksRencana, _ nama: NamaMasuk) {
    let units = indeks.rencana.seksi
    self.units = units
    let daftar = indeks.pencari
    self.daftar = daftar
    self.kolom = kolom
    if let line = table.stated("seksi"), let unit = SeksiBerkas.cari(line.nilai, daftar, units) {
      if line.tersurat { tersurat.append((unit, "baris di atas judul kolom")) }
      bawaan = unit
      sumber = "baris di atas judul kolom"
    }
    let named = nama.seksi(units)
    if bawaan == nil, let named {
      bawaan = named
      sumber = "nama berkas"
    }
    var compiled = false
    if let indeks = kolom.indeks {
      let written = (0..<table.rowCount).compactMap { table.isEmpty($0, indeks) ? nil : table.text($0, indeks) }
      let found = Set(written.compactMap { daftar.kode($0) })
      if found.count == 1, let only = units.first(where: { found.contains($0.kode) }) {
        bawaan = only
        sumber = "baris lain berkas ini"
      } else if found.count > 1 {
        // A compiled file: a blank cell could be anybody's, and its name may be the compiler's.
        bawaan = nil
        compiled = true
      }
    }
    if let named, !compiled || nama.seksiFormat(units) != nil { tersurat.append((named, "nama berkas")) }
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
      cocokkan(unit, kolom, &reader)
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
      cocokkan(bawaan, nil, &reader)
    }
    return bawaan
  }

  private func cocokkan(_ unit: Seksi, _ kolom: Kolom?, _ reader: inout BarisReader) {
    guard let other = tersurat.first(where: { $0.seksi.kode != unit.kode }) else { return }
    reader.lapor(
      .seksiBerbeda, kolom, ["harapan": other.seksi.nama, "sumber": other.sumber, "tertulis": unit.nama])
  }

  private var semua: String { units.map(\.kode).joined(separator: ", ") }

  private static func cari(_ text: String, _ daftar: PencariSeksi, _ units: [Seksi]) -> Seksi? {
    daftar.kode(text).flatMap { kode in units.first { $0.kode == kode } }
  }
}
