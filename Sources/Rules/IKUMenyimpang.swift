package import Core
import Ingest
import Kinerja

extension Check {
  package static let desimalIKU = Check("U502")
  package static let arahIKU = Check("U503")
}

extension RealisasiRules {
  /// More decimals than the IKU allows; a position that moved the wrong way.
  static func ikuMenyimpang(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    for row in konteks.baris {
      guard let iku = row.rencana.iku else { continue }
      if let decimals = iku.desimal, let value = row.tertulis, !pas(value, decimals) {
        row.lapor(
          .desimalIKU, row.kolomNilai, ["terbaca": Sebut.angka(value), "desimal": String(decimals)], &bag)
      }
      arah(row, konteks.ambang[.arahIKU], &bag)
    }
  }

  private static func pas(_ value: Pecahan, _ decimals: Int) -> Bool {
    var scale: Int128 = 1
    for _ in 0..<max(0, min(decimals, 12)) { scale *= 10 }
    return scale % value.penyebut == 0
  }

  /// Only positions can move: kinds `akhir` and `progresif`, where falling is reported already.
  private static func arah(_ row: BarisDiperiksa, _ percent: Pecahan, _ bag: inout DiagnosticBag) {
    guard row.rencana.akumulasi == .akhir, let now = row.angka, let before = row.terakhir, .nol < before else { return }
    let margin = before * percent / Pecahan(100)
    let wrong =
      switch row.rencana.polaritas {
      case .naik: now < before - margin
      case .turun: before + margin < now
      default: false
      }
    guard wrong else { return }
    row.lapor(
      .arahIKU, row.kolomNilai,
      [
        "terbaca": Sebut.angka(now), "lalu": Sebut.angka(before),
        "arah": row.rencana.polaritas == .naik ? "naik" : "turun",
      ], &bag)
  }
}
