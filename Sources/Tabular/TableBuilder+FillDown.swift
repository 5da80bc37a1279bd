import Core

extension TableBuilder {
  /// Merged cells come out of a spreadsheet as one value and blanks below it. A blank is filled from above when the
  /// column prints each value once: no two neighbouring rows repeat one. Elsewhere a blank stays blank.
  mutating func fillDown(_ cells: inout [Cell], _ heading: Heading, width: Int, rows: Int) {
    let column = heading.column
    var blanks = 0
    var last: Int?
    for row in 0..<rows {
      let index = row * width + column
      if cells[index].isEmpty {
        if last != nil { blanks += 1 }
      } else {
        if let last, last == row - 1, sameBytes(cells[last * width + column], cells[index]) { return }
        last = row
      }
    }
    guard blanks > 0 else { return }
    var source = Cell.empty
    for row in 0..<rows {
      let index = row * width + column
      if cells[index].isEmpty { cells[index] = source } else { source = cells[index] }
    }
    let place = Place(
      berkas, baris: Int(set.records[found.rows.lowerBound].line), kolom: column + 1, judulKolom: heading.text)
    bag.add(.diisiDariAtas, at: place, ["jumlah": "\(blanks)"])
  }

  private func sameBytes(_ left: Cell, _ right: Cell) -> Bool {
    set.arena[Int(left.start)..<Int(left.end)] == set.arena[Int(right.start)..<Int(right.end)]
  }
}
