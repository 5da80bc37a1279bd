import Glibc

/// What people did to published files is kept.
extension Penerbitan {
  /// What of a folder is ours: names inside, and the hashes of what was made under them.
  static func milik(_ folder: String) -> [String: Set<String>] {
    var ours: [String: Set<String>] = [:]
    for book in [ManifesFile.nama, sedang] {
      let rows = (try? FileSystem.read(folder + "/" + book)).map(ManifesFile.rows) ?? []
      for row in rows where OfficeFolder.isInside(row.nama) { ours[row.nama, default: []].insert(row.sha256) }
    }
    return ours
  }

  /// Outputs that somebody edited where they stand and that would be made again: their names, and the names under which
  /// the edited ones are kept.
  package func disunting(_ files: [BerkasTerbit]) -> [(nama: String, disimpan: String)] {
    let new = Dictionary(files.map { ($0.nama, $0.bytes) }) { first, _ in first }
    return Penerbitan.milik(target).filter { new[$0.key] != nil }.sorted { $0.key < $1.key }.compactMap { name, ours in
      let path = target + "/" + name
      guard let there = FileSystem.info(path), !there.isDirectory else { return nil }
      guard let kept = Penerbitan.suntingan(path, ours), (try? FileSystem.read(path)) != new[name] else { return nil }
      return (name, FileSystem.name(of: kept))
    }
  }

  /// The name an output gets that somebody edited where it stood, by what he wrote; `nil` when it is what was made, or
  /// nothing is there. One that cannot be read may have been edited: it is kept too.
  static func suntingan(_ path: String, _ ours: Set<String>) -> String? {
    do throws(FileError) {
      let now = SHA256.hex(try FileSystem.read(path))
      return ours.contains(now) ? nil : selipan(path, "diubah-" + now.prefix(6))
    } catch {
      return error.errnoCode == ENOENT ? nil : selipan(path, "diubah")
    }
  }

  /// A path with a word before its ending: `a.xlsx` → `a.<kata>.xlsx`.
  static func selipan(_ path: String, _ word: String) -> String {
    let name = FileSystem.name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return path + "." + word }
    return String(path.dropLast(name[dot...].count)) + "." + word + name[dot...]
  }

  /// Moves what is not ours; where the name is taken it gets a number, unless the same bytes stand there.
  static func simpan(_ path: RawPath, _ target: RawPath) throws(FileError) {
    if try FileSystem.renameNew(path, to: target) { return }
    if let mine = try? FileSystem.read(path), mine == (try? FileSystem.read(target)) {
      return try FileSystem.remove(path)
    }
    for number in 2..<10_000 where try FileSystem.renameNew(path, to: RawPath(selipan(target.isi, String(number)))) {
      return
    }
    throw FileError(operasi: "memindahkan ke", path: target.teks, errnoCode: EEXIST)
  }
}
