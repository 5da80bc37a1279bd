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
    var file = try WorkbookFile(properties: WorkbookKirim.properti(bahan, "Jadwal dan rencana monev"))
    var gaya = Gaya(&file)
    for schedule in jadwal {
      let name = SheetName.make(SheetJadwal.nama, taken: Set(file.sheetNames))
      file.sheet(name) { SheetJadwal(bahan, schedule).tulis(&gaya, &$0) }
    }
    if bahan.sop.menyebut(.rencanaMonev) {
      file.sheet(SheetRencanaMonev.nama) { SheetRencanaMonev(bahan, jadwal).tulis(&gaya, &$0) }
    }
    return try file.bytes()
  }
}
