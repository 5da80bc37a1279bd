import Core
import Ingest
import Kinerja

extension PlanRules {
  /// Targets outside the bounds of an IKU or of the row's own range; words that stand on no scale.
  static func targetDiLuarBatas(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    for row in konteks.semua {
      var targets = [("target", row.target)]
      for quarter in 0..<4 { targets.append(("target_tw\(quarter + 1)", row.targetTW[quarter])) }
      for (kolom, target) in targets {
        if let figure = target?.angka { batasIKU(konteks, row, kolom, figure, &bag) }
        if let word = target?.teks { skala(konteks, row, kolom, word, &bag) }
      }
      if row.polaritas == .rentang, let low = row.bawah?.pecahan, let high = row.atas?.pecahan,
        let target = row.target?.angka, target < low || high < target
      {
        bag.add(
          .targetDiLuarRentang, at: konteks.sel(row.tempat, "target"),
          ["bawah": Sebut.angka(low), "atas": Sebut.angka(high)])
      }
    }
  }

  private static func batasIKU(
    _ konteks: KonteksRencana, _ row: Indikator, _ kolom: String, _ figure: Pecahan, _ bag: inout DiagnosticBag
  ) {
    let (low, high) = (row.iku?.batasBawah?.pecahan, row.iku?.batasAtas?.pecahan)
    let outside = low.map { figure < $0 } ?? false || high.map { $0 < figure } ?? false
    guard outside else { return }
    bag.add(
      .targetDiLuarBatasIKU, at: konteks.sel(row.tempat, kolom),
      ["kolom": kolom, "bawah": low.map(Sebut.angka) ?? "–", "atas": high.map(Sebut.angka) ?? "–"])
  }

  private static func skala(
    _ konteks: KonteksRencana, _ row: Indikator, _ kolom: String, _ word: String, _ bag: inout DiagnosticBag
  ) {
    let scale = konteks.acuan.skalaTeks
    let own = row.target?.teks.flatMap { scale.kata(seperti: $0) }
    if let words = scale.kata(seperti: word), own == nil || own == words { return }
    let wanted = own.map { "skala \($0.joined(separator: ", "))" } ?? "skala mana pun yang dikenal"
    bag.add(.targetTeksDiLuarSkala, at: konteks.sel(row.tempat, kolom), ["kolom": kolom, "skala": wanted])
  }
}
