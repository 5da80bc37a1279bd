/// How a cell looks: a plain value, equal when every property is.
package struct Style: Hashable, Sendable {
  /// Place between left and right.
  package enum Horizontal: UInt8, Hashable, Sendable {
    /// Text left, numbers right.
    case general = 0
    case left = 1
    case center = 2
    case right = 3
    case fill = 4
    case justify = 5
    case centerAcross = 6
    case distributed = 7
  }

  /// Place between top and bottom.
  package enum Vertical: UInt8, Hashable, Sendable {
    case top = 8
    case bottom = 9
    case center = 10
    case justify = 11
    case distributed = 12
  }

  /// Lines under the text.
  package enum Underline: UInt8, Hashable, Sendable {
    case none = 0
    case single = 1
    case double = 2
  }

  /// At most 127 bytes.
  package var fontName = "Arial"
  /// Points, 1–409.
  package var fontSize = 10.0
  package var bold = false
  package var italic = false
  package var underline = Underline.none
  /// Text colour 0xRRGGBB; nil is automatic.
  package var color: UInt32?
  /// Background 0xRRGGBB; nil is none.
  package var fill: UInt32?
  package var borders = Borders.none
  package var horizontal = Horizontal.general
  package var vertical = Vertical.center
  /// Breaks lines; the row's height is not set by it, see ``TextMetrics``.
  package var wrap = false
  /// Makes text smaller until it fits one line.
  package var shrink = false
  /// Steps of indentation, 0–15.
  package var indent = 0
  /// Degrees, -90–90; 270 stacks the letters.
  package var rotation = 0
  /// Excel's pattern, such as `#,##0.00`; at most 127 bytes; nil is General.
  package var numberFormat: String?
  /// Cannot be edited when the sheet is protected.
  package var locked = true
  /// Formula not shown when the sheet is protected.
  package var hidden = false

  /// Arial 10, no lines, vertically centred.
  package init() {}

  /// Builds a style: `Style { $0.bold = true }`.
  package init(_ change: (inout Style) -> Void) {
    change(&self)
  }

  /// A copy with some properties changed.
  package func with(_ change: (inout Style) -> Void) -> Style {
    var copy = self
    change(&copy)
    return copy
  }
}

/// A style interned in one workbook; use it only with that workbook's sheets.
package struct StyleID: Hashable, Sendable {
  /// Index in the workbook's table of styles.
  let index: Int

  /// The plain ``Style/init()``.
  package static let plain = StyleID(index: 0)
}
