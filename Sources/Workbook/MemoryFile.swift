import CPlatform
import Glibc

/// An anonymous file in memory that has a path as long as it lives.
struct MemoryFile: ~Copyable {
  private let descriptor: Int32

  init() throws(WorkbookError) {
    descriptor = monev_memory_file()
    guard descriptor >= 0 else { throw WorkbookError(.file, detail: "memfd_create") }
  }

  /// A path by which the library opens it.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// All that was written.
  func bytes() throws(WorkbookError) -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size >= 0 else { throw WorkbookError(.file, detail: "lseek") }
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = unsafe pread(descriptor, buffer.baseAddress.map { unsafe $0 + count }, size - count, count)
        if read < 0 && errno == EINTR { continue }
        guard read > 0 else {
          failed = true
          return
        }
        count += read
      }
    }
    if failed { throw WorkbookError(.file, detail: "pread") }
    return bytes
  }

  deinit {
    close(descriptor)
  }
}
