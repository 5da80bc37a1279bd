package import Core
package import Ingest
package import Kinerja

/// What Perubahan compares with: superseded deliveries, the quarter before, what was sent.
package struct BahanPerubahan: Sendable {
  /// A cell that says something else than before.
  package struct Sel: Sendable {
    package var seksi = ""
    package var baris: String
    package var kolom: String
    package var lama: String
    package var baru: String

    package init(seksi: String = "", baris: String, kolom: String, lama: String, baru: String) {
      self.seksi = seksi
      self.baris = baris
      self.kolom = kolom
      self.lama = lama
      self.baru = baru
    }
  }

  /// A delivered file that superseded another.
  package struct Revisi: Sendable {
    package var seksi: [String]
    package var jenis: JenisBerkas
    package var periode: Periode
    package var revisi: Int
    /// Places of the originals in the folder.
    package var lokasi: String
    package var lama: [String]
    package var sel: [Sel]
    package var barisBaru: [String]

    package init(
      seksi: [String], jenis: JenisBerkas, periode: Periode, revisi: Int, lokasi: String, lama: [String], sel: [Sel],
      barisBaru: [String]
    ) {
      self.seksi = seksi
      self.jenis = jenis
      self.periode = periode
      self.revisi = revisi
      self.lokasi = lokasi
      self.lama = lama
      self.sel = sel
      self.barisBaru = barisBaru
    }
  }

  /// What was sent last for a quarter, held against the figures of today.
  package struct Kiriman: Sendable {
    package var periode: Periode
    /// Place of the zip in the folder.
    package var lokasi: String
    /// `nil` when the figures that were sent are not kept beside it.
    package var sel: [Sel]?

    package init(periode: Periode, lokasi: String, sel: [Sel]?) {
      self.periode = periode
      self.lokasi = lokasi
      self.sel = sel
    }
  }

  package var revisi: [Revisi] = []
  /// The quarter before in the same year, computed from the same archive.
  package var sebelum: HasilKantor?
  package var kiriman: [Kiriman] = []

  package init() {}
}
