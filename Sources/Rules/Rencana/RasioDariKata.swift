import Core
import Ingest
import Kinerja

extension PlanRules {
  /// Words (polaritas `teks`) that are to be the quotient of two numbers: target and realisasi can never be compared.
  static func rasioDariKata(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    for row in konteks.semua where row.polaritas == .teks && row.akumulasi == .rasio {
      bag.add(.rasioDariKata, at: konteks.sel(row.tempat, "akumulasi"))
    }
  }
}
