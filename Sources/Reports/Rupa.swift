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
  /// The same for sheets so wide that paper shows them at about half their size: read at arm's length all the same.
  case judulLebar, subjudulLebar, judulKiriLebar, subjudulKiriLebar, polosLebar, catatanLebar
  case kotakJudulLebar, kotakIsiLebar, kotakAtasLebar, kotakTengahLebar, kotakBawahLebar
  case tandaLebar, tandaTebalLebar, tandaNamaLebar

  package var style: Style {
    switch self {
    case .judul: Rupa.huruf(12, [.tebal, .tengah, .lipat])
    case .subjudul: Rupa.huruf(10, [.tebal, .tengah, .lipat])
    case .judulKiri: Rupa.huruf(13, [.tebal]).with { $0.color = Palet.biruTua }
    case .subjudulKiri: Rupa.huruf(10, []).with { $0.color = Palet.redup }
    case .polos: Rupa.huruf(9, [.lipat, .kiri, .atas])
    case .polosTengah: Rupa.huruf(9, [.lipat, .tengah])
    case .polosTebal: Rupa.huruf(9, [.tebal, .lipat, .kiri])
    case .catatan: Rupa.huruf(8, [.lipat, .kiri]).with { $0.color = Palet.redup }
    case .kepala: Rupa.kotak([.tebal, .tengah, .lipat], Palet.kepala)
    case .kepalaKecil: Rupa.kotak([.tengah, .lipat, .kecil], Palet.kepala)
    case .nomorKolom: Rupa.kotak([.tengah, .kecil], Palet.bantu).with { $0.shrink = true }
    case .kantor: Rupa.kotak([.tebal, .kiri], Palet.kepala)
    case .kotakJudul: Rupa.kotak([.tebal, .kiri, .lipat], Palet.kegiatan)
    case .kotakIsi: Rupa.kotak([.lipat, .kiri, .atas])
    case .kotakAtas: Rupa.potongan(top: .thin, bottom: .none)
    case .kotakTengah: Rupa.potongan(top: .none, bottom: .none)
    case .kotakBawah: Rupa.potongan(top: .none, bottom: .thin)
    case .tanda: Rupa.huruf(10, [.tengah, .lipat])
    case .tandaTebal: Rupa.huruf(10, [.tengah, .lipat, .tebal])
    case .tandaNama: Rupa.huruf(10, [.tengah, .lipat, .tebal]).with { $0.underline = .single }
    case .kopPemerintah: Rupa.huruf(13, [.tengah, .lipat])
    case .kopKantor: Rupa.huruf(16, [.tengah, .lipat, .tebal])
    case .kopAlamat: Rupa.huruf(9, [.tengah, .lipat])
    case .kopGaris: Rupa.huruf(9, []).with { $0.borders = Borders(bottom: .double, color: 0x000000) }
    case .keteranganNama: Rupa.kotak([.kiri, .atas, .lipat], Palet.bantu)
    case .keteranganNilai: Rupa.kotak([.kiri, .atas, .lipat])
    case .judulLebar: Rupa.judul.style.with { $0.fontSize = 17 }
    case .subjudulLebar: Rupa.judul.style.with { $0.fontSize = 14 }
    case .judulKiriLebar: Rupa.judulKiri.style.with { $0.fontSize = 18 }
    case .subjudulKiriLebar: Rupa.subjudulKiri.style.with { $0.fontSize = 14 }
    case .polosLebar: Rupa.polos.style.with { $0.fontSize = 12 }
    case .catatanLebar: Rupa.catatan.style.with { $0.fontSize = 11 }
    case .kotakJudulLebar: Rupa.kotakJudul.style.with { $0.fontSize = 12 }
    case .kotakIsiLebar: Rupa.kotakIsi.style.with { $0.fontSize = 12 }
    case .kotakAtasLebar: Rupa.kotakAtas.style.with { $0.fontSize = 12 }
    case .kotakTengahLebar: Rupa.kotakTengah.style.with { $0.fontSize = 12 }
    case .kotakBawahLebar: Rupa.kotakBawah.style.with { $0.fontSize = 12 }
    case .tandaLebar: Rupa.tanda.style.with { $0.fontSize = 11 }
    case .tandaTebalLebar: Rupa.tandaTebal.style.with { $0.fontSize = 11 }
    case .tandaNamaLebar: Rupa.tandaNama.style.with { $0.fontSize = 11 }
    }
  }

  /// What a style has beside its font's size.
  package struct Sifat: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let tebal = Sifat(rawValue: 1)
    package static let lipat = Sifat(rawValue: 2)
    package static let tengah = Sifat(rawValue: 4)
    package static let kiri = Sifat(rawValue: 8)
    package static let kanan = Sifat(rawValue: 16)
    package static let atas = Sifat(rawValue: 32)
    package static let kecil = Sifat(rawValue: 64)
  }

  /// Arial of that size.
  package static func huruf(_ size: Double, _ traits: Sifat) -> Style {
    Style {
      $0.fontSize = traits.contains(.kecil) ? 8 : size
      $0.bold = traits.contains(.tebal)
      $0.wrap = traits.contains(.lipat)
      if traits.contains(.tengah) { $0.horizontal = .center }
      if traits.contains(.kiri) { $0.horizontal = .left }
      if traits.contains(.kanan) { $0.horizontal = .right }
      if traits.contains(.atas) { $0.vertical = .top }
    }
  }

  /// Nine points inside thin lines.
  package static func kotak(_ traits: Sifat, _ fill: UInt32? = nil) -> Style {
    huruf(9, traits).with {
      $0.borders = .all(.thin, color: Palet.garis)
      $0.fill = fill
    }
  }

  private static func potongan(top: BorderLine, bottom: BorderLine) -> Style {
    huruf(9, [.lipat, .kiri, .atas]).with {
      $0.borders = Borders(top: top, bottom: bottom, left: .thin, right: .thin, color: Palet.garis)
    }
  }
}
