import Core
import Kinerja
import Reports
import Testing
import Workbook

@Suite struct FormatTests {
  @Test(arguments: [
    (12, 1, 0), (7, 2, 1), (13, 4, 2), (1, 8, 3), (1, 10_000, 4), (1, 3, 2), (1, 100_000, 2),
  ])
  func fewestDecimalsThatShowTheFigure(_ top: Int, _ bottom: Int, _ decimals: Int) {
    #expect(FormatAngka.desimal(Pecahan(Int128(top), per: Int128(bottom))) == decimals)
  }

  @Test func satuanIsALiteral() {
    #expect(FormatAngka.satuan("Dokumen", desimal: 0) == "#,##0 \"Dokumen\"")
    #expect(FormatAngka.satuan("%", desimal: 2) == "#,##0.00 \"%\"")
    #expect(FormatAngka.satuan("a\"b", desimal: 0) == "#,##0 \"ab\"")
    #expect(FormatAngka.satuan("", desimal: 1) == "#,##0.0")
    let long = FormatAngka.satuan(String(repeating: "é", count: 200), desimal: 4, tanda: "*†")
    #expect(long.utf8.count <= 127)
    #expect(FormatAngka.rentang(Pecahan(80), Pecahan(181, per: 2), satuan: "Skor") == "\"80–90,5 Skor\"")
    #expect(FormatAngka.rupiah(Rupiah(sen: 12_345)) == "#,##0.00")
    #expect(FormatAngka.rupiah(.rp(5)) == "#,##0")
  }

  @Test func employeeNumbersAreGrouped() {
    #expect(Teks.nip("197001011990031002") == "19700101 199003 1 002")
    #expect(Teks.nip("19700101 199003 1 002") == "19700101 199003 1 002")
    #expect(Teks.nip("123") == "123")
  }

  @Test func datesAreWritten() {
    #expect(Teks.tanggal("2025-07-04") == "4 Juli 2025")
    #expect(Teks.tanggal("4 Juli 2025") == "4 Juli 2025")
    #expect(Teks.namaBerkas("Kecamatan IV Jurai / Pesisir") == "Kecamatan-IV-Jurai-Pesisir")
  }

  @Test func templatesTakeRows() {
    #expect(Templat("A#+B@*C#").isi(9, 1_048_575) == "A10+B1048576*C10")
    #expect(Rumus.jumlah(5, [1, 2, 3, 8]) == "IF(COUNT(F2:F4,F9)=0,\"\",SUM(F2:F4,F9))")
    let many = Rumus.jumlah(0, Array(stride(from: 0, to: 1000, by: 2)))
    #expect(many.hasPrefix("IF(COUNT(A1,A3"))
    #expect(many.contains(")+SUM("))
  }

  @Test func scalesHaveColoursThatDiffer() {
    let skala = Contoh.skala
    let colours = skala.tingkat.map { Palet.warna($0, skala) }
    #expect(Set(colours).count == 5)
    #expect(Palet.warna(Predikat(nama: "x", batasBawah: Pecahan(0), warna: "#00FF00"), skala) == 0x00FF00)
    #expect(Palet.tulisan(di: 0x0072B2) == 0xFFFFFF)
    #expect(Palet.tulisan(di: 0xF7EC8A) == 0x000000)
  }

  @Test func blocksStayOnOnePage() {
    var sink = RecordingSink()
    var heights = Tinggi()
    for row in 0..<100 { heights.atur(row, 20, &sink) }
    let setup = PageSetup {
      $0.orientation = .landscape
      $0.repeatRows = 0...1
      $0.printArea = CellRange(0, 0, 99, 5)
    }
    let free = heights.dipatahkan(setup, lebar: 500, utuh: []).breaksBeforeRows
    let first = free.first ?? 0
    #expect(first > 10)
    let kept = heights.dipatahkan(setup, lebar: 500, utuh: [first - 2...first + 1]).breaksBeforeRows
    #expect(kept.first == first - 2)
    // A block no page can hold is parted.
    #expect(heights.dipatahkan(setup, lebar: 500, utuh: [3...90]).breaksBeforeRows == free)
  }
}
