package import Core

/// Checks of single cells and headings; wording in `katalog/kolom.csv`.
extension Check {
  package static let kolomWajibHilang = Check("K101")
  package static let nilaiWajibKosong = Check("K102")
  package static let bukanPilihan = Check("K103")
  package static let bukanBilanganBulat = Check("K104")
  package static let triwulanTidakTerbaca = Check("K105")
  package static let tahunTidakTerbaca = Check("K106")
  package static let kodeSalahBentuk = Check("K107")
  package static let satuanDiSelBerbeda = Check("K108")
  package static let kolomBukanJenisIni = Check("K901")
}
