import Tabular

/// `MANIFES.csv`: what a run published, with sizes and hashes.
package enum ManifesFile {
  package static func bytes(_ files: [(nama: String, ukuran: Int, sha256: String)]) -> [UInt8] {
    var writer = CSVWriter(.kantor)
    writer.row(["berkas", "ukuran", "sha256"].map { .text($0) })
    for file in files { writer.row([.text(file.nama), .number(String(file.ukuran)), .text(file.sha256)]) }
    return writer.bytes
  }

  package static func names(_ bytes: [UInt8]) -> [String] {
    CSVRows.parse(bytes).dropFirst().compactMap(\.first)
  }
}
