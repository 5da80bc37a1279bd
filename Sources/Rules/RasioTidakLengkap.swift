package import Core
import Ingest
import Kinerja

extension Check {
  package static let penyebutNol = Check("R134")
  package static let rasioTidakLengkap = Check("R135")
}

extension RealisasiRules {
  /// A quotient needs both parts, and a denominator that is not 0.
  static func rasioTidakLengkap(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    for row in konteks.baris {
      let isian = row.masuk.isian
      if isian.penyebut == .nol { row.lapor(.penyebutNol, "penyebut", [:], &bag) }
      guard row.rencana.akumulasi == .rasio, row.terisi, isian.pembilang == nil || isian.penyebut == nil else {
        continue
      }
      // An unreadable cell has been reported where it stands.
      let missing = [("pembilang", isian.pembilang == nil), ("penyebut", isian.penyebut == nil)]
        .filter { name, blank in blank && (row.masuk.tempat.kolom(name).nilai ?? "").isEmpty }.map(\.0)
      guard let column = missing.first else { continue }
      row.lapor(.rasioTidakLengkap, column, ["kurang": missing.joined(separator: " dan ")], &bag)
    }
  }
}
