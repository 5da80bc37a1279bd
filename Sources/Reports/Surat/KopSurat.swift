import Core
import Kinerja
import Workbook

/// The head of a letter: place of the logo, government, office, address, double line (DOMAIN §6).
struct KopSurat {
  /// Columns from the letter's left edge: the logo's, then the text's up to the right edge.
  var logo: ClosedRange<Int>
  var akhir: Int
  /// Size of the office's name in points.
  var ukuran: Double

  /// Rows of the head.
  static let tinggi = 4

  /// Rows of the head, always four.
  func baris(_ bahan: BahanLaporan) -> [BarisSurat] { baris(bahan.profil, logo: bahan.logo != nil) }

  /// The same for an office with or without a logo.
  func baris(_ profil: Profil, logo hasLogo: Bool) -> [BarisSurat] {
    let texts = [
      ("PEMERINTAH " + profil.pemerintah.uppercased(), ukuran - 1.5, true),
      (profil.opd.uppercased(), ukuran, true),
      (KopSurat.alamat(profil), ukuran - 4, false),
      (KopSurat.kontak(profil), ukuran - 4, false),
    ]
    return texts.enumerated().map { index, line in
      let garis = index == 3 ? Borders(bottom: .double) : .none
      let style = GayaSurat.teks(line.1, tebal: line.2, .center, .center, garis: garis)
      guard hasLogo else {
        return BarisSurat([SelSurat(0, akhir, line.0, style)], tinggi: index < 2 ? line.1 * 1.45 : 11.5)
      }
      return BarisSurat(
        [
          SelSurat(logo.lowerBound, logo.upperBound, "", GayaSurat.teks(garis: garis)),
          SelSurat(logo.upperBound + 1, akhir, line.0, style),
        ], tinggi: index < 2 ? line.1 * 1.45 : 11.5)
    }
  }

  static func alamat(_ profil: Profil) -> String {
    let code = profil.kodePos.isEmpty ? "" : "Kode Pos \(profil.kodePos)"
    return [profil.alamat, code].filter { !$0.isEmpty }.joined(separator: " ")
  }

  static func kontak(_ profil: Profil) -> String {
    let phone = profil.telepon.isEmpty ? "" : "Telepon \(profil.telepon)"
    let mail = profil.email.isEmpty ? "" : "Pos-el \(profil.email)"
    return [phone, mail].filter { !$0.isEmpty }.joined(separator: "  ·  ")
  }
}

extension SheetSink where Self: ~Copyable {
  /// Places the office's logo on the head's rows, when there is one.
  mutating func logo(_ bahan: BahanLaporan, at cell: Cell, lebar: Double, tinggi: Double) {
    if let bytes = bahan.logo { logo(bytes, bahan.profil, at: cell, lebar: lebar, tinggi: tinggi) }
  }

  mutating func logo(_ bytes: [UInt8], _ profil: Profil, at cell: Cell, lebar: Double, tinggi: Double) {
    guard var picture = Picture(bytes, maxWidth: lebar, maxHeight: tinggi, altText: "Logo \(profil.pemerintah)")
    else { return }
    picture.offsetX = max(0, Int((lebar - picture.width) / 2))
    picture.offsetY = 2
    image(picture, at: cell)
  }
}
