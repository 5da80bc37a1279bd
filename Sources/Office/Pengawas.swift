import CPlatform
import Glibc

/// Waits for something to happen in folders: inotify wakes it up where the system knows of changes, the time limit does
/// where it does not (SMB, NFS). An event is only a hint; nothing is told about what happened.
package struct Pengawas: ~Copyable {
  private let descriptor: Int32
  private let stop: Int32

  /// Installs the handlers of SIGTERM, SIGINT and SIGHUP too.
  package init() {
    // Without inotify (too many instances, another kernel) the time limits do all the work.
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    stop = monev_stop_install()
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  package enum Sebab: Sendable { case waktu, kejadian, berhenti }

  /// Watches a folder; again is no harm, and needed after it was made anew.
  package borrowing func awasi(_ folder: String) {
    guard descriptor >= 0 else { return }
    let mask = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_ONLYDIR
    _ = unsafe inotify_add_watch(descriptor, folder, UInt32(mask))
  }

  /// Whether the program was asked to stop.
  package static var diminta: Bool { monev_stop_requested() != 0 }

  /// - Parameter milidetik: the longest wait.
  package borrowing func tunggu(_ milidetik: Int32) -> Sebab {
    if Pengawas.diminta { return .berhenti }
    var waits = [
      pollfd(fd: stop, events: Int16(POLLIN), revents: 0), pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    _ = unsafe poll(&waits, descriptor >= 0 ? 2 : 1, milidetik)
    if Pengawas.diminta { return .berhenti }
    return kuras() ? .kejadian : .waktu
  }

  /// Empties the queue.
  ///
  /// - Returns: whether there was anything in it.
  private borrowing func kuras() -> Bool {
    guard descriptor >= 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    var any = false
    while unsafe read(descriptor, &buffer, buffer.count) > 0 { any = true }
    return any
  }
}

/// Seconds that never go backwards.
package enum Detak {
  package static func tunggu(_ seconds: UInt32) { sleep(seconds) }

  package static var sekarang: Double {
    var now = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
