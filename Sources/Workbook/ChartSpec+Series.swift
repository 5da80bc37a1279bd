extension ChartSpec {
  /// Fills that can be told apart on a black and white print.
  package enum Pattern: UInt8, Hashable, Sendable {
    case solid = 0
    case percent20 = 3
    case percent50 = 7
    case lightDownwardDiagonal = 13
    case lightUpwardDiagonal = 14
    case darkDownwardDiagonal = 15
    case wideUpwardDiagonal = 18
    case lightHorizontal = 20
    case narrowVertical = 21
    case darkHorizontal = 24
    case smallGrid = 43
    case largeCheck = 46
  }

  /// Marks on a line that can be told apart on a black and white print.
  package enum Marker: UInt8, Hashable, Sendable {
    case automatic = 0
    case none = 1
    case square = 2
    case diamond = 3
    case triangle = 4
    case cross = 5
    case circle = 9
  }

  /// Kinds of lines that can be told apart on a black and white print.
  package enum Dash: UInt8, Hashable, Sendable {
    case solid = 0
    case roundDot = 1
    case squareDot = 2
    case dash = 3
    case dashDot = 4
    case longDash = 5
  }

  /// One row of values. Ranges stand on `sheet`; the cached values are what the cells hold or calculate.
  package struct Series: Hashable, Sendable {
    package var name: String
    /// Name of the sheet both ranges stand on.
    package var sheet: String
    package var categories: CellRange
    package var values: CellRange
    package var cachedCategories: [String]
    /// Nil is a gap; as many as `values` has cells.
    package var cachedValues: [Double?]
    /// 0xRRGGBB.
    package var color: UInt32
    package var pattern = Pattern.solid
    package var marker = Marker.automatic
    package var dash = Dash.solid
    /// Shows the values; the pattern of their numbers may be empty.
    package var labels = false
    package var labelFormat: String?

    package init(
      name: String, sheet: String, categories: CellRange, values: CellRange, cachedCategories: [String],
      cachedValues: [Double?], color: UInt32
    ) {
      self.name = name
      self.sheet = sheet
      self.categories = categories
      self.values = values
      self.cachedCategories = cachedCategories
      self.cachedValues = cachedValues
      self.color = color
    }
  }
}
