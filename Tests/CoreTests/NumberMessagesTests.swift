import Core
import TestSupport
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

  static let pinned: [MessagePin] = [
    MessagePin(
      .bukanAngka, .kesalahan,
      "\"1.250\" bukan angka.",
      "Tulis angkanya saja; bila memang belum ada, kosongkan selnya dan jelaskan di kolom keterangan."),
    MessagePin(
      .pemisahTaksa, .kesalahan,
      "\"1.250\" dapat berarti 1.250 atau 1,25.",
      "Tulis tanpa pemisah ribuan dan dengan koma desimal, misalnya 1250 atau 1,25."),
    MessagePin(
      .nolDiDepan, .kesalahan,
      "\"1.250\" diawali nol: angka 1.250 atau sebuah kode?",
      "Bila angka, tulis tanpa nol di depan; bila kode, pindahkan ke kolomnya."),
    MessagePin(
      .eksponenPolos, .kesalahan,
      "\"1.250\" dapat berarti 1.250, dapat pula sebuah kode.",
      "Tulis angkanya lengkap dengan semua nolnya."),
    MessagePin(
      .setripTaksa, .kesalahan,
      "\"1.250\": apakah 1.250 atau 1,25?",
      "Tulis minus rapat di depan angka, atau hapus tanda setripnya."),
    MessagePin(
      .galatExcel, .kesalahan,
      "\"1.250\" adalah galat rumus Excel, bukan angka.",
      "Perbaiki rumusnya di lembar Excel, atau ketik angkanya, lalu simpan ulang sebagai CSV."),
    MessagePin(
      .kolomSempit, .kesalahan,
      "Yang tersimpan \"1.250\", karena kolomnya terlalu sempit di Excel.",
      "Lebarkan kolomnya di Excel, lalu simpan ulang sebagai CSV."),
    MessagePin(
      .angkaTerlaluBesar, .kesalahan,
      "\"1.250\" melampaui batas 64 MiB.",
      "Periksa apakah ada angka yang tertulis dua kali atau nol yang berlebih."),
    MessagePin(
      .desimalRupiah, .kesalahan,
      "\"1.250\" mempunyai lebih dari dua angka di belakang koma.",
      "Tulis rupiah bulat atau dengan paling banyak dua desimal."),
    MessagePin(
      .angkaLain, .kesalahan,
      "\"1.250\" memuat tanda １ (U+FF11), yang bukan angka 0–9 biasa.",
      "Ketik ulang dengan angka 0–9."),
    MessagePin(
      .kelompokRibuan, .kesalahan,
      "Pemisah pada \"1.250\" tidak mengelompokkan tiga-tiga angka.",
      "Tulis tanpa pemisah ribuan, misalnya 125000."),
    MessagePin(
      .persenTidakPadaTempatnya, .kesalahan,
      "\"1.250\" adalah persen, sedangkan kolom ini berisi rupiah atau jumlah.",
      "Tulis jumlahnya, bukan persennya."),
    MessagePin(
      .angkaNegatif, .kesalahan,
      "\"1.250\" negatif, sedangkan yang dihitung tidak mungkin kurang dari nol.",
      "Tulis jumlahnya tanpa minus; bila membetulkan triwulan lalu, kirim ulang triwulan itu."),
    MessagePin(
      .pengaliTidakJelas, .kesalahan,
      "\"Café\" pada \"1.250\" tidak jelas berapa nolnya.",
      "Tulis angkanya lengkap, atau pakai kata ribu, juta, miliar, triliun."),
    MessagePin(
      .bukanSatuAngka, .kesalahan,
      "\"1.250\" memuat lebih dari satu angka atau sebuah rentang.",
      "Tulis satu angka saja; rincian taruh di kolom keterangan."),
    MessagePin(
      .angkaKiraKira, .kesalahan,
      "\"1.250\" bukan angka pasti.",
      "Tulis angka pastinya, tanpa tanda ±, ~, < atau >."),
    MessagePin(
      .satuanTidakPadaTempatnya, .kesalahan,
      "Pada \"1.250\" ada \"Laporan\", padahal kolom ini tidak memuat satuan itu.",
      "Tulis angkanya saja."),
    MessagePin(
      .angkaSepertiTanggal, .kesalahan,
      "\"1.250\" adalah tanggal, bukan angka; mungkin diubah oleh Excel.",
      "Ketik ulang angkanya setelah sel diformat sebagai Angka atau Teks."),
    MessagePin(
      .hurufDiAngka, .kesalahan,
      "\"1.250\" memuat huruf di antara angkanya.",
      "Periksa apakah huruf O atau l terketik sebagai ganti angka 0 atau 1."),
    MessagePin(
      .tigaDesimal, .kesalahan,
      "\"1.250\" dapat berarti 1.250, dapat pula salah ketik dari 1,25.",
      "Tulis tanpa pemisah ribuan, misalnya 1250000."),
    MessagePin(
      .presisiHilang, .peringatan,
      "\"1.250\" dibaca 1.250, tetapi angka-angka di belakangnya mungkin hilang.",
      "Di Excel ubah format selnya menjadi Angka, lalu simpan ulang sebagai CSV."),
    MessagePin(
      .lebihDari15Digit, .peringatan,
      "\"1.250\" mempunyai lebih dari 15 angka; Excel hanya menyimpan 15.",
      "Periksa angka-angka terakhirnya."),
    MessagePin(
      .dibacaMenurutKolom, .info,
      "\"1.250\" dibaca 1.250, sesuai dengan cara menulis sel lain di kolom ini.",
      "Periksa apakah memang begitu maksudnya."),
    MessagePin(
      .pengaliDibaca, .info,
      "\"1.250\" dibaca 1.250.",
      nil),
    MessagePin(
      .dibulatkan, .peringatan,
      "\"1.250\" mempunyai lebih dari empat desimal dan dibulatkan ke empat desimal.",
      "Tulis paling banyak empat angka di belakang koma."),
    MessagePin(
      .pecahanPadaHitungan, .peringatan,
      "\"1.250\" bukan bilangan bulat, padahal satuannya dihitung satu per satu.",
      "Periksa angkanya; bila ribuan, tulis tanpa titik, misalnya 2600."),
    MessagePin(
      .bukanTanggal, .kesalahan,
      "\"1.250\" bukan tanggal.",
      "Tulis tanggal seperti 30 Juni 2026, 30/06/2026 atau 2026-06-30."),
    MessagePin(
      .tanggalTidakAda, .kesalahan,
      "\"1.250\": tanggal itu tidak ada di kalender.",
      "Periksa hari dan bulannya."),
    MessagePin(
      .bulanDahulu, .kesalahan,
      "\"1.250\" hanya terbaca bila bulan ditulis di depan, padahal di sini hari ditulis di depan.",
      "Tulis hari dulu, misalnya 30/06/2026, atau dengan nama bulan."),
    MessagePin(
      .nomorHari, .info,
      "\"1.250\" dibaca sebagai nomor hari Excel: 30 Juni 2026.",
      nil),
  ]

  @Test func everySentence() { #expect(MessagePin.differences(Self.pinned, Self.facts) == []) }

  @Test func catalogueInStep() { #expect(MessagePin.gaps(Self.pinned, prefixes: ["A"]) == []) }
}
