/// Where a sheet's author writes. Rows and columns count from 0; no call throws: the first failure is
/// kept and thrown when the workbook is saved.
package protocol SheetSink: ~Copyable {
  /// Interns a style; cheap when repeated, but keep the result outside of row loops.
  mutating func style(_ style: Style) -> StyleID

  // Cells
  /// Writes text, never a formula whatever it begins with; the empty text is a blank cell.
  mutating func text(_ row: Int, _ column: Int, _ text: String, _ style: StyleID)
  /// Writes a number; NaN and infinities are refused.
  mutating func number(_ row: Int, _ column: Int, _ value: Double, _ style: StyleID)
  /// Writes a formula (English names, commas; with or without a leading `=`) and the value it has.
  mutating func formula(_ row: Int, _ column: Int, _ formula: String, cached: CachedValue, _ style: StyleID)
  /// Writes a cell that has a style only.
  mutating func blank(_ row: Int, _ column: Int, _ style: StyleID)
  /// Writes text of several styles; only the fonts of the runs are used. Empty runs are skipped, a single
  /// run takes the style of the cell.
  mutating func richText(_ row: Int, _ column: Int, _ runs: [TextRun], _ style: StyleID)
  /// Merges a range, every cell of it styled; write its first cell afterwards. A single cell is only
  /// styled. Overlapping merges and writes to other cells of the range fail.
  mutating func merge(_ range: CellRange, _ style: StyleID)
  /// Writes a link to a cell of this workbook.
  mutating func link(_ row: Int, _ column: Int, toSheet sheet: String, cell: Cell, text: String, _ style: StyleID)
  /// Attaches a note (comment) to a cell.
  mutating func note(_ row: Int, _ column: Int, _ text: String, author: String?)

  // Layout
  /// Sets a row's height in points, 0–409.
  mutating func rowHeight(_ row: Int, _ points: Double)
  /// Puts a row on an outline level (0–7).
  mutating func rowOutline(_ row: Int, level: Int, hidden: Bool, collapsed: Bool)
  /// Says that the row a group belongs to stands above the group, so that its button stands there too.
  mutating func outlineHeadsAbove()
  /// Sets the width of columns in characters, 0–255, and their outline level.
  mutating func columnWidth(_ first: Int, _ last: Int, _ width: Double, hidden: Bool, level: Int)
  /// Keeps the rows above and the columns left of a cell in sight.
  mutating func freeze(row: Int, column: Int)
  /// Sets everything about printing.
  mutating func pageSetup(_ setup: PageSetup)
  /// Colours the sheet's tab, 0xRRGGBB.
  mutating func tabColor(_ color: UInt32)
  /// Puts filter buttons on the first row of a range; once per sheet.
  mutating func autofilter(_ range: CellRange)
  /// Hides the grid on screen and on paper.
  mutating func hideGridlines()
  /// Sets the scale on screen, 10–400 per cent.
  mutating func zoom(_ percent: Int)
  /// Makes this the sheet shown when the workbook is opened.
  mutating func activate()

  // Rules
  /// Restricts what may be typed into a range.
  mutating func validation(_ range: CellRange, _ rule: Validation)
  /// Protects the locked cells, without a password.
  mutating func protect(_ options: Protection)
  /// Styles a range by its values.
  mutating func conditional(_ range: CellRange, _ rule: ConditionalRule)
  /// Silences Excel's "number stored as text" mark; once per sheet.
  mutating func ignoreNumbersAsText(_ ranges: [CellRange])

  // Objects
  /// Places a chart with its upper left corner in a cell.
  mutating func chart(_ chart: ChartSpec, at cell: Cell)
  /// Places a picture with its upper left corner in a cell.
  mutating func image(_ picture: Picture, at cell: Cell)
}

extension SheetSink where Self: ~Copyable {
  /// Merges a range and writes text into it.
  package mutating func mergeText(_ range: CellRange, _ text: String, _ style: StyleID) {
    merge(range, style)
    self.text(range.first.row, range.first.column, text, style)
  }

  /// Merges a range and writes a number into it.
  package mutating func mergeNumber(_ range: CellRange, _ value: Double, _ style: StyleID) {
    merge(range, style)
    number(range.first.row, range.first.column, value, style)
  }

  /// Merges a range and writes a formula into it.
  package mutating func mergeFormula(
    _ range: CellRange, _ formula: String, cached: CachedValue, _ style: StyleID
  ) {
    merge(range, style)
    self.formula(range.first.row, range.first.column, formula, cached: cached, style)
  }

  /// Styles every cell of a range that is not merged.
  package mutating func blanks(_ range: CellRange, _ style: StyleID) {
    guard range.isValid else { return blank(range.first.row, range.first.column, style) }
    for row in range.first.row...range.last.row {
      for column in range.first.column...range.last.column { blank(row, column, style) }
    }
  }

  /// Writes a day as Excel's serial number; the style needs a date format.
  package mutating func date(_ row: Int, _ column: Int, _ day: CivilDate, _ style: StyleID) {
    number(row, column, day.excelSerial, style)
  }

  /// Attaches a note without an author.
  package mutating func note(_ row: Int, _ column: Int, _ text: String) {
    note(row, column, text, author: nil)
  }

  /// Puts a visible row on an outline level.
  package mutating func rowOutline(_ row: Int, level: Int, hidden: Bool = false) {
    rowOutline(row, level: level, hidden: hidden, collapsed: false)
  }

  /// Sets the width of visible columns in characters.
  package mutating func columnWidth(_ first: Int, _ last: Int, _ width: Double) {
    columnWidth(first, last, width, hidden: false, level: 0)
  }

  /// Sets the width of one column in characters.
  package mutating func columnWidth(_ column: Int, _ width: Double) {
    columnWidth(column, column, width, hidden: false, level: 0)
  }

  /// Sets the widths of neighbouring columns, from `first` on.
  package mutating func columnWidths(from first: Int = 0, _ widths: [Double]) {
    for (offset, width) in widths.enumerated() { columnWidth(first + offset, width) }
  }

  /// Draws solid data bars in a range.
  package mutating func dataBar(_ range: CellRange, color: UInt32, minimum: Double? = 0, maximum: Double? = nil) {
    conditional(range, .dataBar(color: color, minimum: minimum, maximum: maximum))
  }
}

/// A piece of text with its own font.
package struct TextRun: Hashable, Sendable {
  package var text: String
  package var style: StyleID

  package init(_ text: String, _ style: StyleID) {
    self.text = text
    self.style = style
  }
}
