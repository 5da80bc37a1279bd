package import Core
package import Ingest
import Tabular

/// `register.csv`: the append-only book of everything received (FORMATS §3).
///
/// An event is one physical line, so that a line torn by a power failure cannot swallow those behind it.
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
  /// Events in the order they were written; those noted but not saved yet stand at the end.
  package private(set) var entries: [Entry] = []
  /// Physical lines that are no events, 1-based: torn or tampered with.
  package private(set) var barisRusak: [Int] = []
  /// Whether the last line lacks its end: the next event starts on a line of its own.
  private var torn = false
  /// Length of the book as read or saved, in bytes.
  package private(set) var panjang = 0
  private var saved = 0
  private var index = RegisterIndex()

  /// Reads the book; a missing one is empty.
  package init(_ folder: OfficeFolder) throws(FileError) {
    path = folder.register
    guard FileSystem.exists(path) else { return }
    let bytes = try FileSystem.read(path)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw FileError(
        operasi: "membaca", path: path,
        sebab:
          "disimpan ulang oleh program lain sebagai UTF-16. Kembalikan dari cadangan, atau simpan lagi sebagai CSV "
          + "UTF-8 dengan pemisah titik koma")
    }
    panjang = bytes.count
    for line in RegisterLines(bytes) {
      if line.isHeading { continue }
      guard let entry = line.cells.flatMap(Register.entry), OfficeFolder.isInside(entry.lokasi) || entry.lokasi.isEmpty,
        line.isWhole || Register.tersimpan(entry, folder)
      else {
        barisRusak.append(line.number)
        continue
      }
      catat(entry)
    }
    saved = entries.count
    torn = !bytes.isEmpty && bytes.last != UInt8(ascii: "\n")
  }

  /// Whether an event without line end is complete all the same (an editor dropped the last line end).
  private static func tersimpan(_ entry: Entry, _ folder: OfficeFolder) -> Bool {
    guard !entry.lokasi.isEmpty else { return true }
    guard let bytes = try? FileSystem.read(folder.absolute(entry.lokasi)) else { return false }
    return SHA256.hex(bytes) == entry.sha256
  }

  /// Notes an event; `simpan` writes it.
  package mutating func catat(_ entry: Entry) {
    index.add(entry, at: entries.count)
    entries.append(entry)
  }

  /// The bytes `simpan` will append.
  package var tunggakan: [UInt8] {
    if saved == entries.count { return [] }
    var writer = CSVWriter(.kantor)
    if panjang == 0 { writer.row(Register.heading) }
    for entry in entries[saved...] { Register.write(entry, to: &writer) }
    var bytes = writer.finish()
    if panjang > 0 { bytes.removeFirst(3) }  // The byte order mark stands at the top of the book only.
    return torn ? [13, 10] + bytes : bytes
  }

  /// Appends the noted events in one write and syncs the book.
  package mutating func simpan() throws(FileError) {
    let bytes = tunggakan
    if bytes.isEmpty { return }
    try FileSystem.append(bytes, to: path)
    panjang += bytes.count
    saved = entries.count
    torn = false
  }

  /// Accepted files that were not withdrawn, oldest first.
  package var berlaku: [Entry] { entries.filter { $0.putusan.berlaku && !index.ditarik.contains($0.lokasi) } }

  /// The last accepted file with these bytes that was not withdrawn.
  package func berlaku(sha256: String) -> Entry? {
    index.diterima[sha256]?.reversed().lazy.map { entries[$0] }.first { !index.ditarik.contains($0.lokasi) }
  }

  /// The file in force that took the place of an accepted one for all its units; `nil` while it counts for one of them.
  package func pengganti(_ entry: Entry) -> Entry? {
    guard let jenis = entry.jenis, let periode = entry.periode else { return nil }
    var latest = -1
    for unit in entry.seksi.isEmpty ? [nil] : entry.seksi.map({ Optional($0) }) {
      let positions = index.letak[RegisterIndex.Kunci(jenis, periode, unit)] ?? []
      guard let last = positions.last(where: { !index.ditarik.contains(entries[$0].lokasi) }),
        entries[last].lokasi != entry.lokasi
      else { return nil }
      latest = max(latest, last)
    }
    return latest < 0 ? nil : entries[latest]
  }

  /// Whether the original of an event lies at a place inside the folder: nothing else is ever written there.
  package func adaAsli(_ lokasi: String) -> Bool { index.asli.contains(lokasi) }

  /// How many files of that kind and period were accepted before, withdrawn ones too: for one unit those that hold it,
  /// compiled or not; for a compiled file, or the office's one, those that are not of a single unit.
  package func jumlahRevisi(_ jenis: JenisBerkas, _ periode: Periode, seksi: [String]) -> Int {
    index.revisi[RegisterIndex.Kunci(jenis, periode, seksi.count == 1 ? seksi[0] : nil)] ?? 0
  }

  private static func entry(_ row: [String]) -> Entry? {
    // Only a duplicate has nothing in the last cell, and a spreadsheet may leave an empty last cell out.
    let row = row.count == heading.count - 1 && row[10] == Putusan.duplikat.rawValue ? row + [""] : row
    guard row.count >= heading.count, let putusan = Putusan(rawValue: row[10]), row[7].utf8.count == 64 else {
      return nil
    }
    return Entry(
      waktu: row[0], berkas: row[1], jenis: JenisBerkas(rawValue: row[2]),
      seksi: row[3].isEmpty ? [] : row[3].split(separator: "|").map(String.init), tahun: Int(row[4]),
      triwulan: Int(row[5]).flatMap(Triwulan.init), revisi: Int(row[6]) ?? 0, sha256: row[7],
      ukuran: Int(row[8]) ?? 0, baris: Int(row[9]) ?? 0, putusan: putusan, kesalahan: Int(row[11]) ?? 0,
      peringatan: Int(row[12]) ?? 0, lokasi: row[13])
  }

  private static func write(_ entry: Entry, to writer: inout CSVWriter) {
    writer.text(entry.waktu)
    writer.text(NamaMentah(entry.berkas).teks)
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
