package import Core
import Kinerja
package import Tabular

/// Reads a dropped file: bytes → table → typed rows bound to the plan. Pure.
package enum MasukReader {
  /// Reads a file whole; all faults come in one pass.
  ///
  /// - Parameters:
  ///   - bytes: the file as dropped.
  ///   - berkas: its name as messages call it; the quarter and the unit may be read from it.
  ///   - acuan: plan of the year.
  ///   - kamus: headings, with the office's own aliases.
  ///   - batas: what the file may cost; `nil` = the office's settings.
  ///   - bag: takes the results; a kesalahan among them refuses the whole file.
  /// - Returns: everything readable, or `nil` when the kind or the period cannot be told.
  package static func read(
    _ bytes: [UInt8], berkas: String, acuan: Acuan, kamus: ColumnDictionary, batas: ReadLimits? = nil,
    into bag: inout DiagnosticBag
  ) -> BerkasMasuk? {
    let limits = batas ?? ReadLimits(acuan.profil)
    let table = TableReader.read(
      bytes, berkas: berkas, columns: kamus, limits: limits, fillsDown: JenisBerkas.kolomGabungan, into: &bag)
    guard let table else { return nil }
    return read(table, acuan: acuan, into: &bag)
  }

  /// Reads a table that stands already.
  package static func read(_ table: Table, acuan: Acuan, into bag: inout DiagnosticBag) -> BerkasMasuk? {
    guard let jenis = JenisBerkas.kenali(table) else {
      bag.add(
        .jenisTidakDikenali, at: table.headingPlace(nil),
        ["kolom": table.headings.map(\.text).filter { !$0.isEmpty }.prefix(8).joined(separator: ", ")])
      return nil
    }
    let pengaturan = acuan.profil.pengaturan
    var reader = BarisReader(table, nihilNol: pengaturan.nihil == .nol)
    let result = read(jenis, table, acuan, &reader)
    bag.append(reader.bag)
    guard var result else { return nil }
    lengkapi(&result, table)
    return result
  }

  private static func read(
    _ jenis: JenisBerkas, _ table: Table, _ acuan: Acuan, _ reader: inout BarisReader
  ) -> BerkasMasuk? {
    let nama = NamaMasuk(table.berkas)
    switch jenis {
    case .realisasi:
      let kolom = RealisasiTable.ikat(table, tegas: true, into: &reader.bag).kolom
      return realisasi(jenis, kolom, acuan, nama, &reader)
    case .realisasiIKU:
      let kolom = RealisasiIKUTable.ikat(table, tegas: true, into: &reader.bag).kolom
      return realisasi(jenis, kolom, acuan, nama, &reader)
    case .realisasiAnggaran:
      let kolom = RealisasiAnggaranTable.ikat(table, tegas: true, into: &reader.bag)
      return kolom.baca(&reader, acuan, nama)
    case .sipd:
      let kolom = SIPDTable.ikat(table, tegas: true, into: &reader.bag)
      return kolom.baca(&reader, acuan, nama)
    case .hasilMonev:
      let kolom = HasilMonevTable.ikat(table, tegas: true, into: &reader.bag)
      return kolom.baca(&reader, acuan, nama)
    }
  }

  private static func realisasi(
    _ jenis: JenisBerkas, _ kolom: KolomRealisasi, _ acuan: Acuan, _ nama: NamaMasuk, _ reader: inout BarisReader
  ) -> BerkasMasuk? {
    let sel = PeriodeBerkas.Sel(tahun: kolom.tahun, triwulan: kolom.triwulan)
    guard let periode = PeriodeBerkas(&reader, sel, nama) else { return nil }
    periode.periksaTahun(&reader, acuan)
    var berkas = BerkasMasuk(berkas: reader.table.berkas, jenis: jenis, periode: periode.periode)
    let indeks = acuan.indeks(periode.periode)
    var rows = BacaRealisasi(kolom, reader.table, acuan, indeks, periode, nama)
    rows.baca(&reader, into: &berkas)
    return berkas
  }

  /// Counts what the table itself skipped or could not read. Readers have counted the data rows they skipped and
  /// refused.
  private static func lengkapi(_ berkas: inout BerkasMasuk, _ table: Table) {
    berkas.hitungan.dibaca = table.rowsRead
    berkas.hitungan.ditolak += table.damagedCount
    berkas.hitungan.dilewati += table.skipped.count - table.damagedCount
    berkas.hitungan.diterima = table.rowsRead - berkas.hitungan.ditolak - berkas.hitungan.dilewati
    precondition(
      berkas.hitungan.diterima >= 0 && berkas.hitungan.cocok, "rows read = accepted + refused + skipped")
  }
}
