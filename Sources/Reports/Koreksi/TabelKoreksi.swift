import Core
package import Ingest
import Kinerja
package import Tabular

/// The rows of a refused file as a table that can be delivered again: headings as the reader calls them, values as
/// dropped; period and unit stand in columns of their own when they stood elsewhere in the file or in its name.
package struct TabelKoreksi: Sendable {
  package struct Baris: Sendable {
    /// Physical line in the dropped file.
    package let line: Int
    package let sel: [String]
    /// Unit, or empty when it cannot be told.
    package let seksi: String
    /// A line that could not be read as CSV, as it stood; its cells are blank.
    package let rusak: String?
  }

  package let judul: [String]
  package let baris: [Baris]
  /// How many columns were put before those of the file.
  package let tambahan: Int
  /// Physical line of the heading.
  package let barisJudul: Int
  private let posisi: [Int: Int]

  package init(_ table: Table, _ berkas: BerkasMasuk?, _ acuan: Acuan, _ asli: BarisAsli?) {
    let known = Set(table.headings.compactMap(\.kolom))
    let period = berkas?.periode
    let units = TabelKoreksi.unit(table, berkas, acuan)
    var added: [(nama: String, isi: @Sendable (Int) -> String)] = []
    if let period, !known.contains("tahun") { added.append(("tahun", { _ in String(period.tahun) })) }
    if let period, !known.contains("triwulan") {
      added.append(("triwulan", { _ in String(period.triwulan.rawValue) }))
    }
    let needsUnit = berkas.map { [.realisasi, .realisasiIKU, .hasilMonev].contains($0.jenis) } ?? false
    if needsUnit, !known.contains("seksi") { added.append(("seksi", { units[$0] ?? "" })) }
    tambahan = added.count
    barisJudul = table.headingLine
    judul = added.map(\.nama) + TabelKoreksi.judul(table)
    var rows = (0..<table.rowCount).map { row -> Baris in
      let line = table.line(row)
      let cells = table.headings.indices.map { table.text(row, $0) }
      return Baris(line: line, sel: added.map { $0.isi(line) } + cells, seksi: units[line] ?? "", rusak: nil)
    }
    let blank = [String](repeating: "", count: judul.count)
    for skipped in table.skipped where skipped.reason == .rusak {
      let text = asli?.sel(baris: skipped.line)?.joined(separator: " ; ") ?? ""
      rows.append(Baris(line: skipped.line, sel: blank, seksi: "", rusak: text))
    }
    rows.sort { $0.line < $1.line }
    baris = rows
    posisi = Dictionary(rows.enumerated().map { ($1.line, $0) }) { first, _ in first }
  }

  /// 0-based row of a physical line; `nil` for lines that are no rows of the table.
  package func baris(line: Int) -> Int? { posisi[line] }

  /// Headings as the reader calls them; what it does not know, and what is there twice, as written.
  private static func judul(_ table: Table) -> [String] {
    var seen: Set<String> = []
    return table.headings.map { heading in
      guard let name = heading.kolom, seen.insert(name).inserted else { return heading.text }
      return name
    }
  }

  /// The unit of each line: as the rows were read, else by the cell, else the file's only one.
  private static func unit(_ table: Table, _ berkas: BerkasMasuk?, _ acuan: Acuan) -> [Int: String] {
    var units: [Int: String] = [:]
    for row in berkas?.baris ?? [] { units[row.baris] = row.seksi }
    for row in berkas?.hasilMonev ?? [] { units[row.baris] = row.seksi }
    let column = table.column("seksi")
    let finder = PencariSeksi(acuan.rencana.seksi)
    let only =
      berkas.flatMap { $0.seksi.count == 1 ? $0.seksi[0] : nil }
      ?? table.stated("seksi").flatMap { finder.kode($0.nilai) }
    for row in 0..<table.rowCount where units[table.line(row)] == nil {
      let written = table.value(row, column).flatMap { finder.kode($0) }
      if let unit = written ?? (column == nil ? only : nil) { units[table.line(row)] = unit }
    }
    return units
  }
}
