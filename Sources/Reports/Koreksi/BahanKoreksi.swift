package import Core
package import Ingest
package import Kinerja
package import Sop
package import Tabular

/// What the workbook that goes back with a refused file is made of: the file itself, its results of checking, the plan.
package struct BahanKoreksi {
  package let acuan: Acuan
  /// Name of the file as dropped, and the name of the workbook.
  package let nama: String
  package let lokasi: String
  /// Day of the receipt.
  package let tanggal: Tanggal
  package let hasil: [Diagnostic]
  /// `nil` when the file is no table.
  package let tabel: TabelKoreksi?
  /// `nil` when kind or period could not be told.
  package let berkas: BerkasMasuk?
  package let asli: BarisAsli?
  package let logo: [UInt8]?
  /// The office's SOPs, for the day units have to deliver by.
  package var sop = SOPKantor()

  /// More rows than this are not copied: such a file is mended where it was made.
  package static let batasBaris = 20_000

  /// - Parameters:
  ///   - bytes: the file as dropped.
  ///   - berkas: the same as read, when it could be.
  ///   - lokasi: where the original lies now, inside the office folder.
  package init(
    _ bytes: [UInt8], nama: String, berkas: BerkasMasuk?, acuan: Acuan, hasil: [Diagnostic], lokasi: String,
    tanggal: Tanggal, logo: [UInt8]?
  ) {
    self.acuan = acuan
    self.nama = nama
    self.lokasi = lokasi
    self.tanggal = tanggal
    self.hasil = hasil
    self.berkas = berkas
    self.logo = logo
    var ignored = DiagnosticBag()
    let table = TableReader.read(
      bytes, berkas: nama, columns: acuan.kamus, fillsDown: JenisBerkas.kolomGabungan, into: &ignored)
    let raw = BarisAsli(bytes, columns: acuan.kamus)
    asli = (raw?.count ?? 0) > BahanKoreksi.batasBaris ? nil : raw
    tabel = table.flatMap { table in
      table.rowCount > BahanKoreksi.batasBaris ? nil : TabelKoreksi(table, berkas, acuan, raw)
    }
  }

  package var profil: Profil { acuan.profil }

  /// Units the file is of, in plan order.
  package var seksi: [Seksi] {
    let codes = Set((berkas?.seksi ?? []) + (tabel?.baris ?? []).map(\.seksi))
    return acuan.rencana.seksi.filter { codes.contains($0.kode) }
  }

  /// What the file is, in words: `realisasi kinerja Triwulan II Tahun 2025`.
  package var perihal: String {
    guard let berkas else { return "data kinerja" }
    return "\(berkas.jenis.nama) \(berkas.periode.panjang)"
  }

  package func jumlah(_ severity: Severity) -> Int { hasil.count { $0.severity == severity } }
}
