import Core
import Glibc

extension TableBuilder {
  private func headingPlace(_ heading: Heading) -> Place {
    Place(
      berkas, baris: Int(set.records[found.rows.lowerBound].line), barisLembar: found.rows.lowerBound + 1,
      kolom: heading.column + 1, judulKolom: heading.text, nilai: heading.text)
  }

  /// Unknown, mistyped and doubled headings.
  mutating func reportHeadings(_ headings: [Heading]) {
    var known: [String: Heading] = [:]
    var unknown: [String: Heading] = [:]
    for heading in headings where !heading.key.isEmpty {
      if let name = heading.kolom {
        if let first = known[name] {
          let facts = ["kolom": name, "lain": "\(first.column + 1)", "judul_lain": first.text]
          bag.add(.judulGanda, at: headingPlace(heading), facts)
        } else {
          known[name] = heading
        }
      } else if let first = unknown[heading.key] {
        bag.add(.judulGandaTidakDikenal, at: headingPlace(heading), ["lain": "\(first.column + 1)"])
      } else {
        unknown[heading.key] = heading
      }
    }
    for heading in headings where unknown[heading.key]?.column == heading.column {
      let near = columns.nearest(heading.text).filter { known[$0] == nil }
      if near.isEmpty {
        bag.add(.kolomTidakDikenal, at: headingPlace(heading))
      } else {
        bag.add(.kolomMirip, at: headingPlace(heading), ["dekat": near.joined(separator: "\" atau \"")])
      }
    }
  }

  /// Rows wider or narrower than the heading, and quoted cells that seem to have swallowed rows.
  mutating func checkShapes(_ kept: [Int]) {
    let width = found.texts.count
    // The heading with the empty cells at its end.
    let room = found.rows.map { set.fieldCount($0) }.max() ?? width
    var padded: [Int] = []
    for record in kept {
      let shape = set.records[record]
      if shape.count == width, shape.lines == 1 { continue }
      let extra = checkShape(record, Int(shape.count), width, lines: Int(shape.lines))
      if !extra, Int(shape.count) > max(width, room) { padded.append(record) }
    }
    checkPadded(padded, kept, width)
  }

  /// Rows with more cells than the heading, the last ones empty: a decimal comma or a separator in a text may have made
  /// two cells of one and moved those behind it. Harmless when every row ends in the same spare separators that are no
  /// decimal commas, where Excel did it, and under two headings: a name and its value cannot have moved.
  private mutating func checkPadded(_ padded: [Int], _ kept: [Int], _ width: Int) {
    guard let first = padded.first, width > 2 else { return }
    let count = set.fieldCount(first)
    let isHabit = padded.count == kept.count && padded.allSatisfy { set.fieldCount($0) == count }
    if isHabit, dialect.delimiter != UInt8(ascii: ",") { return }
    for record in padded where !isBlockOfExcel(record) {
      bag.add(
        .selBergeser, at: rowPlace(record), ["ada": "\(set.fieldCount(record))", "seharusnya": "\(width)"])
    }
  }

  /// Excel decides for every sixteen rows how many cells at their ends it writes: a block without the heading may be
  /// wider than it, but then all of its rows are.
  private func isBlockOfExcel(_ record: Int) -> Bool {
    let block = (record / 16 * 16)..<min(record / 16 * 16 + 16, set.records.count)
    if block.contains(found.rows.lowerBound) || block.count < 2 { return false }
    return block.allSatisfy { set.fieldCount($0) == set.fieldCount(record) }
  }

  private func rowPlace(_ record: Int) -> Place {
    Place(berkas, baris: Int(set.records[record].line), barisLembar: record + 1)
  }

  /// - Returns: whether something stands behind the last heading.
  private mutating func checkShape(_ record: Int, _ count: Int, _ width: Int, lines: Int) -> Bool {
    if lines > 1, width >= 4, looksSwallowed(record, count) {
      bag.add(.barisTertelan, at: rowPlace(record), ["jumlah": "\(lines)"])
    }
    if count == width { return false }
    var place = rowPlace(record)
    let facts = ["ada": "\(count)", "seharusnya": "\(width)"]
    if count < width {
      bag.add(.selKurang, at: place, facts)
    } else if let extra = (width..<count).first(where: { !TextTrim.trimmed(set.text(record, $0)).isEmpty }) {
      place.kolom = extra + 1
      place.nilai = TextTrim.trimmed(set.text(record, extra))
      bag.add(.selKelebihan, at: place, facts)
      return true
    }
    return false
  }

  /// Each physical line of the record has as many delimiters as a whole row.
  private func looksSwallowed(_ record: Int, _ count: Int) -> Bool {
    guard breaksBeforeDelimiter(record, count) else { return false }
    let start = Int(set.records[record].offset)
    let end = record + 1 < set.records.count ? Int(set.records[record + 1].offset) : text.bytes.count
    var delimiters = 0
    var lines = 0
    for index in start..<end {
      let byte = text.bytes[index]
      if byte == dialect.delimiter { delimiters += 1 }
      let atEnd = index + 1 == end
      guard atEnd || byte == 0x0A || (byte == 0x0D && text.bytes[index + 1] != 0x0A) else { continue }
      if delimiters != count - 1 { return false }
      (delimiters, lines) = (0, lines + 1)
    }
    return lines > 1
  }

  /// Whether a delimiter stands behind a line break inside the cells; ordinary line breaks need no closer look.
  private func breaksBeforeDelimiter(_ record: Int, _ count: Int) -> Bool {
    let first = Int(set.records[record].firstField)
    let range = Int(set.starts[first])..<Int(set.starts[first + count])
    return unsafe set.arena.withUnsafeBytes { arena in
      // SAFETY: the range lies inside the arena; memchr stays inside the range.
      guard let base = arena.baseAddress else { return false }
      let lineFeed = unsafe memchr(base + range.lowerBound, 0x0A, range.count)
      let found = unsafe lineFeed ?? memchr(base + range.lowerBound, 0x0D, range.count)
      guard let found = unsafe found else { return false }
      let offset = unsafe UnsafeRawPointer(found) - base
      return unsafe memchr(base + offset, Int32(dialect.delimiter), range.upperBound - offset) != nil
    }
  }

  /// One note per reason, with the lines.
  mutating func reportSkipped(_ skipped: [SkippedRow]) {
    let quiet: Set<SkippedRow.Reason> = [.judulKolom, .kosong, .rusak]
    for reason in SkippedRow.Reason.allCases where !quiet.contains(reason) {
      let rows = skipped.filter { $0.reason == reason }
      guard let first = rows.first else { continue }
      let shown = rows.prefix(10).map { "\($0.line)" }.joined(separator: ", ")
      let facts = [
        "jumlah": "\(rows.count)", "alasan": reason.kata, "baris": shown + (rows.count > 10 ? ", …" : ""),
      ]
      bag.add(.barisDilewati, at: Place(berkas, baris: first.line, barisLembar: first.sheetRow), facts)
    }
  }

  /// Columns without a heading that hold something.
  mutating func reportUntitled(_ headings: [Heading], _ cells: [Cell], _ kept: [Int]) {
    for heading in headings where heading.key.isEmpty {
      for (row, record) in kept.enumerated() {
        let cell = cells[row * headings.count + heading.column]
        if cell.isEmpty { continue }
        let value = String(decoding: set.arena[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
        let place = Place(
          berkas, baris: Int(set.records[record].line), barisLembar: record + 1, kolom: heading.column + 1, nilai: value
        )
        bag.add(.nilaiTanpaJudul, at: place)
        break
      }
    }
  }
}
