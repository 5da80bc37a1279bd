import Tabular

/// `MANIFES.csv`: what a run published, with sizes and hashes.
package enum ManifesFile {
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

  package static func names(_ bytes: [UInt8]) -> [String] {
    CSVRows.parse(bytes, berkas: "MANIFES.csv").dropFirst().compactMap(\.first)
  }
}
