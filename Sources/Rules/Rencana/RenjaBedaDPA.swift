import Core
import Ingest
import Kinerja

extension PlanRules {
  /// Pagu of the Renja against the DPA pokok; sub kegiatan that only one of them has.
  static func renjaBedaDPA(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    guard !konteks.dpa.isEmpty else { return }
    let owned = Set(konteks.dpa.map(\.kunci))
    var planned: Set<KunciAnggaran> = []
    var sekali = SekaliSaja()
    for row in konteks.renja where row.tingkat == .subKegiatan {
      let key = KunciAnggaran(row.kode, row.seksi)
      planned.insert(key)
      if !owned.contains(key), sekali.baru(key.kode.teks, key.seksi) {
        bag.add(.tanpaBarisDPA, at: konteks.sel(row.tempat, "kode"), ["kode": key.kode.teks, "seksi": key.seksi])
      }
    }
    for row in konteks.dpa where !planned.contains(row.kunci) && sekali.baru(row.kunci.kode.teks, row.kunci.seksi) {
      bag.add(
        .dpaDiLuarRenja, at: konteks.sel(row.tempat, "kode"),
        ["kode": row.kunci.kode.teks, "seksi": row.kunci.seksi, "pagu": Sebut.rupiah(row.pagu)])
    }
    pokok(konteks, &bag)
  }

  private static func pokok(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    let dpa = konteks.acuan.rencana.dpaPokok
    for versi in konteks.subKegiatan.keys.sorted() where versi.nama == "pokok" {
      let groups = konteks.subKegiatan[versi] ?? [:]
      for key in konteks.urut(groups.keys) {
        let rows = groups[key] ?? []
        guard let renja = KonteksRencana.sekali(rows, \.pagu), let pagu = dpa[key]?.pagu, renja != pagu,
          let row = rows.first(where: { $0.pagu == renja })
        else { continue }
        bag.add(
          .renjaBedaDPA, at: konteks.sel(row.tempat, "pagu"),
          [
            "kode": key.kode.teks, "ada": Sebut.rupiah(renja), "harapan": Sebut.rupiah(pagu),
            "selisih": Sebut.rupiah(renja - pagu),
          ])
      }
    }
  }
}
