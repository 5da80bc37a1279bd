import Core
import Ingest
import Kinerja

extension PlanRules {
  /// A DPA row for the whole sub kegiatan beside rows by kode rekening, in one version.
  static func rekeningBercampur(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    for versi in konteks.anggaran.keys.sorted() {
      let groups = konteks.anggaran[versi] ?? [:]
      for key in konteks.urut(groups.keys) {
        let rows = groups[key] ?? []
        let detailed = rows.filter { !$0.kodeRekening.isEmpty }
        guard !detailed.isEmpty else { continue }
        for row in rows where row.kodeRekening.isEmpty {
          bag.add(
            .rekeningBercampur, at: konteks.sel(row.tempat, "kode_rekening"),
            [
              "kode": key.kode.teks, "versi": versi.nama, "jumlah": String(detailed.count),
              "ada": Sebut.rupiah(row.pagu),
              "rincian": Sebut.rupiah(detailed.reduce(Rupiah.nol) { $0 + $1.pagu }),
            ])
        }
      }
    }
  }

  /// kode rekening that are none: widths 1.1.2.2.2.4.
  static func rekeningSalahBentuk(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    var sekali = SekaliSaja()
    for row in konteks.dpa where !row.kodeRekening.isEmpty {
      let parts = row.kodeRekening.split(separator: ".", omittingEmptySubsequences: false)
      let fits =
        parts.count == 6
        && zip(parts, [1, 1, 2, 2, 2, 4]).allSatisfy { part, width in
          part.utf8.count == width && part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        }
      if !fits, sekali.baru(row.kodeRekening) {
        bag.add(.rekeningSalahBentuk, at: konteks.sel(row.tempat, "kode_rekening"))
      }
    }
  }
}
