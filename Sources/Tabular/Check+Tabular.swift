package import Core

/// Checks of bytes, rows and headings; wording in `katalog/berkas.csv`.
extension Check {
  package static let berkasKosong = Check("B101")
  package static let berkasTerlaluBesar = Check("B102")
  package static let berkasExcel = Check("B103")
  package static let berkasOpenDocument = Check("B104")
  package static let bukanCSV = Check("B105")
  package static let halamanWeb = Check("B106")
  package static let berkasBiner = Check("B107")
  package static let pengodeanTidakDikenal = Check("B108")
  package static let dibacaWindows1252 = Check("B109")
  package static let hurufRusak = Check("B110")
  package static let utf16Rusak = Check("B111")
  package static let lembarPetunjuk = Check("B112")
  package static let berkasTidakTerbaca = Check("B113")

  package static let kutipTidakDitutup = Check("B201")
  package static let kutipSalahTempat = Check("B202")
  package static let selKelebihan = Check("B203")
  package static let selKurang = Check("B204")
  package static let selTerlaluPanjang = Check("B205")
  package static let kolomTerlaluBanyak = Check("B206")
  package static let barisTerlaluBanyak = Check("B207")
  package static let judulTidakDitemukan = Check("B208")
  package static let terlaluBanyakRusak = Check("B209")
  package static let barisDilewati = Check("B210")
  package static let diisiDariAtas = Check("B211")
  package static let barisTertelan = Check("B212")
  package static let nilaiTanpaJudul = Check("B213")
  package static let selBergeser = Check("B214")

  package static let kolomTidakDikenal = Check("J101")
  package static let kolomMirip = Check("J102")
  package static let judulGanda = Check("J103")
  package static let judulGandaTidakDikenal = Check("J104")
}
