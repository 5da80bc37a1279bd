import Core
import Ingest
import Kinerja

extension PlanRules {
  /// Rows without any quarter target, in one line a file: they have no percentage before TW IV.
  static func tanpaTargetTriwulan(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    for rows in [konteks.renja, konteks.iku] {
      var latest: [KunciIndikator: Indikator] = [:]
      var order: [KunciIndikator] = []
      for row in rows.sorted(by: { $0.berlakuMulai < $1.berlakuMulai }) {
        if latest.updateValue(row, forKey: row.kunci) == nil { order.append(row.kunci) }
      }
      let names = order.compactMap { latest[$0] }.filter { !$0.adaTargetTW && $0.target != nil }.map(\.sebutan)
      guard !names.isEmpty, let first = rows.first else { continue }
      bag.add(
        .tanpaTargetTriwulan, at: Place(first.tempat.berkas),
        ["jumlah": String(names.count), "daftar": Sebut.daftar(names, limit: 20)])
    }
  }
}
