@testable import Workbook

/// The parts of a finished workbook by name.
struct Package {
  let parts: [String: String]

  init(_ bytes: [UInt8]) {
    var parts: [String: String] = [:]
    func number(_ start: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    var position = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      let size = number(position + 20, 4)
      let nameLength = number(position + 28, 2)
      let local = number(position + 42, 4)
      let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      let name = String(decoding: bytes[position + 46..<position + 46 + nameLength], as: UTF8.self)
      let data = bytes[start..<start + size]
      parts[name] = String(decoding: number(position + 10, 2) == 0 ? Array(data) : Inflate.bytes(data), as: UTF8.self)
      position += 46 + nameLength + number(position + 30, 2) + number(position + 32, 2)
    }
    self.parts = parts
  }

  /// A part's XML, empty when there is none.
  subscript(_ name: String) -> String { parts[name] ?? "" }

  /// The first sheet.
  var sheet: String { self["xl/worksheets/sheet1.xml"] }

  /// The texts of cells.
  var strings: String { self["xl/sharedStrings.xml"] }
}

extension DocumentProperties {
  static let sample = DocumentProperties(
    title: "Evaluasi", author: "Kecamatan", created: CivilDate(year: 2025, month: 6, day: 30))
}

/// A finished workbook of one sheet.
func written(_ body: (inout Sheet) -> Void) throws(WorkbookError) -> Package {
  Package(try finished(body))
}

/// The bytes of a workbook of one sheet.
func finished(_ body: (inout Sheet) -> Void) throws(WorkbookError) -> [UInt8] {
  var file = try WorkbookFile(properties: .sample)
  file.sheet("E.81", body)
  return try file.bytes()
}

/// The failure of a workbook of one sheet, nil when it succeeds.
func failure(_ body: (inout Sheet) -> Void) -> WorkbookError? {
  do {
    _ = try finished(body)
    return nil
  } catch {
    return error
  }
}
