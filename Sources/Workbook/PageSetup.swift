/// Everything about printing a sheet.
package struct PageSetup: Hashable, Sendable {
  /// Paper, by the number Excel gives it.
  package enum Paper: UInt8, Hashable, Sendable {
    case a3 = 8
    case a4 = 9
    case a5 = 11
    /// F4/Folio, 8.5 × 13 in.
    case f4 = 14
  }

  /// Which way the paper lies.
  package enum Orientation: Hashable, Sendable { case portrait, landscape }

  /// Inches.
  package struct Margins: Hashable, Sendable {
    package var left, right, top, bottom, header, footer: Double

    package init(
      left: Double = 0.5, right: Double = 0.5, top: Double = 0.6, bottom: Double = 0.6, header: Double = 0.3,
      footer: Double = 0.3
    ) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
      self.header = header
      self.footer = footer
    }
  }

  package var paper = Paper.f4
  package var orientation = Orientation.portrait
  /// Pages wide; 0 is as many as needed. Both fits nil: printed at `scale`.
  package var fitWidth: Int? = 1
  /// Pages tall; 0 is as many as needed.
  package var fitHeight: Int? = 0
  /// Per cent, 10–400; only without fits.
  package var scale = 100
  package var margins = Margins()
  /// 0-based rows printed on top of every page.
  package var repeatRows: ClosedRange<Int>?
  /// 0-based columns printed at the left of every page.
  package var repeatColumns: ClosedRange<Int>?
  package var header = HeaderFooter()
  package var footer = HeaderFooter()
  package var printArea: CellRange?
  package var centeredHorizontally = false
  package var centeredVertically = false
  /// 0-based rows before which a page begins; 0 is ignored, at most 1,023 are kept.
  package var breaksBeforeRows: [Int] = []
  /// 0-based columns before which a page begins; spreadsheets heed them only when printed at `scale`.
  package var breaksBeforeColumns: [Int] = []
  /// Number of the first page; nil is 1.
  package var firstPage: Int?

  /// F4 portrait, one page wide.
  package init() {}

  /// Builds a set-up: `PageSetup { $0.paper = .a4 }`.
  package init(_ change: (inout PageSetup) -> Void) {
    change(&self)
  }
}
