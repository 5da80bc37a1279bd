import Core
import Ingest
import Kinerja

extension Contoh {
  /// Two programs, three kegiatan, nine sub kegiatan, three IKU: every polaritas and akumulasi, a gap, an s.d.
  /// after a gap, a row without quarter targets, words, a quotient, a row that takes its realisasi from an IKU.
  static var lengkap: Contoh {
    var c = Contoh()
    c.rencanaUmum()
    c.rencanaPemerintahan()
    c.rencanaIKU()
    c.uang()
    c.pengisian()
    return c
  }

  private mutating func rencanaUmum() {
    let p = "7.01.01"
    renja += [
      Contoh.baris(p, "prog", "Nilai", target: "BB", tw: [nil, nil, nil, "BB"]) {
        $0.uraian = "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
        $0.indikator = "Nilai SAKIP perangkat daerah"
        $0.polaritas = .teks
        $0.akumulasi = .akhir
        $0.sasaran = "Meningkatnya akuntabilitas kinerja perangkat daerah"
        $0.targetRenstra = "A"
      },
      Contoh.baris(p, no: 2, "prog", "%", target: 80, tw: [70, 75, 78, 80]) {
        $0.uraian = "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
        $0.indikator = "Persentase layanan administrasi yang selesai tepat waktu"
        $0.akumulasi = .akhir
        $0.realisasiDari = "IKU-1"
        $0.targetRenstra = 90
      },
      Contoh.baris("7.01.01.2.01", "prog", "Dokumen", target: 5, tw: [1, 2, 1, 1]) {
        $0.uraian = "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah"
        $0.targetRenstra = 25
        $0.realisasiRenstraLalu = 15
      },
      Contoh.baris("7.01.01.2.01.0001", "prog", "Dokumen", target: 12, tw: [3, 3, 3, 3]) {
        $0.uraian = "Penyusunan Dokumen Perencanaan Perangkat Daerah"
        $0.indikator = "Jumlah dokumen perencanaan perangkat daerah"
        $0.targetRenstra = 48
        $0.realisasiRenstraLalu = 12
        $0.paguRenstra = .rp(100_000_000)
        $0.anggaranRenstraLalu = .rp(20_000_000)
        $0.pagu = .rp(25_000_000)
      },
      Contoh.baris("7.01.01.2.01.0001", no: 2, "prog", "Hari", target: 10, tw: [10, 10, 10, 10]) {
        $0.uraian = "Penyusunan Dokumen Perencanaan Perangkat Daerah"
        $0.indikator = "Rata-rata waktu penyusunan dokumen"
        $0.polaritas = .turun
        $0.akumulasi = .rata
        $0.targetRenstra = 8
      },
      Contoh.baris("7.01.01.2.01.0002", "prog", "Laporan", target: 4) {
        $0.uraian = "Evaluasi Kinerja Perangkat Daerah"
        $0.indikator = "Jumlah laporan evaluasi kinerja"
        $0.targetRenstra = 20
        $0.realisasiRenstraLalu = 8
        $0.pagu = .rp(15_000_000)
        $0.paguRenstra = .rp(60_000_000)
      },
      Contoh.baris("7.01.01.2.02", "prog", "Orang/bulan", target: 15, tw: [15, 15, 15, 15]) {
        $0.uraian = "Administrasi Keuangan Perangkat Daerah"
        $0.akumulasi = .repetitif
      },
      Contoh.baris("7.01.01.2.02.0001", "prog", "Orang/bulan", target: 15, tw: [15, 15, 15, 15]) {
        $0.uraian = "Penyediaan Gaji dan Tunjangan ASN"
        $0.indikator = "Jumlah orang yang menerima gaji dan tunjangan ASN"
        $0.akumulasi = .repetitif
        $0.targetRenstra = 15
        $0.paguRenstra = .rp(9_000_000_000)
        $0.anggaranRenstraLalu = .rp(3_500_000_000)
      },
      Contoh.baris("7.01.01.2.02.0002", "prog", "Keluhan", target: 20, tw: [5, 5, 5, 5]) {
        $0.uraian = "Koordinasi dan Penyusunan Laporan Keuangan"
        $0.indikator = "Jumlah keluhan pengelolaan keuangan"
        $0.polaritas = .turun
        $0.rumusTurun = .rasio
      },
    ]
  }

  private mutating func rencanaPemerintahan() {
    renja += [
      Contoh.baris("7.01.02", "prog", "Indeks", target: .per10000(825_000), tw: [nil, 81, nil, .per10000(825_000)]) {
        $0.uraian = "PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK"
        $0.indikator = "Indeks Kepuasan Masyarakat"
        $0.akumulasi = .akhir
        $0.sasaran = "Meningkatnya kualitas pelayanan publik"
        $0.targetRenstra = 85
      },
      Contoh.baris("7.01.02.2.01", "prog", "Kali", target: 8, tw: [2, 2, 2, 2]) {
        $0.uraian = "Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan"
      },
      Contoh.baris("7.01.02.2.01.0001", "pem", "%", target: 90, tw: [90, 90, 90, 90]) {
        $0.uraian = "Peningkatan Efektivitas Kegiatan Pemerintahan"
        $0.indikator = "Persentase permohonan yang diselesaikan"
        $0.akumulasi = .rasio
        $0.targetRenstra = 95
        $0.pagu = .rp(30_000_000)
      },
      Contoh.baris("7.01.02.2.01.0002", "pem", "Skor", target: 85, tw: [85, 85, 85, 85]) {
        $0.uraian = "Fasilitasi Percepatan Pencapaian Standar Pelayanan Minimal"
        $0.indikator = "Skor kepatuhan"
        $0.polaritas = .rentang
        $0.akumulasi = .progresif
        $0.bawah = Jumlah(80)
        $0.atas = Jumlah(90)
        $0.targetRenstra = 85
      },
      Contoh.baris("7.01.02.2.01.0003", "pem", "Desa", target: 40, tw: [10, 10, 10, 10]) {
        $0.uraian = "Pembinaan Desa"
        $0.indikator = "Jumlah desa yang dibina (38–42)"
        $0.polaritas = .rentang
        $0.bawah = Jumlah(38)
        $0.atas = Jumlah(42)
        $0.targetRenstra = 200
        $0.realisasiRenstraLalu = 120
      },
      Contoh.baris("7.01.02.2.01.0004", "pem", "Orang", target: 0, tw: [0, 0, 0, 0]) {
        $0.uraian = "Penanganan Konflik"
        $0.indikator = "Jumlah konflik sosial"
        $0.polaritas = .turun
      },
      Contoh.baris("7.01.02.2.01.0005", "pem", "Jam", target: 8, tw: [8, 8, 8, 8]) {
        $0.uraian = "Layanan Terpadu"
        $0.indikator = "Jam layanan sehari"
        $0.polaritas = .tetap
        $0.akumulasi = .rata
        $0.targetRenstra = 8
      },
      Contoh.baris("7.01.02.2.01.0006", "pem", "Laporan", target: 12, tw: [3, 3, 3, 3]) {
        $0.uraian = "Pelaporan Kegiatan \"Khusus\" <b> & lainnya"
        $0.indikator = "Jumlah laporan yang disampaikan sebagai angka s.d."
        $0.targetRenstra = 60
        $0.realisasiRenstraLalu = 36
      },
    ]
  }

  private mutating func rencanaIKU() {
    iku += [
      Contoh.baris("IKU-1", "pem", "%", target: 80, tw: [70, 75, 78, 80]) {
        $0.indikator = "Persentase layanan administrasi yang selesai tepat waktu"
        $0.sasaran = "Meningkatnya kualitas pelayanan publik"
        $0.akumulasi = .rasio
        var detail = RincianIKU()
        detail.formulasi = "Jumlah layanan tepat waktu dibagi jumlah seluruh layanan × 100"
        detail.labelPembilang = "layanan tepat waktu"
        detail.labelPenyebut = "seluruh layanan"
        detail.sumberData = "Register pelayanan"
        $0.iku = detail
      },
      Contoh.baris("IKU-2", "prog", "Predikat", target: "BB", tw: [nil, nil, nil, "BB"]) {
        $0.indikator = "Predikat SAKIP"
        $0.sasaran = "Meningkatnya akuntabilitas kinerja"
        $0.polaritas = .teks
        $0.akumulasi = .akhir
      },
      Contoh.baris("IKU-3", "prog", "Opini", target: "WTP", tw: [nil, "WTP", nil, "WTP"]) {
        $0.indikator = "Opini laporan keuangan"
        $0.sasaran = "Meningkatnya akuntabilitas kinerja"
        $0.polaritas = .teks
        $0.akumulasi = .akhir
      },
    ]
  }

  private mutating func uang() {
    anggaran("7.01.01.2.01.0001", "prog", 25_000_000, kas: [5_000_000, 10_000_000, 5_000_000, 5_000_000])
    anggaran("7.01.01.2.02.0001", "prog", 1_753_720_871, kas: [438_430_217, 438_430_218, 438_430_218, 438_430_218])
    anggaran("7.01.01.2.02.0002", "prog", 12_500_000, kas: [2_500_000, 2_500_000, 2_500_000, 5_000_000])
    anggaran("7.01.02.2.01.0001", "pem", 30_000_000, kas: [7_500_000, 7_500_000, 7_500_000, 7_500_000])
    anggaran("7.01.02.2.01.0002", "pem", 20_000_000, kas: [0, 10_000_000, 0, 10_000_000])
    anggaran("7.01.02.2.01.0003", "pem", 40_000_000, kas: [10_000_000, 10_000_000, 10_000_000, 10_000_000])
    anggaran("7.01.02.2.01.0005", "pem", 8_000_000, kas: [2_000_000, 2_000_000, 2_000_000, 2_000_000])
    anggaran("7.01.02.2.01.0006", "pem", 6_000_000, kas: [1_500_000, 1_500_000, 1_500_000, 1_500_000])
  }

  private mutating func pengisian() {
    let rp = { (whole: Int64) in { (row: inout Isian) in row.anggaran = .rp(whole) } }
    isi("7.01.01.2.01", "prog", .i, 1)
    isi("7.01.01.2.01", "prog", .ii, 2)
    isi("7.01.01.2.01.0001", "prog", .i, 3, rp(5_000_000))
    isi("7.01.01.2.01.0001", "prog", .ii, 2) {
      $0.anggaran = .rp(8_250_000)
      $0.fisik = Jumlah(45)
      $0.narasi.penghambat = "Verifikasi Bappeda terlambat dua minggu."
      $0.narasi.tindakLanjut = "Menjadwalkan ulang verifikasi pada minggu pertama TW III."
    }
    isi("7.01.01.2.01.0001", no: 2, "prog", .i, 12)
    isi("7.01.01.2.01.0001", no: 2, "prog", .ii, 8)
    isi("7.01.01.2.01.0002", "prog", .i, 1)
    isi("7.01.01.2.01.0002", "prog", .ii, 1, rp(3_000_000))
    isi("7.01.01.2.02", "prog", .i, 15)
    isi("7.01.01.2.02.0001", "prog", .i, 15) { $0.anggaran = Rupiah(sen: 43_843_021_775) }
    isi("7.01.01.2.02.0001", "prog", .ii, 14) {
      $0.anggaran = .rp(438_430_217)
      $0.fisik = Jumlah(50)
    }
    isi("7.01.01.2.02.0002", "prog", .i, 0, rp(2_500_000))
    isi("7.01.01.2.02.0002", "prog", .ii, 0, rp(1_000_000))
    isi("7.01.02", "prog", .ii, .per10000(806_543))
    isi("7.01.02.2.01", "prog", .i, 2)
    isi("7.01.02.2.01.0001", "pem", .i, nil) {
      $0.pembilang = Jumlah(10)
      $0.penyebut = Jumlah(10)
      $0.anggaran = .rp(7_000_000)
    }
    isi("7.01.02.2.01.0001", "pem", .ii, nil) {
      $0.pembilang = Jumlah(100)
      $0.penyebut = Jumlah(200)
      $0.anggaran = .rp(7_000_000)
      $0.fisik = Jumlah(40)
    }
    isi("7.01.02.2.01.0002", "pem", .i, 70)
    isi("7.01.02.2.01.0002", "pem", .ii, 82)
    isi("7.01.02.2.01.0003", "pem", .i, 9, rp(9_000_000))
    isi("7.01.02.2.01.0003", "pem", .ii, 14, rp(12_000_000))
    isi("7.01.02.2.01.0004", "pem", .i, 0)
    isi("7.01.02.2.01.0004", "pem", .ii, 0)
    isi("7.01.02.2.01.0005", "pem", .i, 8)
    isi("7.01.02.2.01.0005", "pem", .ii, .per10000(75_000), rp(3_999_999))
    isi("7.01.02.2.01.0006", "pem", .ii, 5) {
      $0.nilaiSD = true
      $0.anggaran = .rp(2_750_000)
      $0.anggaranSD = true
    }
    isi("IKU-1", "pem", .i, nil) {
      $0.pembilang = Jumlah(140)
      $0.penyebut = Jumlah(200)
    }
    isi("IKU-1", "pem", .ii, nil) {
      $0.pembilang = Jumlah(231)
      $0.penyebut = Jumlah(300)
      $0.narasi.keterangan = "Data dari register layanan."
    }
    isi("IKU-3", "prog", .ii, "WDP")
  }
}
