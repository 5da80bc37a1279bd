package import Core
package import Ingest
package import Kinerja

/// Checks across units and sources, once everything of a quarter is in.
package enum LintasRules {
  /// Checks a quarter as it stands.
  ///
  /// - Parameters:
  ///   - berlaku: accepted files of the year, oldest first; their `lokasi` names them in the results.
  ///   - realisasi: what they come to (`GabungRealisasi.gabung(berlaku)`).
  ///   - bag: takes the results; all are peringatan or info.
  package static func check(
    acuan: Acuan, periode: Periode, berlaku: [BerkasBerlaku], realisasi: Realisasi, into bag: inout DiagnosticBag
  ) {
    let indeks = acuan.indeks(periode)
    seksiBelumMenyampaikan(acuan, indeks, berlaku, realisasi, &bag)
    barisDuaBerkas(indeks, berlaku, &bag)
    let uang = UangLintas(indeks, realisasi)
    sumberUangBerbeda(uang, &bag)
    sumberTidakLengkap(uang, &bag)
    totalMelebihiPagu(uang, &bag)
  }
}
