import Core
import Kinerja
package import Sop
package import Workbook

/// The schedule of a quarter before its data come in: SOP dates and the plan of the visits.
package enum WorkbookJadwal {
  /// `Jadwal_<opd>_<tahun>_TW<n>.xlsx`.
  package static func nama(_ bahan: BahanLaporan) -> String {
    "Jadwal_\(Teks.namaBerkas(bahan.profil.opd))_\(bahan.periode.tahun)_\(bahan.periode.kodeTriwulan).xlsx"
  }

  package static func bytes(_ bahan: BahanLaporan, _ jadwal: [JadwalSOP]) throws(WorkbookError) -> [UInt8] {
    var properties = WorkbookKirim.properti(bahan, "Jadwal dan rencana monev")
    properties.comments = ""
    var file = try WorkbookFile(properties: properties)
    // A schedule is no draft of anything.
    var bahan = bahan
    bahan.status = .final
    var gaya = Gaya(&file)
    for sheet in SheetJadwal.semua(bahan, jadwal) {
      let name = SheetName.make(sheet.nama, taken: Set(file.sheetNames))
      file.sheet(name) { sheet.lembar.tulis(&gaya, &$0) }
    }
    if bahan.sop.menyebut(.rencanaMonev) {
      file.sheet(SheetRencanaMonev.nama) { SheetRencanaMonev(bahan, jadwal).tulis(&gaya, &$0) }
    }
    return try file.bytes()
  }
}
