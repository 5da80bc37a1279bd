import Glibc

/// One run at a time in an office folder: flock on `.monev.lock`, with a note of who holds it.
package struct OfficeLock: ~Copyable {
  private let descriptor: Int32

  /// Somebody else holds the folder; `catatan` is what they wrote.
  package struct Held: Error, Sendable {
    package let catatan: String
  }

  package enum Failure: Error, Sendable {
    case held(Held)
    case file(FileError)
  }

  /// Takes the lock or says who has it; never waits.
  package init(folder: String, since: Clock) throws(Failure) {
    let path = folder + "/.monev.lock"
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw .file(FileError(operasi: "mengunci", path: path, errnoCode: errno))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      let note = (try? FileSystem.read(path, limit: 4096)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      close(descriptor)
      guard reason == EWOULDBLOCK else {
        throw .file(FileError(operasi: "mengunci", path: path, errnoCode: reason))
      }
      throw .held(Held(catatan: note.split(whereSeparator: \.isNewline).joined(separator: ", ")))
    }
    var host = [CChar](repeating: 0, count: 256)
    unsafe gethostname(&host, 255)
    let name = String(decoding: host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let note = Array("komputer \(name), proses \(getpid()), sejak \(since.iso)\n".utf8)
    ftruncate(descriptor, 0)
    _ = unsafe note.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  deinit { close(descriptor) }
}
