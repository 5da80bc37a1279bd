/// What a cell says, read as a day.
package enum DateReading: Hashable, Sendable {
  case kosong
  case value(Tanggal)
  /// The number of a day as spreadsheets count them (45838 = 30 June 2025): worth a note.
  case serial(Tanggal)
  case refused(DateRefusal)
}

package enum DateRefusal: Error, Hashable, Sendable {
  case bukanTanggal
  /// Written like a date, but there is no such day: `31/06/2026`.
  case tidakAda
  /// Only readable with the month first: `06/30/2026`.
  case bulanDahulu
}

/// Reads days: `30 Juni 2026`, `30/06/2026` (day first; also `-`, `.`), `2026-06-30`, `20260630`, `30-Jun-26`,
/// `Senin, 30 Juni 2026`, `June 30, 2026`, a time of day behind any of them, and the day numbers of spreadsheets.
package enum DateReader {
  /// - Parameters:
  ///   - text: one cell.
  ///   - serials: whether a bare number may be a spreadsheet's day number (20000–73050: 1954–2100).
  package static func read(_ text: String, serials: Bool = true) -> DateReading {
    if let numbers = threeNumbers(text) { return three(numbers) }
    if case .some = KosongWords.meaning(of: text) { return .kosong }
    var parts = parts(of: Words.plain(text))
    guard parts.count <= 12 else { return .refused(.bukanTanggal) }
    if let first = parts.first, weekdays.contains(first) { parts.removeFirst() }
    dropTime(&parts)
    switch parts.count {
    case 1: return single(parts[0], serials: serials)
    case 2
    where serials && parts[0].utf8.count == 5 && Int(parts[0]) != nil && text.contains { $0 == "," || $0 == "." }:
      // A day number with the time of day as its fraction.
      return Int(parts[1]) == nil ? .refused(.bukanTanggal) : single(parts[0], serials: true)
    case 3: return three(parts)
    default: return .refused(.bukanTanggal)
    }
  }

  /// Whether a text is a date, or a piece of one such as `1-Jan` and `Jan-02`, which spreadsheets make of codes and
  /// numbers.
  package static func menyerupai(_ text: String) -> Bool { NumberScanner.looksLikeDate(text) }

  private static let weekdays: Set<String> = [
    "senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday",
  ]

  /// Words and numbers; a time keeps its colons.
  private static func parts(of plain: String) -> [String] {
    var text = plain
    // `2026-06-30t00:00:00`
    if let t = text.firstIndex(of: "t"), t != text.startIndex,
      text[text.index(before: t)].isWholeNumber, text[text.index(after: t)...].first?.isWholeNumber == true
    {
      text.replaceSubrange(t...t, with: " ")
    }
    return text.split { $0 == " " || $0 == "/" || $0 == "-" || $0 == "." || $0 == "," }.map(String.init)
  }

  /// A time of day, a zone, `wib` behind the date are dropped.
  private static func dropTime(_ parts: inout [String]) {
    guard let time = parts.firstIndex(where: { $0.contains(":") }), time > 0 else {
      if let last = parts.last, ["wib", "wita", "wit"].contains(last) { parts.removeLast() }
      return
    }
    parts.removeSubrange(time...)
  }

  private static func single(_ text: String, serials: Bool) -> DateReading {
    guard text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(text) else {
      return .refused(.bukanTanggal)
    }
    if text.utf8.count == 8 { return day(number / 10_000, number / 100 % 100, number % 100) }
    // Day 1 of spreadsheets is 1900-01-01, and they believe in 1900-02-29.
    guard serials, (20_000...73_050).contains(number) else { return .refused(.bukanTanggal) }
    return .serial(Tanggal(nomorHari: number - 25_569))
  }

  /// The parts of `30/06/2026`, `2026-06-30` and the like: digits, the same separator twice, nothing else.
  private static func threeNumbers(_ text: String) -> [(value: Int, width: Int)]? {
    guard text.utf8.count <= 10 else { return nil }
    var parts: [(value: Int, width: Int)] = []
    var current = (value: 0, width: 0)
    var separator: UInt8 = 0
    for byte in text.utf8 {
      if byte &- 0x30 < 10 {
        current = (current.value * 10 + Int(byte - 0x30), current.width + 1)
        continue
      }
      guard byte == 0x2F || byte == 0x2D || byte == 0x2E, separator == 0 || separator == byte, current.width > 0 else {
        return nil
      }
      separator = byte
      parts.append(current)
      current = (0, 0)
    }
    guard current.width > 0, parts.count == 2 else { return nil }
    return parts + [current]
  }

  /// Three numbers: year first when it has four digits, else day, month, year.
  private static func three(_ parts: [(value: Int, width: Int)]) -> DateReading {
    let (a, b, c) = (parts[0], parts[1], parts[2])
    if a.width == 4 { return day(a.value, b.value, c.value) }
    guard a.width <= 2, b.width <= 2, c.width == 4 || c.width == 2 else { return .refused(.bukanTanggal) }
    let year = c.width == 4 ? c.value : 2000 + c.value
    if b.value > 12, a.value <= 12, Tanggal(year, a.value, b.value) != nil { return .refused(.bulanDahulu) }
    return day(year, b.value, a.value)
  }

  private static func three(_ parts: [String]) -> DateReading {
    let numbers = parts.map { $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int($0) : nil }
    if let month = Tanggal.bulan(bernama: parts[1]), let day = numbers[0] {
      if parts[0].utf8.count == 4, let last = numbers[2] { return DateReader.day(day, month, last) }
      return year(parts[2]).map { DateReader.day($0, month, day) } ?? .refused(.bukanTanggal)
    }
    if let month = Tanggal.bulan(bernama: parts[0]), let day = numbers[1] {
      return year(parts[2]).map { DateReader.day($0, month, day) } ?? .refused(.bukanTanggal)
    }
    guard let a = numbers[0], let b = numbers[1], let c = numbers[2] else { return .refused(.bukanTanggal) }
    return three(zip([a, b, c], parts).map { ($0, $1.utf8.count) })
  }

  /// Four digits, or two of this century.
  private static func year(_ text: String) -> Int? {
    guard let number = Int(text), text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    if text.utf8.count == 4 { return number }
    return text.utf8.count == 2 ? 2000 + number : nil
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> DateReading {
    Tanggal(year, month, day).map { .value($0) } ?? .refused(.tidakAda)
  }
}

extension Tanggal {
  /// The month of an Indonesian or English name or its abbreviation, without regard to case.
  package static func bulan(bernama name: String) -> Int? { namaKeBulan[Words.plain(name)] }

  private static let namaKeBulan: [String: Int] = {
    var result: [String: Int] = [:]
    let others = [
      ["january", "jan"], ["february", "feb", "pebruari", "peb"], ["march", "mar", "mrt"], ["april", "apr"],
      ["may", "mei"], ["june", "jun"], ["july", "jul"], ["august", "agu", "agt", "agst", "ags", "aug"],
      ["september", "sep", "sept"], ["october", "okt", "oct"], ["november", "nov", "nop", "nopember"],
      ["december", "des", "dec"],
    ]
    for (index, names) in others.enumerated() {
      result[Words.plain(namaBulan[index])] = index + 1
      for name in names { result[name] = index + 1 }
    }
    return result
  }()
}
