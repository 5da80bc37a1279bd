import Core
import Ingest
import Kinerja
import Tabular
import Testing

/// Kesalahan and notes of reading: kind, period, unit, code, indicator, satuan, duplicates.
@Suite struct MasukBacaTests {
  private let j = KantorUji.judul

  @Test func kindNotRecognised() {
    ujiTanda(
      """
      «R101-|tahun»;triwulan;nama;kesalahan
      2025;2;Budi;x
      """)
  }

  @Test func periodUnknown() {
    ujiTanda(
      """
      «R102-|kode»;seksi;satuan;realisasi
      7.01.02.2.01.0001;pem;Laporan;3
      """)
  }

  @Test func periodsDisagree() {
    ujiTanda(
      """
      !R103
      \(j)
      2025;2;pem;7.01.02.2.01.0001;1;Laporan;3;;;;;;;;;;
      2025;«R103|1»;pem;7.01.02.2.01.0002;1;%;;19;20;;;;;;;;
      2025;2;pem;7.01.02.2.01.0001;2;Indeks;3,5;;;;;;;;;;
      """, nama: "realisasi_2025_TW3_pem.csv")
    ujiTanda(
      """
      «R103-|Triwulan : I»;;;;;;
      tahun;triwulan;seksi;kode;no_indikator;satuan;realisasi
      2025;2;pem;7.01.02.2.01.0001;1;Laporan;3
      """)
  }

  @Test(arguments: [
    "realisasi_2025_TW2_pem.csv", "Realisasi TW II 2025 kirim 5-7-2026.csv", "2024 revisi TW2.csv", "pem.csv",
    "Kec IV Jurai TW II.csv", "TW1 dibetulkan jadi TW2.csv",
  ])
  func namesThatDoNotDisagree(_ name: String) {
    let hasil = periksa("\(j)\n2025;2;pem;7.01.02.2.01.0001;1;Laporan;3;;;;;;;;;;\n", nama: name)
    #expect(!hasil.tanda.contains { $0.kode == "R103" })
  }

  @Test func yearOfAnotherPlan() {
    ujiTanda(
      """
      !R104
      \(j)
      2024;2;pem;7.01.02.2.01.0001;1;Laporan;3;;;;;;;;;;
      """)
  }

  @Test func periodFromFileNameOrAbove() {
    let named = periksa(
      "seksi;kode;no_indikator;satuan;realisasi\npem;7.01.02.2.01.0001;1;Laporan;3\n",
      nama: "realisasi_2025_TW II_pem.csv")
    #expect(named.berkas?.periode == Periode(2025, .ii))
    #expect(named.tanda.contains(BerkasUji.Tanda(kode: "R904", baris: nil, kolom: nil)))
    let above = periksa(
      "Triwulan : III;;;;\nTahun : 2025;;;;\nseksi;kode;no_indikator;satuan;realisasi\npem;7.01.02.2.01.0001;1;Laporan;3\n"
    )
    #expect(above.berkas?.periode == Periode(2025, .iii))
    #expect(!above.diagnostik.contains { $0.severity == .kesalahan })
  }

  @Test func unit() {
    ujiTanda(
      """
      \(j)
      2025;2;«R107|»;7.01.02.2.01.0002;1;%;;19;20;;;;;;;;
      2025;2;«R105|pemm»;7.01.02.2.01.0001;1;Laporan;3;;;;;;;;;;
      2025;2;pem;7.01.02.2.01.0001;2;Indeks;3,5;;;;;;;;;;
      2025;2;pmn;7.01.02.2.01.0005;1;Nilai;81;;;;;;;;;;
      2025;2;pmn;«R110|7.01.02.2.01.0003»;1;%;50;;;;;;;;;;
      """)
    ujiTanda(
      """
      Seksi : Pemerintahan;;;;;;
      tahun;triwulan;seksi;kode;no_indikator;satuan;realisasi
      2025;2;«R106|pmn»;7.01.02.2.01.0005;1;Nilai;81
      """)
    let other =
      "tahun;triwulan;seksi;kode;no_indikator;satuan;realisasi\n2025;2;«R106|pmn»;7.01.02.2.01.0005;1;Nilai;81\n"
    ujiTanda(other, nama: "Realisasi Tapem TW II 2025.csv")
    // A compiled file may be called after whoever compiled it.
    let compiled = other.replacing("«R106|pmn»", with: "pmn") + "2025;2;pem;7.01.02.2.01.0001;1;Laporan;3\n"
    #expect(!periksa(compiled, nama: "Realisasi Tapem TW II 2025.csv").tanda.contains { $0.kode == "R106" })
  }

  @Test("the office's own alias stands above a column's name")
  func ownAliasOfAColumnsName() {
    var acuan = KantorUji.acuan
    acuan.kamus.add(kolom: "realisasi_anggaran", alias: "Realisasi", overriding: true)
    let hasil = periksa(
      "tahun;triwulan;seksi;kode;Realisasi Kinerja;Realisasi\n2025;2;pem;7.01.02.2.01.0003;50;1000\n", acuan: acuan)
    #expect(hasil.berkas?.baris.first?.isian.anggaran == Rupiah(sen: 100_000))
    #expect(hasil.berkas?.baris.first?.isian.nilai == .angka(Pecahan(50)))
  }

  @Test func unitFromFileName() {
    ujiTanda(
      """
      !R903
      tahun;triwulan;kode;no_indikator;satuan;realisasi
      2025;2;7.01.02.2.01.0001;1;Laporan;3
      """, nama: "realisasi_2025_TW2_pem.csv")
  }

  @Test(arguments: ["Seksi Pemerintahan", "PEMERINTAHAN", "Kasi Pemerintahan", "Tapem", "pem"])
  func unitByAnyName(_ name: String) {
    let hasil = periksa("\(j)\n2025;2;\(name);7.01.02.2.01.0001;1;Laporan;3;;;;;;;;;;\n")
    #expect(hasil.berkas?.seksi == ["pem"])
    #expect(!hasil.diagnostik.contains { $0.severity == .kesalahan })
  }

  @Test func codes() {
    ujiTanda(
      """
      \(j)
      2025;2;pem;«R108|7.01.02.2.10.0001»;1;Laporan;3;;;;;;;;;;
      2025;2;pem;«R109|07/01/2002»;1;%;80;;;;;;;;;;
      2025;2;pem;«R109|1,3»;1;%;80;;;;;;;;;;
      2025;2;pem;«R901|7.1.2.2.1.2»;1;%;;19;20;;;;;;;;
      2025;2;pem;«R901|7.01.02.2.01.0003.»;1;%;50;;;;;;;;;;
      2025;2;pem;«R901|X.XX.02.2.01.04»;1;Kategori;Baik;;;;;;;;;;
      2025;2;pem;«R532|7.01.02.2.01.0008»;1;Dokumen;1;;;;;;;;;;
      """)
  }

  @Test func guardedCodesHoweverDeep() {
    #expect(KodeText.rapi("=\"7.01.02\"") == "7.01.02")
    let deep = String(repeating: "=\"", count: 40_000) + "7.01." + String(repeating: "\"", count: 40_000)
    #expect(KodeText.rapi(deep) == "7.01")
  }

  @Test func codeFromIndicatorText() {
    ujiTanda(
      """
      tahun;triwulan;seksi;kode;indikator;satuan;realisasi
      2025;2;pem;«R902|07/01/2002»;Jumlah laporan  koordinasi;Laporan;3
      2025;2;pem;«R902|»;Indeks Sinergi;Indeks;3,5
      2025;2;pem;«R118|»;;Laporan;5
      """)
  }

  @Test func chooseIndicator() {
    ujiTanda(
      """
      tahun;triwulan;seksi;kode;no_indikator;indikator;satuan;realisasi
      2025;2;pem;7.01.02.2.01.0001;«R111|3»;;Laporan;3
      2025;2;pem;7.01.02.2.01.0001;;«R112|Jumlah Dokumen»;Laporan;3
      2025;2;pem;7.01.02.2.01.0001;1;«R112|Indeks Sinergi»;Laporan;3
      2025;2;pem;7.01.02.2.01.0001;«R113|»;;Laporan;3
      2025;2;pem;7.01.02.2.01.0001;2;«R534|Indeks Kerja Sama»;Indeks;3,5
      2025;2;pem;7.01.02.2.01.0003;;;%;50
      """)
  }

  @Test func satuanAndDuplicates() {
    ujiTanda(
      """
      \(j)
      2025;2;pem;7.01.02.2.01.0001;1;«R114|Orang»;3;;;;;;;;;;
      2025;2;pem;7.01.02.2.01.0001;2;indeks;3,5;;;;;;;;;;
      2025;2;pem;«R115|7.01.02.2.01.0001»;2;Indeks;3,6;;;;;;;;;;
      2025;2;pem;7.01.02.2.01.0003;1;persen;50;;;;;;;;;;
      """)
  }

  @Test func twoFormsOfOneFigure() {
    ujiTanda(
      """
      tahun;triwulan;seksi;kode;no_indikator;satuan;realisasi;«R116|realisasi_sd»;realisasi_anggaran;«R117|realisasi_anggaran_sd»
      2025;2;pem;7.01.02.2.01.0001;1;Laporan;3;6;100000;200000
      """)
  }

  @Test func cellsNeverHideEachOther() {
    ujiTanda(
      """
      \(j)
      2025;2;pem;«R108|7.01.09.2.10.0001»;1;Laporan;«A101|tiga»;;;«A102|1.5»;«A101|penuh»;;;;;;
      """)
  }

  @Test func takenFromElsewhere() {
    let hasil = periksa("\(j)\n2025;2;pem;7.01.02.2.01.0007;1;Indeks;82;;;150000;;;;;;;\n")
    #expect(hasil.tanda.contains(BerkasUji.Tanda(kode: "R531", baris: 2, kolom: 7)))
    #expect(hasil.berkas?.baris.first?.isian.nilai == nil)
    #expect(hasil.berkas?.baris.first?.isian.anggaran == Rupiah(sen: 15_000_000))
  }

  @Test func narratives() {
    let hasil = periksa("\(j)\n2025;2;pem;;;;;;;;;Didukung Wali;Hujan;Dijadwal ulang;«;;\n")
    #expect(hasil.berkas?.baris.first?.kunci == nil)
    #expect(hasil.berkas?.baris.first?.isian.narasi.penghambat == "Hujan")
    ujiTanda("\(j)\n2025;2;pem;7.01.02.2.01.0001;1;Laporan;3;;;;;;;;«R535|sudah jalan»;;\n")
    let done = periksa("\(j)\n2025;2;pem;7.01.02.2.01.0001;1;Laporan;3;;;;;;;;Sudah selesai;;\n")
    #expect(done.berkas?.baris.first?.isian.narasi.tindakLanjutLalu == "selesai")
  }

  @Test func cumulativeOfMeans() {
    ujiTanda(
      """
      tahun;triwulan;seksi;kode;no_indikator;satuan;realisasi_sd
      2025;2;pmn;7.01.02.2.01.0005;1;Nilai;«R533|81»
      """)
  }

  @Test func ikuCodesAndQuotients() {
    ujiTanda(
      """
      \(KantorUji.judulIKU)
      2025;2;pmn;«R901|iku 1»;Indeks;83;;;;;;
      2025;2;pem;IKU-2;Persen;;16;20;;;;
      """)
    let inUnitFile = periksa("\(j)\n2025;2;pem;IKU-2;;%;;«R905|16»;20;;;;;;;;\n".replacingMarkers)
    #expect(inUnitFile.berkas?.baris.first?.isian.nilai == .angka(Pecahan(80)))
    #expect(inUnitFile.tanda.contains(BerkasUji.Tanda(kode: "R905", baris: 2, kolom: 8)))
  }

  @Test func rowsAlwaysAddUp() {
    let hasil = periksa(
      """
      KECAMATAN UJI;;;;;;
      tahun;triwulan;seksi;kode;no_indikator;satuan;realisasi
      (1);(2);(3);(4);(5);(6);(7)
      2025;2;pem;7.01.02.2.01.0001;1;Laporan;3
      2025;2;pem;7.01.02.2.01.0099;1;Laporan;3
      ;;;;;;
      Jumlah;;;;;;6
      """)
    let count = try? #require(hasil.berkas?.hitungan)
    #expect(count?.cocok == true)
    #expect(count?.diterima == 1)
    #expect(count?.ditolak == 1)
  }
}

extension String {
  /// The text without markers.
  var replacingMarkers: String { BerkasUji(self).teks }
}
