import Kinerja
package import Workbook

/// The sheets `Lembar Disposisi …`: one lembar on A5, or two side by side on one F4 with a line to cut along.
package struct SheetDisposisi {
  let bahan: BahanLaporan
  /// One lembar, or two.
  let lembar: [LembarDisposisi]

  package init(_ bahan: BahanLaporan, _ lembar: [LembarDisposisi]) {
    self.bahan = bahan
    self.lembar = lembar
  }

  /// The lembar as they come to lie on pages of the office's paper.
  package static func halaman(_ bahan: BahanLaporan, _ lembar: [LembarDisposisi]) -> [SheetDisposisi] {
    guard bahan.profil.kertasDisposisi == .f4Dua else { return lembar.map { SheetDisposisi(bahan, [$0]) } }
    return stride(from: 0, to: lembar.count, by: 2).map { first in
      SheetDisposisi(bahan, Array(lembar[first..<min(first + 2, lembar.count)]))
    }
  }

  /// What the sheet would like to be called; at most 31 characters and unique by `SheetName.make`.
  package var nama: String {
    let all = "Lembar Disposisi " + lembar.map(\.nama).joined(separator: ", ")
    return all.utf16.count <= SheetName.limit ? all : "Lembar Disposisi " + (lembar.first?.nama ?? "")
  }

  /// Room for rows on the paper, in points.
  private static let tinggiHalaman = 535.0

  /// Gives what is left of the page to the notes.
  private static func penuhi(_ rows: [BarisSurat]) -> [BarisSurat] {
    let left = tinggiHalaman - rows.reduce(0) { $0 + $1.tinggi(lebar: TataDisposisi.lebar) }
    let notes = rows.count(where: \.lentur)
    guard left > 0, notes > 0 else { return rows }
    return rows.map { row in
      var row = row
      if row.lentur { row.tinggi = min(200, row.tinggi(lebar: TataDisposisi.lebar) + left / Double(notes)) }
      return row
    }
  }

  package func tulis(_ sink: inout some SheetSink & ~Copyable) {
    let dua = bahan.profil.kertasDisposisi == .f4Dua
    var tata = TataDisposisi(bahan: bahan)
    tata.barisDaftar = lembar.map { TataDisposisi.barisDaftar($0) }.max() ?? 0
    let widths = TataDisposisi.lebar
    let pages = lembar.map { SheetDisposisi.penuhi(tata.baris($0)) }
    sink.hideGridlines()
    sink.columnWidths(widths)
    // The gap with the line to cut along, then the second lembar.
    if dua {
      sink.columnWidths(from: widths.count, [3, 3])
      sink.columnWidths(from: widths.count + 2, widths)
    }
    for row in 0..<(pages.map(\.count).max() ?? 0) {
      var height = 0.0
      for (index, page) in pages.enumerated() where row < page.count {
        sink.tulis(page[row], at: row, kolom: index * (widths.count + 2))
        height = max(height, page[row].tinggi(lebar: widths))
      }
      sink.rowHeight(row, height)
      if dua {
        sink.blank(row, widths.count, sink.style(Style { $0.borders = Borders(right: .dashed, color: 0x808080) }))
      }
    }
    for index in lembar.indices {
      sink.logo(bahan, at: Cell(0, index * (widths.count + 2)), lebar: 52, tinggi: 62)
    }
    let rows = pages.map(\.count).max() ?? 1
    let columns = dua ? widths.count * 2 + 2 : widths.count
    // Agenda numbers are texts.
    sink.ignoreNumbersAsText([CellRange(0, 0, max(0, rows - 1), columns - 1)])
    sink.tabColor(Palet.tabSurat)
    sink.pageSetup(
      PageSetup {
        $0.paper = dua ? .f4 : .a5
        $0.orientation = dua ? .landscape : .portrait
        $0.fitHeight = 1
        $0.margins = PageSetup.Margins(left: 0.4, right: 0.4, top: 0.35, bottom: 0.35, header: 0.15, footer: 0.15)
        $0.centeredHorizontally = true
        $0.header = Halaman.kepalaKecil(bahan)
        $0.printArea = CellRange(0, 0, max(0, rows - 1), columns - 1)
      })
  }
}
