/// Proof that a zip file is whole: its end record and directory agree with its size.
enum ZipEnd {
  /// What is wrong, or nil.
  /// - Parameter sheets: how many sheets the directory must name.
  static func fault(in bytes: [UInt8], sheets: Int) -> String? {
    guard bytes.count >= 22 else { return "terlalu pendek" }
    let end = bytes.count - 22
    guard number(bytes, end, 4) == 0x0605_4B50 else { return "tanpa catatan akhir" }
    let entries = number(bytes, end + 10, 2)
    let size = number(bytes, end + 12, 4)
    let start = number(bytes, end + 16, 4)
    guard entries == number(bytes, end + 8, 2), start + size == end else { return "ukuran direktori" }
    var position = start
    var found = 0
    for _ in 0..<entries {
      guard position + 46 <= end, number(bytes, position, 4) == 0x0201_4B50 else { return "direktori" }
      let nameLength = number(bytes, position + 28, 2)
      let next = position + 46 + nameLength + number(bytes, position + 30, 2) + number(bytes, position + 32, 2)
      let local = number(bytes, position + 42, 4)
      guard next <= end, local + 30 + number(bytes, position + 20, 4) <= start,
        number(bytes, local, 4) == 0x0403_4B50
      else { return "isi direktori" }
      if bytes[position + 46..<position + 46 + nameLength].starts(with: "xl/worksheets/sheet".utf8) { found += 1 }
      position = next
    }
    guard position == end, found == sheets else { return "\(found) dari \(sheets) lembar" }
    return nil
  }

  /// A little-endian number.
  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    var value = 0
    for offset in 0..<count { value |= Int(bytes[start + offset]) << (8 * offset) }
    return value
  }
}
