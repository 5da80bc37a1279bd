import Core
import Ingest
import Kinerja
import Workbook

/// The grid of a letter on F4 or A4 and its usual parts.
struct TataSurat {
  /// Number, label, colon, value; the right half from column 4 on.
  static let lebar: [Double] = [5, 9, 2, 27, 14, 29]
  static let akhir = 5

  let bahan: BahanLaporan

  var kop: [BarisSurat] { KopSurat(logo: 0...1, akhir: TataSurat.akhir, ukuran: 14).baris(bahan) + [.kosong(10)] }

  /// Place and date at the right; a date nobody gave is a dotted blank.
  func tempatTanggal(_ surat: Surat?) -> BarisSurat {
    let date = Teks.atauTitik(Teks.tanggal(surat?.tanggal ?? ""), 24)
    return BarisSurat([SelSurat(4, 5, "\(bahan.profil.tempat), \(date)", GayaSurat.teks())])
  }

  /// A label, a colon and a value over the rest of the line, or up to `sampai`.
  func pasangan(_ label: String, _ value: String, sampai: Int = TataSurat.akhir) -> BarisSurat {
    BarisSurat([
      SelSurat(0, 1, label, GayaSurat.teks()), SelSurat(2, 2, ":", GayaSurat.teks()),
      SelSurat(3, sampai, value, GayaSurat.teks()),
    ])
  }

  func judul(_ text: String) -> BarisSurat {
    BarisSurat([SelSurat(0, TataSurat.akhir, text, GayaSurat.teks(12, tebal: true, .center))], tinggi: 17)
  }

  /// Running text over the whole width; what is taller than a row goes on in further rows.
  func paragraf(_ text: String, _ style: Style = GayaSurat.teks(10, .justify)) -> [BarisSurat] {
    let pixels = TextMetrics.pixels(columnWidths: TataSurat.lebar)
    return TextMetrics.split(text, style: style, pixels: pixels, maxLines: 24)
      .map { BarisSurat([SelSurat(0, TataSurat.akhir, $0, style)]) } + [.kosong(5)]
  }

  /// `Yth.` and the place, at the left.
  func tujuan(_ names: [String]) -> [BarisSurat] {
    let rows = names.enumerated().map { index, name in
      BarisSurat([
        SelSurat(0, 0, index == 0 ? "Yth." : "", GayaSurat.teks()), SelSurat(1, 4, name, GayaSurat.teks()),
      ])
    }
    return rows + [
      BarisSurat([SelSurat(1, 4, "di –", GayaSurat.teks())]),
      BarisSurat([SelSurat(1, 4, "     " + Teks.titik(24), GayaSurat.teks())]),
    ]
  }

  func tembusan(_ surat: Surat?) -> [BarisSurat] {
    guard let names = surat?.tembusan.split(separator: "|"), !names.isEmpty else { return [] }
    let head = BarisSurat([SelSurat(0, 3, "Tembusan:", GayaSurat.teks(9))])
    return [.kosong(), head]
      + names.enumerated().map { index, name in
        BarisSurat([SelSurat(0, TataSurat.akhir, "\(index + 1). \(name)", GayaSurat.teks(9))])
      }
  }

  /// One page of F4 or A4, portrait.
  var halaman: PageSetup {
    PageSetup {
      $0.paper = bahan.profil.kertas == .a4 ? .a4 : .f4
      $0.margins = PageSetup.Margins(left: 0.9, right: 0.7, top: 0.5, bottom: 0.6, header: 0.25, footer: 0.25)
      $0.centeredHorizontally = true
    }
  }

  /// The year's letter of a kind in the quarter reported.
  func surat(_ jenis: Surat.Jenis) -> Surat? {
    bahan.acuan.surat.last { $0.triwulan == bahan.periode.triwulan && $0.jenis == jenis }
  }

  /// Writes the letter and sets the page.
  func tulis(_ sink: inout some SheetSink & ~Copyable, _ rows: [BarisSurat]) {
    sink.hideGridlines()
    sink.tulis(rows, lebar: TataSurat.lebar)
    sink.logo(bahan, at: Cell(0, 0), lebar: 104, tinggi: 72)
    var page = halaman
    page.printArea = CellRange(0, 0, max(0, rows.count - 1), TataSurat.akhir)
    sink.pageSetup(page)
  }
}
