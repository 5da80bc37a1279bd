/// Who the office is, and its settings: `profil.csv`.
package struct Profil: Sendable {
  package enum Kertas: String, Sendable, CaseIterable { case f4 = "F4", a4 = "A4", a3 = "A3" }
  package enum KertasDisposisi: String, Sendable, CaseIterable { case a5 = "A5", f4Dua = "F4-dua" }
  package enum PenandatanganKanan: String, Sendable, CaseIterable {
    case dievaluasi = "Dievaluasi", disetujui = "Disetujui"
  }
  package enum DisposisiBerjenjang: String, Sendable, CaseIterable {
    case satuLembar = "satu_lembar"
    case perTingkat = "per_tingkat"
  }

  package var opd = ""
  package var jenisOPD = "kecamatan"
  package var kodeOPD = ""
  package var pemerintah = ""
  package var provinsi = ""
  package var alamat = ""
  package var telepon = ""
  package var email = ""
  package var kodePos = ""
  package var tempat = ""
  /// Picture in the office folder, relative.
  package var logo = ""
  package var sebutanUnit = "Seksi"
  package var sebutanDesa = "Desa"
  package var kepala = Pejabat()
  package var sekretaris = Pejabat()
  package var kasubag = Pejabat()
  package var bappedaNama = "Bappeda"
  package var bappedaKepala = Pejabat()
  package var sasaranRKPD = ""
  /// Names of SOP profiles.
  package var sop: [String] = []
  package var kertas: Kertas = .f4
  package var kertasDisposisi: KertasDisposisi = .a5
  package var judulTriwulan = true
  package var skala = "permendagri-86-2017"
  package var mingguKerja = 5
  package var batasKirim = "5 hari kerja"
  package var penandatanganKanan: PenandatanganKanan = .dievaluasi
  package var disposisiBerjenjang: DisposisiBerjenjang = .satuLembar
  /// Whether E.81 ends in a JUMLAH row.
  package var jumlahE81 = true
  package var pengaturan = Pengaturan()
  /// Thresholds of checks and keys this version does not know, as written.
  package var lain: [String: String] = [:]

  package init() {}

  /// `Laporan {sebutan}`: the unit's kind in running text, e.g. `seksi`.
  package var unit: String { sebutanUnit.lowercased() }
}
