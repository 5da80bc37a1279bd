import Workbook

extension E81 {
  /// Columns A and B: number and text of each sasaran over as many rows as the text needs; no line between the
  /// rows of a group; once more at the top of every page.
  mutating func sasaran(
    _ groups: [Kelompok], _ pages: [Int], _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    let place = l.tata.e81
    for (number, group) in groups.enumerated() {
      var first = place.awal[group.baris.lowerBound]
      let last = place.awal[group.baris.upperBound] + place.lipatan[group.baris.upperBound].count - 1
      for page in pages where page > first && page <= last {
        sasaran(number, group.teks, first...page - 1, gaya, &sink)
        first = page
      }
      sasaran(number, group.teks, first...last, gaya, &sink)
    }
  }

  /// The part of a group on one page.
  private mutating func sasaran(
    _ number: Int, _ text: String, _ rows: ClosedRange<Int>, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    let (first, last) = (rows.lowerBound, rows.upperBound)
    let pixels = TextMetrics.pixels(columnWidth: LetakE81.lebar[1])
    let style = Gaya.style(.biasa, .teks)
    let needed = TextMetrics.height(lines: TextMetrics.lines(text, style: style, pixels: pixels), style: style)
    var end = first
    var height = tinggi[first]
    while height < needed, end < last {
      end += 1
      height += tinggi[end]
    }
    // A group too short for its text gives its last row what is missing.
    if height < needed { tinggi.atur(end, min(Lipatan.tertinggi, tinggi[end] + needed - height), &sink) }
    let look: Isi = end == last ? .teks : .awal
    sink.merge(CellRange(first, 0, end, 0), gaya[.biasa, look])
    sink.number(first, 0, Double(number + 1), gaya[.biasa, look])
    sink.mergeText(CellRange(first, 1, end, 1), text, gaya[.biasa, look])
    guard end < last else { return }
    for row in end + 1...last {
      for column in 0...1 { sink.blank(row, column, gaya[.biasa, row == last ? .akhir : .lanjut]) }
    }
  }
}
