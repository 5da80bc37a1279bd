/// The merged ranges of one sheet, found by row.
struct MergeMap {
  /// A merged range in the list of one of its rows.
  private struct Node {
    var range: CellRange
    /// Index of the next node of the same row, plus 1; 0 ends the list.
    var next: Int
  }

  /// By row: index of the first node, plus 1; 0 is none.
  private var heads: [Int] = []
  private var nodes: [Node] = []

  /// Notes a range; returns false, and notes nothing, when it overlaps one noted before.
  mutating func insert(_ range: CellRange) -> Bool {
    for row in range.first.row...range.last.row where row < heads.count {
      var index = heads[row]
      while index > 0 {
        if nodes[index - 1].range.overlaps(range) { return false }
        index = nodes[index - 1].next
      }
    }
    if heads.count <= range.last.row {
      heads += repeatElement(0, count: range.last.row + 1 - heads.count)
    }
    for row in range.first.row...range.last.row {
      nodes.append(Node(range: range, next: heads[row]))
      heads[row] = nodes.count
    }
    return true
  }

  /// Whether a cell is part of a merged range without being its first; constant for rows without merges.
  func hides(_ row: Int, _ column: Int) -> Bool {
    guard row < heads.count else { return false }
    var index = heads[row]
    while index > 0 {
      let node = nodes[index - 1]
      if node.range.first.column <= column && column <= node.range.last.column {
        return node.range.first != Cell(row, column)
      }
      index = node.next
    }
    return false
  }
}
