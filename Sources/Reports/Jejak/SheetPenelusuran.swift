import Core
import Ingest
import Kinerja
package import Workbook

/// `Penelusuran Angka`: behind every figure of a quarter the archived file, its rows and revision, with links to the
/// cells the figure stands in.
package struct SheetPenelusuran {
  package static let nama = "Penelusuran Angka"
  /// Excel opens no more links on a sheet; beyond them the addresses are plain text.
  static let tautanTerbanyak = 60_000

  let l: Lembar
  let berkas: [String: Penerimaan]
  let tabel = TabelDaftar(kolom: [
    KolomDaftar("Kode", 17, .kode), KolomDaftar("Indikator", 30), KolomDaftar("Unit", 15),
    KolomDaftar("Triwulan", 8.5, .tengah), KolomDaftar("Angka", 9, .tengah), KolomDaftar("Nilai", 16),
    KolomDaftar("Satuan", 11, .tengah), KolomDaftar("Sel pada E.81", 9, .tengah),
    KolomDaftar("Sel pada lembar rinci", 15, .tengah), KolomDaftar("Berkas di arsip", 36),
    KolomDaftar("Baris", 9, .tengah), KolomDaftar("Revisi", 7, .tengah), KolomDaftar("Nama berkas saat diterima", 27),
    KolomDaftar("Diterima tanggal", 11), KolomDaftar("Catatan", 24),
  ])
  static let kepala = 5

  package init(_ lembar: Lembar) {
    l = lembar
    berkas = Dictionary(lembar.bahan.penerimaan.map { ($0.lokasi, $0) }) { _, last in last }
  }

  package func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    sink.columnWidths(tabel.lebar)
    sink.text(0, 0, "PENELUSURAN ANGKA", gaya[.judulKiri])
    sink.text(1, 0, "\(l.namaKantor) · \(l.periode.panjang)", gaya[.subjudulKiri])
    let notes = [
      "Satu baris untuk satu angka triwulan dan satu berkas asalnya. Baris = nomor baris bila berkas dibuka dengan "
        + "program lembar kerja. Klik alamat sel untuk melihat angkanya.",
      "Target dan pagu berasal dari acuan/\(l.periode.tahun): renja.csv, dpa.csv dan iku.csv pada versi yang berlaku "
        + "akhir triwulan \(l.triwulan.romawi).",
    ]
    for (index, note) in notes.enumerated() {
      sink.mergeText(CellRange(2 + index, 0, 2 + index, tabel.terakhir), note, gaya[.catatan])
    }
    tabel.kepala(SheetPenelusuran.kepala, gaya, &sink)
    var writer = Penulis(s: self, tautan: sink.style(Penulis.gayaTautan), next: SheetPenelusuran.kepala + 1)
    for index in l.hasil.baris.indices { writer.renja(index, &gaya, &sink) }
    for index in l.hasil.iku.indices { writer.iku(index, &gaya, &sink) }
    if writer.next == SheetPenelusuran.kepala + 1 {
      sink.mergeText(
        CellRange(writer.next, 0, writer.next, tabel.terakhir), "Belum ada angka yang disampaikan.",
        gaya[.polosTengah])
      writer.next += 1
    }
    let last = writer.next - 1
    sink.autofilter(CellRange(SheetPenelusuran.kepala, 0, last, tabel.terakhir))
    sink.freeze(row: SheetPenelusuran.kepala + 1, column: 2)
    sink.tabColor(Palet.tabInternal)
    sink.pageSetup(
      Halaman.landscape(
        l.bahan, ulang: SheetPenelusuran.kepala...SheetPenelusuran.kepala,
        area: CellRange(0, 0, last, tabel.terakhir)))
  }
}
