import Core
import Kinerja
package import Workbook

/// `Ringkasan`: what people look at before they read: headline figures, who delivered, what needs attention, charts,
/// and the tables behind them with live formulas on the other sheets.
package struct Ringkasan {
  package static let nama = "Ringkasan"

  let l: Lembar
  let perhatian: [PerluPerhatian]
  let tata: TataRingkasan

  package init(_ lembar: Lembar) {
    l = lembar
    perhatian = PerluPerhatian.susun(lembar.bahan, lembar.hasil)
    tata = TataRingkasan(lembar.hasil, perhatian: perhatian.count)
  }

  /// Writes the whole sheet.
  package func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    sink.columnWidth(0, TataRingkasan.kolom - 1, TataRingkasan.lebarKolom)
    kepala(gaya, &sink)
    angkaUtama(&gaya, &sink)
    penyampaian(gaya, &sink)
    perluPerhatian(gaya, &sink)
    tabelProgram(&gaya, &sink)
    tabelSeksi(&gaya, &sink)
    tabelTriwulan(&gaya, &sink)
    let end = keterangan(gaya, &sink)
    grafik(gaya, &sink)
    sink.hideGridlines()
    sink.tabColor(Palet.tabInternal)
    sink.activate()
    var page = Halaman.portrait(
      l.bahan, area: CellRange(0, 0, end, TataRingkasan.kolom - 1),
      patah: tata.patah)
    page.margins.left = 0.35
    page.margins.right = 0.35
    sink.pageSetup(page)
  }

  private func kepala(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    sink.text(0, 0, "RINGKASAN KINERJA", gaya[.judulKiri])
    sink.text(1, 0, "\(l.namaKantor) · \(l.periode.panjang)", gaya[.subjudulKiri])
    sink.rowHeight(0, 20)
    judul(TataRingkasan.grafikKecil - 1, "Perjalanan sampai triwulan \(l.triwulan.romawi)", gaya, &sink)
    judul(tata.penyampaian - 1, "Penyampaian data per triwulan", gaya, &sink)
    judul(tata.perhatian - 1, "Perlu perhatian", gaya, &sink)
    judul(tata.grafikProgram - 1, "Capaian dan serapan", gaya, &sink)
    judul(tata.program - 1, "Per program", gaya, &sink)
    judul(tata.seksi - 1, "Per \(l.profil.unit)", gaya, &sink)
    judul(tata.triwulan - 1, "Per triwulan", gaya, &sink)
  }

  /// The heading of a section, with a line below it.
  func judul(_ row: Int, _ text: String, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let style = Rupa.judulKiri.style.with {
      $0.fontSize = 11
      $0.borders = Borders(bottom: .medium, color: Palet.biruTua)
    }
    sink.mergeText(CellRange(row, 0, row, TataRingkasan.kolom - 1), text, sink.style(style))
    sink.rowHeight(row, 17)
  }

  /// Merged cells of a table's row: text over columns.
  func sel(
    _ row: Int, _ columns: ClosedRange<Int>, _ text: String, _ style: StyleID,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    sink.mergeText(CellRange(rows: row...row, columns: columns), text, style)
  }
}
