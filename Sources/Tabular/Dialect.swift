import Glibc

/// Which byte separates the cells, and where the rows begin.
struct Dialect: Hashable {
  var delimiter: UInt8
  /// Where the first row begins: behind `sep=;` when the file states its delimiter.
  var start: Int
  /// Physical line of that row, 1-based.
  var firstLine: Int
  var isStated: Bool

  /// How well each candidate fits.
  struct Score: Hashable {
    /// How many records have the commonest count of this delimiter (at least one).
    var agreeing = 0
    /// That commonest count.
    var count = 0
    var records = 0
  }

  static let candidates: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]

  /// - Parameters:
  ///   - headingScore: how many known headings the best of the first lines has when split by a candidate; asked only
  ///     when the counts do not decide.
  static func detect(_ text: DecodedText, columns: ColumnDictionary, headingScore: (UInt8) -> Int) -> Dialect {
    if let stated = stated(text) { return stated }
    var dialect = Dialect(delimiter: candidates[0], start: text.start, firstLine: 1, isStated: false)
    if let delimiter = cleanHeading(text, columns) {
      dialect.delimiter = delimiter
      return dialect
    }
    let scores = unsafe text.bytes.withUnsafeBufferPointer { unsafe DelimiterCount.scores($0, from: text.start) }
    let fitting = candidates.indices.filter { scores[$0].count > 0 }
    guard let first = fitting.first else { return dialect }
    if fitting.count == 1 {
      dialect.delimiter = candidates[first]
      return dialect
    }
    let perfect = fitting.filter { scores[$0].agreeing == scores[$0].records }
    if perfect.count == 1, scores[perfect[0]].count >= 2 {
      dialect.delimiter = candidates[perfect[0]]
      return dialect
    }
    // Known headings decide before counting does.
    let headings = candidates.map { headingScore($0) }
    let most = headings.max() ?? 0
    if most >= 2, headings.filter({ $0 == most }).count == 1 {
      dialect.delimiter = candidates[headings.firstIndex(of: most) ?? 0]
      return dialect
    }
    let weight = { (score: Score) in score.agreeing * min(score.count, 8) + score.agreeing }
    let best = fitting.max { weight(scores[$0]) < weight(scores[$1]) } ?? first
    dialect.delimiter = candidates[best]
    return dialect
  }

  /// The delimiter of one of the first lines that is a heading beyond doubt: one candidate only, no quotes, at least
  /// three known names and hardly any other. Most files end here.
  private static func cleanHeading(_ text: DecodedText, _ columns: ColumnDictionary) -> UInt8? {
    unsafe text.bytes.withUnsafeBufferPointer { bytes in
      var line = text.start..<text.start
      let limit = min(bytes.count, text.start + 4096)
      for number in 0..<12 where line.upperBound < limit {
        line = unsafe nextLine(bytes, behind: line.upperBound, before: limit)
        if let found = unsafe cleanHeading(bytes, line, columns) {
          if number == 0 { return found }
          // A title may name columns in a sentence: rows behind a heading are separated like it.
          let behind = unsafe nextLine(bytes, behind: line.upperBound, before: limit)
          return unsafe contains(bytes, behind, found) ? found : nil
        }
        // A quote may hold line breaks: what lies behind it is no line for sure.
        if unsafe contains(bytes, line, 0x22) { return nil }
      }
      return nil
    }
  }

  /// The next line that is not empty, without its end.
  private static func nextLine(_ bytes: UnsafeBufferPointer<UInt8>, behind: Int, before limit: Int) -> Range<Int> {
    var start = behind
    while start < limit, unsafe bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
    let end = unsafe place(bytes, start..<limit, of: 0x0A) ?? limit
    return unsafe start..<(place(bytes, start..<end, of: 0x0D) ?? end)
  }

  /// Index of the first such byte.
  private static func place(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, of byte: UInt8) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    // SAFETY: the range lies in the buffer; memchr looks at no byte beyond it.
    guard let found = unsafe memchr(base + range.lowerBound, Int32(byte), range.count) else { return nil }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ byte: UInt8) -> Bool {
    unsafe place(bytes, range, of: byte) != nil
  }

  private static func cleanHeading(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ columns: ColumnDictionary
  ) -> UInt8? {
    guard let delimiter = unsafe onlyCandidate(bytes, line) else { return nil }
    // The first names tell: four known ones, or nearly all of six.
    var (cells, known, start) = (0, 0, line.lowerBound)
    while start < line.upperBound, cells < 6, known < 4 {
      let end = unsafe place(bytes, start..<line.upperBound, of: delimiter) ?? line.upperBound
      if end > start {
        cells += 1
        if unsafe columns.knows(String(decoding: bytes[start..<end], as: UTF8.self)) { known += 1 }
      }
      start = end + 1
    }
    return known >= 3 && known * 5 >= cells * 4 ? delimiter : nil
  }

  /// The one candidate that stands in a line without quotes.
  private static func onlyCandidate(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> UInt8? {
    if unsafe contains(bytes, line, 0x22) { return nil }
    var only: UInt8?
    for candidate in candidates where unsafe contains(bytes, line, candidate) {
      if only != nil { return nil }
      only = candidate
    }
    return only
  }

  /// `sep=X` alone on the first line, perhaps quoted.
  static func stated(_ text: DecodedText) -> Dialect? {
    var rest = text.bytes[text.start...]
    let quoted = rest.first == UInt8(ascii: "\"")
    if quoted { rest = rest.dropFirst() }
    guard rest.count >= 5, rest.first.map({ $0 | 0x20 }) == UInt8(ascii: "s"),
      rest.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 })
    else {
      return nil
    }
    rest = rest.dropFirst(4)
    guard let delimiter = rest.first, delimiter != 0x0A, delimiter != 0x0D, delimiter != UInt8(ascii: "\""),
      delimiter < 0x80
    else { return nil }
    rest = rest.dropFirst()
    if quoted {
      guard rest.first == UInt8(ascii: "\"") else { return nil }
      rest = rest.dropFirst()
    }
    // A file padded to its width by a spreadsheet: `sep=;;;;`.
    while rest.first == delimiter { rest = rest.dropFirst() }
    guard let end = rest.first else {
      return Dialect(delimiter: delimiter, start: rest.startIndex, firstLine: 1, isStated: true)
    }
    guard end == 0x0A || end == 0x0D else { return nil }
    rest = rest.dropFirst(end == 0x0D && rest.dropFirst().first == 0x0A ? 2 : 1)
    return Dialect(delimiter: delimiter, start: rest.startIndex, firstLine: 2, isStated: true)
  }
}
