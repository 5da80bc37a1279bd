import Core
import Tabular
import TestSupport
import Testing

/// Every sentence about bytes, rows and headings, pinned: a changed word shows here first.
@Suite struct FileMessagesTests {
  static let facts = [
    "ada": "5",
    "alasan": "blok tanda tangan",
    "batas": "64 MiB",
    "dekat": "realisasi",
    "jenis": "Excel (.xlsx)",
    "judul_lain": "Realisasi",
    "jumlah": "3",
    "kata": "Café",
    "kolom": "realisasi",
    "lain": "5",
    "rincian": "UTF-32",
    "seharusnya": "4",
    "ukuran": "120 MiB",
  ]

  static let pinned: [MessagePin] = [
    MessagePin(
      .berkasKosong, .kesalahan,
      "Berkas ini kosong: tidak ada satu huruf pun di dalamnya.",
      "Simpan ulang lembar Isian sebagai CSV UTF-8 (dibatasi koma), lalu taruh lagi berkasnya."),
    MessagePin(
      .berkasTerlaluBesar, .kesalahan,
      "Berkas ini berukuran 120 MiB, padahal batasnya 64 MiB.",
      "Hapus baris dan kolom yang tidak perlu, atau pecah menjadi beberapa berkas."),
    MessagePin(
      .berkasExcel, .kesalahan,
      "Berkas ini adalah berkas Excel (.xlsx), bukan CSV, apa pun akhiran namanya.",
      "Buka di Excel atau WPS, klik lembar Isian, lalu Simpan Sebagai → CSV UTF-8 (dibatasi koma)."),
    MessagePin(
      .berkasOpenDocument, .kesalahan,
      "Berkas ini adalah berkas LibreOffice Calc (.ods), bukan CSV.",
      "Buka di LibreOffice, klik lembar Isian, lalu File → Save As → Text CSV, Character set UTF-8."),
    MessagePin(
      .bukanCSV, .kesalahan,
      "Berkas ini adalah Excel (.xlsx), bukan CSV.",
      "Kirim lembar Isian yang disimpan sebagai CSV UTF-8 (dibatasi koma)."),
    MessagePin(
      .halamanWeb, .kesalahan,
      "Berkas ini adalah Excel (.xlsx) yang diberi nama .csv.",
      "Buka di Excel atau WPS, lalu Simpan Sebagai → CSV UTF-8 (dibatasi koma)."),
    MessagePin(
      .berkasBiner, .kesalahan,
      "Berkas ini memuat tanda yang tidak ada dalam teks (mulai baris 7), jadi rusak atau bukan CSV.",
      "Simpan ulang dari Excel sebagai CSV UTF-8 (dibatasi koma); jangan perbaiki berkas ini dengan tangan."),
    MessagePin(
      .pengodeanTidakDikenal, .kesalahan,
      "Huruf-huruf berkas ini tidak terbaca: bukan UTF-8 dan bukan Windows-1252. Yang pertama meragukan: \"Café\" pada baris 7.",
      "Simpan ulang dari Excel sebagai CSV UTF-8 (dibatasi koma)."),
    MessagePin(
      .dibacaWindows1252, .info,
      "Berkas ini dibaca sebagai Windows-1252. Kata pertama yang bergantung padanya: \"Café\" pada baris 7.",
      "Periksa apakah kata itu terbaca benar; lain kali simpan sebagai CSV UTF-8 (dibatasi koma)."),
    MessagePin(
      .hurufRusak, .peringatan,
      "Ada huruf yang sudah rusak sebelum berkas ini sampai: \"Café\" pada baris 7.",
      "Perbaiki kata itu di lembar aslinya, lalu simpan ulang sebagai CSV UTF-8 (dibatasi koma)."),
    MessagePin(
      .utf16Rusak, .kesalahan,
      "Berkas ini tampaknya UTF-32, dan tidak dapat dibaca dengan pasti.",
      "Simpan ulang dari Excel sebagai CSV UTF-8 (dibatasi koma)."),
    MessagePin(
      .lembarPetunjuk, .kesalahan,
      "Berkas ini berisi lembar Petunjuk, bukan lembar Isian.",
      "Buka format isian, klik lembar Isian di kiri bawah, lalu Simpan Sebagai → CSV UTF-8 (dibatasi koma)."),
    MessagePin(
      .berkasTidakTerbaca, .kesalahan,
      "Berkas ini tidak dapat dibuka: UTF-32.",
      "Periksa nama, letak dan izin berkasnya."),
    MessagePin(
      .kutipTidakDitutup, .kesalahan,
      "Tanda kutip yang dibuka pada baris 7 tidak ditutup dengan benar, di dekat: 1.250",
      "Tutup tanda kutip itu, atau tulis tanda kutip di dalam teks dua kali (\"\"); paling mudah: simpan ulang dari Excel."
    ),
    MessagePin(
      .kutipSalahTempat, .kesalahan,
      "Pada baris 7 ada tanda kutip di tempat yang salah, di dekat: 1.250",
      "Tulis tanda kutip di dalam teks dua kali (\"\") dan apit seluruh sel dengan tanda kutip; paling mudah: simpan ulang dari Excel."
    ),
    MessagePin(
      .selKelebihan, .kesalahan,
      "Baris ini berisi 5 sel, padahal judul kolomnya 4; \"1.250\" tidak mempunyai kolom.",
      "Hapus isi di luar tabel, atau apit teks yang memuat pemisah dengan tanda kutip; paling mudah: simpan ulang dari Excel."
    ),
    MessagePin(
      .selKurang, .peringatan,
      "Baris ini berisi 5 sel, padahal judul kolomnya 4; sel yang tidak ada dianggap kosong.",
      "Periksa apakah baris ini utuh; bila tidak, simpan ulang dari Excel."),
    MessagePin(
      .selTerlaluPanjang, .kesalahan,
      "Pada baris 7 ada sel yang lebih panjang dari 64 MiB byte.",
      "Ringkas teksnya, atau periksa apakah ada tanda kutip yang tidak ditutup."),
    MessagePin(
      .kolomTerlaluBanyak, .kesalahan,
      "Baris 7 mempunyai lebih dari 64 MiB sel.",
      "Hapus kolom-kolom kosong di kanan tabel, lalu simpan ulang."),
    MessagePin(
      .barisTerlaluBanyak, .kesalahan,
      "Berkas ini mempunyai lebih dari 64 MiB baris.",
      "Hapus baris-baris kosong di bawah tabel, lalu simpan ulang."),
    MessagePin(
      .judulTidakDitemukan, .kesalahan,
      "Baris judul kolom tidak ditemukan. Baris pertama yang berisi: \"1.250\". Nama kolom yang mirip: realisasi.",
      "Pakai format isian yang dibuat program, dan jangan mengubah atau menghapus baris judulnya."),
    MessagePin(
      .terlaluBanyakRusak, .kesalahan,
      "Terlalu banyak baris yang rusak tanda kutipnya; pembacaan dihentikan pada baris 7.",
      "Simpan ulang dari Excel sebagai CSV UTF-8 (dibatasi koma)."),
    MessagePin(
      .barisDilewati, .info,
      "3 baris dilewati sebagai blok tanda tangan: baris 7.",
      nil),
    MessagePin(
      .diisiDariAtas, .info,
      "Pada kolom \"Realisasi Rp\", 3 sel kosong diisi dengan nilai di atasnya, seperti pada sel yang digabung.",
      "Periksa apakah memang begitu maksudnya."),
    MessagePin(
      .barisTertelan, .kesalahan,
      "Sel berkutip yang dimulai pada baris 7 memuat 3 baris yang masing-masing tampak seperti baris data utuh.",
      "Periksa tanda kutip pada baris itu dan baris-baris sesudahnya; paling mudah: simpan ulang dari Excel."),
    MessagePin(
      .selBergeser, .kesalahan,
      "Baris ini berisi 5 sel, padahal judul kolomnya 4; sel terakhirnya kosong, jadi isinya mungkin bergeser satu kolom.",
      "Periksa apakah koma desimal atau pemisah di dalam teks membelah satu sel menjadi dua. Apit sel itu dengan tanda kutip, atau simpan ulang dari Excel."
    ),
    MessagePin(
      .nilaiTanpaJudul, .peringatan,
      "\"1.250\" pada baris 7 berada di kolom tanpa judul, jadi tidak dibaca.",
      "Beri judul pada kolom itu, atau pindahkan catatannya ke kolom keterangan."),
    MessagePin(
      .hasilSejenis, .info, "3 hasil {kode} lagi di berkas ini tidak dirinci.",
      "Perbaiki yang terlihat lebih dahulu, lalu periksa lagi."),
    MessagePin(
      .kolomTidakDikenal, .info,
      "Kolom \"Realisasi Rp\" tidak dikenal; isinya disimpan tetapi tidak dihitung.",
      nil),
    MessagePin(
      .kolomMirip, .peringatan,
      "Kolom \"Realisasi Rp\" tidak dikenal. Maksud Anda \"realisasi\"?",
      "Perbaiki judulnya, atau tambahkan sebutan itu di alias.csv kantor."),
    MessagePin(
      .judulGanda, .kesalahan,
      "Kolom 5 (\"Realisasi\") dan kolom \"Realisasi Rp\" sama-sama berarti \"realisasi\".",
      "Sisakan satu; beri judul lain pada yang tidak dipakai."),
    MessagePin(
      .judulGandaTidakDikenal, .peringatan,
      "Judul \"Realisasi Rp\" sudah dipakai kolom 5.",
      "Beri judul yang berbeda."),
  ]

  @Test func everySentence() { #expect(MessagePin.differences(Self.pinned, Self.facts) == []) }

  @Test func catalogueInStep() { #expect(MessagePin.gaps(Self.pinned, prefixes: ["B", "J"]) == []) }
}
