import Core
import Ingest
import Kinerja

extension PlanRules {
  /// A version whose own rows add up to much less than the one before: rows may be missing.
  static func paguVersiTurun(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    let dpa = konteks.anggaran.mapValues { groups in
      groups.values.joined().reduce(Rupiah.nol) { $0 + $1.pagu }
    }
    let renja = konteks.subKegiatan.mapValues { groups in
      groups.values.reduce(Rupiah.nol) { $0 + (KonteksRencana.sekali($1, \.pagu) ?? .nol) }
    }
    turun(konteks, dpa, konteks.dpa.map { ($0.versiRencana, $0.tempat) }, &bag)
    turun(konteks, renja, konteks.renja.map { ($0.versiRencana, $0.tempat) }, &bag)
  }

  private static func turun(
    _ konteks: KonteksRencana, _ totals: [VersiRencana: Rupiah], _ rows: [(versi: VersiRencana, tempat: Place)],
    _ bag: inout DiagnosticBag
  ) {
    let limit = konteks.ambang[.turunPagu]
    let versions = totals.keys.sorted()
    for (before, after) in zip(versions, versions.dropFirst()) {
      guard let old = totals[before], let new = totals[after], .nol < old,
        let place = rows.first(where: { $0.versi == after })?.tempat
      else { continue }
      let drop = (old - new).pecahan / old.pecahan * Pecahan(100)
      guard limit < drop else { continue }
      bag.add(
        .paguVersiTurun, at: konteks.sel(place, "versi"),
        [
          "versi": after.sebutan, "sebelum": before.nama, "ada": Sebut.rupiah(new), "harapan": Sebut.rupiah(old),
          "selisih": Sebut.rupiah(old - new), "persen": NumberWriter.indonesia(drop, decimals: 1),
          "batas": Sebut.angka(limit),
        ])
    }
  }
}
