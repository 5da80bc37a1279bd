import Batch
import Core
import Ingest

/// Lines that both reports share: what became of the dropped files, and results of checking.
enum Ringkas {
  /// A table of the files: name, kind, unit, verdict, rows, results.
  static func berkas(_ files: [HasilTerima]) -> [String] {
    if files.isEmpty { return ["Tidak ada berkas baru di masuk/."] }
    let rows = files.map { file -> [String] in
      let count = file.hitungan
      let taken = file.putusan == .ditolak ? 0 : count.diterima
      let refused = count.ditolak + count.diterima - taken
      let arithmetic = count.dibaca == 0 ? "–" : "\(count.dibaca) = \(taken) + \(refused) + \(count.dilewati)"
      return [
        DiagnosticRenderer.oneLine(file.berkas), file.periode.map { "\($0.tahun) \($0.kodeTriwulan)" } ?? "–",
        file.seksi.isEmpty ? "–" : file.seksi.joined(separator: ", "), file.namaPutusan, arithmetic,
        String(file.kesalahan), String(file.peringatan),
      ]
    }
    let head = [
      "Berkas", "Periode", "Seksi", "Putusan", "Baris: dibaca = diterima + ditolak + dilewati", "Kesalahan",
      "Peringatan",
    ]
    return tabel([head] + rows)
  }

  /// Columns padded to their widest cell.
  static func tabel(_ rows: [[String]]) -> [String] {
    guard let columns = rows.map(\.count).max() else { return [] }
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        if column < row.count - 1 { line += String(repeating: " ", count: widths[column] - cell.count + 2) }
      }
      return "  " + line
    }
  }

  /// A cell of CSV for standard output, inert and quoted where it must be.
  static func quoted(_ text: String) -> String {
    var text = text
    if let first = text.first, "=+-@\t\r".contains(first) { text = "'" + text }
    guard text.contains(where: { ";\"".contains($0) || $0.isNewline }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// A dropped file as a JSON object.
  static func json(_ file: HasilTerima, folder: String) -> String {
    let count = file.hitungan
    let refused = file.putusan == .ditolak
    let fields: [(String, String)] = [
      ("folder", JSONText.quoted(folder)), ("berkas", JSONText.quoted(file.berkas)),
      ("putusan", JSONText.quoted(file.kodePutusan)),
      ("jenis", file.jenis.map { JSONText.quoted($0.rawValue) } ?? "null"),
      ("tahun", file.periode.map { String($0.tahun) } ?? "null"),
      ("triwulan", file.periode.map { String($0.triwulan.rawValue) } ?? "null"),
      ("seksi", "[" + file.seksi.map(JSONText.quoted).joined(separator: ", ") + "]"),
      ("revisi", String(file.revisi)), ("dibaca", String(count.dibaca)),
      ("diterima", String(refused ? 0 : count.diterima)),
      ("ditolak", String(refused ? count.ditolak + count.diterima : count.ditolak)),
      ("dilewati", String(count.dilewati)), ("kesalahan", String(file.kesalahan)),
      ("peringatan", String(file.peringatan)), ("lokasi", JSONText.quoted(file.lokasi)),
    ]
    return "  {" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }
}
