import Core
package import Kinerja

/// Scales of words: `skala-teks.csv`, `nama;kata` with the words best first, joined by `|`.
package enum SkalaTeksTable {
  /// The shipped scales.
  package static let bawaan = SkalaTeks(
    DataFile.rows("skala-teks.csv").compactMap { row in row.count >= 2 ? PilihanKey.daftar(row[1]) : nil })
}
