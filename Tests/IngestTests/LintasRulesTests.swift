import Core
import Ingest
import Kinerja
import Rules
import Testing

/// What shows only when the files of a quarter lie side by side.
@Suite struct LintasRulesTests {
  private let j = KantorUji.judul
  private let b = KantorUji.judulBendahara

  private func lintas(_ files: [String], _ triwulan: Triwulan = .i) -> [Diagnostic] {
    let berlaku = files.enumerated().compactMap { index, text -> BerkasBerlaku? in
      periksa(text, nama: "b\(index).csv").berkas.map { BerkasBerlaku($0, lokasi: "arsip/b\(index).csv") }
    }
    var bag = DiagnosticBag()
    LintasRules.check(
      acuan: KantorUji.acuan, periode: Periode(2025, triwulan), berlaku: berlaku,
      realisasi: GabungRealisasi.gabung(berlaku), into: &bag)
    for diagnostic in bag.all { #expect(!diagnostic.pesan.contains("{"), "\(diagnostic.pesan)") }
    return bag.sorted
  }

  private func seksi(_ anggaran: String) -> String {
    "\(j)\n2025;1;pem;7.01.02.2.01.0001;1;Laporan;3;;;\(anggaran);;;;;;x;\n"
  }

  @Test func whoHasNotDelivered() {
    let missing = lintas([seksi("3000000")]).filter { $0.check.kode == "L501" }.map(\.pesan)
    #expect(!missing.contains { $0.hasPrefix("Seksi Pemerintahan belum menyampaikan realisasi kinerja") })
    #expect(missing.contains { $0.hasPrefix("Seksi Pemerintahan belum menyampaikan realisasi IKU") })
    #expect(missing.contains { $0.hasPrefix("Kelurahan A") })
    // Finance has no rows and no cash plan: nothing is due.
    #expect(!missing.contains { $0.hasPrefix("Sub Bagian Keuangan") })
  }

  @Test func oneRowInTwoFiles() {
    let found = lintas([
      "\(j)\n2025;1;pem;IKU-2;;%;;14;20;;;;;;;x;\n",
      "\(KantorUji.judulIKU)\n2025;1;pem;IKU-2;%;;15;20;;;;x\n",
    ]).filter { $0.check.kode == "L502" }
    #expect(found.map(\.pesan) == ["IKU-2 dilaporkan juga di arsip/b0.csv; yang dipakai ialah yang terakhir diterima."])
    #expect(found.first?.place.berkas == "arsip/b1.csv")
    #expect(found.first?.place.baris == 2)
  }

  @Test func sourcesDiffer() {
    let found = lintas([seksi("2900000"), "\(b)\n2025;1;7.01.02.2.01.0001;pem;;3000000;2025-03-31\n"])
    #expect(found.filter { $0.check.kode == "L503" }.count == 1)
    #expect(found.filter { $0.check.kode == "L901" }.count == 1)
    let same = lintas([seksi("3000000"), "\(b)\n2025;1;7.01.02.2.01.0001;pem;;3000000;2025-03-31\n"])
    #expect(!same.contains { $0.check.kode == "L503" })
  }

  @Test func absentIsNotZero() {
    let found = lintas([seksi("2900000"), "\(b)\n2025;1;7.01.02.2.01.0002;pem;;100;2025-03-15\n"])
    #expect(found.filter { $0.check.kode == "L504" }.count == 1)
    #expect(found.filter { $0.check.kode == "L505" }.count == 1)
  }

  @Test func moreThanTheBudget() {
    #expect(lintas([seksi("900000000")]).contains { $0.check.kode == "L506" })
    #expect(!lintas([seksi("3000000")]).contains { $0.check.kode == "L506" })
  }
}
