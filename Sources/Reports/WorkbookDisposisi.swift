import Core
import Ingest
import Kinerja
package import Sop
package import Workbook

/// The workbook of lembar disposisi and letters (DOMAIN §6).
package enum WorkbookDisposisi {
  /// `Disposisi_<opd>_<tahun>_TW<n>.xlsx`.
  package static func nama(_ bahan: BahanLaporan) -> String {
    "Disposisi_\(Teks.namaBerkas(bahan.profil.opd))_\(bahan.periode.tahun)_\(bahan.periode.kodeTriwulan).xlsx"
  }

  /// Makes the workbook.
  /// - Parameter sop: the profiles the office follows, in its order.
  /// - Throws: the first failure of a sheet.
  package static func bytes(_ bahan: BahanLaporan, sop: [ProfilSOP]) throws(WorkbookError) -> [UInt8] {
    var bahan = bahan
    if bahan.sop.profil.isEmpty { bahan.sop.profil = sop }
    var file = try WorkbookFile(properties: WorkbookKirim.properti(bahan, "Lembar disposisi dan surat"))
    let susunan = SusunanDisposisi.susun(bahan, sop)
    if bahan.perlu(.suratPerintah, .suratPerintah) {
      file.sheet(SheetSuratPerintah.nama) { SheetSuratPerintah(bahan).tulis(&$0) }
    }
    for sheet in SheetDisposisi.halaman(bahan, susunan.lembar) {
      file.sheet(SheetName.make(sheet.nama, taken: Set(file.sheetNames))) { sheet.tulis(&$0) }
    }
    for unit in susunan.pengingat {
      let sheet = SheetPengingat(bahan, unit)
      file.sheet(SheetName.make(sheet.nama, taken: Set(file.sheetNames))) { sheet.tulis(&$0) }
    }
    if bahan.perlu(.notaDinas, .notaDinas) { file.sheet(SheetNotaDinas.nama) { SheetNotaDinas(bahan).tulis(&$0) } }
    if bahan.perlu(.undanganRapat, .undangan) {
      file.sheet(SheetUndangan.nama) { SheetUndangan(bahan).tulis(&$0) }
    }
    if bahan.perlu(.daftarHadir, .notula) { file.sheet(SheetDaftarHadir.nama) { SheetDaftarHadir(bahan).tulis(&$0) } }
    if bahan.perlu(.notula, .notula) { file.sheet(SheetNotula.nama) { SheetNotula(bahan).tulis(&$0) } }
    file.sheet(SheetSuratPengantar.nama) { SheetSuratPengantar(bahan).tulis(&$0) }
    if bahan.sop.menyebut(.arsip) {
      var gaya = Gaya(&file)
      file.sheet(SheetDaftarArsip.nama) { SheetDaftarArsip(bahan).tulis(&gaya, &$0) }
    }
    return try file.bytes()
  }
}

extension BahanLaporan {
  /// Whether a step of the SOPs names the document, or `surat.csv` has a row for it.
  func perlu(_ dokumen: DokumenSOP, _ jenis: Surat.Jenis) -> Bool {
    sop.menyebut(dokumen) || acuan.surat.contains { $0.triwulan == periode.triwulan && $0.jenis == jenis }
  }
}
