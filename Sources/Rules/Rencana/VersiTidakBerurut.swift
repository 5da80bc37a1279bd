import Core
import Ingest
import Kinerja

extension PlanRules {
  /// Versions that begin outside the year or in another order than their names say; a plan of which nothing is in
  /// force at the end of the quarter.
  static func versiTidakBerurut(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    let rows: [[(versi: VersiRencana, tempat: Place)]] = [
      konteks.renja.map { ($0.versiRencana, $0.tempat) }, konteks.iku.map { ($0.versiRencana, $0.tempat) },
      konteks.dpa.map { ($0.versiRencana, $0.tempat) },
    ]
    for file in rows {
      var first: [VersiRencana: Place] = [:]
      for (versi, tempat) in file where first[versi] == nil { first[versi] = tempat }
      let versions = first.keys.sorted()
      for versi in versions where versi.mulai.tahun != konteks.tahun {
        guard let place = first[versi] else { continue }
        bag.add(
          .berlakuMulaiDiLuarTahun, at: konteks.sel(place, "berlaku_mulai"),
          ["versi": versi.nama, "tahun": String(konteks.tahun), "ada": versi.mulai.panjang])
      }
      for (before, after) in zip(versions, versions.dropFirst()) where after.urutan < before.urutan {
        guard let place = first[after] else { continue }
        bag.add(
          .versiTidakBerurut, at: konteks.sel(place, "berlaku_mulai"),
          ["versi": after.sebutan, "sebelum": before.sebutan])
      }
      if let periode = konteks.periode, periode.tahun == konteks.tahun, let earliest = versions.first,
        periode.akhir < earliest.mulai,
        let place = first[earliest]
      {
        bag.add(
          .belumAdaYangBerlaku, at: konteks.sel(place, "berlaku_mulai"),
          ["periode": periode.panjang, "mulai": earliest.mulai.panjang])
      }
    }
  }
}
