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
  package func terbitkan(_ bahan: BahanLaporan, history: Riwayat, paralel: Int) async throws -> [String] {
    let files = try await buat(bahan, paralel: paralel) + [("riwayat.csv", history.bytes)]
    let sorted = files.sorted { $0.0 < $1.0 }
    try Penerbitan(target).terbitkan(sorted.map { (nama: $0.0, bytes: $0.1) })
    return sorted.map(\.0) + [ManifesFile.nama]
  }

  /// One output: its name, and what makes its bytes.
  package typealias Keluaran = (nama: String, buat: @Sendable () throws -> [UInt8])

  /// The workbooks of a quarter.
  package func buku(_ bahan: BahanLaporan) -> [Keluaran] {
    // Unknown names of SOP profiles are results of checking the profile; here they are only left out.
    var known = DiagnosticBag()
    let sop = ProfilSOP.pilih(bahan.profil.sop, into: &known)
    let books: [Keluaran] = [
      (WorkbookKirim.nama(bahan), { try WorkbookKirim.bytes(bahan) }),
      (WorkbookInternal.nama(bahan), { try WorkbookInternal.bytes(bahan) }),
      (WorkbookDisposisi.nama(bahan), { try WorkbookDisposisi.bytes(bahan, sop: sop) }),
      (WorkbookSuratPengantar.nama(bahan), { try WorkbookSuratPengantar.bytes(bahan) }),
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

  /// Every workbook and data file, made by `paralel` tasks; the order of the results does not depend on theirs.
  private func buat(_ bahan: BahanLaporan, paralel: Int) async throws -> [(String, [UInt8])] {
    let work = buku(bahan) + data(bahan)
    return try await withThrowingTaskGroup(of: [(Int, [UInt8])].self) { group in
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
