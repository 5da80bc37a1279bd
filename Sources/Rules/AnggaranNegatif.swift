package import Core
import Ingest
import Kinerja

extension Check {
  package static let anggaranNegatif = Check("R510")
}

extension RealisasiRules {
  /// Negative rupiah: a repayment (*pengembalian belanja*) or a slip.
  static func anggaranNegatif(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    for uang in konteks.anggaran where uang.tertulis < .nol {
      uang.lapor(.anggaranNegatif, ["terbaca": Sebut.rupiah(uang.tertulis)], &bag)
    }
  }
}
