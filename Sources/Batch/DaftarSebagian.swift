import Core
import Office
import Tabular

/// `<same name>.sebagian.csv` beside an original taken in part: the lines that stay out of every figure.
enum DaftarSebagian {
  static func lokasi(_ lokasi: String) -> String {
    (lokasi.hasSuffix(".csv") ? String(lokasi.dropLast(4)) : lokasi) + ".sebagian.csv"
  }

  static func bytes(_ refused: [Diagnostic], alasan: String) -> [UInt8] {
    var writer = CSVWriter(.kantor)
    writer.row(["baris", "kode_pemeriksaan", "alasan"])
    for result in refused {
      writer.integer(result.place.baris)
      writer.text(result.check.kode)
      writer.text(alasan)
      writer.endRow()
    }
    return writer.finish()
  }

  /// The physical lines left out; `nil` when the list cannot be read.
  static func baca(_ folder: OfficeFolder, _ lokasi: String) -> Set<Int>? {
    guard let bytes = try? FileSystem.read(folder.absolute(self.lokasi(lokasi)), limit: ReadLimits.default.maxBytes)
    else {
      return nil
    }
    let rows = CSVRows.parse(bytes, berkas: self.lokasi(lokasi)).dropFirst()
    let lines = rows.compactMap { $0.first.flatMap { Int($0) } }
    return lines.isEmpty || lines.count != rows.count ? nil : Set(lines)
  }
}
