package import Core
import Ingest
import Kinerja

extension Check {
  package static let kataDiLuarSkala = Check("R136")
}

extension RealisasiRules {
  /// A word that is not on the scale of the target's word.
  static func kataDiLuarSkala(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    for row in konteks.baris where row.rencana.polaritas == .teks {
      guard let word = row.masuk.isian.nilai?.teks,
        let target = row.rencana.target?.teks ?? row.targetTW.compactMap({ $0?.teks }).first,
        let words = konteks.acuan.skalaTeks.kata(seperti: target)
      else { continue }
      let known = words.contains { Words.plain($0) == Words.plain(word) }
      guard !known else { continue }
      row.lapor(.kataDiLuarSkala, row.kolomNilai, ["skala": words.joined(separator: ", ")], &bag)
    }
  }
}
