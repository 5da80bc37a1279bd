import Core
import Kinerja
package import Workbook

/// The workbook that is signed and forwarded to Bappeda; nothing internal in it.
package enum WorkbookKirim {
  /// `Monev_<opd>_<tahun>_TW<n>.xlsx`.
  package static func nama(_ bahan: BahanLaporan) -> String { dasar(bahan) + ".xlsx" }

  /// `Monev_<opd>_<tahun>_TW<n>`, the beginning of all workbooks' names.
  package static func dasar(_ bahan: BahanLaporan) -> String {
    "Monev_\(Teks.namaBerkas(bahan.profil.opd))_\(bahan.periode.tahun)_\(bahan.periode.kodeTriwulan)"
  }

  /// The finished file. The same materials give the same bytes.
  package static func bytes(_ bahan: BahanLaporan) throws(WorkbookError) -> [UInt8] {
    var file = try WorkbookFile(properties: properti(bahan, "Evaluasi Renja (Formulir E.81)"))
    var gaya = Gaya(&file)
    LembarKinerja(bahan, .kirim).tulis(&gaya, &file)
    return try file.bytes()
  }

  /// What a workbook says about itself; created on the last day of the quarter.
  package static func properti(_ bahan: BahanLaporan, _ subjek: String) -> DocumentProperties {
    let akhir = bahan.periode.akhir
    return DocumentProperties(
      title: "Monev \(bahan.profil.opd) \(bahan.periode.panjang)", subject: subjek, author: bahan.profil.opd,
      company: bahan.profil.pemerintah,
      comments: "Status \(bahan.status.rawValue), revisi \(bahan.revisi).",
      created: CivilDate(year: akhir.tahun, month: akhir.bulan, day: akhir.hari))
  }
}
