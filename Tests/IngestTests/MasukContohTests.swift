import Core
import Ingest
import Testing

@Suite struct MasukContohTests {
  @Test(arguments: [
    "kecamatan-iv-jurai", "kecamatan-linggo-sari-baganti", "kecamatan-cilongok", "dinas-balangan",
  ])
  func contoh(_ nama: String) throws {
    var kantor = try #require(ContohKantor(nama))
    kantor.terimaSemua()
    for name in ContohKantor.berkas(nama) {
      for d in kantor.hasil[name] ?? [] { print(nama, "|", DiagnosticRenderer.text(d, color: false), "| facts", d.facts) }
      if let b = kantor.dibaca[name] { print(nama, "|", name, b.jenis.rawValue, b.periode.kodeTriwulan, b.seksi, b.hitungan) }
    }
  }
}
