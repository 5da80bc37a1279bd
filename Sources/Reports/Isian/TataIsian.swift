import Core
import Ingest
import Kinerja
package import Workbook

/// Where things stand on the sheet Isian: rows, columns, lists.
package struct TataIsian: Sendable {
  package let bahan: BahanIsian
  package let baris: [BarisIsian]
  package let kolom: [KolomIsian]
  package let daftar: DaftarIsian
  private let posisi: [KolomIsian: Int]

  /// 0-based rows: the band, the heading, the first row to fill in.
  package static let pita = 5
  package static let judul = 6
  package static let awal = 7

  package init(_ bahan: BahanIsian) {
    self.bahan = bahan
    baris = bahan.baris
    kolom = KolomIsian.untuk(bahan, baris)
    daftar = DaftarIsian(baris, bahan.acuan.skalaTeks)
    posisi = Dictionary(kolom.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  package var terakhir: Int { TataIsian.awal + max(1, baris.count) - 1 }
  package var last: Int { bahan.triwulan.index }

  /// 0-based column; `nil` when the form has none.
  package func letak(_ column: KolomIsian) -> Int? { posisi[column] }

  /// Address of a cell: `K9`; `nil` when the form lacks the column.
  package func alamat(_ column: KolomIsian, _ row: Int) -> String? { posisi[column].map { Cell(row, $0).a1 } }

  /// Address of a column's data cells: `$S$8:$S$40`.
  package func rentang(_ column: KolomIsian) -> CellRange? {
    posisi[column].map { CellRange(TataIsian.awal, $0, terakhir, $0) }
  }
}

/// The lists behind the drop-downs; they stand in cells of the sheet Daftar.
package struct DaftarIsian: Sendable {
  package static let lembar = "Daftar"
  package static let tindakLanjut = ["selesai", "proses", "belum"]

  /// Heading and words, one column each.
  package private(set) var daftar: [(judul: String, kata: [String])] = [
    ("Tindak lanjut lalu", DaftarIsian.tindakLanjut)
  ]
  private let skala: SkalaTeks

  init(_ rows: [BarisIsian], _ skala: SkalaTeks) {
    self.skala = skala
    for row in rows {
      guard let words = kata(row), !daftar.contains(where: { $0.kata == words }) else { continue }
      daftar.append(("Pilihan predikat \(daftar.count)", words))
    }
  }

  /// The words a row may take; `nil` when it takes numbers or its target stands on no scale.
  package func kata(_ row: BarisIsian) -> [String]? {
    guard row.teks, let plan = row.hasil?.rencana else { return nil }
    let target = plan.target?.teks ?? plan.targetTW.compactMap { $0?.teks }.first
    return target.flatMap { skala.kata(seperti: $0) }
  }

  /// The cells of a list.
  package func rentang(_ words: [String]) -> CellRange? {
    daftar.firstIndex { $0.kata == words }.map {
      CellRange(SheetDaftarIsian.awal, $0, SheetDaftarIsian.awal + words.count - 1, $0)
    }
  }
}
