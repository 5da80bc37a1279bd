import Workbook

/// Looks of the form: what may be typed into is yellow and framed, everything else is locked.
struct GayaIsian {
  private let gaya: Gaya
  private var masukan: [String: StyleID] = [:]
  /// A cell among inputs that this row does not owe.
  let tidakPerlu: StyleID
  /// Headings over inputs and over the rest.
  let judulIsi: StyleID
  let judulKunci: StyleID
  let pitaIsi: StyleID
  let pitaKunci: StyleID
  let selesai: StyleID
  let kurang: StyleID

  init(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    self.gaya = gaya
    tidakPerlu = sink.style(Rupa.kotak([.tengah]).with { $0.fill = Palet.bantu })
    let head = Rupa.kotak([.tebal, .tengah, .lipat], Palet.kepala)
    judulKunci = sink.style(head)
    judulIsi = sink.style(head.with { $0.fill = GayaIsian.kuning })
    pitaKunci = sink.style(Rupa.kotak([.tengah, .kecil], Palet.program))
    pitaIsi = sink.style(
      Rupa.kotak([.tengah, .kecil, .tebal], GayaIsian.kuning))
    selesai = sink.style(Style { $0.fill = 0xDCEFFB })
    kurang = sink.style(
      Style {
        $0.fill = 0xF2B84B
        $0.bold = true
      })
  }

  /// Headings of inputs: stronger than the cells below them.
  private static let kuning: UInt32 = 0xFFE08A

  /// The style of an input cell with Excel's pattern.
  mutating func isian(_ format: String, _ sink: inout some SheetSink & ~Copyable) -> StyleID {
    if let known = masukan[format] { return known }
    let made = sink.style(GayaIsian.style(format))
    masukan[format] = made
    return made
  }

  static func style(_ format: String) -> Style {
    let text = format == "@"
    return Rupa.kotak(text ? [.lipat, .kiri, .atas] : [.kanan]).with {
      $0.fill = Palet.isian
      $0.numberFormat = format
      $0.locked = false
    }
  }
}
