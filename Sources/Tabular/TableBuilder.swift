import Core

/// Puts a table together from records and the heading found among them.
struct TableBuilder {
  let set: RecordSet
  let text: DecodedText
  let dialect: Dialect
  let found: HeadingFinder.Found
  let columns: ColumnDictionary
  let berkas: String
  var bag: DiagnosticBag

  mutating func build(fillsDown: (Set<String>) -> Set<String>) -> Table {
    let headings = makeHeadings()
    let column = { (name: String) in headings.first { $0.kolom == name }?.column }
    var sorter = RowSorter(
      set, found, kode: column("kode") ?? column("kode_iku"), tahun: column("tahun"),
      pemilik: ["tahun", "triwulan", "seksi"].compactMap(column))
    sorter.sort()
    reportHeadings(headings)
    checkShapes(sorter.kept)
    reportSkipped(sorter.skipped)
    var cells = gather(sorter.kept, width: headings.count)
    let filled = fillsDown(Set(headings.compactMap(\.kolom)))
    for heading in headings where heading.kolom.map(filled.contains) == true {
      fillDown(&cells, heading, width: headings.count, rows: sorter.kept.count)
    }
    reportUntitled(headings, cells, sorter.kept)
    let rowsRead = set.records.count
    precondition(rowsRead == sorter.kept.count + sorter.skipped.count, "every row is kept or skipped")
    return Table(
      berkas: berkas, encoding: text.encoding, delimiter: dialect.delimiter,
      headingLine: Int(set.records[found.rows.lowerBound].line), headings: headings, preamble: preamble(),
      rowsRead: rowsRead, skipped: sorter.skipped, arena: set.arena, cells: cells,
      lines: sorter.kept.map { set.records[$0].line }, sheetRows: sorter.kept.map { Int32($0 + 1) }, columns: columns)
  }

  private func makeHeadings() -> [Heading] {
    found.texts.enumerated().map { column, text in
      let key = ColumnDictionary.key(text)
      return Heading(text: text, key: key, kolom: columns.canonical(key: key), column: column)
    }
  }

  /// The cells of the kept rows, trimmed, row after row.
  private func gather(_ kept: [Int], width: Int) -> [Cell] {
    unsafe set.arena.withUnsafeBufferPointer { arena in
      var cells: [Cell] = []
      cells.reserveCapacity(kept.count * width)
      for record in kept {
        let first = Int(set.records[record].firstField)
        let count = min(set.fieldCount(record), width)
        for field in first..<(first + count) {
          let cell = Cell(start: set.starts[field], end: set.starts[field + 1] - 1)
          cells.append(unsafe TextTrim.trimmed(cell, in: arena))
        }
        for _ in count..<width { cells.append(.empty) }
      }
      return cells
    }
  }

  private func preamble() -> [Table.PreambleLine] {
    var preamble = Preamble(columns)
    for record in 0..<found.rows.lowerBound where !set.damaged.contains(record) {
      let texts = (0..<min(set.fieldCount(record), 100)).map { TextTrim.trimmed(set.text(record, $0)) }
        .filter { !$0.isEmpty && $0.utf8.count <= 300 }
      preamble.read(texts, line: Int(set.records[record].line))
    }
    return preamble.lines
  }
}
