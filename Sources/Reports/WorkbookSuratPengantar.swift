import Core
import Kinerja
package import Workbook

/// The letter that goes to Bappeda with the kirim workbook, as a workbook of its own.
package enum WorkbookSuratPengantar {
  /// `Surat-Pengantar_<opd>_<tahun>_TW<n>.xlsx`.
  package static func nama(_ bahan: BahanLaporan) -> String {
    "Surat-Pengantar_\(Teks.namaBerkas(bahan.profil.opd))_\(bahan.periode.tahun)_\(bahan.periode.kodeTriwulan).xlsx"
  }

  package static func bytes(_ bahan: BahanLaporan) throws(WorkbookError) -> [UInt8] {
    var file = try WorkbookFile(properties: WorkbookKirim.properti(bahan, "Surat pengantar"))
    file.sheet(SheetSuratPengantar.nama) { SheetSuratPengantar(bahan).tulis(&$0) }
    return try file.bytes()
  }
}
