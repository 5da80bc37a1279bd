import Core

/// A CSV file as rows under headings: one arena of bytes and offsets, no string per cell.
package struct Table: Sendable {
  /// The file's name as diagnostics quote it.
  package let berkas: String
  package let encoding: Encoding
  /// The byte between cells.
  package let delimiter: UInt8
  /// Physical line of the heading's first row, 1-based.
  package let headingLine: Int
  /// One per column, in the order of the file; columns without heading that hold something are there too.
  package let headings: [Heading]
  /// Whether the office's own `alias.csv` says what a heading means.
  package func beralias(_ heading: Heading) -> Bool { columns.isOwn(key: heading.key) }

  /// What the lines above the heading state.
  package let preamble: [PreambleLine]
  /// Rows of the file, blank ones counted. Always `rowCount + skipped.count`.
  package let rowsRead: Int
  /// Rows that are no data rows, in the order of the file.
  package let skipped: [SkippedRow]

  let arena: [UInt8]
  /// `rowCount × headings.count` cells, row after row.
  let cells: [Cell]
  /// Physical line of each data row.
  let lines: [Int32]
  /// Spreadsheet row of each data row.
  let sheetRows: [Int32]
  let columns: ColumnDictionary

  /// One statement above the heading, such as `Triwulan : II`.
  package struct PreambleLine: Hashable, Sendable {
    /// The canonical column name when the dictionary knows it (`triwulan`, `tahun`, `seksi`), else as written.
    package let kunci: String
    package let nilai: String
    /// Physical line, 1-based.
    package let line: Int
    /// `false` when it was picked out of a title (`LAPORAN TRIWULAN II TAHUN 2025`).
    package let tersurat: Bool
  }

  /// Data rows.
  package var rowCount: Int { lines.count }

  /// Rows that could not be read as CSV.
  package var damagedCount: Int { skipped.count { $0.reason == .rusak } }

  /// Physical line of a data row's beginning, 1-based.
  package func line(_ row: Int) -> Int { Int(lines[row]) }

  /// The row as a spreadsheet numbers it, 1-based.
  package func sheetRow(_ row: Int) -> Int { Int(sheetRows[row]) }

  /// The column of a name: canonical, or any spelling the dictionary knows, or the heading as the file writes it.
  ///
  /// - Returns: 0-based; the first when several are alike.
  package func column(_ name: String) -> Int? {
    if let found = headings.firstIndex(where: { $0.kolom == name }) { return found }
    if let canonical = columns.canonical(name), let found = headings.firstIndex(where: { $0.kolom == canonical }) {
      return found
    }
    let key = ColumnDictionary.key(name)
    return key.isEmpty ? nil : headings.firstIndex { $0.key == key }
  }

  /// The names a heading nobody knows may have been meant for, nearest first.
  package func mirip(_ heading: Heading) -> [String] {
    heading.kolom == nil ? columns.nearest(heading.text) : []
  }

  /// What the lines above the heading state about a column, e.g. `triwulan`.
  package func stated(_ kunci: String) -> PreambleLine? { preamble.first { $0.kunci == kunci } }
}
