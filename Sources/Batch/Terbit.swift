package import Core
import Kinerja
package import Office
package import Reports
import Sop
import Workbook

/// Makes a run's outputs in memory and publishes them together; the previous run stays until the new one is whole.
package struct Terbit: Sendable {
  private let target: String

  package init(_ folder: OfficeFolder, _ periode: Periode) {
    target = folder.keluar(periode)
  }

  /// - Returns: names of the published files, sorted.
  ///   `ditahan`: whether something would have changed, but the quarter is locked.
  ///   `disunting`: files that somebody had edited, and the names under which that is kept.
  package func terbitkan(
    _ bahan: BahanLaporan, history: Riwayat, paralel: Int, terkunci: Bool = false
  ) async throws -> (nama: [String], ditahan: Bool, disunting: [(nama: String, disimpan: String)]) {
    var files = try await buat(buku(bahan) + data(bahan), paralel: paralel)
    // Letters list the files they go with.
    var letters = bahan
    letters.lampiran = files.map { Lampiran(nama: $0.0, ukuran: $0.1.count, sha256: SHA256.hex($0.1)) }
    files += try await buat(surat(letters), paralel: paralel) + [("riwayat.csv", history.bytes)]
    let sorted = files.sorted { $0.0 < $1.0 }
    let outputs = sorted.map { (nama: $0.0, bytes: $0.1) }
    let held = terkunci && !Penerbitan(target).sama(outputs)
    if held { return ([], true, []) }
    let edited = Penerbitan(target).disunting(outputs)
    try Penerbitan(target).terbitkan(outputs)
    return (sorted.map(\.0) + [ManifesFile.nama], false, edited)
  }

  /// One output: its name, and what makes its bytes.
  package typealias Keluaran = (nama: String, buat: @Sendable () throws -> [UInt8])

  /// The letters of a quarter, made after everything they list (`BahanLaporan.lampiran`).
  package func surat(_ bahan: BahanLaporan) -> [Keluaran] {
    [
      (WorkbookDisposisi.nama(bahan), { try WorkbookDisposisi.bytes(bahan, sop: bahan.sop.profil) }),
      (WorkbookSuratPengantar.nama(bahan), { try WorkbookSuratPengantar.bytes(bahan) }),
    ]
  }

  /// The workbooks of a quarter but the letters.
  package func buku(_ bahan: BahanLaporan) -> [Keluaran] {
    let books: [Keluaran] = [
      (WorkbookKirim.nama(bahan), { try WorkbookKirim.bytes(bahan) }),
      (WorkbookInternal.nama(bahan), { try WorkbookInternal.bytes(bahan) }),
      (RingkasanHTML.nama, { RingkasanHTML(bahan).bytes }),
    ]
    return books
      + bahan.hasil.seksi.map { unit in
        (WorkbookSeksi.nama(bahan, unit), { try WorkbookSeksi.bytes(bahan, unit) })
      }
  }

  /// The files for other programs.
  package func data(_ bahan: BahanLaporan) -> [Keluaran] {
    DataFiles.semua(bahan).map { file in ("data/" + file.nama, { file.bytes }) }
  }

  /// The outputs, made by `paralel` tasks; the order of the results does not depend on theirs.
  private func buat(_ work: [Keluaran], paralel: Int) async throws -> [(String, [UInt8])] {
    try await withThrowingTaskGroup(of: [(Int, [UInt8])].self) { group in
      let lanes = max(1, min(paralel, work.count))
      for lane in 0..<lanes {
        group.addTask {
          try stride(from: lane, to: work.count, by: lanes).map { ($0, try work[$0].buat()) }
        }
      }
      var results = [[UInt8]](repeating: [], count: work.count)
      for try await lane in group {
        for (index, bytes) in lane { results[index] = bytes }
      }
      return zip(work, results).map { ($0.nama, $1) }
    }
  }
}
