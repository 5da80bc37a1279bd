import Core
import Glibc
import Tabular

/// What reading a text led to, in a form that is easy to compare.
struct Read {
  let table: Table?
  let found: [Diagnostic]

  init(_ bytes: [UInt8], limits: ReadLimits = .default, delimiter: UInt8? = nil) {
    var bag = DiagnosticBag()
    table = TableReader.read(bytes, berkas: "a.csv", limits: limits, delimiter: delimiter, into: &bag)
    found = bag.sorted
  }

  init(_ text: String, limits: ReadLimits = .default, delimiter: UInt8? = nil) {
    self.init(Array(text.utf8), limits: limits, delimiter: delimiter)
  }

  /// Codes with their lines: `B203@4`.
  var codes: [String] { found.map { "\($0.check.kode)@\($0.place.baris ?? 0)" } }

  /// Without the notes that always come with titles and the like.
  var faults: [String] { found.filter { $0.severity != .info }.map { "\($0.check.kode)@\($0.place.baris ?? 0)" } }

  var rows: [[String]] {
    guard let table else { return [] }
    return (0..<table.rowCount).map { row in table.headings.indices.map { table.text(row, $0) } }
  }

  var reasons: [SkippedRow.Reason] { table?.skipped.map(\.reason) ?? [] }
}

/// Rows of `monev baca --mentah`.
func rawRows(_ bytes: [UInt8], delimiter: UInt8? = nil) -> (rows: [[String]]?, codes: [String]) {
  var bag = DiagnosticBag()
  let raw = TableReader.rawRows(bytes, berkas: "a.csv", delimiter: delimiter, into: &bag)
  return (raw?.rows, bag.sorted.map { "\($0.check.kode)@\($0.place.baris ?? 0)" })
}

func rawRows(_ text: String, delimiter: UInt8? = nil) -> (rows: [[String]]?, codes: [String]) {
  rawRows(Array(text.utf8), delimiter: delimiter)
}
