import Core
import Ingest
import Kinerja
import Rules
import Tabular
import Testing
import Workbook

@testable import Reports

/// The workbook that goes back with a refused file.
struct KoreksiTests {
  private static let acuan: Acuan? = {
    var bag = DiagnosticBag()
    return AcuanReader.susun(
      BerkasAcuan(
        profil: Array(
          "kunci;nilai\nopd;Kecamatan Uji\npemerintah;Kabupaten Uji\ntempat;Uji\nkepala_jabatan;Camat\nkepala_nama;A"
            .utf8),
        acuan: [
          "seksi.csv": Array("kode;nama;peran\npem;Seksi Pemerintahan;unit\nkes;Seksi Kesejahteraan;unit".utf8),
          "renja.csv": Array(
            """
            kode;uraian;indikator;satuan;akumulasi;target;target_tw1;target_tw2;target_tw3;target_tw4;seksi
            7.01.02;Program;Persentase layanan;%;akhir;90;80;85;88;90;
            7.01.02.2.01;Kegiatan;Persentase sepakat;%;akhir;90;80;85;88;90;
            7.01.02.2.01.0001;Koordinasi;Jumlah Laporan;Laporan;jumlah;12;3;3;3;3;pem
            7.01.02.2.01.0002;Pelayanan;Indeks Layanan;Indeks;akhir;4;3;3;3;4;pem
            7.01.02.2.01.0003;Arsip;Jumlah Berkas;Berkas;jumlah;8;2;2;2;2;kes
            """.utf8),
        ], tahun: 2025), tahun: 2025, into: &bag)
  }()

  /// Period and unit stand above the heading, headings are the office's own, a row is damaged.
  private static let salah = """
    Triwulan : II
    Tahun : 2025
    Seksi : Pemerintahan
    Kode Sub Kegiatan;Satuan;Realisasi Kinerja;Kendala;Keterangan
    7.01.02.2.01.0001;Laporan;tiga;"=Hujan; banjir";
    7.01.02.2.01.0002;Orang;;;"belum ""survei"" ulang"
    """

  private func bahan(_ text: String, _ acuan: Acuan) -> BahanKoreksi {
    var bag = DiagnosticBag()
    let file = MasukReader.read(Array(text.utf8), berkas: "Lap.csv", acuan: acuan, kamus: acuan.kamus, into: &bag)
    if let file { RealisasiRules.check(berkas: file, acuan: acuan, sebelumnya: Realisasi(), into: &bag) }
    return BahanKoreksi(
      Array(text.utf8), nama: "Lap.csv", berkas: file, acuan: acuan, hasil: bag.sorted, lokasi: "koreksi/x-Lap.csv",
      tanggal: Tanggal(tahun: 2025, bulan: 7, hari: 3), logo: nil)
  }

  /// The sheet saved as CSV, as an office program does it, after `mend` has typed into cells.
  private func simpan(_ sheet: borrowing RecordingSink, rows: Int, columns: Int, mend: (inout [[String]]) -> Void)
    -> [UInt8]
  {
    var cells: [[String]] = []
    for row in 0..<rows {
      var line: [String] = []
      for column in 0..<columns {
        line.append(sheet.text(row, column) ?? sheet.number(row, column).map { String(Int($0)) } ?? "")
      }
      cells.append(line)
    }
    mend(&cells)
    let lines = cells.map { row in
      row.map {
        $0.contains { ";\"\n".contains($0) }
          ? "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : $0
      }
      .joined(separator: ";")
    }
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  @Test("the sheet Isian, mended and saved as CSV under any name, is accepted; the extra column is left alone")
  func bolakBalik() throws {
    let acuan = try #require(KoreksiTests.acuan)
    let bahan = bahan(KoreksiTests.salah, acuan)
    let table = try #require(bahan.tabel)
    #expect(bahan.jumlah(.kesalahan) == 2)
    #expect(
      table.judul == ["tahun", "triwulan", "seksi", "kode", "satuan", "realisasi", "faktor_penghambat", "keterangan"])
    var sink = RecordingSink()
    let gaya = Gaya(&sink)
    SheetIsianKoreksi(table, hasil: bahan.hasil).tulis(gaya, &sink)
    #expect(sink.conflicts.isEmpty && sink.activated)
    let bytes = simpan(sink, rows: 3, columns: table.judul.count + 1) { cells in
      cells[1][5] = "3"
      cells[2][4] = "Indeks"
    }
    var bag = DiagnosticBag()
    let file = try #require(
      MasukReader.read(bytes, berkas: "apa saja.csv", acuan: acuan, kamus: acuan.kamus, into: &bag))
    RealisasiRules.check(berkas: file, acuan: acuan, sebelumnya: Realisasi(), into: &bag)
    #expect(!bag.hasKesalahan, "\(bag.sorted.map { DiagnosticRenderer.text($0, color: false) })")
    #expect(file.seksi == ["pem"] && file.periode == Periode(2025, .ii))
    #expect(file.baris.map(\.isian.nilai) == [.angka(Pecahan(3)), nil])
    #expect(file.baris[0].isian.narasi.penghambat == "=Hujan; banjir")
    #expect(file.baris[1].isian.narasi.keterangan == "belum \"survei\" ulang")
  }

  @Test("offending cells are coloured, say what is wrong and what was expected, and are linked from the list")
  func tanda() throws {
    let acuan = try #require(KoreksiTests.acuan)
    let bahan = bahan(KoreksiTests.salah, acuan)
    let table = try #require(bahan.tabel)
    var isian = RecordingSink()
    var gaya = Gaya(&isian)
    SheetIsianKoreksi(table, hasil: bahan.hasil).tulis(gaya, &isian)
    let note = try #require(isian.notes[Cell(1, 5)])
    #expect(
      note.contains("KESALAHAN A101") && note.contains("\"tiga\" bukan angka") && note.contains("Yang diharapkan: "))
    #expect(isian.style(1, 5)?.fill == 0xF4A582)
    #expect(isian.style(1, 4)?.fill == nil)
    #expect(isian.text(1, 8)?.contains("KESALAHAN Realisasi Kinerja: ") ?? false)
    #expect(isian.notes[Cell(2, 4)]?.contains("R114") ?? false)
    var list = RecordingSink()
    gaya = Gaya(&list)
    SheetHasilKoreksi(bahan).tulis(&gaya, &list)
    #expect(list.conflicts.isEmpty)
    let found = list.find("Isian!F2")
    let cell = try #require(found)
    guard case .link(_, let sheet, let target) = list.cells[cell]?.content else {
      Issue.record("no link")
      return
    }
    #expect(sheet == "Isian" && target == Cell(1, 5))
  }

  @Test("due rows that are blank or missing are listed; a cell that could not be read is no blank one")
  func belumTerisi() throws {
    let acuan = try #require(KoreksiTests.acuan)
    let bahan = bahan(
      "tahun;triwulan;seksi;kode;satuan;realisasi\n2025;2;pem;7.01.02.2.01.0001;Laporan;tiga\n", acuan)
    let missing = SheetBelumTerisi.baris(bahan, try #require(bahan.berkas))
    #expect(missing.map(\.rencana.kode.teks) == ["7.01.02", "7.01.02.2.01", "7.01.02.2.01.0002"])
    #expect(missing.allSatisfy { $0.line == nil })
  }

  @Test("a damaged line keeps its place, blank, with what stood there in words")
  func barisRusak() throws {
    let acuan = try #require(KoreksiTests.acuan)
    let bahan = bahan(
      "tahun;triwulan;seksi;kode;satuan;realisasi\n2025;2;pem;7.01.02.2.01.0001;Laporan;3\n2025;2;pem;\"x\" y;Indeks;3\n",
      acuan)
    let table = try #require(bahan.tabel)
    #expect(table.baris.map(\.line) == [2, 3])
    #expect(table.baris[1].rusak == "2025;2;pem;\"x\" y;Indeks;3")
    var sink = RecordingSink()
    SheetIsianKoreksi(table, hasil: bahan.hasil).tulis(Gaya(&sink), &sink)
    #expect(sink.text(2, 6)?.contains("semula tertulis: 2025;2;pem;") ?? false)
  }

  @Test("the nota is one page, names the unit and lists what is wrong")
  func nota() throws {
    let acuan = try #require(KoreksiTests.acuan)
    let bahan = bahan(KoreksiTests.salah, acuan)
    var sink = RecordingSink()
    SheetNota(bahan, bahan.seksi.first).tulis(&sink)
    #expect(sink.conflicts.isEmpty)
    #expect(sink.page?.fitWidth == 1 && sink.page?.fitHeight == 1)
    #expect(sink.find("NOTA PENGEMBALIAN") != nil && sink.find("Kepala Seksi Pemerintahan") != nil)
    #expect(sink.find("\"tiga\" bukan angka.") != nil)
  }

  @Test("a file that is no table goes back with the results and the nota alone; the same file gives the same bytes")
  func bukanTabel() throws {
    let acuan = try #require(KoreksiTests.acuan)
    let bahan = bahan("%PDF-1.7 bukan csv", acuan)
    #expect(bahan.tabel == nil && bahan.berkas == nil)
    #expect(try WorkbookKoreksi.bytes(bahan) == WorkbookKoreksi.bytes(bahan))
  }
}
