import Tabular
import Workbook

/// `Asli`: the file as it was dropped, row by row, nothing skipped.
struct SheetAsliKoreksi {
  static let nama = "Asli"
  /// Columns shown; a row of more is damaged anyway.
  private static let kolom = 200

  private let bahan: BahanKoreksi
  private let asli: BarisAsli

  init(_ bahan: BahanKoreksi, _ asli: BarisAsli) {
    self.bahan = bahan
    self.asli = asli
  }

  func tulis(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let plain = sink.style(Rupa.kotak([.kiri]).with { $0.numberFormat = "@" })
    let number = sink.style(Rupa.kotak([.kanan, .kecil], Palet.bantu))
    let rows = (0..<asli.count).map { asli.sel($0) }
    let width = min(SheetAsliKoreksi.kolom, rows.map(\.count).max() ?? 1)
    sink.text(0, 0, "Baris", gaya[.kepala])
    for column in 0..<width { sink.text(0, column + 1, "Kolom \(column + 1)", gaya[.kepala]) }
    for (index, cells) in rows.enumerated() {
      sink.number(index + 1, 0, Double(asli.baris(index)), number)
      for (column, text) in cells.prefix(width).enumerated() { sink.tertulis(index + 1, column + 1, text, plain) }
    }
    sink.columnWidth(0, 7)
    if width > 0 { sink.columnWidth(1, width, 15) }
    sink.freeze(row: 1, column: 1)
    sink.ignoreNumbersAsText([CellRange(1, 1, max(1, rows.count), max(1, width))])
    sink.tabColor(Palet.tabInternal)
    sink.pageSetup(
      HalamanKoreksi.landscape(bahan, ulang: 0...0, area: CellRange(0, 0, max(1, rows.count), max(1, width))))
  }
}
