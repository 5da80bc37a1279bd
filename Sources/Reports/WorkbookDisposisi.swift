import Core
import Kinerja
package import Sop
package import Workbook

/// The workbook of lembar disposisi and letters (DOMAIN §6).
package enum WorkbookDisposisi {
  /// Makes the workbook.
  /// - Parameter sop: the profiles the office follows, in its order.
  /// - Throws: the first failure of a sheet.
  package static func bytes(_ bahan: BahanLaporan, sop: [ProfilSOP]) throws(WorkbookError) -> [UInt8] {
    var file = try WorkbookFile(properties: bahan.properti("Lembar disposisi dan surat"))
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

extension BahanLaporan {
  /// What a workbook says about itself; `created` is the quarter's last day, so that same inputs give same bytes.
  package func properti(_ judul: String) -> DocumentProperties {
    let day = periode.akhir
    return DocumentProperties(
      title: "\(judul) \(profil.opd) \(periode.panjang)", subject: "Monitoring dan evaluasi kinerja",
      author: profil.opd, company: profil.pemerintah, comments: "",
      created: CivilDate(year: day.tahun, month: day.bulan, day: day.hari))
  }
}
