/// One line around a cell.
package enum BorderLine: UInt8, Hashable, Sendable {
  case none = 0
  case thin = 1
  case medium = 2
  case dashed = 3
  case dotted = 4
  case thick = 5
  case double = 6
  case hair = 7
}

/// The four lines around a cell.
package struct Borders: Hashable, Sendable {
  package var top: BorderLine
  package var bottom: BorderLine
  package var left: BorderLine
  package var right: BorderLine
  /// Colour of all four as 0xRRGGBB; nil is automatic (black).
  package var color: UInt32?

  package init(
    top: BorderLine = .none, bottom: BorderLine = .none, left: BorderLine = .none, right: BorderLine = .none,
    color: UInt32? = nil
  ) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
    self.color = color
  }

  /// No lines.
  package static let none = Borders()

  /// The same line on all sides.
  package static func all(_ line: BorderLine, color: UInt32? = nil) -> Borders {
    Borders(top: line, bottom: line, left: line, right: line, color: color)
  }
}
