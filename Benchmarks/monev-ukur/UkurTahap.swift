import Batch
import Core
import Ingest
import Kinerja
import Office
import Reports

/// Where the time of a run goes, in microseconds per office and pass.
enum UkurTahap {
  static func run(_ times: Int, _ paths: [String]) throws {
    var stages: [(name: String, time: Int64)] = []
    func measure(_ index: Int, _ name: String, _ body: () throws -> Void) rethrows {
      if stages.count == index { stages.append((name, 0)) }
      let begin = now()
      try body()
      stages[index].time += now() - begin
    }
    for path in paths {
      let periode = Periode(2025, .ii)
      let (publisher, materials) = try UkurBuku.materials(path)
      let input = Masukan(
        periode: periode, pengaturan: materials.profil.pengaturan, rencana: materials.acuan.rencana,
        realisasi: Realisasi(), skala: materials.acuan.skala, skalaTeks: materials.acuan.skalaTeks)
      for _ in 0..<times {
        try measure(0, "plan") {
          var plans = RencanaKantor(OfficeFolder(path), tahunUtama: periode.tahun, periode: periode)
          _ = try plans.tahun(periode.tahun)
        }
        try measure(1, "plan, archive, rules, figures") { _ = try UkurBuku.materials(path) }
        measure(2, "figures (no realisasi)") { _ = Perhitungan.hitung(input) }
        for (index, book) in publisher.buku(materials).prefix(4).enumerated() {
          let name = ["kirim", "internal", "disposisi", "first seksi"][index]
          try measure(3 + index, name) { _ = try book.buat() }
        }
        try measure(7, "data files") { for file in publisher.data(materials) { _ = try file.buat() } }
      }
    }
    for stage in stages { print(stage.name, stage.time / Int64(1000 * times * paths.count), separator: "\t") }
  }
}
