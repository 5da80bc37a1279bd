package import Core
import Ingest
import Kinerja

extension Check {
  package static let hasilBagiBerbeda = Check("U501")
}

extension RealisasiRules {
  /// Pembilang / penyebut × pengali recomputed and held against the realisasi written beside them.
  static func hasilBagiBerbeda(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    for row in konteks.baris {
      let isian = row.masuk.isian
      guard let top = isian.pembilang?.pecahan, let bottom = isian.penyebut?.pecahan, !bottom.isZero,
        let written = isian.nilai?.angka
      else { continue }
      let computed = top / bottom * row.rencana.faktor
      guard !samaDibulatkan(written, computed) else { continue }
      row.lapor(
        .hasilBagiBerbeda, row.kolomTertulis,
        [
          "terbaca": Sebut.angka(written), "hitung": Sebut.angka(computed),
          "selisih": Sebut.angka(written < computed ? computed - written : written - computed),
        ], &bag)
    }
  }

  /// Whether the written figure is the computed one rounded (or cut) to the decimals it is written with.
  private static func samaDibulatkan(_ written: Pecahan, _ computed: Pecahan) -> Bool {
    var scale: Int128 = 1
    for _ in 0...4 {
      if scale % written.penyebut == 0 {
        let difference = written < computed ? computed - written : written - computed
        return difference < Pecahan(1, per: scale)
      }
      scale *= 10
    }
    return written == computed
  }
}
