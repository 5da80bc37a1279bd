import Glibc

extension FileSystem {
  /// Writes a file whole or not at all: temporary name beside it, fsync, rename, fsync of the folder.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    var writes = SyncedWrites()
    writes.add(bytes, to: path)
    try writes.commit()
  }

  /// Creates a file that follows its folder's permissions; the caller syncs and closes it. Whatever stands at `path`
  /// (a link, a pipe, a hard link to another file) is not written to: it goes.
  static func create(_ path: String) throws(FileError) -> Int32 {
    var descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    if descriptor < 0, errno == EEXIST {
      try remove(path)
      descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    }
    guard descriptor >= 0 else { throw failure("menulis", path) }
    followFolder(descriptor, directory(of: path))
    return descriptor
  }

  /// Gives a new file the folder's group (the owner too when the system administrator runs us) and its read and write
  /// bits. A file system without permissions is no reason to stop; a folder common to all, such as /tmp, is no model.
  static func followFolder(_ descriptor: Int32, _ folder: String) {
    var record = stat()
    guard status(folder, &record), record.st_mode & 0o1000 == 0 else { return }
    _ = fchown(descriptor, geteuid() == 0 ? record.st_uid : uid_t.max, record.st_gid)
    _ = fchmod(descriptor, record.st_mode & 0o666)
  }

  /// The same for a new folder.
  static func followFolder(_ path: String, _ parent: String) {
    var record = stat()
    guard status(parent, &record), record.st_mode & 0o1000 == 0 else { return }
    give(path, record, record.st_mode & 0o2777 | 0o700)
  }

  /// Gives a folder the owner and permissions of another, as far as the system allows.
  static func copyPermissions(from model: String, to path: String) {
    var record = stat()
    guard status(model, &record) else { return }
    give(path, record, record.st_mode & 0o7777)
  }

  private static func status(_ path: String, _ record: inout stat) -> Bool {
    unsafe RawPath(path).withCString { unsafe stat($0, &record) } == 0
  }

  private static func give(_ path: String, _ model: stat, _ mode: mode_t) {
    unsafe RawPath(path).withCString {
      _ = unsafe lchown($0, geteuid() == 0 ? model.st_uid : uid_t.max, model.st_gid)
      _ = unsafe chmod($0, mode)
    }
  }

  /// Opens by bytes; the mode of a new file is narrowed by the umask and widened again by `followFolder`.
  static func open(_ path: RawPath, _ flags: Int32) -> Int32 {
    unsafe path.withCString { unsafe Glibc.open($0, flags | O_CLOEXEC, 0o666) }
  }

  static func open(_ path: String, _ flags: Int32) -> Int32 { open(RawPath(path), flags) }

  /// Appends to a file in one write and syncs it. When that fails, nothing of it stays.
  package static func append(_ bytes: [UInt8], to path: String) throws(FileError) {
    let isNew = !exists(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure("menambah", path) }
    defer { close(descriptor) }
    if isNew { followFolder(descriptor, directory(of: path)) }
    let before = lseek(descriptor, 0, SEEK_END)
    do throws(FileError) {
      try writeAll(bytes, descriptor, path)
      guard fsync(descriptor) == 0 else { throw failure("menyimpan", path) }
    } catch {
      if before >= 0 { _ = ftruncate(descriptor, before) }
      throw error
    }
    if isNew { try syncDirectory(directory(of: path)) }
  }

  /// Cuts a file back to a length and syncs it.
  static func truncate(_ path: String, to length: Int) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure("menulis", path) }
    defer { close(descriptor) }
    guard ftruncate(descriptor, length) == 0, fsync(descriptor) == 0 else { throw failure("menyimpan", path) }
  }

  static func writeAll(_ bytes: [UInt8], _ descriptor: Int32, _ path: String) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure("menulis", path) }
      done += count
    }
  }
}
