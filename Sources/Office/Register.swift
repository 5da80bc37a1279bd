package import Core
package import Ingest
import Tabular

/// `register.csv`: the append-only book of everything received (FORMATS §3).
package struct Register: Sendable {
  /// One event. What could not be told of a refused file stays `nil` or empty.
  package struct Entry: Sendable {
    package var waktu: String
    package var berkas: String
    package var jenis: JenisBerkas?
    package var seksi: [String]
    package var tahun: Int?
    package var triwulan: Triwulan?
    package var revisi: Int
    package var sha256: String
    package var ukuran: Int
    package var baris: Int
    package var putusan: Putusan
    package var kesalahan: Int
    package var peringatan: Int
    /// Where the original lies, inside the folder; empty for a duplicate.
    package var lokasi: String

    package init(
      waktu: String, berkas: String, jenis: JenisBerkas?, seksi: [String], tahun: Int?, triwulan: Triwulan?,
      revisi: Int, sha256: String, ukuran: Int, baris: Int, putusan: Putusan, kesalahan: Int, peringatan: Int,
      lokasi: String
    ) {
      self.waktu = waktu
      self.berkas = berkas
      self.jenis = jenis
      self.seksi = seksi
      self.tahun = tahun
      self.triwulan = triwulan
      self.revisi = revisi
      self.sha256 = sha256
      self.ukuran = ukuran
      self.baris = baris
      self.putusan = putusan
      self.kesalahan = kesalahan
      self.peringatan = peringatan
      self.lokasi = lokasi
    }

    package var periode: Periode? {
      guard let tahun, let triwulan else { return nil }
      return Periode(tahun, triwulan)
    }
  }

  package static let heading = [
    "waktu", "berkas", "jenis", "seksi", "tahun", "triwulan", "revisi", "sha256", "ukuran", "baris", "putusan",
    "kesalahan", "peringatan", "lokasi",
  ]

  private let path: String
  /// Events in the order they were written.
  package private(set) var entries: [Entry] = []
  /// Whether the last line is torn: the next append starts on a line of its own.
  private var torn = false
  private var isNew = true

  /// Reads the book; a missing one is empty, a torn last line is left alone.
  package init(_ folder: OfficeFolder) throws(FileError) {
    path = folder.register
    guard FileSystem.exists(path) else { return }
    let bytes = try FileSystem.read(path)
    isNew = bytes.isEmpty
    torn = !bytes.isEmpty && bytes.last != UInt8(ascii: "\n")
    for row in CSVRows.parse(bytes, berkas: "register.csv").dropFirst() where row.count == Register.heading.count {
      if let entry = Register.entry(row), OfficeFolder.isInside(entry.lokasi) || entry.lokasi.isEmpty {
        entries.append(entry)
      }
    }
  }

  /// Writes one event to the end of the book and syncs it.
  package mutating func append(_ entry: Entry) throws(FileError) {
    var writer = CSVWriter(.kantor)
    if isNew { writer.row(Register.heading) }
    Register.write(entry, to: &writer)
    var bytes = writer.finish()
    if !isNew { bytes.removeFirst(3) }  // The byte order mark stands at the top of the book only.
    if torn { bytes.insert(contentsOf: [13, 10], at: 0) }
    try FileSystem.append(bytes, to: path)
    isNew = false
    torn = false
    entries.append(entry)
  }

  /// Accepted files that were not withdrawn, oldest first.
  package var berlaku: [Entry] {
    let withdrawn = Set(entries.lazy.filter { $0.putusan == .ditarik }.map(\.lokasi))
    return entries.filter { $0.putusan.berlaku && !withdrawn.contains($0.lokasi) }
  }

  private static func entry(_ row: [String]) -> Entry? {
    guard let putusan = Putusan(rawValue: row[10]) else { return nil }
    return Entry(
      waktu: row[0], berkas: row[1], jenis: JenisBerkas(rawValue: row[2]),
      seksi: row[3].isEmpty ? [] : row[3].split(separator: "|").map(String.init), tahun: Int(row[4]),
      triwulan: Int(row[5]).flatMap(Triwulan.init), revisi: Int(row[6]) ?? 0, sha256: row[7],
      ukuran: Int(row[8]) ?? 0, baris: Int(row[9]) ?? 0, putusan: putusan, kesalahan: Int(row[11]) ?? 0,
      peringatan: Int(row[12]) ?? 0, lokasi: row[13])
  }

  private static func write(_ entry: Entry, to writer: inout CSVWriter) {
    writer.text(entry.waktu)
    writer.text(entry.berkas)
    writer.text(entry.jenis?.rawValue)
    writer.text(entry.seksi.joined(separator: "|"))
    writer.integer(entry.tahun)
    writer.integer(entry.triwulan?.rawValue)
    writer.integer(entry.revisi)
    writer.text(entry.sha256)
    writer.integer(entry.ukuran)
    writer.integer(entry.baris)
    writer.text(entry.putusan.rawValue)
    writer.integer(entry.kesalahan)
    writer.integer(entry.peringatan)
    writer.text(entry.lokasi)
    writer.endRow()
  }
}
