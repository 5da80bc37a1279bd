import Core
import Office

/// What lies in `masuk/`, and where originals go from there.
enum Masuk {
  enum Isi {
    case berkas(String)
    /// Something that is never opened: a folder, a link, a device.
    case lain(String, jenis: String)
  }

  /// Files in the order they are taken: by modification time, then name. Lock files, partial downloads and what
  /// operating systems leave behind are not looked at.
  static func daftar(_ folder: OfficeFolder) throws(FileError) -> [Isi] {
    guard FileSystem.exists(folder.masuk) else { return [] }
    var files: [(modified: Int64, name: String)] = []
    var others: [Isi] = []
    for name in try FileSystem.list(folder.masuk) where !diabaikan(name) {
      guard let info = FileSystem.info(folder.masuk + "/" + name) else { continue }
      if info.isRegular {
        files.append((info.modified, name))
      } else {
        others.append(.lain(name, jenis: info.isDirectory ? "folder" : "tautan atau perangkat"))
      }
    }
    return files.sorted { ($0.modified, $0.name) < ($1.modified, $1.name) }.map { .berkas($0.name) } + others
  }

  /// Names that belong to programs, not to people.
  static func diabaikan(_ name: String) -> Bool {
    if name.hasPrefix(".") || name.hasPrefix("~$") { return true }
    switch name.lowercased() {
    case "thumbs.db", "desktop.ini": return true
    case let lower:
      return [".tmp", ".part", ".crdownload", ".partial"].contains { lower.hasSuffix($0) }
    }
  }

  /// `<waktu>-<nama>`, and with a number when two fall into one second.
  static func namaKoreksi(_ name: String, _ clock: Clock) -> some Sequence<String> {
    let tail = String(decoding: name.utf8.suffix(200), as: UTF8.self)
    return (0..<1000).lazy.map { $0 == 0 ? "\(clock.ringkas)-\(tail)" : "\(clock.ringkas)-\($0)-\(tail)" }
  }

  /// Copies an original to the first free of `names` in a folder, reads it back and compares.
  ///
  /// - Returns: its path inside the office folder. A name that already holds the same bytes is taken as it is.
  static func simpan(
    _ bytes: [UInt8], in folder: OfficeFolder, under directory: String, names: some Sequence<String>
  ) throws(FileError) -> String {
    try FileSystem.makeDirectory(folder.absolute(directory))
    for name in names {
      let relative = directory + "/" + name
      let path = folder.absolute(relative)
      if FileSystem.exists(path) {
        if let there = try? FileSystem.read(path), there == bytes { return relative }
        continue
      }
      try FileSystem.write(bytes, to: path)
      guard try FileSystem.read(path) == bytes else {
        throw FileError(operasi: "menyimpan", path: path, errnoCode: 5)
      }
      return relative
    }
    throw FileError(operasi: "menyimpan", path: folder.absolute(directory), errnoCode: 17)
  }
}
