import Core
import Kinerja
import Tabular
package import Workbook

/// The form of a unit, or of the whole office: a workbook to fill in, and the same rows as CSV.
package enum WorkbookIsian {
  /// The finished workbook: Isian first and active, then Petunjuk and Daftar.
  package static func bytes(_ bahan: BahanIsian) throws(WorkbookError) -> [UInt8] {
    let day = bahan.periode.akhir
    let tata = TataIsian(bahan)
    var file = try WorkbookFile(
      properties: DocumentProperties(
        title: "Format isian \(bahan.untuk) \(bahan.periode.panjang)", subject: "Monitoring dan evaluasi kinerja",
        author: bahan.profil.opd, company: bahan.profil.pemerintah, comments: "",
        created: CivilDate(year: day.tahun, month: day.bulan, day: day.hari)))
    var gaya = Gaya(&file)
    file.sheet(SheetIsian.nama) { SheetIsian(tata).tulis(&gaya, &$0) }
    file.sheet(SheetPetunjukIsian.nama) { SheetPetunjukIsian(tata).tulis(gaya, &$0) }
    file.sheet(DaftarIsian.lembar) { SheetDaftarIsian(tata).tulis(gaya, &$0) }
    return try file.bytes()
  }
}
