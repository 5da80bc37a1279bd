/// Publishing on a share that cannot swap folders.
extension Penerbitan {
  /// The manifest of what is being put in its place file by file: after a kill it tells which of the files are ours.
  static let sedang = ".monev.manifes"

  /// Puts the finished files of the hidden folder in their places one by one, the manifest last.
  ///
  /// What somebody edited, or put there under a name of ours, keeps its bytes under another name.
  func satuPersatu(_ names: [String]) throws(FileError) {
    let mark = target + "/" + Penerbitan.sedang
    let ours = Penerbitan.milik(target)
    let coming = try FileSystem.read(staging + "/" + ManifesFile.nama)
    let new = Dictionary(ManifesFile.rows(coming).map { ($0.nama, $0.sha256) }) { first, _ in first }
    for name in names {
      let path = target + "/" + name
      guard let there = FileSystem.info(path) else { continue }
      let known = (ours[name] ?? []).union(new[name].map { [$0] } ?? [])
      if there.isRegular, Penerbitan.suntingan(path, known) == nil { continue }
      let edited = there.isDirectory ? nil : Penerbitan.suntingan(path, known)
      let kept = edited ?? Penerbitan.selipan(path, "lain")
      try Penerbitan.simpan(RawPath(path), RawPath(kept))
    }
    // Both editions are ours until the new manifest stands.
    try FileSystem.write(coming, to: mark)
    for folder in Penerbitan.folder(names) { try FileSystem.makeDirectory(target + "/" + folder) }
    for name in names { try FileSystem.rename(staging + "/" + name, to: target + "/" + name) }
    for (name, made) in ours.sorted(by: { $0.key < $1.key }) where new[name] == nil {
      // What somebody edited is his now.
      if Penerbitan.suntingan(target + "/" + name, made) == nil { try FileSystem.remove(target + "/" + name) }
    }
    try FileSystem.rename(staging + "/" + ManifesFile.nama, to: target + "/" + ManifesFile.nama)
    try FileSystem.remove(mark)
    try FileSystem.syncDirectory(target)
  }
}
