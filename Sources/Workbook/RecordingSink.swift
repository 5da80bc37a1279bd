/// A sheet that only remembers what was written, for tests of sheets' authors.
package struct RecordingSink: ~Copyable, SheetSink {
  /// What stands in a cell.
  package enum Content: Hashable, Sendable {
    case blank
    case text(String)
    case number(Double)
    case formula(String, CachedValue)
    case rich([TextRun])
    case link(String, sheet: String, cell: Cell)
  }

  /// A cell that was written.
  package struct Entry: Hashable, Sendable {
    package var content: Content
    package var style: Style
  }

  /// A row's place in the outline.
  package struct Outline: Hashable, Sendable {
    package var level: Int
    package var hidden: Bool
    package var collapsed: Bool
  }

  package private(set) var cells: [Cell: Entry] = [:]
  package private(set) var merges: [CellRange] = []
  /// Points by 0-based row.
  package private(set) var heights: [Int: Double] = [:]
  /// Characters by 0-based column.
  package private(set) var widths: [Int: Double] = [:]
  package private(set) var outlines: [Int: Outline] = [:]
  package private(set) var headsAbove = false
  package private(set) var hiddenColumns: Set<Int> = []
  package private(set) var notes: [Cell: String] = [:]
  package private(set) var frozen: Cell?
  package private(set) var page: PageSetup?
  package private(set) var tab: UInt32?
  package private(set) var filter: CellRange?
  package private(set) var gridlinesHidden = false
  package private(set) var zoomed: Int?
  package private(set) var activated = false
  package private(set) var validations: [(range: CellRange, rule: Validation)] = []
  package private(set) var protection: Protection?
  package private(set) var conditionals: [(range: CellRange, rule: ConditionalRule)] = []
  package private(set) var numbersAsText: [CellRange] = []
  package private(set) var charts: [(chart: ChartSpec, cell: Cell)] = []
  package private(set) var images: [(picture: Picture, cell: Cell)] = []
  /// What a real sheet would refuse, and cells written twice: a sentence each, in English.
  package private(set) var conflicts: [String] = []

  private var styles: [Style] = [Style()]
  private var map = MergeMap()
  private var mergedFirsts: Set<Cell> = []

  /// An empty sheet.
  package init() {}

  package mutating func style(_ style: Style) -> StyleID {
    if let index = styles.firstIndex(of: style) { return StyleID(index: index) }
    if let fault = style.fault { conflicts.append("style: \(fault)") }
    styles.append(style)
    return StyleID(index: styles.count - 1)
  }

  /// The style behind an identifier of this sink.
  package func style(of identifier: StyleID) -> Style { styles[identifier.index] }

  private mutating func put(_ row: Int, _ column: Int, _ content: Content, _ style: StyleID) {
    let cell = Cell(row, column)
    guard cell.isValid else { return conflicts.append("\(row),\(column): no such cell") }
    if map.hides(row, column) { conflicts.append("\(cell.a1): inside a merged range") }
    if cells[cell] != nil && mergedFirsts.remove(cell) == nil { conflicts.append("\(cell.a1): written twice") }
    cells[cell] = Entry(content: content, style: styles[style.index])
  }

  package mutating func text(_ row: Int, _ column: Int, _ text: String, _ style: StyleID) {
    put(row, column, text.isEmpty ? .blank : .text(text), style)
  }

  package mutating func number(_ row: Int, _ column: Int, _ value: Double, _ style: StyleID) {
    if !value.isFinite { conflicts.append("\(Cell(row, column).a1): \(value)") }
    put(row, column, .number(value), style)
  }

  package mutating func formula(
    _ row: Int, _ column: Int, _ formula: String, cached: CachedValue, _ style: StyleID
  ) {
    if let fault = FormulaGate.fault(formula) { conflicts.append("\(Cell(row, column).a1): \(fault) \(formula)") }
    if case .number(let value) = cached, !value.isFinite { conflicts.append("\(Cell(row, column).a1): \(value)") }
    put(row, column, .formula(formula, cached), style)
  }

  package mutating func blank(_ row: Int, _ column: Int, _ style: StyleID) {
    put(row, column, .blank, style)
  }

  package mutating func richText(_ row: Int, _ column: Int, _ runs: [TextRun], _ style: StyleID) {
    put(row, column, .rich(runs), style)
  }

  package mutating func merge(_ range: CellRange, _ style: StyleID) {
    guard range.isValid else { return conflicts.append("merge: no such range") }
    guard !range.isSingle else {
      blank(range.first.row, range.first.column, style)
      mergedFirsts.insert(range.first)
      return
    }
    guard map.insert(range) else { return conflicts.append("\(range.a1): overlaps a merged range") }
    for row in range.first.row...range.last.row {
      for column in range.first.column...range.last.column {
        let cell = Cell(row, column)
        if cells[cell] != nil { conflicts.append("\(cell.a1): merged over") }
        cells[cell] = Entry(content: .blank, style: styles[style.index])
      }
    }
    mergedFirsts.insert(range.first)
    merges.append(range)
  }

  package mutating func link(
    _ row: Int, _ column: Int, toSheet sheet: String, cell: Cell, text: String, _ style: StyleID
  ) {
    put(row, column, .link(text, sheet: sheet, cell: cell), style)
  }
}

extension RecordingSink {
  package mutating func note(_ row: Int, _ column: Int, _ text: String, author: String?) {
    notes[Cell(row, column)] = text
  }

  package mutating func rowHeight(_ row: Int, _ points: Double) {
    if !(0...409).contains(points) { conflicts.append("row \(row): height \(points)") }
    heights[row] = points
  }

  package mutating func rowOutline(_ row: Int, level: Int, hidden: Bool, collapsed: Bool) {
    outlines[row] = Outline(level: level, hidden: hidden, collapsed: collapsed)
  }

  package mutating func outlineHeadsAbove() { headsAbove = true }

  package mutating func columnWidth(_ first: Int, _ last: Int, _ width: Double, hidden: Bool, level: Int) {
    guard first <= last, (0...255).contains(width) else { return conflicts.append("column \(first): width \(width)") }
    for column in first...last {
      widths[column] = width
      if hidden { hiddenColumns.insert(column) }
    }
  }

  package mutating func freeze(row: Int, column: Int) { frozen = Cell(row, column) }
  package mutating func pageSetup(_ setup: PageSetup) { page = setup }
  package mutating func tabColor(_ color: UInt32) { tab = color }
  package mutating func autofilter(_ range: CellRange) { filter = range }
  package mutating func hideGridlines() { gridlinesHidden = true }
  package mutating func zoom(_ percent: Int) { zoomed = percent }
  package mutating func activate() { activated = true }

  package mutating func validation(_ range: CellRange, _ rule: Validation) {
    validations.append((range, rule))
  }

  package mutating func protect(_ options: Protection) { protection = options }

  package mutating func conditional(_ range: CellRange, _ rule: ConditionalRule) {
    conditionals.append((range, rule))
  }

  package mutating func ignoreNumbersAsText(_ ranges: [CellRange]) { numbersAsText = ranges }

  package mutating func chart(_ chart: ChartSpec, at cell: Cell) { charts.append((chart, cell)) }
  package mutating func image(_ picture: Picture, at cell: Cell) { images.append((picture, cell)) }
}

extension RecordingSink {
  /// The text a cell shows, nil for blank cells, numbers and formulas of numbers.
  package func text(_ row: Int, _ column: Int) -> String? {
    switch cells[Cell(row, column)]?.content {
    case .text(let text), .formula(_, .text(let text)), .link(let text, _, _): text
    case .rich(let runs): runs.map(\.text).joined()
    default: nil
    }
  }

  /// The number a cell holds or has cached.
  package func number(_ row: Int, _ column: Int) -> Double? {
    switch cells[Cell(row, column)]?.content {
    case .number(let value), .formula(_, .number(let value)): value
    default: nil
    }
  }

  /// The formula of a cell.
  package func formula(_ row: Int, _ column: Int) -> String? {
    if case .formula(let formula, _) = cells[Cell(row, column)]?.content { formula } else { nil }
  }

  /// The style of a cell that was written.
  package func style(_ row: Int, _ column: Int) -> Style? { cells[Cell(row, column)]?.style }

  /// The first cell in reading order that shows a text.
  package func find(_ text: String) -> Cell? {
    cells.keys.sorted().first { self.text($0.row, $0.column) == text }
  }
}
