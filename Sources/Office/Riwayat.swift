package import Core
import Tabular

/// `riwayat.csv` of a quarter: the states its documents went through (FORMATS §3).
package struct Riwayat: Sendable {
  package struct Entry: Sendable, Equatable {
    package let waktu: String
    package let status: String
    package let revisi: Int
    package let oleh: String
    package let catatan: String
    /// Day of signing (ISO) that `proses --tanggal` gave; empty = none.
    package var tanggal: String

    package init(
      waktu: String, status: String, revisi: Int, oleh: String, catatan: String, tanggal: String = ""
    ) {
      self.waktu = waktu
      self.status = status
      self.revisi = revisi
      self.oleh = oleh
      self.catatan = catatan
      self.tanggal = tanggal
    }
  }

  private let path: String
  package private(set) var entries: [Entry] = []

  package init(_ folder: OfficeFolder, _ periode: Periode) throws(FileError) {
    path = folder.keluar(periode) + "/riwayat.csv"
    guard FileSystem.exists(path) else { return }
    let bytes = try FileSystem.read(path)
    let rows = CSVRows.parse(bytes, berkas: "riwayat.csv")
    // A spreadsheet leaves empty cells at the end out.
    for row in rows.dropFirst().map({ $0 + [String](repeating: "", count: max(0, 6 - $0.count)) }) {
      guard row.count == 6, !row[1].isEmpty, let revision = Int(row[2]) else { continue }
      entries.append(
        Entry(waktu: row[0], status: row[1], revisi: revision, oleh: row[3], catatan: row[4], tanggal: row[5]))
    }
    // The states are known from here only: a book that tells nothing must not be written over as if there were none.
    guard entries.isEmpty, bytes.count > 3, rows.count != 1 || rows[0].first != "waktu" else { return }
    throw FileError(
      operasi: "membaca", path: path,
      sebab: "isinya bukan riwayat dokumen (waktu;status;revisi;oleh;catatan). Kembalikan dari cadangan; bila memang "
        + "harus dimulai lagi, pindahkan berkas itu")
  }

  /// Who sent the documents back and why, when that is the last thing that happened to them.
  package var pengembalian: String {
    guard let last = entries.last, !last.oleh.isEmpty, !last.catatan.isEmpty else { return "" }
    return "\(last.oleh): \(last.catatan)"
  }

  package mutating func add(_ entry: Entry) { entries.append(entry) }

  /// Day of signing of the documents as they stand; empty = none.
  package var tanggal: String { entries.last?.tanggal ?? "" }

  /// Gives the documents as they stand a day of signing, or takes it away; neither state nor revision moves.
  package mutating func tandatangani(_ day: String) {
    if !entries.isEmpty { entries[entries.count - 1].tanggal = day }
  }

  /// The file as it should stand; written together with the other outputs. The column `tanggal` is there once a day
  /// of signing is.
  package var bytes: [UInt8] {
    var writer = CSVWriter(.kantor)
    let dated = entries.contains { !$0.tanggal.isEmpty }
    writer.row(["waktu", "status", "revisi", "oleh", "catatan"] + (dated ? ["tanggal"] : []))
    for entry in entries {
      writer.text(entry.waktu)
      writer.text(entry.status)
      writer.integer(entry.revisi)
      writer.text(entry.oleh)
      writer.text(entry.catatan)
      if dated { writer.text(entry.tanggal) }
      writer.endRow()
    }
    return writer.finish()
  }
}
