import Core
import Ingest
import Kinerja

extension PlanRules {
  /// The cash plan of a sub kegiatan against its pagu, version by version; those without any in one line.
  static func kasBedaPagu(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    var without: [Kode] = []
    for versi in konteks.anggaran.keys.sorted() {
      let groups = konteks.anggaran[versi] ?? [:]
      for key in konteks.urut(groups.keys) {
        let rows = groups[key] ?? []
        let pagu = rows.reduce(Rupiah.nol) { $0 + $1.pagu }
        let kas = rows.flatMap(\.kasTW).reduce(Rupiah?.none) { $0 + $1 }
        guard let kas else {
          if pagu != .nol, !without.contains(key.kode) { without.append(key.kode) }
          continue
        }
        guard kas != pagu, let row = rows.first(where: { $0.kas != $0.pagu }) else { continue }
        bag.add(
          .kasBedaPagu, at: konteks.sel(row.tempat, "pagu"),
          [
            "kode": key.kode.teks, "versi": versi.nama, "ada": Sebut.rupiah(kas), "harapan": Sebut.rupiah(pagu),
            "selisih": Sebut.rupiah(kas - pagu),
          ])
      }
    }
    if let first = konteks.dpa.first, !without.isEmpty {
      bag.add(
        .tanpaAnggaranKas, at: Place(first.tempat.berkas),
        ["jumlah": String(without.count), "daftar": Sebut.daftar(without.map(\.teks))])
    }
  }
}

extension BarisDPA {
  /// The year's cash plan of the row.
  fileprivate var kas: Rupiah { kasTW.reduce(Rupiah.nol) { $0 + ($1 ?? .nol) } }
}
