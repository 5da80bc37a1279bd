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
    let wanted = Words.plain(text)
    let length = wanted.unicodeScalars.count
    let bound = length < 3 ? 1 : max(length >= 5 ? 2 : 1, length / 3)
    return best(forPlain: wanted, within: bound, among: candidates.lazy.map { (Words.plain($0), $0) }, limit: limit)
  }

  /// The same for texts that are in comparable form already.
  ///
  /// - Parameters:
  ///   - bound: how many slips at the most.
  ///   - candidates: comparable form and what to answer.
  package static func best(
    forPlain wanted: String, within bound: Int, among candidates: some Sequence<(String, String)>, limit: Int
  ) -> [String] {
    let scalars = Array(wanted.unicodeScalars)
    guard !scalars.isEmpty, scalars.count <= 200 else { return [] }
    var found: [(distance: Int, name: String)] = []
    for (plain, name) in candidates {
      // A scalar takes one to four bytes: most candidates are out by their length alone.
      if plain.utf8.count < scalars.count - bound || plain.utf8.count > (scalars.count + bound) * 4 { continue }
      if let distance = distance(scalars, Array(plain.unicodeScalars), within: bound), distance < scalars.count {
        found.append((distance, name))
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
