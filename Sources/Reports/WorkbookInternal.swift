import Kinerja
import Sop
package import Workbook

/// The internal workbook: Ringkasan, the performance sheets, deliveries, results of checking.
package enum WorkbookInternal {
  /// `Monev_<opd>_<tahun>_TW<n>_internal.xlsx`.
  package static func nama(_ bahan: BahanLaporan) -> String { WorkbookKirim.dasar(bahan) + "_internal.xlsx" }

  package static func bytes(_ bahan: BahanLaporan) throws(WorkbookError) -> [UInt8] {
    var file = try WorkbookFile(properties: WorkbookKirim.properti(bahan, "Monitoring kinerja (internal)"))
    var gaya = Gaya(&file)
    let kinerja = LembarKinerja(bahan, .dalam)
    file.sheet(Ringkasan.nama) { Ringkasan(kinerja.lembar).tulis(&gaya, &$0) }
    kinerja.tulis(&gaya, &file)
    file.sheet(SheetPenerimaan.nama) { SheetPenerimaan(bahan, berkas: bahan.penerimaan).tulis(&gaya, &$0) }
    file.sheet(SheetPemeriksaan.nama) { SheetPemeriksaan(bahan, hasil: bahan.pemeriksaan).tulis(&gaya, &$0) }
    file.sheet(SheetPenelusuran.nama) { SheetPenelusuran(kinerja.lembar).tulis(&gaya, &$0) }
    file.sheet(SheetPerubahan.nama) { SheetPerubahan(kinerja.lembar).tulis(&gaya, &$0) }
    try sop(bahan, kinerja.lembar, &gaya, &file)
    return try file.bytes()
  }

  /// What the SOPs' steps need beside the figures: schedule, plan and result of the visits, entry list, the report.
  private static func sop(
    _ bahan: BahanLaporan, _ lembar: Lembar, _ gaya: inout Gaya, _ file: inout WorkbookFile
  ) throws(WorkbookError) {
    file.sheet(SheetEntriEmonev.nama) { SheetEntriEmonev(lembar).tulis(&gaya, &$0) }
    let schedules = bahan.sop.jadwal(bahan.periode, batas: bahan.profil.batasKirim)
    for sheet in SheetJadwal.semua(bahan, schedules) {
      let name = SheetName.make(sheet.nama, taken: Set(file.sheetNames))
      file.sheet(name) { sheet.lembar.tulis(&gaya, &$0) }
    }
    if bahan.sop.menyebut(.rencanaMonev) {
      file.sheet(SheetRencanaMonev.nama) { SheetRencanaMonev(bahan).tulis(&gaya, &$0) }
    }
    if bahan.sop.menyebut(.hasilMonev) || !bahan.hasilMonev.isEmpty {
      file.sheet(SheetHasilMonev.nama) { SheetHasilMonev(bahan).tulis(&gaya, &$0) }
    }
    if [.drafLaporan, .konsepLaporan, .dokumenFinal].contains(where: bahan.sop.menyebut) {
      NaskahLaporan(lembar).tulis(&gaya, &file)
    }
  }
}
