package import Core
import Ingest
import Kinerja

extension Check {
  package static let pecahanSatuanHitung = Check("R526")
}

extension RealisasiRules {
  /// Half a document: a fraction of something that is counted. Means and quotients may have one.
  static func pecahanSatuanHitung(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    for row in konteks.baris where row.rencana.akumulasi != .rata && row.rencana.akumulasi != .rasio {
      guard let value = row.tertulis, value.penyebut != 1, Words.satuanDihitung(row.rencana.satuan) else { continue }
      row.lapor(
        .pecahanSatuanHitung, row.kolomNilai,
        ["terbaca": Sebut.angka(value), "satuan": row.rencana.satuan], &bag)
    }
  }
}
