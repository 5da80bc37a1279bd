import Tabular

/// `MANIFES.csv`: what a run published, with sizes and hashes.
package enum ManifesFile {
  package static let nama = "MANIFES.csv"

  package static func bytes(_ files: [(nama: String, ukuran: Int, sha256: String)]) -> [UInt8] {
    var writer = CSVWriter(.kantor)
    writer.row(["berkas", "ukuran", "sha256"])
    for file in files {
      writer.text(file.nama)
      writer.integer(file.ukuran)
      writer.text(file.sha256)
      writer.endRow()
    }
    return writer.finish()
  }

  package static func names(_ bytes: [UInt8]) -> [String] { rows(bytes).map(\.nama) }

  package static func rows(_ bytes: [UInt8]) -> [(nama: String, ukuran: Int, sha256: String)] {
    CSVRows.parse(bytes, berkas: nama).dropFirst().compactMap { row in
      row.count == 3 ? (row[0], Int(row[1]) ?? -1, row[2]) : nil
    }
  }
}
