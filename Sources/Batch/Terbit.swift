package import Core
import Kinerja
package import Office
package import Reports
import Sop
import Workbook

/// Publishes a run's outputs: everything is made in a hidden folder on the same file system, synced, and only then moved
/// into place; the previous run stays until the new one is whole.
package struct Terbit: Sendable {
  private let target: String

  package init(_ folder: OfficeFolder, _ periode: Periode) {
    target = folder.keluar(periode)
  }

  /// - Returns: names of the published files, sorted.
  package func terbitkan(_ bahan: BahanLaporan, history: Riwayat, paralel: Int) async throws -> [String] {
    let files = try await buat(bahan, paralel: paralel) + [("riwayat.csv", history.bytes)]
    let staging = target + "/.tmp-\(FileSystem.processID)"
    let sorted = files.sorted { $0.0 < $1.0 }
    do {
      try FileSystem.makeDirectory(staging + "/data")
      try FileSystem.makeDirectory(target + "/data")
      for (name, bytes) in sorted { try FileSystem.writeNew(bytes, to: staging + "/" + name) }
      try FileSystem.writeNew(manifest(sorted), to: staging + "/MANIFES.csv")
      try FileSystem.syncDirectory(staging)
      let before = daftarLama()
      for (name, _) in sorted { try FileSystem.rename(staging + "/" + name, to: target + "/" + name) }
      try FileSystem.rename(staging + "/MANIFES.csv", to: target + "/MANIFES.csv")
      for name in before.subtracting(sorted.map(\.0)) { try FileSystem.remove(target + "/" + name) }
      try FileSystem.syncDirectory(target)
    } catch {
      bersihkan(staging, sorted.map(\.0))
      throw error
    }
    bersihkan(staging, [])
    return sorted.map(\.0) + ["MANIFES.csv"]
  }

  /// One output: its name, and what makes its bytes.
  package typealias Keluaran = (nama: String, buat: @Sendable () throws -> [UInt8])

  /// The workbooks of a quarter.
  package func buku(_ bahan: BahanLaporan) -> [Keluaran] {
    // Unknown names of SOP profiles are results of checking the profile; here they are only left out.
    var known = DiagnosticBag()
    let sop = ProfilSOP.pilih(bahan.profil.sop, tempat: Place("profil.csv"), into: &known)
    let books: [Keluaran] = [
      (WorkbookKirim.nama(bahan), { try WorkbookKirim.bytes(bahan) }),
      (WorkbookInternal.nama(bahan), { try WorkbookInternal.bytes(bahan) }),
      (WorkbookDisposisi.nama(bahan), { try WorkbookDisposisi.bytes(bahan, sop: sop) }),
    ]
    return books + bahan.hasil.seksi.map { unit in
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

  private func manifest(_ files: [(String, [UInt8])]) -> [UInt8] {
    ManifesFile.bytes(files.map { ($0.0, $0.1.count, SHA256.hex($0.1)) })
  }

  /// Files the previous run published.
  private func daftarLama() -> Set<String> {
    guard let bytes = try? FileSystem.read(target + "/MANIFES.csv") else { return [] }
    return Set(ManifesFile.names(bytes).filter(OfficeFolder.isInside))
  }

  private func bersihkan(_ staging: String, _ names: [String]) {
    for name in names + ["MANIFES.csv"] { try? FileSystem.remove(staging + "/" + name) }
    try? FileSystem.removeDirectory(staging + "/data")
    try? FileSystem.removeDirectory(staging)
  }
}
