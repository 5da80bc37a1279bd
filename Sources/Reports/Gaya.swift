package import Workbook

/// The ground a table's row stands on.
package enum Latar: Int, CaseIterable, Sendable {
  /// Shaded and bold.
  case program
  /// Shaded lightly.
  case kegiatan
  case biasa
  /// Bold sums and means.
  case jumlah
  /// Numerators and denominators under a row: small and grey.
  case rincian
  /// Helper columns outside the print area.
  case bantu
}

/// What a cell of a table holds, besides numbers (those are styled by their format).
package enum Isi: Int, CaseIterable, Sendable {
  /// Wrapped text, left.
  case teks
  /// Wrapped text, centred.
  case tengah
  /// Text on one line, left.
  case kode
  /// Wrapped text that goes on in the rows below it: no line between rows of the same thing.
  case awal, lanjut, akhir
  /// The same on the row's middle line, for a name above rows of its further indicators.
  case induk
}

/// The style book of one workbook: every look interned once, number formats when first used.
///
/// Make it once per workbook (`Gaya(&file)`), hand it on to every sheet.
package struct Gaya {
  private struct Kunci: Hashable {
    let format: String
    let latar: Int
  }

  private var rupa: [StyleID] = []
  private var sel: [StyleID] = []
  private var angka: [Kunci: StyleID] = [:]
  private var satuan: [String: Int] = [:]
  private var namaSatuan: [String] = []
  /// By satuan × decimals × mark × ground.
  private var gayaSatuan: [Int: StyleID] = [:]

  package init(_ sink: inout some SheetSink & ~Copyable) {
    for look in Rupa.allCases { rupa.append(sink.style(look.style)) }
    for ground in Latar.allCases {
      for content in Isi.allCases { sel.append(sink.style(Gaya.style(ground, content))) }
    }
  }

  package init(_ file: inout WorkbookFile) {
    for look in Rupa.allCases { rupa.append(file.style(look.style)) }
    for ground in Latar.allCases {
      for content in Isi.allCases { sel.append(file.style(Gaya.style(ground, content))) }
    }
  }

  package subscript(_ look: Rupa) -> StyleID { rupa[look.rawValue] }

  package subscript(_ ground: Latar, _ content: Isi) -> StyleID {
    sel[ground.rawValue * Isi.allCases.count + content.rawValue]
  }

  /// The style of a number with Excel's pattern on a row's ground; it shrinks rather than print `####`.
  package mutating func angka(
    _ format: String, _ ground: Latar, _ sink: inout some SheetSink & ~Copyable
  ) -> StyleID {
    let key = Kunci(format: format, latar: ground.rawValue)
    if let known = angka[key] { return known }
    let made = sink.style(
      Gaya.dasar(ground).with {
        $0.numberFormat = format
        $0.horizontal = .right
        $0.shrink = true
      })
    angka[key] = made
    return made
  }

  /// A number for a satuan, to be asked for once per row; see ``kinerja(_:desimal:tanda:_:_:)``.
  package mutating func nomor(satuan name: String) -> Int {
    if let known = satuan[name] { return known }
    satuan[name] = namaSatuan.count
    namaSatuan.append(name)
    return namaSatuan.count - 1
  }

  /// The style of a quantity that shows its satuan.
  /// - Parameters:
  ///   - number: from ``nomor(satuan:)``.
  ///   - desimal: 0–4.
  ///   - tanda: marks behind the satuan.
  package mutating func kinerja(
    _ number: Int, desimal: Int, tanda: Tanda = [], _ ground: Latar, _ sink: inout some SheetSink & ~Copyable
  ) -> StyleID {
    let key = ((number * 8 + desimal) * 8 + tanda.rawValue) * 8 + ground.rawValue
    if let known = gayaSatuan[key] { return known }
    let format = FormatAngka.satuan(namaSatuan[number], desimal: desimal, tanda: tanda.teks)
    let made = angka(format, ground, &sink)
    gayaSatuan[key] = made
    return made
  }

  /// The look of a cell as a value, for measuring text.
  package static func style(_ ground: Latar, _ content: Isi) -> Style {
    dasar(ground).with {
      switch content {
      case .teks:
        $0.wrap = true
        $0.horizontal = .left
      case .tengah:
        $0.wrap = true
        $0.horizontal = .center
      case .kode: $0.horizontal = .left
      case .awal: terbuka(&$0, top: .thin, bottom: .none)
      case .induk:
        terbuka(&$0, top: .thin, bottom: .none)
        $0.vertical = .center
      case .lanjut: terbuka(&$0, top: .none, bottom: .none)
      case .akhir: terbuka(&$0, top: .none, bottom: .thin)
      }
    }
  }

  private static func terbuka(_ style: inout Style, top: BorderLine, bottom: BorderLine) {
    style.wrap = true
    style.vertical = .top
    style.horizontal = .left
    style.borders.top = top
    style.borders.bottom = bottom
  }

  private static func dasar(_ ground: Latar) -> Style {
    Rupa.kotak([]).with {
      switch ground {
      case .program:
        $0.bold = true
        $0.fill = Palet.program
      case .kegiatan: $0.fill = Palet.kegiatan
      case .biasa: break
      case .jumlah:
        $0.bold = true
        $0.fill = Palet.jumlah
      case .rincian:
        $0.fontSize = 8
        $0.color = Palet.redup
      case .bantu:
        $0.fontSize = 8
        $0.color = Palet.redup
        $0.fill = Palet.bantu
      }
    }
  }
}

/// Marks behind a figure, explained under the table.
package struct Tanda: OptionSet, Hashable, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Column 14 does not follow R/T.
  package static let polaritas = Tanda(rawValue: 1)
  /// S.d. over fewer quarters than had a target.
  package static let belumLengkap = Tanda(rawValue: 2)

  /// Another figure was sent for the quarter.
  package static let terkirimLain = Tanda(rawValue: 4)

  package var teks: String {
    (contains(.polaritas) ? "*" : "") + (contains(.belumLengkap) ? "†" : "") + (contains(.terkirimLain) ? "‡" : "")
  }
}
