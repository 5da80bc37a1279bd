package import Core
import Ingest
import Kinerja

extension Check {
  package static let capaianRendah = Check("R522")
  package static let capaianTinggi = Check("R523")
  package static let tindakLanjutKosong = Check("R524")
}

extension RealisasiRules {
  /// A low or very high capaian s.d. the quarter without a word why (high only where more is better: nothing bad
  /// happening at all is 200 % of `turun`); an obstacle without a follow-up.
  static func capaianTanpaAlasan(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    for row in konteks.baris {
      let narasi = row.masuk.isian.narasi
      if row.terisi, row.lengkap, !row.beralasan, let capaian = row.capaian {
        let facts = ["capaian": Sebut.persen(capaian)]
        if capaian < Persen(konteks.ambang[.capaianRendah]) {
          row.lapor(
            .capaianRendah, row.kolomNilai,
            facts.merging(["ambang": Sebut.angka(konteks.ambang[.capaianRendah])]) { first, _ in first }, &bag)
        } else if row.rencana.polaritas == .naik, Persen(konteks.ambang[.capaianTinggi]) < capaian {
          row.lapor(
            .capaianTinggi, row.kolomNilai,
            facts.merging(["ambang": Sebut.angka(konteks.ambang[.capaianTinggi])]) { first, _ in first }, &bag)
        }
      }
      if !narasi.penghambat.isEmpty, narasi.tindakLanjut.isEmpty {
        row.lapor(.tindakLanjutKosong, "tindak_lanjut", [:], &bag)
      }
    }
  }
}
