import Resources

/// The small data files that travel inside the binary: UTF-8 without BOM, `;`, one heading row, quotes as RFC 4180
/// but no line breaks, `#` note lines. Only for these; files of offices go through `Tabular`.
package enum DataFile {
  /// The rows below the heading of an embedded file (path below `data/`); none when there is no such file.
  package static func rows(_ name: String) -> [[String]] { rows(of: Resources.bytes(name) ?? []) }

  /// The rows below the heading.
  package static func rows(of bytes: [UInt8]) -> [[String]] {
    bytes.split(separator: UInt8(ascii: "\n")).dropFirst()
      .filter { $0.first != UInt8(ascii: "#") }
      .map(split)
  }

  private static func split(_ line: ArraySlice<UInt8>) -> [String] {
    let separator = UInt8(ascii: ";")
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    guard line.contains(UInt8(ascii: "\"")) else {
      return line.split(separator: separator, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    var fields: [String] = []
    var field: [UInt8] = []
    var quoted = false
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      if byte == UInt8(ascii: "\"") {
        let next = index + 1
        if quoted, next < line.endIndex, line[next] == byte {
          field.append(byte)
          index += 1
        } else {
          quoted.toggle()
        }
      } else if byte == separator, !quoted {
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
      } else {
        field.append(byte)
      }
      index += 1
    }
    fields.append(String(decoding: field, as: UTF8.self))
    return fields
  }
}
