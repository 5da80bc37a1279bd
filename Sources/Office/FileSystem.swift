package import Glibc

/// Why something could not be done with a file: the operation, the path, the system's reason.
package struct FileError: Error, Sendable {
  package let operasi: String
  package let path: String
  package let errnoCode: Int32

  package init(operasi: String, path: String, errnoCode: Int32) {
    self.operasi = operasi
    self.path = path
    self.errnoCode = errnoCode
  }

  /// The reason in plain Indonesian.
  package var alasan: String {
    switch errnoCode {
    case ENOENT: "berkas atau folder tidak ada"
    case EACCES, EPERM: "tidak punya izin"
    case ENOSPC, EDQUOT: "ruang penyimpanan penuh"
    case EROFS: "media hanya bisa dibaca"
    case EMFILE, ENFILE: "terlalu banyak berkas terbuka"
    case EIO: "media rusak atau sambungan putus"
    case ENOTDIR: "bagian dari alamat itu bukan folder"
    case EISDIR: "itu folder, bukan berkas"
    case ELOOP: "itu tautan (symbolic link), bukan berkas biasa"
    case ENAMETOOLONG: "nama terlalu panjang"
    case EEXIST: "sudah ada"
    case EFBIG: "berkas terlalu besar"
    default: "kesalahan sistem nomor \(errnoCode)"
    }
  }

  package var pesan: String { "tidak bisa \(operasi) \(path): \(alasan)" }
}

/// The few file operations this program needs, each checked and each telling what failed.
///
/// Nothing here follows a symbolic link in its last component, and nothing opens a FIFO or device blocking.
package enum FileSystem {
  package struct Info: Sendable {
    package let isDirectory: Bool
    package let isRegular: Bool
    package let size: Int
    /// Modification time in nanoseconds since 1970.
    package let modified: Int64
    package let mode: mode_t
  }

  /// What stands at `path`, not following a link; `nil` when nothing does.
  package static func info(_ path: String) -> Info? {
    var record = stat()
    guard unsafe lstat(path, &record) == 0 else { return nil }
    return Info(
      isDirectory: record.st_mode & S_IFMT == S_IFDIR, isRegular: record.st_mode & S_IFMT == S_IFREG,
      size: Int(record.st_size),
      modified: Int64(record.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(record.st_mtim.tv_nsec),
      mode: record.st_mode & 0o7777)
  }

  package static func exists(_ path: String) -> Bool { info(path) != nil }

  /// Names in a folder without `.` and `..`, sorted; those that are no UTF-8 are given with replacement characters.
  package static func list(_ path: String) throws(FileError) -> [String] {
    guard let stream = unsafe opendir(path) else { throw failure("membaca folder", path) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The bytes of a regular file; anything else, or more than `limit` bytes, is refused.
  package static func read(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("membaca", path) }
    defer { close(descriptor) }
    var record = stat()
    guard unsafe fstat(descriptor, &record) == 0 else { throw failure("membaca", path) }
    guard record.st_mode & S_IFMT == S_IFREG else {
      throw FileError(operasi: "membaca", path: path, errnoCode: record.st_mode & S_IFMT == S_IFDIR ? EISDIR : ELOOP)
    }
    guard Int(record.st_size) <= limit else { throw FileError(operasi: "membaca", path: path, errnoCode: EFBIG) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(record.st_size) + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure("membaca", path) }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else { throw FileError(operasi: "membaca", path: path, errnoCode: EFBIG) }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Makes a folder and those above it; a folder that is there already is fine.
  package static func makeDirectory(_ path: String) throws(FileError) {
    if let info = info(path) {
      if info.isDirectory { return }
      var record = stat()
      if unsafe stat(path, &record) == 0, record.st_mode & S_IFMT == S_IFDIR { return }
      throw FileError(operasi: "membuat folder", path: path, errnoCode: ENOTDIR)
    }
    let parent = directory(of: path)
    if parent != path { try makeDirectory(parent) }
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure("membuat folder", path) }
  }

  /// Writes a file whole or not at all: temporary name beside it, fsync, rename, fsync of the folder.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let temporary = temporaryName(beside: path)
    do {
      try writeNew(bytes, to: temporary)
      try rename(temporary, to: path)
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    try syncDirectory(directory(of: path))
  }

  /// A hidden name in the same folder that no reader takes for a finished file.
  package static func temporaryName(beside path: String) -> String {
    directory(of: path) + "/.tmp-\(getpid())-" + String(name(of: path).suffix(100))
  }

  /// Creates a file, writes and fsyncs it.
  package static func writeNew(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("menulis", path) }
    defer { close(descriptor) }
    try writeAll(bytes, descriptor, path)
    guard fsync(descriptor) == 0 else { throw failure("menyimpan", path) }
  }

  /// Appends to a file in one write and fsyncs it.
  package static func append(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("menambah", path) }
    defer { close(descriptor) }
    try writeAll(bytes, descriptor, path)
    guard fsync(descriptor) == 0 else { throw failure("menyimpan", path) }
  }

  package static func rename(_ source: String, to target: String) throws(FileError) {
    guard unsafe Glibc.rename(source, target) == 0 else { throw failure("memindahkan ke", target) }
  }

  package static func remove(_ path: String) throws(FileError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw failure("menghapus", path) }
  }

  package static func removeDirectory(_ path: String) throws(FileError) {
    guard unsafe rmdir(path) == 0 || errno == ENOENT else { throw failure("menghapus", path) }
  }

  package static func syncDirectory(_ path: String) throws(FileError) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
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

  private static func writeAll(_ bytes: [UInt8], _ descriptor: Int32, _ path: String) throws(FileError) {
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

  private static func failure(_ operation: String, _ path: String) -> FileError {
    FileError(operasi: operation, path: path, errnoCode: errno)
  }
}

extension FileSystem {
  /// For names no other process takes.
  package static var processID: Int32 { getpid() }
}
