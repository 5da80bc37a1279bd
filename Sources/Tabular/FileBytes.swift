import Glibc

/// Why the bytes of a file could not be had.
package enum ReadError: Error, Hashable, Sendable {
  case tidakAda
  /// A folder, link, pipe or device.
  case bukanBerkasBiasa
  case tidakBolehDibaca
  /// Larger than the limit, in bytes.
  case terlaluBesar(Int)
  /// Another fault of the system, its number.
  case sistem(Int32)
}

/// Reads whole files.
package enum FileBytes {
  /// All bytes of a regular file. Never follows a link, never waits for a pipe.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: the most bytes; also kept when the file grows while it is read.
  package static func read(path: String, limit: Int = ReadLimits.default.maxBytes) throws(ReadError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw error(errno) }
    defer { _ = close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw error(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .bukanBerkasBiasa }
    guard status.st_size <= limit else { throw .terlaluBesar(Int(status.st_size)) }
    var capacity = Int(status.st_size) + 1
    var bytes: [UInt8] = []
    while true {
      var failure: Int32 = 0
      let room = capacity
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < room {
          guard let base = buffer.baseAddress else { return }
          let got = unsafe Glibc.read(descriptor, base + count, room - count)
          if got < 0 {
            if errno == EINTR { continue }
            failure = errno
            return
          }
          if got == 0 { return }
          count += got
        }
      }
      if failure != 0 { throw error(failure) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if bytes.count > limit { throw .terlaluBesar(bytes.count) }
      if chunk.count < room { return bytes }
      capacity = 65_536
    }
  }

  private static func error(_ number: Int32) -> ReadError {
    switch number {
    case ENOENT, ENOTDIR: .tidakAda
    case ELOOP, ENXIO, EISDIR: .bukanBerkasBiasa
    case EACCES, EPERM: .tidakBolehDibaca
    default: .sistem(number)
    }
  }
}
