import Core
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
    var file = try WorkbookFile(properties: WorkbookKirim.properti(bahan, "Lembar disposisi dan surat"))
    let susunan = SusunanDisposisi.susun(bahan, sop)
    for sheet in SheetDisposisi.halaman(bahan, susunan.lembar) {
      file.sheet(SheetName.make(sheet.nama, taken: Set(file.sheetNames))) { sheet.tulis(&$0) }
    }
    for unit in susunan.pengingat {
      let sheet = SheetPengingat(bahan, unit)
      file.sheet(SheetName.make(sheet.nama, taken: Set(file.sheetNames))) { sheet.tulis(&$0) }
    }
    if susunan.notaDinas { file.sheet(SheetNotaDinas.nama) { SheetNotaDinas(bahan).tulis(&$0) } }
    file.sheet(SheetSuratPengantar.nama) { SheetSuratPengantar(bahan).tulis(&$0) }
    return try file.bytes()
  }
}
