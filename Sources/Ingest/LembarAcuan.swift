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
    guard let (table, index, indeks) = cari(row, kolom) else { return row }
    return table.place(index, indeks)
  }

  /// Whether nothing stands in that cell (or there is no such column): an absent value that is blank, not unreadable.
  package func kosong(_ row: Place, _ kolom: String) -> Bool {
    guard let (table, index, indeks) = cari(row, kolom) else { return true }
    return table.isEmpty(index, indeks)
  }

  /// Data rows of a file.
  package func jumlahBaris(_ berkas: String) -> Int { tables[berkas]?.table.rowCount ?? 0 }

  /// The value of a key of `profil.csv`.
  package func profil(_ berkas: String, _ kunci: String) -> Place {
    guard let (table, _) = tables[berkas] else { return Place(berkas) }
    return ProfilTable.tempat(kunci, table)
  }

  private func cari(_ row: Place, _ kolom: String) -> (table: Table, baris: Int, kolom: Int)? {
    guard let (table, posisi) = tables[row.berkas], let line = row.baris, let indeks = posisi[kolom] else { return nil }
    var (low, high) = (0, table.rowCount)
    while low < high {
      let middle = (low + high) / 2
      if table.line(middle) < line { low = middle + 1 } else { high = middle }
    }
    guard low < table.rowCount, table.line(low) == line else { return nil }
    return (table, low, indeks)
  }
}
