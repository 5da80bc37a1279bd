/// Finishes or undoes what a run left when it was killed. The caller holds the lock.
package enum Pemulihan {
  /// - Parameter menyeluruh: whether a run ended without releasing its lock: temporary files may then lie about.
  package static func jalankan(_ folder: OfficeFolder, menyeluruh: Bool) throws(FileError) {
    let hadJournal = FileSystem.exists(Jurnal.path(folder))
    if menyeluruh || hadJournal { try bersihkan(folder) }
    if let journal = try Jurnal.baca(folder) { try selesaikan(journal, folder) }
    if hadJournal { try Jurnal.hapus(folder) }
  }

  private static func selesaikan(_ journal: Jurnal, _ folder: OfficeFolder) throws(FileError) {
    let bytes = FileSystem.exists(folder.register) ? try FileSystem.read(folder.register) : []
    // A register shorter than the journal says was put back by somebody: nothing to conclude.
    guard bytes.count >= journal.panjangRegister else { return }
    let tail = bytes[journal.panjangRegister...]
    if tail.starts(with: journal.tambahan) {
      for file in journal.berkas { try keluarkan(file, folder) }
    } else if journal.tambahan.starts(with: tail) {
      if !tail.isEmpty { try FileSystem.truncate(folder.register, to: journal.panjangRegister) }
      let known = Set(try Register(folder).entries.map(\.lokasi))
      for file in journal.berkas where !known.contains(file.lokasi) { try batalkan(file, folder) }
    }
  }

  /// The event stands in the register: the original leaves `masuk/`, unless it is not the one that was taken.
  private static func keluarkan(_ file: Jurnal.Berkas, _ folder: OfficeFolder) throws(FileError) {
    let path = RawPath(folder.absolute(file.folder), file.nama)
    guard sama(path, file, ubah: true), sama(RawPath(folder.absolute(file.lokasi)), file, ubah: false) else { return }
    try FileSystem.remove(path)
  }

  /// The event does not stand there: the copy goes, because the original lies in `masuk/` and will be taken anew.
  private static func batalkan(_ file: Jurnal.Berkas, _ folder: OfficeFolder) throws(FileError) {
    let copy = RawPath(folder.absolute(file.lokasi))
    guard sama(RawPath(folder.absolute(file.folder), file.nama), file, ubah: true), sama(copy, file, ubah: false) else {
      return
    }
    try FileSystem.remove(copy)
  }

  private static func sama(_ path: RawPath, _ file: Jurnal.Berkas, ubah: Bool) -> Bool {
    guard let info = FileSystem.info(path), info.isRegular, !ubah || info.modified == file.ubah,
      case .whole(let bytes, _) = try? FileSystem.readQuiet(path, limit: .max)
    else { return false }
    return SHA256.hex(bytes) == file.sha256
  }

  /// Sweeps temporary files away, and finishes publishing that was broken off.
  private static func bersihkan(_ folder: OfficeFolder) throws(FileError) {
    try sapu(folder.path)
    try sapu(folder.koreksi)
    for tree in ["arsip", "isian", "keluar"] {
      for year in folders(folder.absolute(tree)) {
        if tree == "keluar" { try Penerbitan.pulihkan(year) }
        for quarter in folders(year) { try sapu(quarter) }
      }
    }
  }

  private static func sapu(_ directory: String) throws(FileError) {
    guard FileSystem.isFolder(directory) else { return }
    for name in try FileSystem.names(directory) where name.bytes.starts(with: SyncedWrites.mark.utf8) {
      let path = RawPath(directory, name)
      // A folder of that name is nobody's temporary file.
      if !(FileSystem.info(path)?.isDirectory ?? false) { try FileSystem.remove(path) }
    }
  }

  private static func folders(_ directory: String) -> [String] {
    let names = (try? FileSystem.list(directory)) ?? []
    return names.filter { !$0.hasPrefix(".") }.map { directory + "/" + $0 }.filter {
      FileSystem.isFolder($0)
    }
  }
}
