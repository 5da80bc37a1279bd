import Core
import Ingest
import Kinerja

extension PlanRules {
  /// Rows that a later version does not have: the earlier ones stay in force (DOMAIN §2). One line a version.
  static func barisHilangDiVersiBaru(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    for rows in [konteks.renja, konteks.iku] {
      hilang(
        konteks, rows.map { Baris(versi: $0.versiRencana, nama: $0.sebutan, kunci: kunci($0), tempat: $0.tempat) }, &bag
      )
    }
    hilang(
      konteks,
      konteks.dpa.map { row in
        let kunci = "\(row.kunci.kode)#\(row.kunci.seksi)"
        return Baris(versi: row.versiRencana, nama: row.kunci.kode.teks, kunci: kunci, tempat: row.tempat)
      }, &bag)
  }

  private struct Baris {
    let versi: VersiRencana
    let nama: String
    let kunci: String
    let tempat: Place
  }

  private static func kunci(_ row: Indikator) -> String { "\(row.kode)#\(row.kunci.no)#\(row.seksi)" }

  private static func hilang(_ konteks: KonteksRencana, _ rows: [Baris], _ bag: inout DiagnosticBag) {
    let versions = Set(rows.map(\.versi)).sorted()
    guard versions.count > 1 else { return }
    for versi in versions.dropFirst() {
      let here = Set(rows.lazy.filter { $0.versi == versi }.map(\.kunci))
      guard let first = rows.first(where: { $0.versi == versi }) else { continue }
      var names: [String] = []
      var seen: Set<String> = []
      for row in rows where row.versi < versi && !here.contains(row.kunci) && seen.insert(row.kunci).inserted {
        names.append(row.nama)
      }
      if names.isEmpty { continue }
      bag.add(
        .barisHilangDiVersiBaru, at: konteks.sel(first.tempat, "versi"),
        ["versi": versi.sebutan, "jumlah": String(names.count), "daftar": Sebut.daftar(names, limit: 8)])
    }
  }
}
