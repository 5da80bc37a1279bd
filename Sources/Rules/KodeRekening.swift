package import Core
import Ingest
import Kinerja

extension Check {
  package static let kodeRekeningSalahBentuk = Check("R527")
  package static let kodeRekeningBukanDPA = Check("R528")
}

extension RealisasiRules {
  /// kode rekening that are none, or that the DPA does not know for the sub kegiatan.
  static func kodeRekening(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    guard konteks.berkas.uang.contains(where: { !$0.kodeRekening.isEmpty }) else { return }
    var known: [KunciAnggaran: Set<String>] = [:]
    for row in konteks.indeks.rencana.dpa where row.berlakuMulai <= konteks.berkas.periode.akhir {
      if !row.kodeRekening.isEmpty { known[row.kunci, default: []].insert(row.kodeRekening) }
    }
    for row in konteks.berkas.uang where !row.kodeRekening.isEmpty {
      let place = row.tempat.kolom("kode_rekening")
      if !bentukBenar(row.kodeRekening) {
        bag.add(.kodeRekeningSalahBentuk, at: place)
      } else if let codes = known[row.kunci], !codes.contains(row.kodeRekening) {
        bag.add(.kodeRekeningBukanDPA, at: place, ["kode": row.kunci.kode.teks])
      }
    }
  }

  /// `5.1.02.01.01.0024`: widths 1.1.2.2.2.4.
  private static func bentukBenar(_ code: String) -> Bool {
    let parts = code.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 6 else { return false }
    return zip(parts, [1, 1, 2, 2, 2, 4]).allSatisfy { part, width in
      part.utf8.count == width && part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
  }
}
