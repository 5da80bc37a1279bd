import Core
import Ingest
import Kinerja
import Sop

@testable import Reports

/// A small office whose figures are easy to follow: four units, two programs, TW II 2025; `trantib` did not deliver.
struct KantorUji {
  var profil = Profil()
  var seksi: [Seksi]
  var rencana: Rencana
  var realisasi = Realisasi()
  var disposisi: [Disposisi] = []
  var surat: [Surat] = []
  var periode = Periode(2025, .ii)
  var status = StatusDokumen.draf
  var logo: [UInt8]?

  static let place = Place("acuan/2025/renja.csv", baris: 2)

  init() {
    profil.opd = "Kecamatan IV Jurai"
    profil.pemerintah = "Kabupaten Pesisir Selatan"
    profil.alamat = "Jalan Raya Salido"
    profil.telepon = "(0756) 21001"
    profil.tempat = "Salido"
    profil.kepala = KantorUji.pejabat(
      "Camat IV Jurai", "Drs. Contoh Camat, M.Si.", "Pembina Tk. I", "197001011990031001")
    profil.sekretaris = KantorUji.pejabat(
      "Sekretaris Kecamatan", "Contoh Sekcam, S.Sos.", "Pembina", "197502022000032002")
    profil.kasubag = KantorUji.pejabat(
      "Kepala Sub Bagian Perencanaan dan Pelaporan", "Contoh Kasubag, S.E.", "Penata", "")
    profil.bappedaNama = "Bapedalitbang Kabupaten Pesisir Selatan"
    profil.bappedaKepala.jabatan = "Kepala Bapedalitbang"
    let units: [(String, String, String)] = [
      ("ppk", "Sub Bagian Perencanaan dan Pelaporan", "Kepala Sub Bagian Perencanaan dan Pelaporan"),
      ("pem", "Seksi Pemerintahan", "Kepala Seksi Pemerintahan"),
      ("trantib", "Seksi Ketenteraman dan Ketertiban Umum", "Kepala Seksi Ketenteraman dan Ketertiban Umum"),
      ("pmn", "Seksi Pemberdayaan Masyarakat Nagari", "Kepala Seksi Pemberdayaan Masyarakat Nagari"),
    ]
    seksi = units.map { kode, nama, jabatan in
      var unit = Seksi(kode: kode, nama: nama)
      unit.kepala = KantorUji.pejabat(jabatan, "Contoh \(nama)", "Penata Tk. I", "")
      if kode == "ppk" { unit.peran = .perencanaan }
      return unit
    }
    rencana = Rencana(tahun: 2025, seksi: seksi)
    isi()
  }

  static func pejabat(_ jabatan: String, _ nama: String, _ pangkat: String, _ nip: String) -> Pejabat {
    var person = Pejabat()
    (person.jabatan, person.nama, person.pangkat, person.nip) = (jabatan, nama, pangkat, nip)
    return person
  }

  private mutating func isi() {
    program("7.01.01", "Program Penunjang Urusan Pemerintahan Daerah", "Nilai SAKIP", "ppk")
    kegiatan("7.01.01.2.01", "Perencanaan, Penganggaran, dan Evaluasi Kinerja", "ppk")
    sub(
      "7.01.01.2.01.0001", "Penyusunan Dokumen Perencanaan", "ppk", "Jumlah Dokumen Perencanaan", "Dokumen",
      [1, 1, 1, 1], [1, 1], 40)
    sub(
      "7.01.01.2.01.0007", "Evaluasi Kinerja Perangkat Daerah", "ppk", "Jumlah Laporan Evaluasi Kinerja", "Laporan",
      [2, 2, 2, 2], [2, 1], 30)
    program("7.01.02", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "Indeks Kepuasan Masyarakat", "pem")
    kegiatan("7.01.02.2.01", "Koordinasi Penyelenggaraan Kegiatan Pemerintahan", "pem")
    sub(
      "7.01.02.2.01.0001", "Koordinasi/Sinergi Perencanaan", "pem", "Jumlah Laporan Koordinasi", "Laporan",
      [3, 3, 3, 3], [3, 4], 120)
    sub(
      "7.01.02.2.01.0002", "Peningkatan Efektivitas Kegiatan", "trantib", "Jumlah Laporan Patroli", "Laporan",
      [6, 6, 6, 6], [6], 80)
    sub(
      "7.01.02.2.01.0003", "Fasilitasi Pemberdayaan Nagari", "pmn", "Jumlah Nagari yang Difasilitasi", "Nagari",
      [5, 10, 10, 10], [2, 3], 200)
  }

  private mutating func program(_ kode: String, _ uraian: String, _ indikator: String, _ unit: String) {
    plan(kode, .program, uraian, indikator, "Nilai", unit, [nil, nil, nil, nil], 80) { $0.akumulasi = .akhir }
  }

  private mutating func kegiatan(_ kode: String, _ uraian: String, _ unit: String) {
    plan(kode, .kegiatan, uraian, "Persentase pelaksanaan", "%", unit, [100, 100, 100, 100], 100) {
      $0.akumulasi = .repetitif
    }
  }

  private mutating func plan(
    _ kode: String, _ tingkat: Tingkat, _ uraian: String, _ indikator: String, _ satuan: String, _ unit: String,
    _ tw: [Int?], _ target: Int, _ more: (inout Indikator) -> Void
  ) {
    var row = Indikator(
      kunci: KunciIndikator(Kode(kode), 1, unit), tingkat: tingkat,
      berlakuMulai: Tanggal(tahun: 2025, bulan: 1, hari: 1),
      tempat: KantorUji.place)
    row.uraian = uraian
    row.indikator = indikator
    row.satuan = satuan
    row.target = .angka(Pecahan(target))
    row.targetTW = tw.map { $0.map { .angka(Pecahan($0)) } }
    row.sasaran = "Meningkatnya kualitas pelayanan"
    more(&row)
    rencana.renja.append(row)
  }

  /// Pagu in million rupiah, a quarter of it in each quarter's cash plan; half of the cash is spent.
  private mutating func sub(
    _ kode: String, _ uraian: String, _ unit: String, _ indikator: String, _ satuan: String, _ tw: [Int], _ done: [Int],
    _ pagu: Int
  ) {
    plan(kode, .subKegiatan, uraian, indikator, satuan, unit, tw, tw.reduce(0, +)) {
      $0.targetRenstra = .angka(Pecahan(tw.reduce(0, +) * 5))
      $0.paguRenstra = Rupiah(sen: Int64(pagu) * 500_000_000)
      $0.pagu = Rupiah(sen: Int64(pagu) * 100_000_000)
    }
    let key = KunciAnggaran(Kode(kode), unit)
    var dpa = BarisDPA(
      kunci: key, pagu: Rupiah(sen: Int64(pagu) * 100_000_000), berlakuMulai: Tanggal(tahun: 2025, bulan: 1, hari: 1),
      tempat: Place("acuan/2025/dpa.csv", baris: 2))
    dpa.kasTW = (0..<4).map { _ in Rupiah(sen: Int64(pagu) * 25_000_000) }
    rencana.dpa.append(dpa)
    for (index, value) in done.enumerated() {
      var row = Isian(asal: Asal(berkas: "arsip/2025/TW\(index + 1)/realisasi-\(unit)-r1.csv", baris: 5))
      row.nilai = .angka(Pecahan(value))
      row.anggaran = Rupiah(sen: Int64(pagu) * 12_500_000)
      row.fisik = Jumlah(20 * (index + 1))
      row.narasi.pendorong = "Koordinasi berjalan baik"
      row.narasi.penghambat = index == 1 ? "=Pencairan terlambat" : ""
      row.narasi.tindakLanjut = "Percepatan pada triwulan berikutnya"
      realisasi.set(KunciIndikator(Kode(kode), 1, unit), Triwulan.allCases[index], row)
    }
  }

  static let skala = SkalaPredikat(
    [
      Predikat(nama: "Sangat Tinggi", batasBawah: Pecahan(91)), Predikat(nama: "Tinggi", batasBawah: Pecahan(76)),
      Predikat(nama: "Sedang", batasBawah: Pecahan(66)), Predikat(nama: "Rendah", batasBawah: Pecahan(51)),
      Predikat(nama: "Sangat Rendah", batasBawah: Pecahan(0)),
    ], cara: .ambang)

  var bahan: BahanLaporan {
    let words = SkalaTeks([["AA", "A", "BB", "B", "CC", "C", "D"]])
    let hasil = Perhitungan.hitung(
      Masukan(
        periode: periode, pengaturan: profil.pengaturan, rencana: rencana, realisasi: realisasi,
        skala: KantorUji.skala, skalaTeks: words))
    var acuan = Acuan(profil: profil, rencana: rencana, skala: KantorUji.skala, skalaTeks: words)
    acuan.disposisi = disposisi
    acuan.surat = surat
    var matriks: [String: [StatusPenyampaian]] = [:]
    var files: [Penerimaan] = []
    for unit in seksi {
      matriks[unit.kode] = periode.triwulan.sampai.map { unit.kode == "trantib" && $0 == .ii ? .belum : .diterima }
      for quarter in periode.triwulan.sampai where unit.kode != "trantib" || quarter != .ii {
        files.append(
          Penerimaan(
            seksi: [unit.kode], jenis: .realisasi, periode: Periode(2025, quarter),
            berkas: "Realisasi \(unit.kode) TW\(quarter.rawValue).csv", revisi: 1,
            tanggal: Tanggal(tahun: 2025, bulan: quarter.rawValue * 3 + 1, hari: 7),
            waktu: "2025-0\(quarter.rawValue * 3 + 1)-07T09:00:00+07:00",
            putusan: unit.kode == "pmn" ? .diterimaDenganPeringatan : .diterima, baris: 3, kesalahan: 0,
            peringatan: unit.kode == "pmn" ? 2 : 0,
            lokasi: "arsip/2025/TW\(quarter.rawValue)/realisasi-\(unit.kode)-r1.csv"))
      }
    }
    let results = [
      Diagnostic(
        CheckSOP.waktuTidakTerbaca,
        at: Place(
          "Realisasi pmn TW2.csv", baris: 6, barisLembar: 6, kolom: 3, judulKolom: "realisasi", nilai: "=2 hari")),
      Diagnostic(
        CheckSOP.nomorLangkah, at: Place("Realisasi pem TW2.csv", baris: 4, kolom: 2, judulKolom: "kode", nilai: "7,01")
      ),
    ]
    return BahanLaporan(
      acuan: acuan, hasil: hasil, penerimaan: files, matriks: matriks, pemeriksaan: results, status: status, revisi: 1,
      narasiSeksi: [:], logo: logo)
  }
}
