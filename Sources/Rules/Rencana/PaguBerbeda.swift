import Core
import Ingest
import Kinerja

extension PlanRules {
  /// Different amounts on the indicator rows of one sub kegiatan; the same on all is counted once, with a note.
  static func paguBerbeda(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    let columns: [(nama: String, amount: (Indikator) -> Rupiah?)] = [
      ("pagu", \.pagu), ("pagu_renstra", \.paguRenstra), ("anggaran_renstra_lalu", \.anggaranRenstraLalu),
    ]
    var sama: Set<String> = []
    for versi in konteks.subKegiatan.keys.sorted() {
      let groups = konteks.subKegiatan[versi] ?? [:]
      for key in konteks.urut(groups.keys) {
        let rows = groups[key] ?? []
        guard rows.count > 1 else { continue }
        for (nama, amount) in columns {
          let given = rows.filter { (amount($0) ?? .nol) != .nol }
          guard given.count > 1, let first = given.first, let expected = amount(first) else { continue }
          for row in given.dropFirst() {
            guard let other = amount(row), other != expected else { continue }
            bag.add(
              .paguBerbeda, at: konteks.sel(row.tempat, nama),
              [
                "kolom": nama, "kode": key.kode.teks, "ada": Sebut.rupiah(other), "harapan": Sebut.rupiah(expected),
                "selisih": Sebut.rupiah(other - expected), "pertama": "baris \(first.tempat.baris ?? 0)",
              ])
          }
          if given.allSatisfy({ amount($0) == expected }) { sama.insert(key.kode.teks) }
        }
      }
    }
    if let first = konteks.renja.first, !sama.isEmpty {
      let codes = sama.map { Kode($0) }.sorted().map(\.teks)
      bag.add(
        .paguSamaDiSemuaBaris, at: Place(first.tempat.berkas),
        ["jumlah": String(codes.count), "daftar": Sebut.daftar(codes)])
    }
  }
}
