import Core
import Ingest
import Kinerja
package import Workbook

/// The workbook that goes back with a refused file: the table to mend, the results, what is missing, the file as
/// dropped, and a nota pengembalian for each unit.
package enum WorkbookKoreksi {
  /// Notas made at the most; a compiled file of more units gets one for the office.
  private static let notaTerbanyak = 20

  package static func bytes(_ bahan: BahanKoreksi) throws(WorkbookError) -> [UInt8] {
    let day = bahan.tanggal
    var file = try WorkbookFile(
      properties: DocumentProperties(
        title: "Koreksi \(bahan.nama)", subject: "Monitoring dan evaluasi kinerja", author: bahan.profil.opd,
        company: bahan.profil.pemerintah, comments: "",
        created: CivilDate(year: day.tahun, month: day.bulan, day: day.hari)))
    var gaya = Gaya(&file)
    if let table = bahan.tabel {
      file.sheet(SheetIsianKoreksi.nama) { SheetIsianKoreksi(table, hasil: bahan.hasil).tulis(gaya, &$0) }
    }
    file.sheet(SheetHasilKoreksi.nama) { SheetHasilKoreksi(bahan).tulis(&gaya, &$0) }
    if let berkas = bahan.berkas, [.realisasi, .realisasiIKU].contains(berkas.jenis) {
      let rows = SheetBelumTerisi.baris(bahan, berkas)
      file.sheet(SheetBelumTerisi.nama) { SheetBelumTerisi(bahan, berkas).tulis(rows, &gaya, &$0) }
    }
    if let asli = bahan.asli {
      file.sheet(SheetAsliKoreksi.nama) { SheetAsliKoreksi(bahan, asli).tulis(gaya, &$0) }
    }
    let units = bahan.seksi.count > notaTerbanyak ? [] : bahan.seksi
    if units.count < 2 {
      file.sheet(SheetNota.nama) { SheetNota(bahan, units.first).tulis(&$0) }
    } else {
      var taken: Set<String> = []
      for unit in units {
        let name = SheetName.make("Nota \(unit.kode)", taken: taken)
        taken.insert(name)
        file.sheet(name) { SheetNota(bahan, unit).tulis(&$0) }
      }
    }
    return try file.bytes()
  }
}
