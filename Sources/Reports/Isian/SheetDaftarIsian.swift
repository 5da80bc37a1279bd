package import Workbook

/// `Daftar`: the words behind the drop-downs.
package struct SheetDaftarIsian {
  package static let awal = 2
  private let tata: TataIsian

  package init(_ tata: TataIsian) { self.tata = tata }

  package func tulis(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    sink.columnWidth(0, max(2, tata.daftar.daftar.count - 1), 24)
    sink.text(0, 0, "DAFTAR PILIHAN", gaya[.judulKiri])
    for (column, list) in tata.daftar.daftar.enumerated() {
      sink.text(SheetDaftarIsian.awal - 1, column, list.judul, gaya[.kepala])
      for (row, word) in list.kata.enumerated() {
        sink.text(SheetDaftarIsian.awal + row, column, word, gaya[.biasa, .teks])
      }
    }
    sink.freeze(row: SheetDaftarIsian.awal, column: 0)
    sink.protect(Protection())
    let longest = tata.daftar.daftar.map(\.kata.count).max() ?? 1
    sink.pageSetup(
      SheetPetunjukIsian.halaman(
        tata.bahan,
        CellRange(0, 0, SheetDaftarIsian.awal + longest - 1, max(2, tata.daftar.daftar.count - 1))))
  }
}
