import CPlatform
package import Glibc

/// The few file operations this program needs, each checked and each telling what failed.
///
/// Nothing here follows a symbolic link in its last component, and nothing opens a FIFO or device blocking.
package enum FileSystem {
  package struct Info: Sendable, Equatable {
    package let isDirectory: Bool
    package let isRegular: Bool
    package let isLink: Bool
    package let size: Int
    /// Modification time in nanoseconds since 1970.
    package let modified: Int64
    package let mode: mode_t
    package let inode: UInt64
    package let owner: uid_t

    init(_ record: stat) {
      isDirectory = record.st_mode & S_IFMT == S_IFDIR
      isRegular = record.st_mode & S_IFMT == S_IFREG
      isLink = record.st_mode & S_IFMT == S_IFLNK
      size = Int(record.st_size)
      modified = Int64(record.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(record.st_mtim.tv_nsec)
      mode = record.st_mode & 0o7777
      inode = UInt64(record.st_ino)
      owner = record.st_uid
    }

    /// Whether nobody wrote to the file between the two looks.
    package func sama(_ other: Info) -> Bool {
      size == other.size && modified == other.modified && inode == other.inode
    }
  }

  /// What stands at `path`, not following a link; `nil` when nothing does.
  package static func info(_ path: RawPath) -> Info? {
    var record = stat()
    let found = unsafe path.withCString { unsafe lstat($0, &record) }
    return found == 0 ? Info(record) : nil
  }

  package static func info(_ path: String) -> Info? { info(RawPath(path)) }

  package static func exists(_ path: String) -> Bool { info(path) != nil }

  /// Names in a folder without `.` and `..`, sorted by their bytes.
  ///
  /// - Parameter wanted: which names, by their bytes; asked before anything is made of them.
  package static func names(
    _ path: String, where wanted: ([UInt8]) -> Bool = { _ in true }
  ) throws(FileError) -> [NamaMentah] {
    guard let stream = unsafe RawPath(path).withCString({ unsafe opendir($0) }) else {
      throw failure("membaca folder", path)
    }
    defer { unsafe closedir(stream) }
    var names: [NamaMentah] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let bytes = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { start in
          unsafe Array(
            UnsafeBufferPointer(
              start: start, count: strnlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self), 256)))
        }
      }
      if bytes != [0x2E], bytes != [0x2E, 0x2E], wanted(bytes) { names.append(NamaMentah(bytes)) }
    }
    guard errno == 0 else { throw failure("membaca folder", path) }
    return names.sorted()
  }

  /// Names in a folder of our own, sorted; those that are no UTF-8 are given as people read them.
  package static func list(_ path: String) throws(FileError) -> [String] {
    try names(path).map(\.teks).sorted()
  }

  /// Makes a folder and those above it; a folder that is there already is fine.
  package static func makeDirectory(_ path: String) throws(FileError) {
    if let info = info(path) {
      if info.isDirectory { return }
      if isFolder(path) { return }
      throw FileError(operasi: "membuat folder", path: path, errnoCode: info.isLink ? ENOENT : ENOTDIR)
    }
    let parent = directory(of: path)
    if parent != path { try makeDirectory(parent) }
    let made = unsafe RawPath(path).withCString { unsafe mkdir($0, 0o777) }
    guard made == 0 || errno == EEXIST else { throw failure("membuat folder", path) }
    followFolder(path, parent)
    // The name of a new folder must outlive a power failure as much as what will lie in it.
    do throws(FileError) {
      try syncDirectory(parent)
    } catch  where error.errnoCode == EACCES {
      // A folder we may pass but not read cannot be synced.
    }
  }

  /// Whether a folder of the office stands at `path`; a link to one is one too (the administrator may keep it elsewhere).
  package static func isFolder(_ path: String) -> Bool {
    var record = stat()
    let found = unsafe RawPath(path).withCString { unsafe stat($0, &record) }
    return found == 0 && record.st_mode & S_IFMT == S_IFDIR
  }

  package static func rename(_ source: String, to target: String) throws(FileError) {
    let done = unsafe RawPath(source).withCString { from in
      unsafe RawPath(target).withCString { to in unsafe Glibc.rename(from, to) }
    }
    guard done == 0 else { throw failure("memindahkan ke", target) }
  }

  /// Renames without replacing what is there.
  ///
  /// - Returns: `false` when the target exists.
  package static func renameNew(_ source: RawPath, to target: RawPath) throws(FileError) -> Bool {
    let done = unsafe source.withCString { from in unsafe target.withCString { to in unsafe monev_rename_new(from, to) }
    }
    if done == 0 { return true }
    guard errno == EEXIST else { throw failure("memindahkan ke", target.teks) }
    return false
  }

  /// Swaps two paths in one step.
  ///
  /// - Returns: `false` when this file system cannot.
  package static func exchange(_ first: String, _ second: String) throws(FileError) -> Bool {
    let done = unsafe RawPath(first).withCString { one in
      unsafe RawPath(second).withCString { other in unsafe monev_exchange(one, other) }
    }
    if done == 0 { return true }
    guard errno == EINVAL || errno == ENOSYS || errno == ENOTSUP else { throw failure("menukar", second) }
    return false
  }

  package static func remove(_ path: RawPath) throws(FileError) {
    let done = unsafe path.withCString { unsafe unlink($0) }
    guard done == 0 || errno == ENOENT else { throw failure("menghapus", path.teks) }
  }

  package static func remove(_ path: String) throws(FileError) { try remove(RawPath(path)) }

  /// Whether we may take a file out of a folder: it must be writable, and where the sticky bit is set, one of both ours.
  package static func mayRemove(_ file: Info, from folder: String) -> Bool {
    var record = stat()
    let path = RawPath(folder)
    guard unsafe path.withCString({ unsafe access($0, W_OK | X_OK) }) == 0,
      unsafe path.withCString({ unsafe stat($0, &record) }) == 0
    else { return false }
    return record.st_mode & 0o1000 == 0 || [0, file.owner, record.st_uid].contains(geteuid())
  }

  package static func removeDirectory(_ path: String) throws(FileError) {
    let done = unsafe RawPath(path).withCString { unsafe rmdir($0) }
    guard done == 0 || errno == ENOENT else { throw failure("menghapus", path) }
  }

  package static func syncDirectory(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY)
    guard descriptor >= 0 else { throw failure("membuka folder", path) }
    defer { close(descriptor) }
    // Some network shares cannot sync a folder; the file itself is safe then.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else { throw failure("menyimpan folder", path) }
  }

  package static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  package static func name(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  /// For names no other process takes.
  package static var processID: Int32 { getpid() }

  static func failure(_ operation: String, _ path: String) -> FileError {
    FileError(operasi: operation, path: path, errnoCode: errno)
  }
}
