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
  /// Results of checking it, sorted.
  package var pemeriksaan: [Diagnostic] = []
  /// For a duplicate: what it equals.
  package var samaDengan = ""

  package init(berkas: String, putusan: Putusan) {
    self.berkas = berkas
    self.putusan = putusan
  }

  package var kesalahan: Int { pemeriksaan.count { $0.severity == .kesalahan } }
  package var peringatan: Int { pemeriksaan.count { $0.severity == .peringatan } }
}
