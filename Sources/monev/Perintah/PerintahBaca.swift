import Batch
import Core
import Ingest
import Office
import Tabular

/// `monev baca FILE [--mentah]`: how a file is read, and why it is refused.
enum PerintahBaca: Perintah {
  static let usage = Usage(
    name: "baca", arguments: "FILE [--mentah] [--pemisah koma|titik-koma|tab|pipa|X]",
    summary: "tunjukkan bagaimana suatu berkas dibaca",
    options: [
      Option(name: "mentah", value: nil, help: "berhenti setelah pengodean dan CSV"),
      Option(
        name: "pemisah", value: "koma|titik-koma|tab|pipa|X", help: "tanda di antara sel (bawaan: dicari sendiri)"),
    ],
    argumentCount: 1...1)

  static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> Int32 {
    let format = try parsed.choice("format", DiagnosticRenderer.Format.self) ?? .teks
    let pemisah = try parsed["pemisah"].map(pemisah)
    let path = parsed.arguments[0]
    let office = Periksa.caraBaca(path)
    let limits = office?.batas ?? .default
    let most = max(limits.maxBytes, ReadLimits.default.maxBytes)
    let name = FileSystem.name(of: path)
    let reading: Bacaan
    if let size = FileSystem.info(path)?.size, size > most {
      reading = Bacaan(ditolak: TableReader.terlaluBesar(size, limits, Place(name)))
    } else {
      reading = Bacaan(
        try FileSystem.read(path, limit: most), berkas: name, kamus: office?.kamus ?? .bawaan, batas: limits,
        pemisah: pemisah, mentah: parsed.has("mentah"))
    }
    // A refused file is told on standard error in every format.
    var view = Tayangan(terminal, SumberBaris(OfficeFolder(FileSystem.directory(of: path)), paths: [path]))
    view.cetak(format == .teks ? reading.pemeriksaan : reading.pemeriksaan.filter { $0.severity == .kesalahan })
    switch format {
    case .json: Terminal.out(reading.json)
    case .csv: Terminal.out(reading.tabel.map { $0.map(Ringkas.quoted).joined(separator: ";") }.joined(separator: "\n"))
    case .teks: if !terminal.quiet { Terminal.out(reading.teks) }
    }
    return reading.ditolak ? 1 : ExitCode.ok
  }

  private static func pemisah(_ word: String) throws(UsageError) -> UInt8 {
    switch word {
    case "koma": return UInt8(ascii: ",")
    case "titik-koma": return UInt8(ascii: ";")
    case "tab": return UInt8(ascii: "\t")
    case "pipa": return UInt8(ascii: "|")
    default:
      guard let byte = word.utf8.first, word.utf8.count == 1, byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "\"")
      else {
        throw UsageError(
          pesan: "--pemisah \(DiagnosticRenderer.oneLine(word)): pakai koma, titik-koma, tab, pipa, atau satu tanda.")
      }
      return byte
    }
  }
}

/// A file as it was read.
private struct Bacaan {
  private(set) var pengodean = ""
  private(set) var pemisah = ""
  private(set) var barisJudul: Int?
  private(set) var jenis: String?
  /// Rows of strings, heading first.
  private(set) var tabel: [[String]] = []
  private(set) var pemeriksaan: [Diagnostic] = []
  private(set) var dilewati: [String] = []
  private(set) var ditolak = true

  /// A file that is not even read.
  init(ditolak reason: Diagnostic) { pemeriksaan = [reason] }

  init(
    _ bytes: [UInt8], berkas: String, kamus: ColumnDictionary, batas: ReadLimits, pemisah delimiter: UInt8?,
    mentah: Bool
  ) {
    var bag = DiagnosticBag()
    if mentah {
      if let raw = TableReader.rawRows(
        bytes, berkas: berkas, columns: kamus, limits: batas, delimiter: delimiter, into: &bag)
      {
        (pengodean, pemisah, tabel) = (raw.encoding.nama, Bacaan.tanda(raw.delimiter), raw.rows)
        barisJudul = raw.lines.first
      }
    } else if let table = TableReader.read(
      bytes, berkas: berkas, columns: kamus, limits: batas, delimiter: delimiter,
      fillsDown: JenisBerkas.kolomGabungan, into: &bag)
    {
      (pengodean, pemisah) = (table.encoding.nama, Bacaan.tanda(table.delimiter))
      barisJudul = table.headingLine
      jenis = JenisBerkas.kenali(table)?.rawValue
      tabel = [table.headings.map(\.text)]
      for row in 0..<table.rowCount { tabel.append(table.headings.indices.map { table.text(row, $0) }) }
      dilewati = table.skipped.map { "baris \($0.line): \($0.reason.kata)" }
    }
    pemeriksaan = bag.sorted
    ditolak = tabel.isEmpty || bag.hasKesalahan
  }

  private static func tanda(_ byte: UInt8) -> String { String(decoding: [byte], as: UTF8.self) }

  var teks: String {
    var lines: [String] = []
    if !tabel.isEmpty {
      lines.append("Pengodean   \(pengodean)")
      lines.append("Pemisah     \(pemisah == "\t" ? "tab" : pemisah)")
      if let barisJudul { lines.append("Baris judul \(barisJudul)") }
      if let jenis { lines.append("Jenis       \(jenis)") }
      lines.append("Baris data  \(max(0, tabel.count - 1))")
      lines += dilewati.map { "Dilewati    \($0)" }
      lines.append("")
      lines += Ringkas.tabel(tabel.map { $0.map(Bacaan.singkat) })
    }
    lines.append(ditolak ? "Berkas ini belum bisa dipakai; sebabnya di atas." : "Berkas ini terbaca.")
    return lines.joined(separator: "\n")
  }

  /// A cell in a table on a terminal: one line, at most 32 characters.
  private static func singkat(_ cell: String) -> String {
    let line = DiagnosticRenderer.oneLine(cell)
    return line.count <= 32 ? line : line.prefix(31) + "…"
  }

  var json: String {
    let rows = tabel.map { "  [" + $0.map(JSONText.quoted).joined(separator: ", ") + "]" }.joined(separator: ",\n")
    return """
      {"pengodean": \(JSONText.quoted(pengodean)), "pemisah": \(JSONText.quoted(pemisah)),
      "baris_judul": \(barisJudul.map { String($0) } ?? "null"), "jenis": \(jenis.map(JSONText.quoted) ?? "null"),
      "tabel": [
      \(rows)
      ],
      "pemeriksaan": \(DiagnosticRenderer.json(pemeriksaan))}
      """
  }
}
