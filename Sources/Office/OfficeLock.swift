import CPlatform
import Glibc

/// One run at a time in an office folder: flock on `.monev.lock`, and in it a note of who holds it.
///
/// The system gives the lock of a dead process back by itself. On shares, where a lock may not reach the other machines
/// or may not exist, the note decides: one of another machine counts until its file has not been touched for
/// `OfficeLock.basi` seconds.
package struct OfficeLock: ~Copyable {
  private let descriptor: Int32
  private let path: String
  /// Whether the work came to its end.
  private var selesai = false

  /// Somebody else holds the folder; `catatan` is what they wrote.
  package struct Held: Error, Sendable {
    package let catatan: String
  }

  package enum Failure: Error, Sendable {
    case held(Held)
    case file(FileError)
  }

  /// Seconds after which the untouched note of another machine is taken for that of a dead run.
  package static let basi: Int64 = 600

  /// Takes the lock or says who has it; never waits for somebody to release it.
  ///
  /// What a killed run left is put in order before anything else (`Pemulihan`).
  ///
  /// - Parameter bersama: whether the folder lies on a share; `nil` asks the system.
  package init(folder: OfficeFolder, since: Clock, bersama: Bool? = nil) throws(Failure) {
    let path = folder.path + "/.monev.lock"
    let shared = bersama ?? FileSystem.isShared(folder.path)
    let (descriptor, orphaned) = try OfficeLock.take(path, LockNote(since: since), shared: shared)
    do throws(FileError) {
      try Pemulihan.jalankan(folder, menyeluruh: orphaned)
    } catch {
      // The note stays: the next run knows that something is still to be put in order.
      close(descriptor)
      throw .file(error)
    }
    self.path = path
    self.descriptor = descriptor
  }

  /// Gives the folder back after work that came to its end.
  package consuming func lepas() { selesai = true }

  /// Without `lepas` the work was broken off by an error: a word stays in the file, so that the next run looks for what
  /// may have been left half-done.
  deinit {
    if selesai {
      unsafe RawPath(path).withCString { _ = unsafe unlink($0) }
    } else {
      _ = OfficeLock.tulis([UInt8]("berhenti\n".utf8), descriptor)
    }
    close(descriptor)
  }

  private static func take(_ path: String, _ own: LockNote, shared: Bool) throws(Failure) -> (Int32, Bool) {
    for _ in 0..<100 {
      let isNew = !FileSystem.exists(path)
      let descriptor = FileSystem.open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK)
      guard descriptor >= 0 else {
        let failure = FileSystem.failure("mengunci", path)
        if failure.errnoCode == EACCES, singkirkan(path) { continue }
        throw .file(failure)
      }
      if isNew { FileSystem.followFolder(descriptor, FileSystem.directory(of: path)) }
      var released = false
      defer { if released { close(descriptor) } }
      let locked = flock(descriptor, LOCK_EX | LOCK_NB) == 0
      let reason = errno
      let text = (try? FileSystem.read(path, limit: 4096)) ?? []
      let note = LockNote(text)
      if !locked, reason == EWOULDBLOCK || reason == EACCES {
        released = true
        throw .held(Held(catatan: note?.kalimat ?? "tanpa catatan"))
      }
      // The file may have been taken away by its holder between our open and our lock.
      var mine = stat()
      guard unsafe fstat(descriptor, &mine) == 0, FileSystem.info(path)?.inode == UInt64(mine.st_ino) else {
        released = true
        continue
      }
      if let note, shared || !locked, note != own, hidup(note, own, mine, path) {
        released = true
        throw .held(Held(catatan: note.kalimat))
      }
      guard tulis(own.bytes, descriptor) else {
        released = true
        throw .file(FileSystem.failure("mengunci", path))
      }
      guard locked && !shared || diam(own, path) else {
        released = true
        let after = (try? FileSystem.read(path, limit: 4096)).flatMap { LockNote($0) }
        throw .held(Held(catatan: after?.kalimat ?? "tanpa catatan"))
      }
      return (descriptor, !text.isEmpty)
    }
    throw .held(Held(catatan: "kuncinya terus berganti"))
  }

  /// A lock file that another user's run left and that we may not write to: when nobody holds it, one of ours with the
  /// same note takes its place.
  private static func singkirkan(_ path: String) -> Bool {
    let descriptor = FileSystem.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, !FileSystem.isShared(path) else { return false }
    guard let note = try? FileSystem.read(path, limit: 4096) else { return false }
    return (try? FileSystem.write(note, to: path)) != nil
  }

  /// Seconds between two signs of life of a long run.
  package static let denyut = 60.0

  /// A sign of life: a run that takes longer than `basi` must not be taken for a dead one on a share.
  package static func sentuh(_ folder: OfficeFolder) {
    let descriptor = FileSystem.open(folder.path + "/.monev.lock", O_WRONLY | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    // The first letter of the note over itself: the share's clock stamps it.
    _ = unsafe [UInt8(ascii: "F")].withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, 1, 0) }
    close(descriptor)
  }

  /// Whether the writer of a note is at work still.
  private static func hidup(_ note: LockNote, _ own: LockNote, _ file: stat, _ path: String) -> Bool {
    if note.sekomputer(own) { return note.masihHidup && note.proses != own.proses }
    // The share's clock, not ours: what it stamps on a file written now.
    let probe = path + ".\(own.proses)"
    guard let fresh = try? FileSystem.create(probe) else { return true }
    defer {
      close(fresh)
      try? FileSystem.remove(probe)
    }
    _ = unsafe [UInt8(0)].withUnsafeBytes { unsafe write(fresh, $0.baseAddress, 1) }
    var now = stat()
    guard unsafe fstat(fresh, &now) == 0 else { return true }
    return Int64(now.st_mtim.tv_sec) - Int64(file.st_mtim.tv_sec) < basi
  }

  /// Written over what stands there and cut then: the file is empty at no moment, because an empty one says that
  /// nothing was left half-done.
  private static func tulis(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
    errno = ENOSPC  // What a write that is cut short means.
    let count = unsafe bytes.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    return count == bytes.count && ftruncate(descriptor, bytes.count) == 0 && fsync(descriptor) == 0
  }

  /// Without a lock that reaches everybody: after a moment the note must still be ours.
  private static func diam(_ own: LockNote, _ path: String) -> Bool {
    usleep(300_000)
    return (try? FileSystem.read(path, limit: 4096)).flatMap { LockNote($0) } == own
  }
}
