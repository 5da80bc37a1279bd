package import Core

extension TableReader {
  /// The lines of a text file, decoded as tables are; a line end at the very end begins no further line.
  ///
  /// - Returns: `nil` when the bytes are no text; then a kesalahan in `bag` says why.
  package static func lines(
    _ bytes: [UInt8], berkas: String, limits: ReadLimits = .default, into bag: inout DiagnosticBag
  ) -> [String]? {
    // Nothing but blank lines is a list of blanks here, no empty table.
    if bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { return split(bytes, from: 0) }
    return decode(bytes, berkas, limits, into: &bag).map { split($0.bytes, from: $0.start) }
  }

  private static func split(_ bytes: [UInt8], from first: Int) -> [String] {
    var lines: [String] = []
    var start = first
    let end = bytes.count
    while start < end {
      let stop = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? end
      lines.append(String(decoding: bytes[start..<stop], as: UTF8.self))
      let isPair = stop + 1 < end && bytes[stop] == 0x0D && bytes[stop + 1] == 0x0A
      start = stop + (isPair ? 2 : 1)
    }
    return lines
  }
}
