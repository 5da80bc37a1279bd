import Core
import Ingest
import Kinerja
import Reports
import Tabular
import Testing
import Workbook

/// The sheet Isian as its author writes it.
@Suite struct SheetIsianTests {
  private func bahan(
    _ triwulan: Triwulan = .ii, anggaran: Bool = false, _ change: (inout Contoh) -> Void = { _ in }
  ) -> BahanIsian {
    var office = Contoh()
    office.triwulan = triwulan
    let tw: [Nilai?] = [2, 3, 2, 3]
    office.renja = [
      Contoh.baris("7.01.02", "pem", "%", target: 95, tw: [90, 92, 94, 95]) { $0.akumulasi = .rasio },
      Contoh.baris("7.01.02.2.01.0001", "pem", "Dokumen", target: 10, tw: tw),
      Contoh.baris("7.01.02.2.01.0001", no: 2, "pem", "Nilai", target: 80, tw: [80, 80, 80, 80]) {
        $0.akumulasi = .rata
      },
      Contoh.baris("7.01.02.2.01.0002", "pem", "Dokumen", target: 1, tw: [1, nil, nil, nil]) {
        $0.realisasiDari = "IKU-1"
      },
      Contoh.baris("7.01.02.2.01.0003", "prog", "Dokumen", target: 1, tw: [1, nil, nil, nil]),
    ]
    office.iku = [
      Contoh.baris("IKU-1", "pem", "Predikat", target: "BB", tw: [nil, "B", nil, "BB"]) {
        $0.polaritas = .teks
        $0.akumulasi = .akhir
      }
    ]
    office.anggaran("7.01.02.2.01.0001", "pem", 1_000_000, kas: [250_000, 250_000, 250_000, 250_000])
    change(&office)
    let made = office.bahan
    return BahanIsian(acuan: made.acuan, hasil: made.hasil, seksi: office.seksi[1], mintaAnggaran: anggaran)
  }

  /// What was written, as a value that macros can look at.
  private struct Lembar {
    var cells: [Cell: RecordingSink.Entry]
    var validations: [(range: CellRange, rule: Validation)]
    var conflicts: [String]
    var protected: Bool
    var activated: Bool
    var frozen: Cell?

    func text(_ row: Int, _ column: Int) -> String? {
      switch cells[Cell(row, column)]?.content {
      case .text(let text), .formula(_, .text(let text)): text
      default: nil
      }
    }

    func number(_ row: Int, _ column: Int) -> Double? {
      switch cells[Cell(row, column)]?.content {
      case .number(let value), .formula(_, .number(let value)): value
      default: nil
      }
    }

    func formula(_ row: Int, _ column: Int) -> String? {
      if case .formula(let formula, _) = cells[Cell(row, column)]?.content { formula } else { nil }
    }

    func style(_ row: Int, _ column: Int) -> Style? { cells[Cell(row, column)]?.style }
  }

  private func sheet(_ bahan: BahanIsian) -> (Lembar, TataIsian) {
    var sink = RecordingSink()
    var gaya = Gaya(&sink)
    let tata = TataIsian(bahan)
    SheetIsian(tata).tulis(&gaya, &sink)
    let lembar = Lembar(
      cells: sink.cells, validations: sink.validations, conflicts: sink.conflicts, protected: sink.protection != nil,
      activated: sink.activated, frozen: sink.frozen)
    return (lembar, tata)
  }

  @Test("own rows, IKU in the same table, no row with realisasi_dari, the narratives last")
  func baris() {
    let rows = bahan().baris
    #expect(
      rows.map { $0.hasil.map { "\($0.rencana.kode)#\($0.rencana.kunci.no)" } ?? "narasi" } == [
        "7.01.02#1", "7.01.02.2.01.0001#1", "7.01.02.2.01.0001#2", "IKU-1#1", "narasi",
      ])
    #expect(rows.map(\.uang) == [false, true, false, false, false])
  }

  @Test("what the rows do not owe is absent")
  func kolom() {
    #expect(!TataIsian(bahan()).kolom.contains(.anggaran))
    let money = TataIsian(bahan(anggaran: true)).kolom
    #expect(money.contains(.anggaran) && money.contains(.pagu) && money.contains(.pembilang))
    #expect(!TataIsian(bahan(.i)).kolom.contains(.realisasiLalu))
    let plain = bahan { $0.renja.removeFirst() }
    #expect(!TataIsian(plain).kolom.contains(.pembilang))
  }

  @Test("printed on two pages side by side, cut where a band begins, in every paper and quarter")
  func halaman() {
    for (triwulan, money) in [(Triwulan.i, false), (.ii, true), (.iv, false)] {
      for kertas in [Profil.Kertas.f4, .a4, .a3] {
        var material = bahan(triwulan, anggaran: money)
        material.acuan.profil.kertas = kertas
        var sink = RecordingSink()
        var gaya = Gaya(&sink)
        let tata = TataIsian(material)
        SheetIsian(tata).tulis(&gaya, &sink)
        guard let page = sink.page, let cut = page.breaksBeforeColumns.first else {
          Issue.record("no page")
          continue
        }
        #expect(page.breaksBeforeColumns.count == 1 && page.fitWidth == nil && (30...100).contains(page.scale))
        #expect(tata.kolom[cut].kelompok != tata.kolom[cut - 1].kelompok)
        let merges = sink.merges
        for merge in merges {
          #expect(
            merge.last.column < cut || merge.first.column >= cut, "\(merge.a1) is cut through before column \(cut)")
        }
        let widths = TextMetrics.pixels(columnWidths: tata.kolom[..<cut].map(\.lebar))
        let room = kertas == .a4 ? 784.0 : kertas == .f4 ? 877 : 1132
        #expect(Double(widths) * 0.75 * Double(page.scale) / 100 < room)
      }
    }
  }

  @Test("the reader knows every heading of the sheet by the name the CSV form uses")
  func judul() {
    for triwulan in Triwulan.allCases {
      for column in KolomIsian.allCases {
        #expect(ColumnDictionary.bawaan.canonical(column.judul(triwulan)) == column.nama(triwulan))
      }
    }
  }

  @Test("input cells are yellow and open, everything else is locked; codes are text; nothing is written twice")
  func kunci() throws {
    let (sink, tata) = sheet(bahan(anggaran: true))
    #expect(sink.conflicts.isEmpty)
    #expect(sink.protected && sink.activated && sink.frozen == Cell(TataIsian.awal, 3))
    for (cell, entry) in sink.cells where !entry.style.locked {
      #expect(entry.style.fill == Palet.isian && entry.content == .blank)
      #expect(tata.kolom[cell.column].kelompok == .diisi)
    }
    let kode = try #require(tata.letak(.kode))
    #expect(sink.text(TataIsian.awal, kode) == "7.01.02")
    let money = try #require(tata.letak(.anggaran))
    let open = (0..<5).map { sink.style(TataIsian.awal + $0, money)?.locked == false }
    #expect(open == [false, true, false, false, false])
  }

  @Test("each row says how it is filled in, and what may be typed")
  func cara() throws {
    let (sink, tata) = sheet(bahan())
    let column = try #require(tata.letak(.caraIsi))
    #expect(
      (0..<5).map { sink.text(TataIsian.awal + $0, column) } == [
        "Pembilang dan penyebut pada Triwulan II saja", "Jumlah pada Triwulan II saja",
        "Nilai pada Triwulan II saja (s.d. triwulan dirata-ratakan)",
        "Predikat pada akhir Triwulan II (pilih: AA, A, BB, B, CC, C, D)",
        "Faktor dan tindak lanjut seluruh unit, bila ada",
      ])
    let figure = try #require(tata.letak(.realisasi))
    func rule(_ row: Int) -> Validation.Rule? {
      sink.validations.first { $0.range == CellRange(Cell(TataIsian.awal + row, figure)) }?.rule.rule
    }
    #expect(rule(0) == nil)
    #expect(rule(1) == .integer(0, 1_000_000_000))
    #expect(rule(2) == .decimal(0, 1e11))
    #expect(rule(3) == .list(sheet: "Daftar", range: CellRange(2, 1, 8, 1)))
    #expect(sink.style(TataIsian.awal + 1, figure)?.numberFormat == "0")
    #expect(sink.style(TataIsian.awal + 2, figure)?.numberFormat == "0.0000")
  }

  @Test("live cells hold last quarter's figures until something is typed")
  func hidup() throws {
    let materials = bahan {
      $0.isi("7.01.02.2.01.0001", "pem", .i, 2)
      $0.isi("7.01.02.2.01.0001", no: 2, "pem", .i, 70)
    }
    let (sink, tata) = sheet(materials)
    let now = try #require(tata.letak(.sdSekarang))
    let percent = try #require(tata.letak(.capaianSD))
    let state = try #require(tata.letak(.kelengkapan))
    let row = TataIsian.awal + 1
    let before = try #require(tata.alamat(.realisasiSDLalu, row))
    let typed = try #require(tata.alamat(.realisasi, row))
    #expect(sink.formula(row, now) == "IF(COUNT(\(before),\(typed))=0,\"\",SUM(\(before),\(typed)))")
    #expect(sink.number(row, now) == 2)
    #expect(sink.number(row, percent) == 40)
    #expect(sink.text(row, state) == "Belum diisi")
    let mean = sink.formula(row + 1, now) ?? ""
    let below = try #require(tata.alamat(.realisasi, row + 1))
    #expect(mean.hasSuffix("(70+\(below))/2)"))
    #expect(sink.number(row + 1, percent) == 87.5)
  }

  @Test("the CSV form has the same rows, canonical headings, period first, nothing that lives")
  func csv() {
    let text = String(decoding: CSVIsian.bytes(bahan()), as: UTF8.self)
    let lines = text.split(separator: "\r\n").map(String.init)
    #expect(lines.count == 6)
    #expect(lines[0].hasPrefix("\u{FEFF}tahun;triwulan;seksi;kode;no_indikator;indikator;"))
    #expect(!lines[0].contains("kelengkapan") && !lines[0].contains("capaian_sd"))
    #expect(lines[2].hasPrefix("2025;2;pem;7.01.02.2.01.0001;1;"))
    #expect(lines[5].hasPrefix("2025;2;pem;;;Narasi Seksi Pemerintahan"))
  }

  @Test("a real workbook comes out, the same twice")
  func buku() throws {
    let bytes = try WorkbookIsian.bytes(bahan(anggaran: true))
    #expect(bytes.count > 5_000)
    #expect(bytes == (try WorkbookIsian.bytes(bahan(anggaran: true))))
  }
}
