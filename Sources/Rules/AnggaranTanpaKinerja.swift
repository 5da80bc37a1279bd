package import Core
import Ingest
import Kinerja

extension Check {
  package static let anggaranTanpaKinerja = Check("R504")
  package static let kinerjaTanpaAnggaran = Check("R505")
}

extension RealisasiRules {
  /// Money spent to the quarter's end with nothing done although something was due, and the reverse.
  static func anggaranTanpaKinerja(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    guard konteks.berkas.jenis == .realisasi else { return }
    for uang in konteks.anggaran where uang.lengkap {
      let rows = konteks.barisMenurutKunci[uang.kunci] ?? []
      guard rows.allSatisfy(\.lengkap) else { continue }
      let due = rows.filter { $0.run.targetSampai(konteks.tw)?.menuntut ?? false }
      let done = rows.contains { $0.run.sampai(konteks.tw).map { $0.menuntut } ?? false }
      if .nol < uang.sampai, !due.isEmpty, !done {
        uang.lapor(.anggaranTanpaKinerja, ["anggaran": Sebut.rupiah(uang.sampai)], &bag)
      }
      if uang.sampai == .nol, done, let pagu = uang.pagu, .nol < pagu, let kas = uang.kasSD, .nol < kas {
        uang.lapor(.kinerjaTanpaAnggaran, ["kas": Sebut.rupiah(kas), "pagu": Sebut.rupiah(pagu)], &bag)
      }
    }
  }
}
