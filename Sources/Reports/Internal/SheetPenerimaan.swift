import Core
package import Ingest
package import Kinerja
package import Workbook

/// `Rekap Penerimaan Data`: who delivered what and when, in which revision, and what became of it.
package struct SheetPenerimaan {
  package static let nama = "Rekap Penerimaan Data"

  private let bahan: BahanLaporan
  private let berkas: [Penerimaan]
  private let units: [Seksi]
  private let names: [String: String]
  private let tabel = TabelDaftar(kolom: [
    KolomDaftar("No", 6, .tengah), KolomDaftar("Unit", 32), KolomDaftar("Jenis data", 24),
    KolomDaftar("Triwulan", 9, .tengah), KolomDaftar("Berkas", 36), KolomDaftar("Revisi", 8, .tengah),
    KolomDaftar("Diterima tanggal", 13), KolomDaftar("Putusan", 18, .tengah), KolomDaftar("Baris", 8, .tengah),
    KolomDaftar("Kesalahan", 11, .tengah), KolomDaftar("Peringatan", 11, .tengah), KolomDaftar("Lokasi", 44),
  ])

  /// - Parameter berkas: the files to list; those of one unit in its own workbook.
  package init(_ bahan: BahanLaporan, berkas: [Penerimaan], unit: Seksi? = nil) {
    self.bahan = bahan
    self.berkas = berkas
    units = unit.map { [$0] } ?? bahan.hasil.seksi
    names = Dictionary(bahan.acuan.rencana.seksi.map { ($0.kode, $0.nama) }) { first, _ in first }
  }

  package func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    sink.columnWidths(tabel.lebar)
    sink.text(0, 0, "REKAP PENERIMAAN DATA", gaya[.judulKiri])
    sink.text(1, 0, "\(bahan.profil.opd) · \(bahan.periode.panjang)", gaya[.subjudulKiri])
    let head = status(from: 3, &sink, &gaya) + 1
    tabel.kepala(head, gaya, &sink)
    let good = sink.style(Gaya.style(.biasa, .tengah))
    let warned = sink.style(SheetPemeriksaan.style(.peringatan))
    let refused = sink.style(SheetPemeriksaan.style(.kesalahan))
    for (index, file) in berkas.enumerated() {
      let units = file.seksi.map { names[$0] ?? $0 }.joined(separator: ", ")
      let day = CivilDate(year: file.tanggal.tahun, month: file.tanggal.bulan, day: file.tanggal.hari)
      let colour =
        switch file.putusan {
        case .diterima: good
        case .ditolak, .ditarik: refused
        default: warned
        }
      tabel.baris(
        head + 1 + index,
        [
          .angka(Double(index + 1), "0"), .teks(units.isEmpty ? "Seluruh \(bahan.profil.opd)" : units),
          .teks(file.jenis.nama), .teks(file.periode.triwulan.romawi), .teks(file.berkas),
          .angka(Double(file.revisi), "0"), .angka(day.excelSerial, "dd/mm/yyyy"),
          .berwarna(file.putusan.nama, colour), .angka(Double(file.baris), "0"),
          .angka(Double(file.kesalahan), "0"), .angka(Double(file.peringatan), "0"), .teks(file.lokasi),
        ], .biasa, &gaya, &sink)
    }
    let last = head + max(1, berkas.count)
    if berkas.isEmpty {
      sink.mergeText(CellRange(last, 0, last, tabel.terakhir), "Belum ada berkas yang diterima.", gaya[.polosTengah])
    }
    sink.autofilter(CellRange(head, 0, last, tabel.terakhir))
    sink.freeze(row: head + 1, column: 0)
    sink.tabColor(Palet.tabInternal)
    sink.pageSetup(Halaman.landscape(bahan, ulang: head...head, area: CellRange(0, 0, last, tabel.terakhir)))
  }

  /// How many units stand where in the quarter reported, and which ones are missing.
  /// - Returns: the first row after it.
  private func status(from row: Int, _ sink: inout some SheetSink & ~Copyable, _ gaya: inout Gaya) -> Int {
    let quarter = bahan.periode.triwulan
    let missing = units.filter { !bahan.status($0.kode).selesai }
    let lines = [
      "Triwulan \(quarter.romawi): \(units.count - missing.count) dari \(units.count) unit selesai menyampaikan.",
      missing.isEmpty
        ? ""
        : "Belum selesai: " + missing.map { "\($0.nama) (\(bahan.status($0.kode).rawValue))" }.joined(separator: "; ")
          + ".",
    ]
    var next = row
    for line in lines where !line.isEmpty {
      let range = CellRange(next, 0, next, tabel.terakhir)
      sink.mergeText(range, line, gaya[.polos])
      sink.rowHeight(
        next,
        TextMetrics.rowHeight(line, style: Rupa.polos.style, pixels: TextMetrics.pixels(columnWidths: tabel.lebar)))
      next += 1
    }
    return next
  }
}
