/// A row of the file that is no data row.
package struct SkippedRow: Hashable, Sendable {
  package enum Reason: UInt8, Hashable, Sendable, CaseIterable {
    /// Above the heading.
    case judulTabel
    /// The heading itself, or the heading printed again.
    case judulKolom
    /// `(1) (2) (3)`.
    case nomorKolom
    /// `K` / `Rp` under the heading.
    case kRp
    case jumlah
    case tandaTangan
    /// `# …`, and `Catatan: …` below the table.
    case catatan
    case contoh
    case kosong
    /// Could not be read; a kesalahan stands for it.
    case rusak

    /// What users read.
    package var kata: String {
      switch self {
      case .judulTabel: "baris di atas judul kolom"
      case .judulKolom: "judul kolom"
      case .nomorKolom: "baris nomor kolom"
      case .kRp: "baris K/Rp"
      case .jumlah: "baris jumlah atau rata-rata"
      case .tandaTangan: "blok tanda tangan"
      case .catatan: "baris catatan"
      case .contoh: "baris contoh"
      case .kosong: "baris kosong"
      case .rusak: "baris rusak"
      }
    }
  }

  /// Physical line, 1-based.
  package let line: Int
  /// Row as a spreadsheet numbers it, 1-based.
  package let sheetRow: Int
  package let reason: Reason
}
