/// "Maksud Anda …?": the known names that lie nearest to what somebody wrote.
package enum NearestName {
  /// The nearest candidates, best first; ties by name. Never a guess: only for showing.
  ///
  /// - Parameters:
  ///   - text: what was written.
  ///   - candidates: the known names.
  ///   - limit: how many at the most.
  /// - Returns: candidates within a third of the text's length (at least one slip, two from five letters on).
  /// - Complexity: O(candidates × length × distance).
  package static func best(for text: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = Array(Words.plain(text).unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 200 else { return [] }
    let bound = wanted.count < 3 ? 1 : max(wanted.count >= 5 ? 2 : 1, wanted.count / 3)
    var found: [(distance: Int, name: String)] = []
    for candidate in candidates {
      let name = Array(Words.plain(candidate).unicodeScalars)
      if let distance = distance(wanted, name, within: bound), distance < wanted.count {
        found.append((distance, candidate))
      }
    }
    return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(limit).map(\.name)
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  ///
  /// - Returns: `nil` when more than `bound` are needed.
  package static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], within bound: Int) -> Int? {
    if abs(left.count - right.count) > bound { return nil }
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var current = last
    for i in 1...left.count {
      current[0] = i
      var smallest = i
      for j in 1...right.count {
        let cost = left[i - 1] == right[j - 1] ? 0 : 1
        var best = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          best = min(best, beforeLast[j - 2] + 1)
        }
        current[j] = best
        smallest = min(smallest, best)
      }
      if smallest > bound { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count] <= bound ? last[right.count] : nil
  }
}
