import Core
import Ingest
import Rules
import Testing

@Suite struct MasukContohTests {
  @Test(arguments: [
    "kecamatan-iv-jurai", "kecamatan-linggo-sari-baganti", "kecamatan-cilongok", "dinas-balangan",
  ])
  func contoh(_ nama: String) throws {
    var kantor = try #require(ContohKantor(nama))
    kantor.terimaSemua()
    for q in [Triwulan.i, .ii] {
      var bag = DiagnosticBag()
      LintasRules.check(
        acuan: kantor.acuan, periode: Periode(2025, q), berlaku: kantor.berlaku,
        realisasi: GabungRealisasi.gabung(kantor.berlaku), into: &bag)
      for d in bag.sorted { print(nama, "|", DiagnosticRenderer.text(d, color: false)) }
    }
    for name in ContohKantor.berkas(nama) {
      for d in kantor.hasil[name] ?? [] { print(nama, "|", DiagnosticRenderer.text(d, color: false), "| facts", d.facts) }
      if let b = kantor.dibaca[name] { print(nama, "|", name, b.jenis.rawValue, b.periode.kodeTriwulan, b.seksi, b.hitungan) }
    }
  }
}
