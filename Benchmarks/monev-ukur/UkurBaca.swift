import Core
import Tabular

/// Reading: the file's bytes, decoded, split and put under headings.
enum UkurBaca {
  static func run(_ times: Int, _ paths: [String]) throws {
    var counts = (rows: 0, cells: 0, bytes: 0)
    for path in paths {
      let (table, size) = try read(path)
      counts.rows += table.rowsRead
      counts.cells += table.rowCount * table.headings.count
      counts.bytes += size
    }
    let begin = now()
    for _ in 0..<times {
      for path in paths { _ = try read(path) }
    }
    print(now() - begin, counts.rows, counts.cells, counts.bytes)
  }

  private static func read(_ path: String) throws -> (Table, Int) {
    let bytes = try FileBytes.read(path: path)
    var bag = DiagnosticBag()
    guard let table = TableReader.read(bytes, berkas: path, into: &bag) else { throw Failure(path: path) }
    return (table, bytes.count)
  }

  struct Failure: Error { let path: String }
}
