import Core
import Ingest
package import Kinerja
import Workbook

/// A letter on a sheet of its own: its rows; the page is the same for all.
protocol LembarSurat {
  var tata: TataSurat { get }
  /// Whether it states the quarter's figures, so that a draft of it is no letter yet.
  var memuatAngka: Bool { get }
  func baris() -> [BarisSurat]
}

extension LembarSurat {
  var bahan: BahanLaporan { tata.bahan }
  var memuatAngka: Bool { false }

  func tulis(_ sink: inout some SheetSink & ~Copyable) { tata.tulis(&sink, baris(), berangka: memuatAngka) }
}

/// The grid of a letter on F4 or A4 and the parts that need the office's data.
struct TataSurat {
  /// Number, label, colon, value; the right half from column 4 on.
  static let lebar: [Double] = [5, 9, 2, 27, 14, 29]
  static let akhir = 5

  let bahan: BahanLaporan

  var kop: [BarisSurat] { KopSurat(logo: 0...1, akhir: TataSurat.akhir, ukuran: 14).baris(bahan) + [.kosong(10)] }

  /// Place and date at the right; a date nobody gave is a dotted blank.
  func tempatTanggal(_ jenis: Surat.Jenis?, tengah: Bool = false) -> BarisSurat {
    let date = Teks.atauTitik(Teks.tanggal(jenis.map(bahan.tanggalSurat) ?? ""), 24)
    let place = Teks.atauTitik(bahan.profil.tempat, 16)
    var row = BarisSurat.teks("\(place), \(date)", 4, 5, GayaSurat.teks(10, tengah ? .center : .left))
    row.lekat = tengah
    return row
  }

  /// `Yth.` and the place, at the left; several receivers are numbered. Letters inside the office go to `Tempat`.
  func tujuan(_ names: [String], dalam: Bool) -> [BarisSurat] {
    let rows = names.enumerated().map { index, name in
      BarisSurat([
        SelSurat(0, 0, index == 0 ? "Yth." : "", GayaSurat.teks()),
        SelSurat(1, 4, names.count > 1 ? "\(index + 1). \(name)" : name, GayaSurat.teks()),
      ])
    }
    if dalam { return rows + [.teks("di Tempat", 1, 4)] }
    return rows + [.teks("di –", 1, 4), .teks("     " + Teks.titik(24), 1, 4)]
  }

  func tembusan(_ surat: Surat?) -> [BarisSurat] {
    let names = TataSurat.daftar(surat?.tembusan ?? "")
    guard !names.isEmpty else { return [] }
    let small = GayaSurat.teks(9)
    return [.kosong(), .teks("Tembusan:", 0, 3, small)]
      + names.enumerated().map { index, name in
        .teks(names.count > 1 ? "\(index + 1). \(name)" : name, 0, TataSurat.akhir, small)
      }
  }

  /// Names joined by `|`.
  static func daftar(_ text: String) -> [String] {
    text.split(separator: "|").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  /// F4 or A4, portrait; the office's larger paper is not for letters.
  private var halaman: PageSetup {
    PageSetup {
      $0.paper = bahan.profil.kertas == .a4 ? .a4 : .f4
      $0.margins = PageSetup.Margins(left: 0.9, right: 0.7, top: 0.5, bottom: 0.6, header: 0.25, footer: 0.25)
      $0.centeredHorizontally = true
    }
  }

  /// Writes the letter and sets the page. Signatures never stand on a page of their own.
  /// - Parameter berangka: whether it states the quarter's figures.
  func tulis(_ sink: inout some SheetSink & ~Copyable, _ rows: [BarisSurat], berangka: Bool) {
    var rows = rows
    if berangka, let mark = Halaman.tandaStatus(bahan) {
      rows.insert(.tengah(mark, 9, tebal: true), at: min(rows.count, KopSurat.tinggi + 1))
    }
    sink.hideGridlines()
    let heights = sink.tulis(rows, lebar: TataSurat.lebar)
    sink.logo(bahan, at: Cell(0, 0), lebar: 104, tinggi: 72)
    sink.tabColor(Palet.tabSurat)
    var page = halaman
    page.header = berangka ? Halaman.kepala(bahan) : Halaman.kepalaKecil(bahan)
    page.printArea = CellRange(0, 0, max(0, rows.count - 1), TataSurat.akhir)
    let pixels = TextMetrics.pixels(columnWidths: TataSurat.lebar)
    // A letter a little too long for its page is shrunk to it.
    if (0.96...1.12).contains(heights.bagianHalaman(page, lebar: pixels)) {
      page.fitHeight = 1
      return sink.pageSetup(page)
    }
    sink.pageSetup(heights.dipatahkan(page, lebar: pixels, utuh: BarisSurat.utuh(rows), alami: true))
  }
}

extension BahanLaporan {
  /// The quarter's row of surat.csv for a kind of letter; the last one counts.
  func surat(_ jenis: Surat.Jenis) -> Surat? {
    acuan.surat.last { $0.triwulan == periode.triwulan && $0.jenis == jenis }
  }

  /// The date of a letter: surat.csv's; else, for what is signed when the quarter is closed, the day of signing that
  /// `proses --tanggal` gave; empty = a dotted blank.
  func tanggalSurat(_ jenis: Surat.Jenis) -> String {
    let given = surat(jenis)?.tanggal ?? ""
    if !given.isEmpty { return given }
    return [.workbook, .laporan, .suratPengantar].contains(jenis) ? tanggal : ""
  }

  /// The post of a unit's head.
  package func jabatan(_ unit: Seksi) -> String {
    unit.kepala.jabatan.isEmpty ? "Kepala \(unit.nama)" : unit.kepala.jabatan
  }
}
