import Workbook

/// A formula with places for row numbers: `#` is the row it stands in, `@` a row of another sheet.
///
/// Made once per sheet and filled once per cell: `Templat("IF(E#=0,\"\",U#/E#*100)").isi(11)`.
package struct Templat: Sendable {
  private let bytes: [UInt8]
  private let places: Int

  package init(_ text: String) {
    bytes = Array(text.utf8)
    places = bytes.count { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "@") }
  }

  /// The formula for 0-based rows.
  package func isi(_ baris: Int, _ lain: Int = 0) -> String {
    String(unsafeUninitializedCapacity: bytes.count + places * 7) { buffer in
      var end = 0
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "#"): Templat.write(baris + 1, buffer, &end)
        case UInt8(ascii: "@"): Templat.write(lain + 1, buffer, &end)
        default:
          buffer[end] = byte
          end += 1
        }
      }
      return end
    }
  }

  /// Writes at most seven digits, as many as a row number has.
  private static func write(_ number: Int, _ buffer: UnsafeMutableBufferPointer<UInt8>, _ end: inout Int) {
    var divisor = 1
    while divisor * 10 <= number, divisor < 1_000_000 { divisor *= 10 }
    while divisor > 0 {
      buffer[end] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10)
      end += 1
      divisor /= 10
    }
  }
}

/// Short ways to write formulas.
package enum Rumus {
  private static let huruf: [String] = (0..<128).map(Cell.columnName)

  /// The letters of a 0-based column.
  package static func k(_ column: Int) -> String {
    huruf.indices.contains(column) ? huruf[column] : Cell.columnName(column)
  }

  /// A column of rows: `F12:F20`, 0-based.
  package static func rentang(_ column: Int, _ rows: ClosedRange<Int>) -> String {
    let name = k(column)
    return rows.count == 1
      ? "\(name)\(rows.lowerBound + 1)" : "\(name)\(rows.lowerBound + 1):\(name)\(rows.upperBound + 1)"
  }

  /// A cell of another sheet, empty when that is.
  package static func salin(_ reference: String) -> String { "IF(\(reference)=\"\",\"\",\(reference))" }

  /// The sum of cells or ranges; empty when none has a number.
  package static func jumlah(_ list: String) -> String { "IF(COUNT(\(list))=0,\"\",SUM(\(list)))" }

  /// A share in per cent; empty when a part is missing or the whole is 0.
  package static func persen(_ part: String, _ whole: String) -> String {
    "IF(COUNT(\(part),\(whole))<2,\"\",IF(\(whole)=0,\"\",\(part)/\(whole)*100))"
  }

  /// The sum of cells of one column, runs of neighbours as ranges; empty when none has a number.
  package static func jumlah(_ column: Int, _ rows: [Int]) -> String {
    var parts: [String] = []
    var index = 0
    while index < rows.count {
      var end = index
      while end + 1 < rows.count, rows[end + 1] == rows[end] + 1 { end += 1 }
      parts.append(rentang(column, rows[index]...rows[end]))
      index = end + 1
    }
    if parts.count <= 200 { return jumlah(parts.joined(separator: ",")) }
    // A function takes at most 255 arguments.
    var groups: [String] = []
    for start in stride(from: 0, to: parts.count, by: 200) {
      groups.append("SUM(" + parts[start..<min(start + 200, parts.count)].joined(separator: ",") + ")")
    }
    let counts = groups.map { "COUNT" + $0.dropFirst(3) }.joined(separator: "+")
    return "IF(\(counts)=0,\"\",\(groups.joined(separator: "+")))"
  }

  /// A text inside a formula, quotes doubled, control characters as blanks, at most 250 UTF-16 units.
  package static func teks(_ text: String) -> String {
    var result = "\"".unicodeScalars
    var room = 250
    for scalar in text.unicodeScalars {
      room -= scalar.utf16.count
      if room < 0 { break }
      if scalar == "\"" { result.append(scalar) }
      let bad = (scalar.value < 0x20 && scalar != "\n") || scalar.value == 0xFFFE || scalar.value == 0xFFFF
      result.append(bad ? " " : scalar)
    }
    return String(result) + "\""
  }
}
