package import Core
import Ingest
import Kinerja

extension Check {
  package static let totalMelebihiPagu = Check("L506")
}

extension LintasRules {
  /// The office's money s.d. the quarter against its budget in force.
  static func totalMelebihiPagu(_ uang: UangLintas, _ bag: inout DiagnosticBag) {
    guard let sum = uang.jumlahSD, let pagu = uang.pagu, pagu < sum else { return }
    bag.add(
      .totalMelebihiPagu, at: Place("acuan/\(uang.indeks.periode.tahun)/dpa.csv"),
      [
        "periode": uang.indeks.periode.panjang, "sd": Sebut.rupiah(sum), "pagu": Sebut.rupiah(pagu),
        "selisih": Sebut.rupiah(sum - pagu),
      ])
  }
}
