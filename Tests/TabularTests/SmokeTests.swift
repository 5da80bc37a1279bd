import Core
import Tabular
import Testing

@Suite struct SmokeTests {
  @Test func realisasi() {
    let text = "FORMAT ISIAN;;;;;;\nTriwulan : II;;;;;;\n;;;;;;\nTahun;Triwulan;Seksi;Kode;Realisasi Kinerja;Realisasi Rp;Kendala\r\n(1);(2);(3);(4);(5);(6);(7)\n2025;II;pem;7.01.01.2.01.0001;3;1.250.000;\"baris\nbaru; \"\"x\"\"\"\n;;;7.01.01.2.01.0002;4;Rp 500,-;\nJumlah;;;;7;1.250.500;\nSalido, 30 Juni 2025;;;;;;\n;;;;;Kasi;\n"
    var bag = DiagnosticBag()
    let table = TableReader.read(Array(text.utf8), berkas: "a.csv", into: &bag)
    for d in bag.sorted { print(d.check.kode, d.place, d.facts) }
    guard let table else { return }
    print(table.headings.map { ($0.text, $0.kolom ?? "?") }, table.preamble, table.skipped)
    for row in 0..<table.rowCount { print(table.line(row), (0..<table.headings.count).map { table.text(row, $0) }, table.number(row, 5, as: .rupiah)) }
  }
}
