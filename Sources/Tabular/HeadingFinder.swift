/// Finds the heading: the row, or two or three rows taken together, with the most known names.
struct HeadingFinder {
  let set: RecordSet
  let columns: ColumnDictionary

  struct Found {
    /// Records that make up the heading.
    var rows: Range<Int>
    /// Texts per column, trailing empty ones dropped.
    var texts: [String]
    var matches: Int
  }

  /// How deep under title rows a heading may lie.
  private static let depth = 60

  /// Short texts of one record; long ones are no headings.
  private func texts(_ record: Int) -> [String] {
    (0..<min(set.fieldCount(record), 512)).map { column in
      let cell = set.cell(record, column)
      return cell.end - cell.start > 160 ? "…" : TextTrim.trimmed(set.text(record, column))
    }
  }

  private func matches(_ texts: [String]) -> Int {
    var seen: Set<String> = []
    for text in texts where !text.isEmpty {
      if let name = columns.canonical(text) { seen.insert(name) }
    }
    return seen.count
  }

  /// `nil` when no row has two known names.
  func find() -> Found? {
    let limit = min(set.records.count, HeadingFinder.depth)
    var best: Found?
    var rows: [[String]] = []
    for record in 0..<limit {
      let texts = set.damaged.contains(record) ? [] : texts(record)
      rows.append(texts)
      let count = matches(texts)
      if count >= 2, count > best?.matches ?? 1 {
        best = Found(rows: record..<(record + 1), texts: texts, matches: count)
      }
      let filled = texts.count { !$0.isEmpty }
      if count >= 2, count * 5 >= filled * 4, !texts.contains(where: HeadingFinder.isFigure) { break }
    }
    best = joined(rows, best, limit) ?? best
    if var found = best {
      while found.texts.last?.isEmpty == true { found.texts.removeLast() }
      best = found
    }
    return best
  }

  /// A better heading out of neighbouring rows, when there is one.
  private func joined(_ rows: [[String]], _ single: Found?, _ limit: Int) -> Found? {
    var rows = rows
    let starts: Range<Int>
    if let single {
      // A complete single row needs no help.
      let incomplete = single.texts.contains { $0.isEmpty || columns.canonical($0) == nil }
      guard incomplete else { return nil }
      starts = max(0, single.rows.lowerBound - 2)..<(single.rows.lowerBound + 1)
    } else {
      starts = 0..<limit
    }
    var best = single
    for start in starts {
      for height in 2...3 where start + height <= set.records.count {
        if let single, !(start..<(start + height)).contains(single.rows.lowerBound) { continue }
        while rows.count < start + height { rows.append(texts(rows.count)) }
        let parts = Array(rows[start..<(start + height)])
        if parts.contains(where: { $0.isEmpty || $0.contains(where: HeadingFinder.isFigure) }) { continue }
        let texts = merge(parts)
        let count = matches(texts)
        if count >= 2, count > best?.matches ?? 1 {
          best = Found(rows: start..<(start + height), texts: texts, matches: count)
        }
      }
    }
    return best
  }

  /// Reads each column from top to bottom. A blank to the right of a text belongs to it (merged cells) where a lower
  /// row says something; of the ways to join, the longest known one wins.
  private func merge(_ rows: [[String]]) -> [String] {
    let width = rows.map(\.count).max() ?? 0
    var carried = [String](repeating: "", count: rows.count)
    return (0..<width).map { column in
      var parts: [String] = []
      for (level, row) in rows.enumerated() {
        let text = column < row.count ? row[column] : ""
        if !text.isEmpty {
          carried[level] = text
          for below in (level + 1)..<max(level + 1, rows.count) { carried[below] = "" }
        }
        let isLast = level == rows.count - 1
        let lower = rows[(level + 1)...].contains { column < $0.count && !$0[column].isEmpty }
        let part = text.isEmpty && !isLast && lower ? carried[level] : text
        if !part.isEmpty { parts.append(part) }
      }
      return ways(parts).first { columns.canonical($0) != nil } ?? parts.joined(separator: " ")
    }
  }

  /// The ways to read a stack of heading texts, the fullest first: all, top and bottom, from below, from above.
  private func ways(_ parts: [String]) -> [String] {
    guard parts.count > 1, let top = parts.first, let bottom = parts.last else { return parts }
    var ways = [parts.joined(separator: " "), top + " " + bottom]
    for start in parts.indices.dropFirst() { ways.append(parts[start...].joined(separator: " ")) }
    for end in parts.indices.reversed() { ways.append(parts[...end].joined(separator: " ")) }
    return ways
  }

  /// A figure such as an amount or a year, which headings do not hold.
  static func isFigure(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x2E, 0x2C, 0x20, 0x2D: break
      default: return false
      }
    }
    return digits > 0
  }
}
