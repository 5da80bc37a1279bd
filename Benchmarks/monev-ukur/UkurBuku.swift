import Batch
import Core
import Office
import Reports

/// The workbook stage: from the materials of an office to the bytes of all its workbooks.
enum UkurBuku {
  static func run(_ times: Int, _ paths: [String]) throws {
    let offices = try paths.map(materials)
    var counts = (books: 0, bytes: 0)
    let watch = Stopwatch()
    for _ in 0..<times {
      counts = (0, 0)
      for (publisher, materials) in offices {
        for book in publisher.buku(materials) {
          counts.bytes += try book.buat().count
          counts.books += 1
        }
      }
    }
    print(watch.text, counts.books, counts.bytes)
  }

  /// What the outputs of an office are made of.
  static func materials(_ path: String) throws -> (Terbit, BahanLaporan) {
    let folder = OfficeFolder(path)
    let periode = Periode(2025, .ii)
    let prepared = try Proses(folder, clock: Clock.now()).siapkan(Proses.Permintaan(periode: periode))
    guard let (materials, _) = prepared.bahan else { throw UkurBaca.Failure(path: path) }
    return (Terbit(folder, periode), materials)
  }
}
