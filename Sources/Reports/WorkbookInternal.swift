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
    return try file.bytes()
  }
}
