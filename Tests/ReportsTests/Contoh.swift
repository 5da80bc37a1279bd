import Core
import Ingest
import Kinerja
import Reports

/// A small office that has every polaritas and akumulasi: the materials of sheets for tests.
struct Contoh {
  var triwulan = Triwulan.ii
  var profil = Contoh.profil
  var skala = Contoh.skala
  var renja: [Indikator] = []
  var iku: [Indikator] = []
  var dpa: [BarisDPA] = []
  var realisasi = Realisasi()
  var seksi = [Contoh.unit("prog", "Sub Bagian Perencanaan", .perencanaan), Contoh.unit("pem", "Seksi Pemerintahan")]
  var narasi: [NarasiKantor] = []
  var narasiSeksi: [String: [Narasi]] = [:]
  var surat: [Surat] = []
  var status = StatusDokumen.final

  static let tahun = 2025

  static func unit(_ kode: String, _ nama: String, _ peran: Seksi.Peran = .unit) -> Seksi {
    var unit = Seksi(kode: kode, nama: nama)
    unit.peran = peran
    return unit
  }

  static var skala: SkalaPredikat { skala(.ambang) }

  static func skala(_ cara: Pengaturan.CaraPredikat) -> SkalaPredikat {
    SkalaPredikat(
      [
        Predikat(nama: "Sangat Tinggi", batasBawah: Pecahan(91)), Predikat(nama: "Tinggi", batasBawah: Pecahan(76)),
        Predikat(nama: "Sedang", batasBawah: Pecahan(66)), Predikat(nama: "Rendah", batasBawah: Pecahan(51)),
        Predikat(nama: "Sangat Rendah", batasBawah: Pecahan(0)),
      ], cara: cara)
  }

  static let skalaTeks = SkalaTeks([["AA", "A", "BB", "B", "CC", "C", "D"], ["WTP", "WDP", "TW", "TMP"]])

  static var profil: Profil {
    var profil = Profil()
    profil.opd = "Kecamatan Contoh"
    profil.pemerintah = "Kabupaten Pesisir Selatan"
    profil.tempat = "Salido"
    profil.alamat = "Jalan Raya Salido Nomor 1"
    profil.sasaranRKPD = "Meningkatnya kualitas pelayanan publik"
    profil.kepala.jabatan = "Camat Contoh"
    profil.kepala.nama = "Nama Camat, S.Sos"
    profil.kepala.pangkat = "Pembina Tk. I (IV/b)"
    profil.kepala.nip = "197001011990031002"
    profil.bappedaNama = "Bapedalitbang"
    profil.bappedaKepala.jabatan = "Kepala Bapedalitbang"
    profil.pengaturan.renstraMulai = 2021
    profil.pengaturan.renstraAkhir = 2026
    return profil
  }

  /// A plan row; targets and bounds in whole numbers or `Nilai`.
  static func baris(
    _ kode: String, no: Int = 1, _ seksi: String, _ satuan: String, target: Nilai?,
    tw: [Nilai?] = [nil, nil, nil, nil],
    _ change: (inout Indikator) -> Void = { _ in }
  ) -> Indikator {
    let code = Kode(kode)
    var row = Indikator(
      kunci: KunciIndikator(code, no, seksi), tingkat: code.tingkat ?? .iku,
      berlakuMulai: Tanggal(tahun: tahun, bulan: 1, hari: 1), tempat: Place("renja.csv", baris: 2))
    row.uraian = "Uraian \(kode)"
    row.indikator = "Indikator \(kode)#\(no)"
    row.satuan = satuan
    row.target = target
    row.targetTW = tw
    change(&row)
    return row
  }

  mutating func isi(
    _ kode: String, no: Int = 1, _ seksi: String, _ triwulan: Triwulan, _ nilai: Nilai?,
    _ change: (inout Isian) -> Void = { _ in }
  ) {
    var row = Isian(asal: Asal(berkas: "arsip/2025/TW\(triwulan.rawValue)/realisasi-\(seksi)-r1.csv", baris: 3))
    row.nilai = nilai
    change(&row)
    realisasi.set(KunciIndikator(Kode(kode), no, seksi), triwulan, row)
  }

  mutating func anggaran(_ kode: String, _ seksi: String, _ pagu: Int, kas: [Int], versi: String = "pokok") {
    var row = BarisDPA(
      kunci: KunciAnggaran(Kode(kode), seksi), pagu: Rupiah(sen: Int64(pagu) * 100),
      berlakuMulai: Tanggal(tahun: Contoh.tahun, bulan: 1, hari: 1), tempat: Place("dpa.csv", baris: 2))
    row.kasTW = kas.map { Rupiah(sen: Int64($0) * 100) }
    row.versi = versi
    dpa.append(row)
  }

  var bahan: BahanLaporan {
    var plan = Rencana(tahun: Contoh.tahun, seksi: seksi)
    plan.renja = renja
    plan.iku = iku
    plan.dpa = dpa
    let period = Periode(Contoh.tahun, triwulan)
    let result = Perhitungan.hitung(
      Masukan(
        periode: period, pengaturan: profil.pengaturan, rencana: plan, realisasi: realisasi, skala: skala,
        skalaTeks: Contoh.skalaTeks))
    var acuan = Acuan(profil: profil, rencana: plan, skala: skala, skalaTeks: Contoh.skalaTeks)
    acuan.narasi = narasi
    acuan.surat = surat
    return BahanLaporan(
      acuan: acuan, hasil: result, penerimaan: [], matriks: [:], pemeriksaan: [], status: status, revisi: 1,
      narasiSeksi: narasiSeksi, logo: nil)
  }
}

extension Nilai: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  public init(integerLiteral value: Int) { self = .angka(Pecahan(value)) }
  public init(stringLiteral value: String) { self = .teks(value) }

  /// A number of ten-thousandths.
  static func per10000(_ raw: Int64) -> Nilai { Nilai(Jumlah(raw: raw)) }
}

extension Rupiah {
  static func rp(_ whole: Int64) -> Rupiah { Rupiah(sen: whole * 100) }
}
