import CPlatform
import Glibc

/// Several files written whole or not at all: temporary names beside them, every file synced (side by side, so that
/// the disk has to settle once), then renamed, then their folders synced.
package struct SyncedWrites {
  private struct Item {
    let bytes: [UInt8]
    let path: String
    var temporary = ""
  }

  private var items: [Item] = []

  package init() {}

  /// Marks a temporary file; no reader takes one for a finished file, and recovery sweeps them away.
  package static let mark = ".tmp-monev-"

  /// A later file of the same path takes the place of an earlier one.
  package mutating func add(_ bytes: [UInt8], to path: String) {
    items.removeAll { $0.path == path }
    items.append(Item(bytes: bytes, path: path))
  }

  /// Writes everything. After an error no temporary file is left; files renamed before it stay.
  package mutating func commit() throws(FileError) {
    for index in items.indices {
      items[index].temporary =
        FileSystem.directory(of: items[index].path) + "/" + SyncedWrites.mark + "\(FileSystem.processID)-\(index)"
    }
    do throws(FileError) {
      try SyncedWrites.writeSynced(items.map { ($0.temporary, $0.bytes) })
      for item in items { try FileSystem.rename(item.temporary, to: item.path) }
      try SyncedWrites.syncDirectories(items.map(\.path))
    } catch {
      for item in items { try? FileSystem.remove(item.temporary) }
      throw error
    }
    items = []
  }

  /// Writes new files and syncs them, some at a time so that few descriptors are open; fewer still when the system
  /// gives no more.
  static func writeSynced(_ files: [(path: String, bytes: [UInt8])]) throws(FileError) {
    var most = 24
    var start = 0
    while start < files.count {
      var open: [Int32] = []
      defer { for descriptor in open { close(descriptor) } }
      for file in files[start..<min(start + most, files.count)] {
        let descriptor: Int32
        do throws(FileError) {
          descriptor = try FileSystem.create(file.path)
        } catch  where !open.isEmpty && [EMFILE, ENFILE].contains(error.errnoCode) {
          most = open.count
          break
        }
        open.append(descriptor)
        try FileSystem.writeAll(file.bytes, descriptor, file.path)
      }
      var errors = [Int32](repeating: 0, count: open.count)
      unsafe monev_fsync_all(open, &errors, Int32(open.count))
      for (file, code) in zip(files[start...], errors) where code != 0 {
        throw FileError(operasi: "menyimpan", path: file.path, errnoCode: code)
      }
      start += open.count
    }
  }

  /// Syncs the folders of the given paths, each once.
  static func syncDirectories(_ paths: [String]) throws(FileError) {
    for folder in Set(paths.map(FileSystem.directory(of:))).sorted() { try FileSystem.syncDirectory(folder) }
  }
}
