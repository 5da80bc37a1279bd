import Core
import Ingest
import Kinerja

extension PlanRules {
  /// Rows without any quarter target, in one line a file: they have no percentage before TW IV.
  static func tanpaTargetTriwulan(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    for rows in [konteks.renja, konteks.iku] {
      let without = Set(rows.lazy.filter { !$0.adaTargetTW && $0.target != nil }.map(\.kunci))
      guard !without.isEmpty, let first = rows.first else { continue }
      var latest: [KunciIndikator: Int] = [:]
      for (index, row) in rows.enumerated() where without.contains(row.kunci) {
        if let known = latest[row.kunci], row.berlakuMulai < rows[known].berlakuMulai { continue }
        latest[row.kunci] = index
      }
      let names = latest.values.sorted().map { rows[$0] }.filter { !$0.adaTargetTW }.map(\.sebutan)
      if names.isEmpty { continue }
      bag.add(
        .tanpaTargetTriwulan, at: Place(first.tempat.berkas),
        ["jumlah": String(names.count), "daftar": Sebut.daftar(names, limit: 20)])
    }
  }
}
