import Core
import Ingest
import Kinerja

extension PlanRules {
  /// Rupiah on program and kegiatan rows: never summed; a pagu that differs from its children's is named with them.
  static func rupiahIndukRencana(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    var sekali = SekaliSaja()
    for row in konteks.renja where row.tingkat != .subKegiatan {
      let amounts = [
        ("pagu", row.pagu), ("pagu_renstra", row.paguRenstra), ("anggaran_renstra_lalu", row.anggaranRenstraLalu),
      ]
      for (kolom, amount) in amounts {
        guard let amount, amount != .nol else { continue }
        let place = konteks.sel(row.tempat, kolom)
        if kolom == "pagu", let children = anak(konteks, row), children != amount {
          bag.add(
            .paguIndukBedaAnak, at: place,
            [
              "tingkat": row.tingkat.judul.lowercased(), "ada": Sebut.rupiah(amount),
              "harapan": Sebut.rupiah(children), "selisih": Sebut.rupiah(amount - children),
            ])
        } else if sekali.baru(kolom, row.sebutan) {
          bag.add(.rupiahIndukRencana, at: place, ["tingkat": row.tingkat.judul.lowercased(), "kolom": kolom])
        }
      }
    }
  }

  /// Pagu of the sub kegiatan below, in the row's version; `nil` when it has none.
  private static func anak(_ konteks: KonteksRencana, _ row: Indikator) -> Rupiah? {
    let groups = konteks.subKegiatan[row.versiRencana] ?? [:]
    let below = groups.filter { $0.key.kode.program == row.kode || $0.key.kode.kegiatan == row.kode }
    return below.values.reduce(Rupiah?.none) { $0 + KonteksRencana.sekali($1, \.pagu) }
  }
}
