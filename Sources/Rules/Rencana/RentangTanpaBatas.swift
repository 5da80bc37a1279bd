import Core
import Ingest
import Kinerja

extension PlanRules {
  /// `rentang` without bounds; bounds the wrong way round.
  static func rentangTanpaBatas(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    for row in konteks.semua {
      if row.polaritas == .rentang {
        for kolom in ["target_bawah", "target_atas"] where konteks.kosong(row.tempat, kolom) {
          bag.add(.rentangTanpaBatas, at: konteks.sel(row.tempat, kolom), ["kolom": kolom])
        }
      }
      terbalik(konteks, row, row.bawah, row.atas, "target_bawah", "target_atas", &bag)
      terbalik(konteks, row, row.iku?.batasBawah, row.iku?.batasAtas, "batas_bawah", "batas_atas", &bag)
    }
  }

  private static func terbalik(
    _ konteks: KonteksRencana, _ row: Indikator, _ low: Jumlah?, _ high: Jumlah?, _ lowName: String,
    _ highName: String, _ bag: inout DiagnosticBag
  ) {
    guard let low, let high, high < low else { return }
    bag.add(
      .batasTerbalik, at: konteks.sel(row.tempat, lowName),
      ["bawah": Sebut.angka(low.pecahan), "atas": Sebut.angka(high.pecahan), "kolom": lowName, "lain": highName])
  }
}
