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
    let (bytes, before, after, writer) = try readWhole(path, limit: limit, asksForWriters: true)
    guard !writer, before.sama(after), bytes.count == after.size else { return .changing }
    return .whole(bytes, after)
  }

  /// - Parameter asksForWriters: whether to look who else has the file open, and at its state after reading.
  private static func readWhole(_ path: RawPath, limit: Int, asksForWriters: Bool = false) throws(FileError)
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
    let writer = asksForWriters && monev_open_for_writing(descriptor) > 0
    let bytes = try content(descriptor, path, expecting: before.size, limit: limit)
    return (bytes, before, asksForWriters ? try stand(descriptor, path) : before, writer)
  }

  /// All that an open file holds, though it grows meanwhile, straight into the array when it does not.
  private static func content(
    _ descriptor: Int32, _ path: RawPath, expecting size: Int, limit: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = size + 1
    while true {
      var code: Int32 = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        // SAFETY: never nil, there is room for one byte at least; read writes `room - count` bytes at most.
        guard let base = buffer.baseAddress else { return }
        while count < room {
          let got = unsafe Glibc.read(descriptor, base + count, room - count)
          if got < 0, errno == EINTR { continue }
          if got < 0 { code = errno }
          if got <= 0 { return }
          count += got
        }
      }
      guard code == 0 else { throw FileError(operasi: "membaca", path: path.teks, errnoCode: code) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else { throw FileError(operasi: "membaca", path: path.teks, errnoCode: EFBIG) }
      if chunk.count < room { return bytes }
      room = 1 << 16
    }
  }

  private static func stand(_ descriptor: Int32, _ path: RawPath) throws(FileError) -> Info {
    var record = stat()
    guard unsafe fstat(descriptor, &record) == 0 else { throw failure("membaca", path.teks) }
    return Info(record)
  }
}
