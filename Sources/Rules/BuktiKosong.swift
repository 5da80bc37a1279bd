package import Core
import Ingest
import Kinerja

extension Check {
  package static let buktiKosong = Check("R525")
  package static let buktiIKUKosong = Check("U504")
}

extension RealisasiRules {
  /// Rows with a realisasi and no evidence: one line a file lists them.
  static func buktiKosong(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    for (iku, check) in [(false, Check.buktiKosong), (true, .buktiIKUKosong)] {
      let rows = konteks.baris.filter { row in
        (row.rencana.tingkat == .iku) == iku && row.masuk.isian.narasi.buktiDukung.isEmpty
          && (row.run.realisasi[row.tw] ?? row.masuk.isian.nilai)?.menuntut ?? false
      }
      guard let first = rows.first else { continue }
      first.lapor(
        check, konteks.berkas.kolom.contains("bukti_dukung") ? "bukti_dukung" : nil,
        ["jumlah": String(rows.count), "baris": Sebut.daftar(rows.map(\.nama))], &bag)
    }
  }
}
