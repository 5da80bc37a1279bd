import Core
import Office
import Tabular

/// Reading: bytes of files, decoded and split into records with positions; `baca` goes on to rows under headings.
enum UkurBaca {
  static func tabel(_ times: Int, _ paths: [String]) throws {
    try run(times, paths) { bytes, path, bag in
      TableReader.read(bytes, berkas: path, into: &bag).map { ($0.rowsRead, $0.rowCount * $0.headings.count) }
    }
  }

  static func rekaman(_ times: Int, _ paths: [String]) throws {
    try run(times, paths) { bytes, path, bag in
      TableReader.counts(bytes, berkas: path, into: &bag).map { ($0.records, $0.cells) }
    }
  }

  private static func run(
    _ times: Int, _ paths: [String], _ read: ([UInt8], String, inout DiagnosticBag) -> (Int, Int)?
  ) throws {
    var counts = (rows: 0, cells: 0, bytes: 0)
    let watch = Stopwatch()
    for _ in 0..<times {
      counts = (0, 0, 0)
      for path in paths {
        let bytes = try FileSystem.read(path)
        var bag = DiagnosticBag()
        guard let (rows, cells) = read(bytes, path, &bag) else { throw Failure(path: path) }
        counts = (counts.rows + rows, counts.cells + cells, counts.bytes + bytes.count)
      }
    }
    print(watch.text, counts.rows, counts.cells, counts.bytes)
  }

  struct Failure: Error { let path: String }
}
