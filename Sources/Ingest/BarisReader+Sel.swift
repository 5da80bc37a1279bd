import Core
import Tabular

extension BarisReader {
  /// The cell as a number of a kind; what is ambiguous is settled by the column's other cells where they can.
  mutating func baca(_ kolom: Kolom, _ kind: NumberKind) -> NumberReading? {
    guard let indeks = kolom.indeks else { return nil }
    let reading = table.withBytes(baris, indeks) { NumberReader.read($0, as: kind) }
    guard case .ambiguous(let ambiguity) = reading else { return reading }
    return gaya(indeks, kind).resolve(ambiguity, as: kind)
  }

  /// The separator habits of a column, looked at once when a cell needs them.
  private mutating func gaya(_ indeks: Int, _ kind: NumberKind) -> ColumnStyle {
    if let known = gaya[indeks] { return known }
    var style = ColumnStyle()
    for row in 0..<table.rowCount where !table.isEmpty(row, indeks) {
      table.withBytes(row, indeks) { style.observe($0, as: kind) }
    }
    gaya[indeks] = style
    return style
  }
}
