package import Core
package import Kinerja
package import Tabular

/// The office's plan folder of one year (`profil.csv` and `acuan/<tahun>/`), read and checked.
package struct Acuan: Sendable {
  package var profil: Profil
  package var rencana: Rencana {
    didSet { indeksTriwulan = SimpananIndeks() }
  }
  package var skala: SkalaPredikat
  package var skalaTeks: SkalaTeks
  package var narasi: [NarasiKantor] = []
  package var disposisi: [Disposisi] = []
  package var surat: [Surat] = []
  /// The tables the plan was read from, for pointing at cells.
  package var lembar = LembarAcuan()
  /// Known headings with the office's own spellings, for reading dropped files.
  package var kamus = ColumnDictionary.bawaan

  /// The plan as its quarters see it, made when first asked for.
  private var indeksTriwulan = SimpananIndeks()

  /// The plan as a quarter sees it, found by code.
  package func indeks(_ periode: Periode) -> IndeksRencana { indeksTriwulan.indeks(rencana, periode) }

  package init(profil: Profil, rencana: Rencana, skala: SkalaPredikat, skalaTeks: SkalaTeks) {
    self.profil = profil
    self.rencana = rencana
    self.skala = skala
    self.skalaTeks = skalaTeks
  }
}

/// A row of `narasi.csv`: the office's own text for one of E.81's four boxes.
package struct NarasiKantor: Sendable {
  package enum Bagian: String, Sendable, CaseIterable {
    case pendorong
    case penghambat
    case tindakLanjutTriwulan = "tindak_lanjut_triwulan"
    case tindakLanjutRenja = "tindak_lanjut_renja"
  }

  package let triwulan: Triwulan
  package let bagian: Bagian
  package let teks: String

  package init(triwulan: Triwulan, bagian: Bagian, teks: String) {
    self.triwulan = triwulan
    self.bagian = bagian
    self.teks = teks
  }
}

/// A row of `disposisi.csv`: what is to stand on a lembar disposisi. Empty = a dotted blank; nothing is ticked but
/// what stands here.
package struct Disposisi: Sendable {
  package var triwulan: Triwulan
  /// Step of the SOP, or `nil`.
  package var langkah: Int?
  /// Unit whose report it accompanies, or empty.
  package var seksi = ""
  package var suratDari = ""
  package var noSurat = ""
  package var tglSurat = ""
  package var diterima = ""
  package var noAgenda = ""
  package var sifat = ""
  package var hal = ""
  package var diteruskanKepada: [String] = []
  package var harapan: [String] = []
  package var batasWaktu = ""
  package var catatan = ""

  package init(triwulan: Triwulan) { self.triwulan = triwulan }
}

/// A row of `surat.csv`: numbers, dates and occasions of the letters.
package struct Surat: Sendable {
  package enum Jenis: String, Sendable, CaseIterable {
    case suratPerintah = "surat-perintah"
    case notaDinas = "nota-dinas"
    case undangan
    case notula
    case suratPengantar = "surat-pengantar"
    case laporan
    case workbook
  }

  package enum Penandatangan: String, Sendable, CaseIterable { case kepala, sekretaris, kasubag }

  package var triwulan: Triwulan
  package var jenis: Jenis
  package var nomor = ""
  package var tanggal = ""
  package var hariTanggalAcara = ""
  package var waktu = ""
  package var tempat = ""
  package var acara = ""
  package var kepada = ""
  package var tembusan = ""
  package var penandatangan: Penandatangan?
  package var atasNama = false

  package init(triwulan: Triwulan, jenis: Jenis) {
    self.triwulan = triwulan
    self.jenis = jenis
  }
}
