package import Core

extension TableReader {
  /// How many records and cells a file has after decoding and CSV only: the work that `Benchmarks` holds against a C
  /// program with libcsv.
  ///
  /// - Returns: `nil` when the file cannot be read at all.
  package static func counts(_ bytes: [UInt8], berkas: String, into bag: inout DiagnosticBag) -> (
    records: Int, cells: Int
  )? {
    guard let text = decode(bytes, berkas, .default, into: &bag) else { return nil }
    let set = RecordParser(text: text, dialect: dialect(text, .bawaan, nil), limits: .default).parse()
    return (set.records.count, set.records.last.map { Int($0.firstField + $0.count) } ?? 0)
  }
}
