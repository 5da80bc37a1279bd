package import Core
import Glibc
import Ingest
package import Office
package import Tabular

/// Checks an office's plan and dropped files without changing anything.
package struct Periksa {
  package struct Hasil: Sendable {
    package var rencana: [Diagnostic]
    package var rencanaBerlaku: Bool
    package var berkas: [HasilTerima]
    /// The year whose plan `rencana` speaks of.
    package var tahun: Int?

    package init(rencana: [Diagnostic], rencanaBerlaku: Bool, berkas: [HasilTerima], tahun: Int? = nil) {
      self.tahun = tahun
      self.rencana = rencana
      self.rencanaBerlaku = rencanaBerlaku
      self.berkas = berkas
    }

    package var kodeKeluar: Int32 {
      if !rencanaBerlaku { return 2 }
      return berkas.contains(where: \.ditolak) ? 1 : 0
    }
  }

  private let folder: OfficeFolder
  private let clock: Clock
  private let ketat: Bool

  package init(_ folder: OfficeFolder, clock: Clock, ketat: Bool) {
    self.folder = folder
    self.clock = clock
    self.ketat = ketat
  }

  /// - Parameter berkas: paths to check instead of what lies in `masuk/`.
  package func jalankan(tahun: Int?, triwulan: Triwulan?, berkas: [String]) throws(FileError) -> Hasil {
    try folder.pastikanKantor()
    let tahun = if let tahun { tahun } else { try Periksa.tahunTerakhir(folder) }
    let periode = triwulan.map { Periode(tahun, $0) }
    var plans = RencanaKantor(folder, tahunUtama: tahun, periode: periode)
    let plan = try plans.tahun(tahun)
    guard let acuan = plan.acuan else {
      return Hasil(rencana: plan.hasil.sorted, rencanaBerlaku: false, berkas: [], tahun: tahun)
    }
    var intake = try Terima(folder, clock: clock, ketat: ketat, plans: plans)
    let files = try intake.periksa(berkas)
    var found = plan.hasil
    try TahunLalu.periksa(folder, intake.register, &plans, acuan, periode ?? Periode(tahun, .iv), into: &found)
    return Hasil(rencana: found.sorted, rencanaBerlaku: true, berkas: files, tahun: tahun)
  }

  /// The last year that has a plan folder.
  package static func tahunTerakhir(_ folder: OfficeFolder) throws(FileError) -> Int {
    guard let last = try RencanaKantor.daftarTahun(folder).last else {
      throw FileError(operasi: "menemukan rencana di", path: folder.absolute("acuan"), errnoCode: ENOENT)
    }
    return last
  }

  /// Sorts arguments into offices: a folder stands for itself, a file for the office above it.
  package static func kelompokkan(_ arguments: [String]) throws(FileError) -> [(OfficeFolder, [String])] {
    var groups: [(OfficeFolder, [String])] = []
    for argument in arguments {
      if FileSystem.info(argument)?.isDirectory ?? false {
        groups.append((OfficeFolder(argument), []))
        continue
      }
      guard FileSystem.exists(argument) else {
        throw FileError(operasi: "membaca", path: argument, errnoCode: ENOENT)
      }
      let office = kantor(di: FileSystem.directory(of: argument))
      guard let office else {
        throw FileError(operasi: "menemukan profil.csv di atas", path: argument, errnoCode: ENOENT)
      }
      if let index = groups.firstIndex(where: { $0.0 == office && !$0.1.isEmpty }) {
        groups[index].1.append(argument)
      } else {
        groups.append((office, [argument]))
      }
    }
    return groups
  }

  /// How the office a file lies in reads its dropped files: headings with its own aliases, and its limits.
  ///
  /// - Returns: `nil` when the file lies in no office, or the office's plan cannot be used.
  package static func caraBaca(_ path: String) -> (kamus: ColumnDictionary, batas: ReadLimits)? {
    guard let office = kantor(di: FileSystem.directory(of: path)), var plans = try? RencanaKantor.terakhir(office),
      let acuan = try? plans.tahun(plans.tahunUtama).acuan
    else { return nil }
    return (acuan.kamus, ReadLimits(acuan.profil))
  }

  /// The nearest folder upwards that holds a profil.csv.
  private static func kantor(di directory: String) -> OfficeFolder? {
    var path = directory
    for _ in 0..<5 {
      if FileSystem.exists(path + "/profil.csv") { return OfficeFolder(path) }
      path += "/.."
    }
    return nil
  }
}
