package import Core
package import Tabular

/// The plan's tables as read, so that a check that comes later can point at the very cell.
package struct LembarAcuan: Sendable {
  private var tables: [String: (table: Table, posisi: [String: Int])] = [:]

  package init() {}

  package mutating func simpan(_ table: Table, _ judul: [String]) {
    tables[table.berkas] = (table, PosisiKolom(table, judul).posisi)
  }

  /// The cell of a column in the row that stands at `row`; the row itself when its file has no such column.
  ///
  /// - Parameter row: the place of a plan row (`Indikator.tempat`, `BarisDPA.tempat`).
  /// - Complexity: O(log rows).
  package func sel(_ row: Place, _ kolom: String) -> Place {
    guard let (table, posisi) = tables[row.berkas], let line = row.baris, let indeks = posisi[kolom] else { return row }
    var (low, high) = (0, table.rowCount)
    while low < high {
      let middle = (low + high) / 2
      if table.line(middle) < line { low = middle + 1 } else { high = middle }
    }
    guard low < table.rowCount, table.line(low) == line else { return row }
    return table.place(low, indeks)
  }
}
