/// A chart and the values its viewers see before anything is calculated.
package struct ChartSpec: Hashable, Sendable {
  /// How values are drawn; raw values are the library's.
  package enum Kind: UInt8, Hashable, Sendable {
    case bar = 4
    case barStacked = 5
    case column = 7
    case columnStacked = 8
    case columnStackedPercent = 9
    case doughnut = 10
    case line = 11
    case pie = 14
  }

  /// Where the names of series stand.
  package enum Legend: UInt8, Hashable, Sendable {
    case none = 0
    case right = 1
    case left = 2
    case top = 3
    case bottom = 4
  }

  /// One axis of a chart.
  package struct Axis: Hashable, Sendable {
    package var title: String
    /// Excel's pattern; nil follows the cells.
    package var numberFormat: String?
    /// First and last value; nil is chosen by the viewer.
    package var minimum: Double?
    package var maximum: Double?
    /// Runs from the other end, as a list in a bar chart wants it.
    package var reversed: Bool
    package var gridlines: Bool?

    package init(
      title: String = "", numberFormat: String? = nil, minimum: Double? = nil, maximum: Double? = nil,
      reversed: Bool = false, gridlines: Bool? = nil
    ) {
      self.title = title
      self.numberFormat = numberFormat
      self.minimum = minimum
      self.maximum = maximum
      self.reversed = reversed
      self.gridlines = gridlines
    }
  }

  package var kind: Kind
  package var title: String
  /// Categories.
  package var xAxis = Axis()
  /// Values.
  package var yAxis = Axis()
  package var legend = Legend.bottom
  package var series: [Series]
  /// Read aloud by screen readers.
  package var altText: String
  /// Pixels.
  package var width = 480
  package var height = 288
  /// Distance from the cell's upper left corner in pixels.
  package var offsetX = 0
  package var offsetY = 0
  /// Space between groups of columns in per cent of a column, 0–500.
  package var gap: Int?

  package init(_ kind: Kind, title: String, series: [Series], altText: String) {
    self.kind = kind
    self.title = title
    self.series = series
    self.altText = altText
  }
}
