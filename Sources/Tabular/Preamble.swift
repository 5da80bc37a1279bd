import Core

/// Reads the lines above the heading: `Triwulan : II`, `Seksi | : | Pemerintahan`, `LAPORAN TRIWULAN II TAHUN 2025`.
struct Preamble {
  let columns: ColumnDictionary
  private(set) var lines: [Table.PreambleLine] = []

  init(_ columns: ColumnDictionary) { self.columns = columns }

  /// - Parameters:
  ///   - texts: the row's filled cells, trimmed.
  ///   - line: its physical line.
  mutating func read(_ texts: [String], line: Int) {
    var index = 0
    while index < texts.count {
      let text = texts[index]
      index += 1
      guard let colon = text.firstIndex(of: ":") else {
        if index < texts.count, texts[index].hasPrefix(":") || isSubject(text) {
          var value = texts[index]
          index += 1
          if value.hasPrefix(":") { value = TextTrim.trimmed(String(value.dropFirst())) }
          if value.isEmpty, index < texts.count {
            value = texts[index]
            index += 1
          }
          state(text, value, line)
        } else {
          title(text, line)
        }
        continue
      }
      let key = TextTrim.trimmed(String(text[..<colon]))
      var value = TextTrim.trimmed(String(text[text.index(after: colon)...]))
      if value.isEmpty, index < texts.count {
        value = texts[index]
        index += 1
      }
      state(key, value, line)
    }
  }

  /// Names that need no colon between them and their value.
  private func isSubject(_ text: String) -> Bool {
    ["tahun", "triwulan", "seksi"].contains(columns.canonical(text) ?? "")
  }

  private mutating func state(_ key: String, _ value: String, _ line: Int) {
    guard !key.isEmpty, key.utf8.count <= 60, !value.isEmpty else { return }
    let name = columns.canonical(key) ?? key
    let words = Preamble.words(value)
    var nilai = value
    if name == "triwulan", let quarter = Preamble.quarter(words) ?? Preamble.quarter(stated: value) { nilai = quarter }
    lines.append(Table.PreambleLine(kunci: name, nilai: nilai, line: line, tersurat: true))
    if name == "triwulan", let year = Preamble.year(words) ?? Preamble.year(stated: value) {
      lines.append(Table.PreambleLine(kunci: "tahun", nilai: year, line: line, tersurat: true))
    }
  }

  private mutating func title(_ text: String, _ line: Int) {
    let words = Preamble.words(text)
    if let quarter = Preamble.quarter(words) {
      lines.append(Table.PreambleLine(kunci: "triwulan", nilai: quarter, line: line, tersurat: false))
    }
    if let year = Preamble.year(words) {
      lines.append(Table.PreambleLine(kunci: "tahun", nilai: year, line: line, tersurat: false))
    }
  }

  private static func words(_ text: String) -> [String] {
    Words.plain(text).split { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" }.map(String.init)
  }

  /// What stands behind `triwulan` or `tw`; `nil` when none or several different ones are named.
  private static func quarter(_ words: [String]) -> String? {
    var found: Set<String> = []
    for (index, word) in words.enumerated() where word == "triwulan" || word == "tw" {
      guard index + 1 < words.count else { continue }
      if ["i", "ii", "iii", "iv", "1", "2", "3", "4"].contains(words[index + 1]) { found.insert(words[index + 1]) }
    }
    return found.count == 1 ? found.first?.uppercased() : nil
  }

  /// The quarter a value states that stands behind `Triwulan :` itself: `II (April–Juni)`, `II / 2025`, `April s.d. Juni
  /// 2025`; `nil` when several are named or months and quarter disagree.
  private static func quarter(stated value: String) -> String? {
    let words = parts(value)
    let names = ["i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4]
    var (named, months) = (Set<Int>(), Set<Int>())
    for (index, word) in words.enumerated() {
      if let month = Tanggal.bulan(bernama: word) {
        months.insert((month + 2) / 3)
      } else if let number = names[word] {
        // `1 April`: a day.
        let isDay = index + 1 < words.count && Tanggal.bulan(bernama: words[index + 1]) != nil
        if !isDay { named.insert(number) }
      }
    }
    guard named.isEmpty || months.isEmpty || named == months else { return nil }
    let all = named.union(months)
    return all.count == 1 ? all.first.map { ["I", "II", "III", "IV"][$0 - 1] } : nil
  }

  /// The one year a value holds that stands behind `Triwulan :`.
  private static func year(stated value: String) -> String? {
    let years = Set(parts(value).filter { $0.utf8.count == 4 && Int($0).map((2000...2100).contains) ?? false })
    return years.count == 1 ? years.first : nil
  }

  private static func parts(_ text: String) -> [String] {
    Words.plain(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The year behind `tahun` or `tahun anggaran`.
  private static func year(_ words: [String]) -> String? {
    var found: Set<String> = []
    for (index, word) in words.enumerated() where word == "tahun" || word == "ta" || word == "t.a." {
      var next = index + 1
      if next < words.count, words[next] == "anggaran" { next += 1 }
      if next < words.count, words[next].utf8.count == 4, let year = Int(words[next]), (2000...2100).contains(year) {
        found.insert(words[next])
      }
    }
    return found.count == 1 ? found.first : nil
  }
}
