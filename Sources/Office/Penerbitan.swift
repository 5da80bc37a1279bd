/// Publishes a folder of files together: everything is written and synced in a hidden folder beside, then both change
/// places in one step. Files of other people that lie in the old folder move to the new one.
package struct Penerbitan {
  let target: String
  /// Where the new folder is made; nothing in it is anybody else's.
  private let workshop: String
  /// Where the new folder stands when it is whole, and the old one after the swap.
  let staging: String

  /// - Parameter target: path of the folder, e.g. `…/keluar/2025/TW2`.
  package init(_ target: String) {
    self.target = target
    let parent = FileSystem.directory(of: target) + "/"
    workshop = parent + Penerbitan.workshopMark + FileSystem.name(of: target)
    staging = parent + Penerbitan.stagingMark + FileSystem.name(of: target)
  }

  private static let workshopMark = SyncedWrites.mark + "buat-"
  private static let stagingMark = SyncedWrites.mark + "terbit-"

  /// - Returns: whether anything changed. What stands there already, byte for byte, is left alone.
  @discardableResult
  package func terbitkan(_ files: [BerkasTerbit]) throws(FileError) -> Bool {
    let manifest = Penerbitan.manifes(files)
    try Penerbitan.hapus(workshop)
    try Penerbitan.buang(staging, ke: target)
    if berdiri(files, manifest) {
      try FileSystem.remove(target + "/" + Penerbitan.sedang)
      return false
    }
    try FileSystem.makeDirectory(FileSystem.directory(of: target))
    do throws(FileError) {
      try tulis(files, manifest)
      try tukar(files.map(\.nama))
    } catch {
      try? Penerbitan.hapus(workshop)
      try? Penerbitan.buang(staging, ke: target)
      throw error
    }
    try Penerbitan.buang(staging, ke: target)
    try FileSystem.syncDirectory(FileSystem.directory(of: target))
    return true
  }

  /// After a run was killed: what is left of its hidden folders goes, other people's files in them come back.
  ///
  /// - Parameter parent: the folder above the published ones, e.g. `…/keluar/2025`.
  static func pulihkan(_ parent: String) throws(FileError) {
    for name in try FileSystem.list(parent) {
      if name.hasPrefix(workshopMark) { try hapus(parent + "/" + name) }
      if name.hasPrefix(stagingMark) {
        try buang(parent + "/" + name, ke: parent + "/" + name.dropFirst(stagingMark.count))
      }
    }
  }

  /// Whether exactly these files stand there already.
  package func sama(_ files: [BerkasTerbit]) -> Bool {
    berdiri(files, Penerbitan.manifes(files))
  }

  private static func manifes(_ files: [BerkasTerbit]) -> [UInt8] {
    ManifesFile.bytes(files.map { ($0.nama, $0.bytes.count, $0.sha256) })
  }

  private func berdiri(_ files: [BerkasTerbit], _ manifest: [UInt8]) -> Bool {
    guard (try? FileSystem.read(target + "/" + ManifesFile.nama)) == manifest else { return false }
    return files.allSatisfy { (try? FileSystem.read(target + "/" + $0.nama)) == $0.bytes }
  }

  private func tulis(_ files: [BerkasTerbit], _ manifest: [UInt8]) throws(FileError) {
    try FileSystem.makeDirectory(workshop)
    for folder in Penerbitan.folder(files.map(\.nama)) { try FileSystem.makeDirectory(workshop + "/" + folder) }
    let all = files.map { ($0.nama, $0.bytes) } + [(ManifesFile.nama, manifest)]
    try SyncedWrites.writeSynced(all.map { (workshop + "/" + $0.0, $0.1) })
    for folder in Penerbitan.folder(files.map(\.nama)) { try FileSystem.syncDirectory(workshop + "/" + folder) }
    try FileSystem.syncDirectory(workshop)
    try FileSystem.rename(workshop, to: staging)
  }

  private func tukar(_ names: [String]) throws(FileError) {
    guard FileSystem.exists(target) else { return try FileSystem.rename(staging, to: target) }
    FileSystem.copyPermissions(from: target, to: staging)
    if try FileSystem.exchange(staging, target) { return }
    try satuPersatu(names)
  }

  /// The folders inside that the names need.
  static func folder(_ names: [String]) -> [String] {
    Set(names.filter { $0.contains("/") }.map(FileSystem.directory(of:))).sorted()
  }

  /// Takes a folder of ours away with everything in it.
  private static func hapus(_ folder: String) throws(FileError) {
    guard FileSystem.info(folder)?.isDirectory ?? false else { return }
    for name in try FileSystem.names(folder) {
      let path = RawPath(folder, name)
      if FileSystem.info(path)?.isDirectory ?? false {
        try hapus(folder + "/" + name.teks)
      } else {
        try FileSystem.remove(path)
      }
    }
    try FileSystem.removeDirectory(folder)
  }

  /// Takes a hidden folder away. What its manifest lists is ours and goes; everything else, and what somebody edited,
  /// moves to `target`, under another name where ours is taken.
  private static func buang(_ hidden: String, ke target: String) throws(FileError) {
    guard FileSystem.info(hidden)?.isDirectory ?? false else { return }
    let manifest = hidden + "/" + ManifesFile.nama
    // Without its manifest nothing in the folder is known to be ours; one that cannot be read is a reason to stop.
    for book in [manifest, hidden + "/" + sedang] where FileSystem.exists(book) { _ = try FileSystem.read(book) }
    try buang(hidden, target, "", milik(hidden))
    try FileSystem.remove(hidden + "/" + sedang)
    try FileSystem.remove(manifest)
    try FileSystem.removeDirectory(hidden)
  }

  /// The same for one folder inside; `inside` is empty or begins with `/`.
  private static func buang(
    _ hidden: String, _ target: String, _ inside: String, _ own: [String: Set<String>]
  ) throws(FileError) {
    for name in try FileSystem.names(hidden + inside) {
      let relative = String((inside + "/" + name.teks).dropFirst())
      if relative == ManifesFile.nama || relative == sedang { continue }
      let path = RawPath(hidden + inside, name)
      let there = RawPath(target + inside, name)
      let isFolder = FileSystem.info(path)?.isDirectory ?? false
      if !isFolder, let sha = own[relative] {
        if let edited = suntingan(hidden + "/" + relative, sha) {
          try FileSystem.makeDirectory(target + inside)
          try simpan(path, RawPath(target + inside, NamaMentah(FileSystem.name(of: edited))))
        } else {
          try FileSystem.remove(path)
        }
      } else if !isFolder, name.teks.hasPrefix(SyncedWrites.mark) {
        try FileSystem.remove(path)
      } else if isFolder,
        own.keys.contains(where: { $0.hasPrefix(relative + "/") }) || FileSystem.info(there)?.isDirectory ?? false
      {
        let folder = inside + "/" + PathText.text(name.bytes)
        try buang(hidden, target, folder, own)
        try FileSystem.removeDirectory(hidden + folder)
      } else {
        try FileSystem.makeDirectory(target + inside)
        try simpan(path, there)
      }
    }
  }
}
