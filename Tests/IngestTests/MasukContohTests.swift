import Core
import Ingest
import Kinerja
import Resources
import Rules
import Testing

/// The sample offices, read in order of quarters.
@Suite struct MasukContohTests {
  private static let trantib = "Realisasi Trantib TW2.csv"

  @Test(arguments: [
    "kecamatan-iv-jurai", "kecamatan-linggo-sari-baganti", "kecamatan-cilongok", "dinas-balangan",
  ])
  func onlyTheFaultyFileIsRefused(_ nama: String) throws {
    var kantor = try #require(ContohKantor(nama))
    kantor.terimaSemua()
    for (name, results) in kantor.hasil where !(nama == "kecamatan-iv-jurai" && name == MasukContohTests.trantib) {
      let loud = results.filter { $0.severity == .kesalahan }.map { DiagnosticRenderer.text($0, color: false) }
      #expect(loud.isEmpty, "\(loud)")
      // A good file says little.
      #expect(results.count { $0.severity == .peringatan } <= 2, "\(name)")
      #expect(kantor.dibaca[name]?.hitungan.cocok == true)
    }
  }

  @Test func everyFaultOfTheFaultyFileInOnePass() throws {
    var kantor = try #require(ContohKantor("kecamatan-iv-jurai"))
    kantor.terimaSemua()
    let faults = (kantor.hasil[MasukContohTests.trantib] ?? []).filter { $0.severity == .kesalahan }
    let places = faults.map { "\($0.place.baris ?? 0) \($0.place.judulKolom ?? "") \($0.check.kode)" }
    #expect(
      places == [
        "3 realisasi A102", "4 kode R108", "5 satuan R114", "6 realisasi A113", "8 kode R115", "9 realisasi A101",
      ])
    let code = try #require(faults.first { $0.check.kode == "R108" })
    #expect(code.pesan.contains("7.01.04.2.01.0002"))
  }

  @Test func sourcesOfMoneyBesideEachOther() throws {
    var kantor = try #require(ContohKantor("kecamatan-iv-jurai"))
    kantor.terimaSemua()
    var bag = DiagnosticBag()
    LintasRules.check(
      acuan: kantor.acuan, periode: Periode(2025, .ii), berlaku: kantor.berlaku,
      realisasi: GabungRealisasi.gabung(kantor.berlaku), into: &bag)
    let found = bag.sorted.filter { $0.severity == .peringatan }.map(\.pesan)
    #expect(
      found == [
        "7.01.06.2.01.0005 Triwulan II Tahun 2025: bendahara Rp4.536.000 · seksi Rp4.250.000 · selisih Rp286.000."
          + " Yang dipakai angka bendahara.",
        "Seksi Ketenteraman dan Ketertiban Umum belum menyampaikan realisasi kinerja untuk Triwulan II Tahun 2025.",
      ])
  }
}
