package import Workbook

/// A named look that does not depend on the row it stands in.
package enum Rupa: Int, CaseIterable, Sendable {
  /// Title of a sheet, centred.
  case judul
  /// Line under the title, centred.
  case subjudul
  /// Title and line under it at the left margin.
  case judulKiri, subjudulKiri
  /// Plain text without lines: wrapped at the left, centred, bold.
  case polos, polosTengah, polosTebal
  /// Small grey text: notes under a table.
  case catatan
  /// Headings of a table; the row of column numbers; a line across the table.
  case kepala, kepalaKecil, nomorKolom, kantor
  /// Heading and text of a framed box.
  case kotakJudul, kotakIsi
  /// A framed box whose text begins above or goes on below.
  case kotakAtas, kotakTengah, kotakBawah
  /// Signature blocks.
  case tanda, tandaTebal, tandaNama
  /// Kop: government, office, address, the double line below.
  case kopPemerintah, kopKantor, kopAlamat, kopGaris
  /// Labels and values of a list of settings.
  case keteranganNama, keteranganNilai

  package var style: Style {
    switch self {
    case .judul: Rupa.huruf(12) { $0.bold = true; $0.horizontal = .center; $0.wrap = true }
    case .subjudul: Rupa.huruf(10) { $0.bold = true; $0.horizontal = .center; $0.wrap = true }
    case .judulKiri: Rupa.huruf(13) { $0.bold = true; $0.color = Palet.biruTua }
    case .subjudulKiri: Rupa.huruf(10) { $0.color = Palet.redup }
    case .polos: Rupa.huruf { $0.wrap = true; $0.vertical = .top; $0.horizontal = .left }
    case .polosTengah: Rupa.huruf { $0.wrap = true; $0.horizontal = .center }
    case .polosTebal: Rupa.huruf { $0.bold = true; $0.wrap = true; $0.horizontal = .left }
    case .catatan: Rupa.huruf(8) { $0.color = Palet.redup; $0.wrap = true; $0.vertical = .top; $0.horizontal = .left }
    case .kepala: Rupa.kotak { $0.bold = true; $0.horizontal = .center; $0.wrap = true; $0.fill = Palet.kepala }
    case .kepalaKecil:
      Rupa.kotak { $0.fontSize = 8; $0.horizontal = .center; $0.wrap = true; $0.fill = Palet.kepala }
    case .nomorKolom:
      Rupa.kotak { $0.fontSize = 8; $0.horizontal = .center; $0.shrink = true; $0.fill = Palet.bantu }
    case .kantor: Rupa.kotak { $0.bold = true; $0.horizontal = .left; $0.fill = Palet.kepala }
    case .kotakJudul: Rupa.kotak { $0.bold = true; $0.horizontal = .left; $0.fill = Palet.kegiatan; $0.wrap = true }
    case .kotakIsi: Rupa.kotak { $0.wrap = true; $0.vertical = .top; $0.horizontal = .left }
    case .kotakAtas: Rupa.potongan(top: .thin, bottom: .none)
    case .kotakTengah: Rupa.potongan(top: .none, bottom: .none)
    case .kotakBawah: Rupa.potongan(top: .none, bottom: .thin)
    case .tanda: Rupa.huruf(10) { $0.horizontal = .center; $0.wrap = true }
    case .tandaTebal: Rupa.huruf(10) { $0.horizontal = .center; $0.bold = true; $0.wrap = true }
    case .tandaNama: Rupa.huruf(10) { $0.horizontal = .center; $0.bold = true; $0.underline = .single; $0.wrap = true }
    case .kopPemerintah: Rupa.huruf(13) { $0.horizontal = .center; $0.wrap = true }
    case .kopKantor: Rupa.huruf(16) { $0.horizontal = .center; $0.bold = true; $0.wrap = true }
    case .kopAlamat: Rupa.huruf(9) { $0.horizontal = .center; $0.wrap = true }
    case .kopGaris: Rupa.huruf { $0.borders = Borders(bottom: .double, color: 0x000000) }
    case .keteranganNama: Rupa.kotak { $0.horizontal = .left; $0.fill = Palet.bantu; $0.vertical = .top; $0.wrap = true }
    case .keteranganNilai: Rupa.kotak { $0.horizontal = .left; $0.vertical = .top; $0.wrap = true }
    }
  }

  /// Arial, 9 points unless said otherwise.
  package static func huruf(_ size: Double = 9, _ change: (inout Style) -> Void) -> Style {
    Style {
      $0.fontSize = size
      change(&$0)
    }
  }

  /// The same inside thin lines.
  package static func kotak(_ change: (inout Style) -> Void) -> Style {
    huruf {
      $0.borders = .all(.thin, color: Palet.garis)
      change(&$0)
    }
  }

  private static func potongan(top: BorderLine, bottom: BorderLine) -> Style {
    huruf {
      $0.borders = Borders(top: top, bottom: bottom, left: .thin, right: .thin, color: Palet.garis)
      $0.wrap = true
      $0.vertical = .top
      $0.horizontal = .left
    }
  }
}
