import Core
import Ingest
import Kinerja

extension PlanRules {
  /// `realisasi_dari` that names no row, leads back to itself, or takes words for a figure (or a figure for words).
  static func realisasiDariTidakAda(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    var sources: [String: Indikator] = [:]
    for row in konteks.renja { sources["\(row.kode)#\(row.kunci.no)"] = row }
    for row in konteks.iku { sources[row.kode.teks] = row }
    for row in konteks.renja {
      guard let name = row.realisasiDari else { continue }
      let place = konteks.sel(row.tempat, "realisasi_dari")
      guard let source = sources[name] else {
        guard konteks.renjaUtuh else { continue }
        let near =
          sources["\(name)#1"] != nil
          ? ["\(name)#1"] : NearestName.best(for: name, among: sources.keys, limit: 1)
        bag.add(.realisasiDariTidakAda, at: place, ["sebab": "tidak ada di rencana", "usul": Usul.kalimat(near)])
        continue
      }
      if (source.polaritas == .teks) != (row.polaritas == .teks) {
        let (there, here) = source.polaritas == .teks ? ("kata", "angka") : ("angka", "kata")
        let usul = " Rujuk baris yang juga berisi \(here), atau samakan polaritasnya."
        bag.add(
          .realisasiDariTidakAda, at: place,
          ["sebab": "berisi \(there), sedangkan baris ini berisi \(here)", "usul": usul])
      }
      var seen: Set<String> = ["\(row.kode)#\(row.kunci.no)"]
      var next: Indikator? = source
      while let current = next {
        let own = current.tingkat == .iku ? current.kode.teks : "\(current.kode)#\(current.kunci.no)"
        if !seen.insert(own).inserted {
          bag.add(.realisasiDariTidakAda, at: place, ["sebab": "berputar kembali ke baris ini sendiri", "usul": ""])
          break
        }
        next = current.realisasiDari.flatMap { sources[$0] }
      }
    }
  }
}
