import Tabular

/// The physical lines of `register.csv`, blank ones left out.
///
/// Nobody should edit the book, but a spreadsheet that saved it (with commas or tabs between the cells, in
/// Windows-1252, without empty cells at the end) must not make what was received forgotten.
struct RegisterLines: Sequence, IteratorProtocol {
  struct Line {
    /// 1-based.
    let number: Int
    /// `nil` when the quotes do not close.
    let cells: [String]?
    /// Whether the line has its end.
    let isWhole: Bool

    var isHeading: Bool { cells?.first?.lowercased() == "waktu" && (cells?.count ?? 0) >= Register.heading.count }
  }

  private let bytes: [UInt8]
  private var position: Int
  private var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Line? {
    while position < bytes.count {
      let end = bytes[position...].firstIndex { $0 == 0x0A || $0 == 0x0D }
      let line = bytes[position..<(end ?? bytes.count)]
      position = end.map { $0 + 1 } ?? bytes.count
      number += 1
      if let end, bytes[end] == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
      if line.isEmpty { continue }
      return Line(number: number, cells: RegisterLines.cells(line), isWhole: end != nil)
    }
    return nil
  }

  /// The cells of one line (RFC 4180), without the apostrophe that keeps a cell from becoming a formula.
  private static func cells(_ line: ArraySlice<UInt8>) -> [String]? {
    let ours = cells(line, between: UInt8(ascii: ";"))
    if let ours, ours.count >= Register.heading.count - 1 { return ours }
    for other in [UInt8(ascii: ","), UInt8(ascii: "\t")] {
      if let cells = cells(line, between: other), cells.count >= Register.heading.count - 1 { return cells }
    }
    return ours
  }

  private static func cells(_ line: ArraySlice<UInt8>, between delimiter: UInt8) -> [String]? {
    var cells: [String] = []
    var cell: [UInt8] = []
    var quoted = false
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      let next = index + 1 < line.endIndex ? line[index + 1] : nil
      if quoted, byte == 0x22, next == 0x22 {
        cell.append(byte)
        index += 1
      } else if byte == 0x22, quoted || cell.isEmpty {
        quoted.toggle()
      } else if byte == delimiter, !quoted {
        cells.append(CSVRows.plain(text(cell)))
        cell = []
      } else {
        cell.append(byte)
      }
      index += 1
    }
    guard !quoted else { return nil }
    return cells + [CSVRows.plain(text(cell))]
  }

  private static func text(_ cell: [UInt8]) -> String {
    String(validating: cell, as: UTF8.self) ?? Windows1252.text(cell)
  }
}
