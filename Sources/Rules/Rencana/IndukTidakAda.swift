import Core
import Ingest
import Kinerja

extension PlanRules {
  /// A sub kegiatan without its kegiatan, a kegiatan without its program: once for each missing parent.
  static func indukTidakAda(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    guard konteks.renjaUtuh else { return }
    let known = Set(konteks.renja.map(\.kode))
    var reported: Set<Kode> = []
    for row in konteks.renja {
      let parents = row.tingkat == .subKegiatan ? [row.kode.kegiatan, row.kode.program] : [row.kode.program]
      for parent in parents where parent != row.kode && !known.contains(parent) && reported.insert(parent).inserted {
        bag.add(
          .indukTidakAda, at: konteks.sel(row.tempat, "kode"),
          ["tingkat": parent.tingkat?.judul.lowercased() ?? "induk", "induk": parent.teks])
      }
    }
  }
}
