import Workbook

/// The hand letters and lembar disposisi are written in.
enum GayaSurat {
  static let huruf = "Arial"

  static func teks(
    _ ukuran: Double = 10, tebal: Bool = false, miring: Bool = false, _ rata: Style.Horizontal = .left,
    _ atas: Style.Vertical = .top, garis: Borders = .none
  ) -> Style {
    Style {
      $0.fontName = huruf
      $0.fontSize = ukuran
      $0.bold = tebal
      $0.italic = miring
      $0.horizontal = rata
      $0.vertical = atas
      $0.wrap = true
      $0.borders = garis
      // Framed texts keep off the line.
      if rata == .left, garis.left != .none { $0.indent = 1 }
    }
  }

  /// Signature names: bold and underlined.
  static func nama(_ ukuran: Double = 10, _ rata: Style.Horizontal = .center, garis: Borders = .none) -> Style {
    teks(ukuran, tebal: true, rata, .bottom, garis: garis).with { $0.underline = .single }
  }
}
