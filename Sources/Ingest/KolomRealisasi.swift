/// Columns of a dropped *realisasi* file (FORMATS §3).
package struct RealisasiTable: SusunanKolom {
  let kolom: KolomRealisasi

  package init(_ kolom: inout PengikatKolom) {
    self.kolom = KolomRealisasi(&kolom, kode: "kode", keterangan: "keterangan")
    // What the program's own forms and many offices print beside them; read by nobody.
    for name in [
      "no", "uraian", "cara_isi", "target", "target_sd", "realisasi_lalu", "realisasi_sd_lalu", "pagu",
      "anggaran_sd_lalu", "sd_sekarang", "capaian_sd", "kelengkapan", "rtl_lalu",
    ] { _ = kolom(name) }
    _ = kolom.deret("target_tw", 1...4, .teks)
  }
}

/// Columns of a dropped *realisasi IKU* file (FORMATS §3).
package struct RealisasiIKUTable: SusunanKolom {
  let kolom: KolomRealisasi

  package init(_ kolom: inout PengikatKolom) {
    self.kolom = KolomRealisasi(&kolom, kode: "kode_iku", keterangan: "penjelasan")
    for name in ["no", "sasaran", "formulasi", "cara_isi", "target", "realisasi_lalu", "realisasi_sd_lalu"] {
      _ = kolom(name)
    }
    _ = kolom.deret("target_tw", 1...4, .teks)
  }
}

/// What both kinds hold; only the names of the code and of the note differ.
struct KolomRealisasi {
  let tahun: Kolom
  let triwulan: Kolom
  let seksi: Kolom
  let kode: Kolom
  let noIndikator: Kolom
  let indikator: Kolom
  let satuan: Kolom
  let realisasi: Kolom
  let realisasiSD: Kolom
  let pembilang: Kolom
  let penyebut: Kolom
  let anggaran: Kolom
  let anggaranSD: Kolom
  let fisik: Kolom
  let pendorong: Kolom
  let penghambat: Kolom
  let tindakLanjut: Kolom
  let tindakLanjutLalu: Kolom
  let bukti: Kolom
  let keterangan: Kolom
  /// The other name of the note: a column both kinds may carry.
  let keteranganLain: Kolom

  init(_ kolom: inout PengikatKolom, kode: String, keterangan: String) {
    // Period and unit may come from above the heading or the file name; the reader asks for them where they miss.
    tahun = kolom("tahun", .tahun)
    triwulan = kolom("triwulan", .triwulan)
    seksi = kolom("seksi")
    self.kode = kolom(kode, .kode, .kolom)
    noIndikator = kolom("no_indikator", .bulat)
    indikator = kolom("indikator")
    satuan = kolom("satuan")
    realisasi = kolom("realisasi", .jumlah)
    realisasiSD = kolom("realisasi_sd", .jumlah)
    pembilang = kolom("pembilang", .jumlah)
    penyebut = kolom("penyebut", .jumlah)
    anggaran = kolom("realisasi_anggaran", .rupiah)
    anggaranSD = kolom("realisasi_anggaran_sd", .rupiah)
    fisik = kolom("fisik", .persen)
    pendorong = kolom("faktor_pendorong")
    penghambat = kolom("faktor_penghambat")
    tindakLanjut = kolom("tindak_lanjut")
    tindakLanjutLalu = kolom("tindak_lanjut_lalu", .pilihan)
    bukti = kolom("bukti_dukung")
    self.keterangan = kolom(keterangan)
    keteranganLain = kolom(keterangan == "keterangan" ? "penjelasan" : "keterangan")
  }

  /// Columns of figures: a row with blank kode must leave them blank.
  var angka: [Kolom] { [realisasi, realisasiSD, pembilang, penyebut, anggaran, anggaranSD, fisik] }

  var semua: [Kolom] {
    [
      tahun, triwulan, seksi, kode, noIndikator, indikator, satuan, realisasi, realisasiSD, pembilang, penyebut,
      anggaran, anggaranSD, fisik, pendorong, penghambat, tindakLanjut, tindakLanjutLalu, bukti, keterangan,
      keteranganLain,
    ]
  }
}
