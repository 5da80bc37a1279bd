package import Core

/// The kinds of file staff drop.
package enum JenisBerkas: String, Sendable, CaseIterable, Comparable {
  case realisasi
  case realisasiIKU = "realisasi-iku"
  case realisasiAnggaran = "realisasi-anggaran"
  case sipd
  case hasilMonev = "hasil-monev"

  package static func < (left: JenisBerkas, right: JenisBerkas) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }

  /// As people call it.
  package var nama: String {
    switch self {
    case .realisasi: "Realisasi kinerja"
    case .realisasiIKU: "Realisasi IKU"
    case .realisasiAnggaran: "Realisasi anggaran (bendahara)"
    case .sipd: "SIPD-RI Laporan Realisasi per Dokumen"
    case .hasilMonev: "Hasil monev"
    }
  }
}

/// What became of a received file (`putusan` in register.csv).
package enum Putusan: String, Sendable, CaseIterable {
  case diterima
  case diterimaDenganPeringatan = "diterima-dengan-peringatan"
  case sebagian
  case ditolak
  case duplikat
  case ditarik

  /// Whether its figures count.
  package var berlaku: Bool { self == .diterima || self == .diterimaDenganPeringatan || self == .sebagian }

  package var nama: String {
    switch self {
    case .diterima: "Diterima"
    case .diterimaDenganPeringatan: "Diterima dengan peringatan"
    case .sebagian: "Diterima sebagian"
    case .ditolak: "Ditolak"
    case .duplikat: "Duplikat"
    case .ditarik: "Ditarik"
    }
  }
}

/// One received file as the workbooks list it; duplicates leave no trace there.
package struct Penerimaan: Sendable {
  /// Units it holds; empty for the office's one file (bendahara, SIPD).
  package var seksi: [String]
  package var jenis: JenisBerkas
  package var periode: Periode
  /// The name it was dropped under.
  package var berkas: String
  package var revisi: Int
  /// Day of receipt in the office's time zone.
  package var tanggal: Tanggal
  /// ISO 8601 with offset, as in register.csv.
  package var waktu: String
  package var putusan: Putusan
  package var baris: Int
  package var kesalahan: Int
  package var peringatan: Int
  /// Where the original lies, in the folder.
  package var lokasi: String

  package init(
    seksi: [String], jenis: JenisBerkas, periode: Periode, berkas: String, revisi: Int, tanggal: Tanggal,
    waktu: String, putusan: Putusan, baris: Int, kesalahan: Int, peringatan: Int, lokasi: String
  ) {
    self.seksi = seksi
    self.jenis = jenis
    self.periode = periode
    self.berkas = berkas
    self.revisi = revisi
    self.tanggal = tanggal
    self.waktu = waktu
    self.putusan = putusan
    self.baris = baris
    self.kesalahan = kesalahan
    self.peringatan = peringatan
    self.lokasi = lokasi
  }
}

/// Whether a unit has delivered what it owed in a quarter.
package enum StatusPenyampaian: String, Sendable {
  /// Nothing was due: counts as delivered.
  case tidakAdaKewajiban = "tidak ada kewajiban"
  case belum = "belum menyampaikan"
  case ditolak
  case sebagian = "diterima sebagian"
  case diterima

  /// Whether the unit holds nothing up.
  package var selesai: Bool { self == .diterima || self == .tidakAdaKewajiban || self == .sebagian }
}
