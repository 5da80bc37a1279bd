import CPlatform
import Glibc

extension FileSystem {
  /// The bytes of a regular file; anything else, or more than `limit` bytes, is refused.
  package static func read(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    try readWhole(RawPath(path), limit: limit).bytes
  }

  package static func read(_ path: RawPath, limit: Int = .max) throws(FileError) -> [UInt8] {
    try readWhole(path, limit: limit).bytes
  }

  /// What reading a dropped file gives.
  package enum Reading: Sendable {
    case whole([UInt8], Info)
    /// Somebody still writes to it: it changed while it was read, or another process holds it open for writing.
    case changing
  }

  /// Whether a folder lies on a share (NFS, SMB, FUSE, 9p, …), where locks and leases may not reach other machines.
  package static func isShared(_ path: String) -> Bool {
    monev_is_share(unsafe RawPath(path).withCString { unsafe monev_filesystem_kind($0) }) != 0
  }

  /// Whether a dropped file is being written to, as far as this machine can tell at once; `nil` when only a second
  /// look can (a share, or a file of somebody else's).
  package static func ditulis(_ path: RawPath) -> Bool? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    // Whatever is wrong with it will be told when it is read.
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let answer = monev_open_for_writing(descriptor)
    return answer < 0 ? nil : answer != 0
  }

  /// The bytes of a dropped file when nobody is writing to it.
  package static func readQuiet(_ path: RawPath, limit: Int) throws(FileError) -> Reading {
    let (bytes, before, after, writer) = try readWhole(path, limit: limit)
    guard !writer, before.sama(after), bytes.count == after.size else { return .changing }
    return .whole(bytes, after)
  }

  private static func readWhole(_ path: RawPath, limit: Int) throws(FileError)
    -> (bytes: [UInt8], before: Info, after: Info, writer: Bool)
  {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { throw failure("membaca", path.teks) }
    defer { close(descriptor) }
    let before = try stand(descriptor, path)
    guard before.isRegular else {
      throw FileError(operasi: "membaca", path: path.teks, errnoCode: before.isDirectory ? EISDIR : ENXIO)
    }
    guard before.size <= limit else { throw FileError(operasi: "membaca", path: path.teks, errnoCode: EFBIG) }
    let writer = monev_open_for_writing(descriptor) > 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(before.size + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure("membaca", path.teks) }
      if count == 0 { break }
      guard bytes.count + count <= limit else { throw FileError(operasi: "membaca", path: path.teks, errnoCode: EFBIG) }
      bytes.append(contentsOf: chunk[..<count])
    }
    return (bytes, before, try stand(descriptor, path), writer)
  }

  private static func stand(_ descriptor: Int32, _ path: RawPath) throws(FileError) -> Info {
    var record = stat()
    guard unsafe fstat(descriptor, &record) == 0 else { throw failure("membaca", path.teks) }
    return Info(record)
  }
}
