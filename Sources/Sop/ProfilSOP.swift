import Core

/// A standard operating procedure: data, shipped or the office's own.
package struct ProfilSOP: Sendable {
  package let nama: String
  package let langkah: [LangkahSOP]

  package init(nama: String, langkah: [LangkahSOP]) {
    self.nama = nama
    self.langkah = langkah
  }

  /// The name in words: shipped with the built-in profiles, else as the office calls it.
  package var judul: String {
    ProfilSOP.namaPanjang[nama]?.first
      ?? (nama == ProfilSOP.sendiri ? "Monitoring dan Evaluasi Kinerja (SOP sendiri)" : nama)
  }

  /// What an own sop.csv is called when profil.csv gives it no name.
  static let sendiri = "sop"

  /// What the SOP calls the work, in running text: `pemantauan kinerja`.
  package var istilah: String { ProfilSOP.namaPanjang[nama]?.last ?? ProfilSOP.istilahUmum }

  static let istilahUmum = "monitoring dan evaluasi kinerja"

  /// Profile → name, term.
  private static let namaPanjang = Dictionary(
    DataFile.rows("sop-nama.csv").filter { $0.count > 2 }.map { ($0[0], [$0[1], $0[2]]) }
  ) { first, _ in first }
}

/// One step of an SOP, a row of `sop/*.csv`.
package struct LangkahSOP: Sendable {
  package enum Peran: String, Sendable, CaseIterable { case kepala, sekretaris, kasubag, unit, bappeda }

  package let no: Int
  /// The number printed in the SOP itself.
  package let noSOP: String
  package let langkah: String
  package let peran: Peran
  package let pelaksana: String
  package let penerima: String
  /// Whether the actor was inferred because the chart's symbols were lost.
  package let simpulan: Bool
  package let kelengkapan: String
  /// `15 menit`, `2 hari`, or empty.
  package let waktu: String
  package let keluaran: String
  package let dokumen: [String]
  package let kembaliKe: Int?
  package let tonggak: String
  package let catatan: String

  package init(
    no: Int, noSOP: String, langkah: String, peran: Peran, pelaksana: String, penerima: String, simpulan: Bool,
    kelengkapan: String, waktu: String, keluaran: String, dokumen: [String], kembaliKe: Int?, tonggak: String,
    catatan: String
  ) {
    self.no = no
    self.noSOP = noSOP
    self.langkah = langkah
    self.peran = peran
    self.pelaksana = pelaksana
    self.penerima = penerima
    self.simpulan = simpulan
    self.kelengkapan = kelengkapan
    self.waktu = waktu
    self.keluaran = keluaran
    self.dokumen = dokumen
    self.kembaliKe = kembaliKe
    self.tonggak = tonggak
    self.catatan = catatan
  }
}
