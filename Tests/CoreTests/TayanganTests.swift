import Core
import Testing

/// Excerpts, groups and caps.
struct TayanganTests {
  @Test("the cell is marked where it stands, neighbours are shortened, the row's beginning may be left out")
  func cuplikan() {
    let cells = ["2025", "2", "trantib", "7.01.04.2.01.0001", "", "tiga", "x"]
    let lines = Cuplikan.baris(cells, kolom: 6, nomor: 12, judul: "Realisasi")
    #expect(lines.first == "    12 │ 2025 ; 2 ; trantib ; 7.01.04.2.01.0001 ; ; tiga ; x")
    #expect(mark(lines) == "tiga" && lines[1].hasSuffix("^^^^ kolom \"Realisasi\""))
    let long = [String](repeating: String(repeating: "panjang ", count: 20), count: 12) + ["salah"]
    let far = Cuplikan.baris(long, kolom: 13, nomor: 3, judul: nil)
    #expect(mark(far) == "salah" && far[0].contains("│ … ; "))
    #expect(far.allSatisfy { $0.count < 120 })
  }

  @Test("a row without a column has no mark, an empty row no excerpt, line breaks do not break the line")
  func tanpaTanda() {
    #expect(Cuplikan.baris(["a", "b"], kolom: nil, nomor: 1, judul: nil).count == 1)
    #expect(Cuplikan.baris(["", ""], kolom: 1, nomor: 1, judul: nil).isEmpty)
    #expect(Cuplikan.baris(["a\nb", "c"], kolom: 1, nomor: 1, judul: nil).allSatisfy { !$0.contains("\n") })
  }

  @Test("results are grouped by file and capped for each code; the rest is counted")
  func kelompok() {
    var results = (1...60).map { Diagnostic(Check("A101"), at: Place("b.csv", baris: $0, kolom: 1)) }
    results += (1...12).map { Diagnostic(Check("R525"), at: Place("b.csv", baris: $0, kolom: 2)) }
    results.insert(Diagnostic(Check("A101"), at: Place("z.csv", baris: 1)), at: 0)
    let groups = KelompokHasil.susun(results)
    #expect(groups.map(\.berkas) == ["z.csv", "b.csv"])
    #expect(groups[1].ringkasan == "60 kesalahan, 12 peringatan")
    #expect(groups[1].ditahan.map(\.check.kode) == ["A101", "R525"])
    #expect(groups[1].ditahan.map(\.jumlah) == [10, 2])
    #expect(groups[1].ditampilkan.count == 60)
    #expect(KelompokHasil.susun(results, semua: true)[1].ditampilkan.count == 72)
  }

  @Test("what the bag's cap keeps out is counted in a line of its own")
  func kantong() {
    var bag = DiagnosticBag(cap: 2)
    for line in 1...5 { bag.add(Check("A101"), at: Place("b.csv", baris: line)) }
    let more = bag.sorted.filter { $0.check == .hasilSejenis }
    #expect(more.map(\.pesan) == ["3 hasil A101 lagi di berkas ini tidak dirinci."])
    #expect(bag.sorted.count == 3 && bag.count(.kesalahan) == 5)
  }

  @Test("an answer stands beside a peringatan, in text and JSON, and only there")
  func penjelasan() {
    let warned = Diagnostic(Check("R525"), at: Place("b.csv", baris: 1), ["jawaban": "menyusul"])
    #expect(DiagnosticRenderer.text(warned, color: false).hasSuffix("\n  penjelasan seksi: menyusul"))
    #expect(DiagnosticRenderer.json(warned).contains("\"penjelasan\": \"menyusul\""))
    #expect(Diagnostic(Check("A101"), at: Place("b.csv"), ["jawaban": "x"]).penjelasan == nil)
  }

  /// What stands above the mark.
  private func mark(_ lines: [String]) -> String {
    guard lines.count == 2 else { return "" }
    let below = Array(lines[1])
    return String(zip(Array(lines[0]), below).filter { $0.1 == "^" }.map(\.0))
  }
}
