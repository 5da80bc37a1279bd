package import Core

extension Table {
  private func cell(_ row: Int, _ column: Int) -> Cell {
    precondition(column >= 0 && column < headings.count && row >= 0 && row < rowCount, "no such cell")
    return cells[row * headings.count + column]
  }

  /// Whether nothing but blanks stands in the cell.
  package func isEmpty(_ row: Int, _ column: Int) -> Bool { cell(row, column).isEmpty }

  /// The cell's text: blanks (no-break ones too) at its ends removed, line breaks inside kept.
  package func text(_ row: Int, _ column: Int) -> String {
    let cell = cell(row, column)
    return String(decoding: arena[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
  }

  /// The text, or `nil` for an absent column or an empty cell.
  package func value(_ row: Int, _ column: Int?) -> String? {
    guard let column, !isEmpty(row, column) else { return nil }
    return text(row, column)
  }

  /// The same bytes without a copy, UTF-8. The pointer must not leave `body`.
  package func withBytes<R>(_ row: Int, _ column: Int, _ body: (UnsafeRawBufferPointer) -> R) -> R {
    let cell = cell(row, column)
    return unsafe arena.withUnsafeBytes { bytes in
      unsafe body(UnsafeRawBufferPointer(rebasing: bytes[Int(cell.start)..<Int(cell.end)]))
    }
  }

  /// The cell read as a number.
  package func number(_ row: Int, _ column: Int, as kind: NumberKind) -> NumberReading {
    unsafe withBytes(row, column) { unsafe NumberReader.read($0, as: kind) }
  }

  /// The cell read as a day.
  package func date(_ row: Int, _ column: Int) -> DateReading { DateReader.read(text(row, column)) }

  /// Where the cell stands, for diagnostics; the whole row when `column` is `nil`.
  package func place(_ row: Int, _ column: Int?) -> Place {
    guard let column else { return Place(berkas, baris: line(row), barisLembar: sheetRow(row)) }
    return Place(
      berkas, baris: line(row), barisLembar: sheetRow(row), kolom: column + 1, judulKolom: headings[column].text,
      nilai: text(row, column))
  }

  /// Where a heading stands.
  package func headingPlace(_ column: Int?) -> Place {
    guard let column else { return Place(berkas, baris: headingLine) }
    return Place(
      berkas, baris: headingLine, kolom: column + 1, judulKolom: headings[column].text, nilai: headings[column].text)
  }

  /// The whole file.
  package var filePlace: Place { Place(berkas) }
}
