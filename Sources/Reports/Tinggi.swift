import Glibc
package import Workbook

/// Heights of a sheet's rows as they are set, to know where pages end.
package struct Tinggi: Sendable {
  /// What a row nobody set has, in points.
  private static let biasa = 15.0

  private var baris: [Double] = []

  package init() {}

  /// Sets a row's height in the sheet and remembers it.
  package mutating func atur(_ row: Int, _ points: Double, _ sink: inout some SheetSink & ~Copyable) {
    sink.rowHeight(row, points)
    if baris.count <= row { baris += repeatElement(Tinggi.biasa, count: row + 1 - baris.count) }
    baris[row] = points
  }

  package subscript(_ row: Int) -> Double { row < baris.count ? baris[row] : Tinggi.biasa }

  private func jumlah(_ rows: ClosedRange<Int>) -> Double { rows.reduce(0) { $0 + self[$1] } }

  /// The set-up with the beginning of every page written down.
  /// - Parameters:
  ///   - lebar: width of the printed columns in pixels.
  ///   - utuh: rows that no page's end may part where they fit on a page, in ascending order of their first rows.
  ///   - lunak: the same for headings with what follows them; a tall one holds only its first two rows together, so
  ///     that no page stays half empty for it.
  ///   - alami: whether pages end where they are full, and only those are written down that would part such rows.
  package func dipatahkan(
    _ setup: PageSetup, lebar: Int, utuh: [ClosedRange<Int>], lunak: [ClosedRange<Int>] = [], alami: Bool = false
  ) -> PageSetup {
    guard let area = setup.printArea else { return setup }
    let (width, height) = Tinggi.ukuran(setup)
    // Viewers shrink by whole per cent; they differ a little in what they make of a row's height.
    let scale = min(1, (width / max(1, Double(lebar) * 0.75) * 100).rounded(.down) / 100)
    let room = height / max(scale, 0.1) * 0.975
    let heading = setup.repeatRows.map(jumlah) ?? 0
    var result = setup
    var used = 0.0
    let soft = lunak.map { block in
      jumlah(block) <= room * 0.2 ? block : block.lowerBound...min(block.upperBound, block.lowerBound + 1)
    }
    var blocks = (soft + utuh).sorted { $0.lowerBound < $1.lowerBound }[...]
    for row in area.first.row...area.last.row {
      var begins = used + self[row] > room
      var written = !alami
      while let block = blocks.first, block.lowerBound <= row {
        blocks.removeFirst()
        guard block.lowerBound == row else { continue }
        let needed = jumlah(block)
        if used + needed > room, heading + needed <= room { (begins, written) = (true, true) }
      }
      if begins, written { result.breaksBeforeRows.append(row) }
      used = begins ? heading + self[row] : used + self[row]
    }
    return result
  }

  /// How much of one page the printed rows take at the width they are shrunk to: above 1 they need more pages.
  package func bagianHalaman(_ setup: PageSetup, lebar: Int) -> Double {
    guard let area = setup.printArea else { return 0 }
    let (width, height) = Tinggi.ukuran(setup)
    let scale = min(1, width / max(1, Double(lebar) * 0.75))
    return jumlah(area.first.row...area.last.row) * scale / height
  }

  /// Room for rows and columns on the paper, in points.
  private static func ukuran(_ setup: PageSetup) -> (lebar: Double, tinggi: Double) {
    let (short, long) =
      switch setup.paper {
      case .a3: (842.0, 1191.0)
      case .a4: (595.0, 842.0)
      case .a5: (420.0, 595.0)
      case .f4: (612.0, 936.0)
      }
    let margins = setup.margins
    let across = (margins.left + margins.right) * 72
    let down = (margins.top + margins.bottom) * 72
    return setup.orientation == .landscape ? (long - across, short - down) : (short - across, long - down)
  }
}
