package import Core
import Ingest
package import Kinerja
import Sop
package import Workbook

/// The workbook of one unit: its signed report, then its part of the other sheets.
package enum WorkbookSeksi {
  /// `Monev_<opd>_<tahun>_TW<n>_<seksi>.xlsx`.
  package static func nama(_ bahan: BahanLaporan, _ unit: Seksi) -> String {
    "\(WorkbookKirim.dasar(bahan))_\(Teks.namaBerkas(unit, di: bahan.hasil.seksi)).xlsx"
  }

  package static func bytes(_ bahan: BahanLaporan, _ unit: Seksi) throws(WorkbookError) -> [UInt8] {
    var file = try WorkbookFile(properties: WorkbookKirim.properti(bahan, "Laporan evaluasi kinerja \(unit.nama)"))
    var gaya = Gaya(&file)
    let kinerja = LembarKinerja(bahan, .seksi(unit))
    file.sheet(LaporanSeksi.nama) { LaporanSeksi(kinerja.lembar, unit).tulis(&gaya, &$0) }
    kinerja.tulis(&gaya, &file)
    file.sheet(SheetEntriEmonev.nama) { SheetEntriEmonev(kinerja.lembar).tulis(&gaya, &$0) }
    if bahan.sop.menyebut(.blangkoMonev) {
      file.sheet(SheetBlangkoMonev.nama) { SheetBlangkoMonev(kinerja.lembar, unit).tulis(&gaya, &$0) }
    }
    let files = bahan.penerimaan.filter { $0.seksi.contains(unit.kode) }
    file.sheet(SheetPenerimaan.nama) { SheetPenerimaan(bahan, berkas: files, unit: unit).tulis(&gaya, &$0) }
    let results = bahan.pemeriksaan(unit.kode)
    file.sheet(SheetPemeriksaan.nama) { SheetPemeriksaan(bahan, hasil: results).tulis(&gaya, &$0) }
    file.sheet(SheetPenelusuran.nama) { SheetPenelusuran(kinerja.lembar).tulis(&gaya, &$0) }
    file.sheet(SheetPerubahan.nama) { SheetPerubahan(kinerja.lembar, unit).tulis(&gaya, &$0) }
    return try file.bytes()
  }
}

extension BahanLaporan {
  /// Results of checking that concern a unit's own files.
  package func pemeriksaan(_ seksi: String) -> [Diagnostic] {
    var names: Set<String> = []
    for file in penerimaan where file.seksi.contains(seksi) {
      names.insert(file.berkas)
      names.insert(file.lokasi)
    }
    return pemeriksaan.filter { names.contains($0.place.berkas) }
  }
}
