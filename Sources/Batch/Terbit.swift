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
    letters.lampiran = files.map { Lampiran(nama: $0.nama, ukuran: $0.bytes.count, sha256: $0.sha256) }
    files += try await buat(surat(letters), paralel: paralel) + [BerkasTerbit("riwayat.csv", history.bytes)]
    let outputs = files.sorted { $0.nama < $1.nama }
    let held = terkunci && !Penerbitan(target).sama(outputs)
    if held { return ([], true, []) }
    let edited = Penerbitan(target).disunting(outputs)
    try Penerbitan(target).terbitkan(outputs)
    return (outputs.map(\.nama) + [ManifesFile.nama], false, edited)
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

  /// The outputs, made by `paralel` tasks at a time, each taking the next one when it is done; the order of the results
  /// does not depend on theirs.
  private func buat(_ work: [Keluaran], paralel: Int) async throws -> [BerkasTerbit] {
    try await withThrowingTaskGroup(of: (Int, BerkasTerbit).self) { group in
      var waiting = work.indices[...]
      func mulai() {
        guard let index = waiting.popFirst() else { return }
        group.addTask { (index, BerkasTerbit(work[index].nama, try work[index].buat())) }
      }
      for _ in 0..<max(1, paralel) { mulai() }
      var results = [BerkasTerbit?](repeating: nil, count: work.count)
      for try await (index, file) in group {
        results[index] = file
        mulai()
      }
      return results.compactMap(\.self)
    }
  }
}
