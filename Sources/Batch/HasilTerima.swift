package import Core
package import Ingest

/// What became of one file of `masuk/`.
package struct HasilTerima: Sendable {
  package var berkas: String
  package var putusan: Putusan
  package var jenis: JenisBerkas?
  package var periode: Periode?
  package var seksi: [String] = []
  package var revisi = 0
  package var hitungan = HitunganBaris()
  /// Where the original lies now, inside the folder; empty when it stays in `masuk/` or is there already.
  package var lokasi = ""
  /// The workbook that goes back with it, inside the folder; empty when there is none.
  package var koreksi = ""
  /// Results of checking it, sorted.
  package var pemeriksaan: [Diagnostic] = []
  /// For a duplicate: what it equals.
  package var samaDengan = ""
  /// For a duplicate of a superseded file: the place of the one in force.
  package var digantikanOleh = ""
  /// What became of the file when it was not taken.
  package var tertinggal: Tertinggal?
  /// Cells that differ from the revision before.
  package var beda = BedaRevisi()
  /// Why only a part was taken, or why it was withdrawn.
  package var alasan = ""

  package enum Tertinggal: Sendable {
    /// Nothing is wrong with it yet: somebody still has it open or writes to it, or another command is for it.
    case menunggu
    /// It cannot be taken as it is.
    case tidakBisa
  }

  package init(berkas: String, putusan: Putusan) {
    self.berkas = berkas
    self.putusan = putusan
  }

  package var kesalahan: Int { pemeriksaan.count { $0.severity == .kesalahan } }
  package var peringatan: Int { pemeriksaan.count { $0.severity == .peringatan } }

  /// Whether somebody has to mend it.
  package var ditolak: Bool { putusan == .ditolak && tertinggal != .menunggu }

  /// The verdict as people read it.
  package var namaPutusan: String { tertinggal == .menunggu ? "Menunggu" : putusan.nama }

  /// The verdict as programs read it.
  package var kodePutusan: String { tertinggal == .menunggu ? "menunggu" : putusan.rawValue }
}
