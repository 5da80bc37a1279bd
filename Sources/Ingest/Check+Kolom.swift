package import Core

/// Checks of single cells and headings; wording in `katalog/kolom.csv`.
extension Check {
  package static let kolomWajibHilang = Check("K101")
  package static let nilaiWajibKosong = Check("K102")
  package static let bukanPilihan = Check("K103")
  package static let bukanBilanganBulat = Check("K105")
  package static let triwulanTidakTerbaca = Check("K106")
  package static let tahunTidakTerbaca = Check("K107")
  package static let tanggalTidakTerbaca = Check("K108")
  package static let kodeSalahBentuk = Check("K109")
  package static let satuanDiSelBerbeda = Check("K110")
  package static let angkaDiLuarBatas = Check("K111")
  package static let angkaAmbigu = Check("K112")
  package static let angkaTidakTerbaca = Check("K113")
  package static let galatSpreadsheet = Check("K114")
  package static let jumlahNegatif = Check("K115")
  package static let desimalDibulatkan = Check("K501")
  package static let tanggalBernomor = Check("K502")
  package static let presisiEksponen = Check("K503")
  package static let lebihDari15Digit = Check("K504")
  package static let kolomBukanJenisIni = Check("K902")
  package static let angkaDariKolom = Check("K903")
  package static let angkaBerpengali = Check("K904")
}
