/// An excerpt of a row with one cell marked, for terminals and Notepad.
///
/// ```
///    9 │ 7.01.04.2.01.0002 ; Laporan ; dua laporan ; 12.000.000 ; …
///      │                               ^^^^^^^^^^^ kolom "realisasi"
/// ```
package enum Cuplikan {
  /// Characters of a line behind the bar.
  private static let lebar = 92

  /// - Parameters:
  ///   - cells: the row's cells as written.
  ///   - kolom: 1-based column to mark; `nil` shows the row's beginning.
  ///   - nomor: what stands left of the bar: the physical line.
  ///   - judul: heading above the marked cell.
  ///   - tanda: the separator of the file.
  package static func baris(
    _ cells: [String], kolom: Int?, nomor: Int, judul: String?, tanda: String = ";"
  ) -> [String] {
    guard cells.contains(where: { !$0.isEmpty }) else { return [] }
    let number = String(nomor)
    let gutter = String(repeating: " ", count: max(0, 6 - number.count)) + number + " │ "
    let empty = String(repeating: " ", count: 6) + " │ "
    guard let kolom, kolom >= 1, kolom <= cells.count else {
      return [gutter + deret(cells, dari: 0, tanda).teks]
    }
    let target = kolom - 1
    var first = target
    // As many cells to the left as fit in half the line.
    var used = 0
    while first > 0 {
      used += singkat(cells[first - 1], 24).count + 3
      if used > lebar / 2 { break }
      first -= 1
    }
    let line = deret(cells, dari: first, tanda, target: target)
    let mark = String(repeating: " ", count: line.awal) + String(repeating: "^", count: max(1, line.panjang))
    let heading = judul.map { " kolom \"\(DiagnosticRenderer.oneLine($0))\"" } ?? ""
    return [gutter + line.teks, empty + mark + heading]
  }

  private static func deret(_ cells: [String], dari first: Int, _ tanda: String, target: Int? = nil)
    -> (teks: String, awal: Int, panjang: Int)
  {
    var text = first > 0 ? "… \(tanda) " : ""
    var (start, length) = (0, 0)
    for index in first..<cells.count {
      let cell = singkat(cells[index], cells.count == 1 ? lebar : index == target ? 48 : 24)
      if text.count + cell.count > lebar, index > (target ?? first) {
        return (text + "…", start, length)
      }
      if index == target { (start, length) = (text.count, cell.count) }
      text += cell
      if index < cells.count - 1 { text += cell.isEmpty ? "\(tanda) " : " \(tanda) " }
    }
    while text.last == " " { text.removeLast() }
    return (text, start, length)
  }

  private static func singkat(_ cell: String, _ limit: Int) -> String {
    let line = DiagnosticRenderer.oneLine(cell)
    return line.count <= limit ? line : line.prefix(limit - 1) + "…"
  }
}
