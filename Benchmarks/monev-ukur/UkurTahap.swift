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
    func measure(_ name: String, _ body: () throws -> Void) rethrows {
      let watch = Stopwatch()
      try body()
      let time = watch.nanoseconds
      if let index = stages.firstIndex(where: { $0.name == name }) {
        stages[index].time += time
      } else {
        stages.append((name, time))
      }
    }
    for path in paths {
      let periode = Periode(2025, .ii)
      let (publisher, materials) = try UkurBuku.materials(path)
      let input = Masukan(
        periode: periode, pengaturan: materials.profil.pengaturan, rencana: materials.acuan.rencana,
        realisasi: Realisasi(), skala: materials.acuan.skala, skalaTeks: materials.acuan.skalaTeks)
      for _ in 0..<times {
        try measure("plan") {
          var plans = RencanaKantor(OfficeFolder(path), tahunUtama: periode.tahun, periode: periode)
          _ = try plans.tahun(periode.tahun)
        }
        try measure("plan, archive, rules, figures") { _ = try UkurBuku.materials(path) }
        measure("figures (no realisasi)") { _ = Perhitungan.hitung(input) }
        for (index, book) in publisher.buku(materials).enumerated() {
          try measure(index < 3 ? "workbook \(index + 1)" : "workbooks of seksi") { _ = try book.buat() }
        }
        try measure("data files") { for file in publisher.data(materials) { _ = try file.buat() } }
      }
    }
    for stage in stages { print(stage.name, stage.time / Int64(1000 * times * paths.count), separator: "\t") }
  }
}
