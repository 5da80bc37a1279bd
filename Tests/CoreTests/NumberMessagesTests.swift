import Core
import Testing

/// Every sentence about figures and dates, pinned: a changed word shows here first.
@Suite struct NumberMessagesTests {
  static let facts = [
    "bacaan1": "1.250",
    "bacaan2": "1,25",
    "batas": "64 MiB",
    "dibaca": "1.250",
    "kata": "Café",
    "satuan": "Laporan",
    "tanda": "１ (U+FF11)",
    "tanggal": "30 Juni 2026",
  ]

  static let pinned: [(check: Check, severity: Severity, pesan: String, saran: String?)] = [
    (
      .bukanAngka, .kesalahan, "\"1.250\" bukan angka.",
      "Tulis angkanya saja; bila memang belum ada, kosongkan selnya dan jelaskan di kolom keterangan."
    ),
    (
      .pemisahTaksa, .kesalahan, "\"1.250\" dapat berarti 1.250 atau 1,25.",
      "Tulis tanpa pemisah ribuan dan dengan koma desimal, misalnya 1250 atau 1,25."
    ),
    (
      .nolDiDepan, .kesalahan, "\"1.250\" diawali nol: angka 1.250 atau sebuah kode?",
      "Bila angka, tulis tanpa nol di depan; bila kode, pindahkan ke kolomnya."
    ),
    (
      .eksponenPolos, .kesalahan, "\"1.250\" dapat berarti 1.250, dapat pula sebuah kode.",
      "Tulis angkanya lengkap dengan semua nolnya."
    ),
    (
      .setripTaksa, .kesalahan, "\"1.250\": apakah 1.250 atau 1,25?",
      "Tulis minus rapat di depan angka, atau hapus tanda setripnya."
    ),
    (
      .galatExcel, .kesalahan, "\"1.250\" adalah galat rumus Excel, bukan angka.",
      "Perbaiki rumusnya di lembar Excel, atau ketik angkanya, lalu simpan ulang sebagai CSV."
    ),
    (
      .kolomSempit, .kesalahan, "Yang tersimpan \"1.250\", karena kolomnya terlalu sempit di Excel.",
      "Lebarkan kolomnya di Excel, lalu simpan ulang sebagai CSV."
    ),
    (
      .angkaTerlaluBesar, .kesalahan, "\"1.250\" melampaui batas 64 MiB.",
      "Periksa apakah ada angka yang tertulis dua kali atau nol yang berlebih."
    ),
    (
      .desimalRupiah, .kesalahan, "\"1.250\" mempunyai lebih dari dua angka di belakang koma.",
      "Tulis rupiah bulat atau dengan paling banyak dua desimal."
    ),
    (
      .angkaLain, .kesalahan, "\"1.250\" memuat tanda １ (U+FF11), yang bukan angka 0–9 biasa.",
      "Ketik ulang dengan angka 0–9."
    ),
    (
      .kelompokRibuan, .kesalahan, "Pemisah pada \"1.250\" tidak mengelompokkan tiga-tiga angka.",
      "Tulis tanpa pemisah ribuan, misalnya 125000."
    ),
    (
      .persenTidakPadaTempatnya, .kesalahan, "\"1.250\" adalah persen, sedangkan kolom ini berisi rupiah atau jumlah.",
      "Tulis jumlahnya, bukan persennya."
    ),
    (
      .jumlahNegatif, .kesalahan, "\"1.250\" negatif, sedangkan yang dihitung tidak mungkin kurang dari nol.",
      "Tulis jumlahnya tanpa minus; bila membetulkan triwulan lalu, kirim ulang triwulan itu."
    ),
    (
      .pengaliTidakJelas, .kesalahan, "\"Café\" pada \"1.250\" tidak jelas berapa nolnya.",
      "Tulis angkanya lengkap, atau pakai kata ribu, juta, miliar, triliun."
    ),
    (
      .bukanSatuAngka, .kesalahan, "\"1.250\" memuat lebih dari satu angka atau sebuah rentang.",
      "Tulis satu angka saja; rincian taruh di kolom keterangan."
    ),
    (
      .angkaKiraKira, .kesalahan, "\"1.250\" bukan angka pasti.",
      "Tulis angka pastinya, tanpa tanda ±, ~, < atau >."
    ),
    (
      .satuanTidakPadaTempatnya, .kesalahan,
      "Di belakang angka pada \"1.250\" ada \"Laporan\", padahal kolom ini tidak memuat satuan itu.",
      "Tulis angkanya saja."
    ),
    (
      .angkaSepertiTanggal, .kesalahan, "\"1.250\" adalah tanggal, bukan angka; mungkin diubah oleh Excel.",
      "Ketik ulang angkanya setelah sel diformat sebagai Angka atau Teks."
    ),
    (
      .hurufDiAngka, .kesalahan, "\"1.250\" memuat huruf di antara angkanya.",
      "Periksa apakah huruf O atau l terketik sebagai ganti angka 0 atau 1."
    ),
    (
      .tigaDesimal, .kesalahan, "\"1.250\" dapat berarti 1.250, dapat pula salah ketik dari 1,25.",
      "Tulis tanpa pemisah ribuan, misalnya 1250000."
    ),
    (
      .presisiHilang, .peringatan, "\"1.250\" dibaca 1.250, tetapi angka-angka di belakangnya mungkin hilang.",
      "Di Excel ubah format selnya menjadi Angka, lalu simpan ulang sebagai CSV."
    ),
    (
      .lebihDari15Digit, .peringatan, "\"1.250\" mempunyai lebih dari 15 angka; Excel hanya menyimpan 15.",
      "Periksa angka-angka terakhirnya."
    ),
    (
      .dibacaMenurutKolom, .info, "\"1.250\" dibaca 1.250, sesuai dengan cara menulis sel lain di kolom ini.",
      "Periksa apakah memang begitu maksudnya."
    ),
    (
      .pengaliDibaca, .info, "\"1.250\" dibaca 1.250.",
      nil
    ),
    (
      .dibulatkan, .peringatan, "\"1.250\" mempunyai lebih dari empat desimal dan dibulatkan ke empat desimal.",
      "Tulis paling banyak empat angka di belakang koma."
    ),
    (
      .pecahanPadaHitungan, .peringatan, "\"1.250\" bukan bilangan bulat, padahal satuannya dihitung satu per satu.",
      "Periksa angkanya; bila ribuan, tulis tanpa titik, misalnya 2600."
    ),
    (
      .bukanTanggal, .kesalahan, "\"1.250\" bukan tanggal.",
      "Tulis tanggal seperti 30 Juni 2026, 30/06/2026 atau 2026-06-30."
    ),
    (
      .tanggalTidakAda, .kesalahan, "\"1.250\": tanggal itu tidak ada di kalender.",
      "Periksa hari dan bulannya."
    ),
    (
      .bulanDahulu, .kesalahan,
      "\"1.250\" hanya terbaca bila bulan ditulis di depan, padahal di sini hari ditulis di depan.",
      "Tulis hari dulu, misalnya 30/06/2026, atau dengan nama bulan."
    ),
    (
      .nomorHari, .info, "\"1.250\" dibaca sebagai nomor hari Excel: 30 Juni 2026.",
      nil
    ),
  ]

  @Test(arguments: pinned.indices) func sentence(_ index: Int) {
    let pin = Self.pinned[index]
    let place = Place("a.csv", baris: 7, kolom: 3, judulKolom: "Realisasi Rp", nilai: "1.250")
    let found = Diagnostic(pin.check, at: place, Self.facts)
    #expect(found.severity == pin.severity)
    #expect(found.pesan == pin.pesan)
    #expect(found.saran == pin.saran)
  }

  @Test func everyCodeHasItsRowAndEveryRowItsCode() {
    let rows = Catalogue.entries.filter { entry in ["A"].contains { entry.check.kode.hasPrefix($0) } }
    #expect(rows.map(\.check) == Self.pinned.map(\.check).sorted())
    for row in rows {
      for text in [row.judul, row.pesan, row.apa, row.mengapa, row.salah, row.benar, row.cara] {
        #expect(!text.isEmpty, "\(row.check.kode)")
      }
      #expect(row.pesan.hasSuffix(".") || row.pesan.hasSuffix("?") || row.pesan.hasSuffix("}"), "\(row.check.kode)")
    }
  }
}
