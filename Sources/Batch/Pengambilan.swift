import Core
import Glibc
import Office

/// Dropped files that are taken together, so that the disk has to settle a few times for many of them.
///
/// The order keeps everything whole whenever the power fails: journal, copies and answers (synced, read back and
/// compared by SHA-256), register (synced: from here on the files count), and only then the originals leave `masuk/`.
struct Pengambilan {
  private struct Anggota {
    let path: RawPath
    let info: FileSystem.Info
    let jurnal: Jurnal.Berkas
  }

  private let folder: OfficeFolder
  private var anggota: [Anggota] = []
  /// Copies by their place inside the office folder.
  private var salinan: [String: [UInt8]] = [:]
  private var urutan: [String] = []
  /// Answers: path and contents, or `nil` for one that no longer holds.
  private var jawaban: [(path: String, bytes: [UInt8]?)] = []
  private var ukuran = 0
  private var pernah = false

  init(_ folder: OfficeFolder) { self.folder = folder }

  var penuh: Bool { anggota.count >= 64 || ukuran >= 32 << 20 }

  /// `<waktu>-<nama>`, and with a number when two fall into one second.
  static func namaKoreksi(_ name: String, _ clock: Clock) -> some Sequence<String> {
    (0..<10_000).lazy.map { $0 == 0 ? "\(clock.ringkas)-\(name)" : "\(clock.ringkas)-\($0)-\(name)" }
  }

  /// The first of `names` in a folder that is free, or holds the same bytes already; those bytes will go there.
  mutating func tempat(
    _ directory: String, _ names: some Sequence<String>, _ bytes: [UInt8]
  ) throws(FileError) -> String {
    for name in names {
      let relative = directory + "/" + name
      if let planned = salinan[relative] {
        if planned == bytes { return relative }
        continue
      }
      let path = folder.absolute(relative)
      if FileSystem.exists(path), (try? FileSystem.read(path)) != bytes { continue }
      salin(bytes, ke: relative)
      return relative
    }
    throw FileError(operasi: "menyimpan", path: folder.absolute(directory), errnoCode: EEXIST)
  }

  mutating func salin(_ bytes: [UInt8], ke relative: String) {
    if salinan.updateValue(bytes, forKey: relative) == nil { urutan.append(relative) }
    ukuran += bytes.count
  }

  /// A file that is taken.
  ///
  /// - Parameters:
  ///   - place: the folder inside the office it leaves; `nil` when the original stays where it is.
  ///   - goal: where its bytes lie or will lie.
  mutating func tambah(_ name: NamaMentah, di place: String?, _ isi: Penilaian.Isi, ke goal: String) throws(FileError) {
    // A duplicate whose original is gone from the archive brings it back.
    if salinan[goal] == nil, !FileSystem.exists(folder.absolute(goal)) { salin(isi.bytes, ke: goal) }
    guard let place else { return }
    anggota.append(
      Anggota(
        path: RawPath(folder.absolute(place), name), info: isi.info,
        jurnal: Jurnal.Berkas(
          nama: name, ubah: isi.info.modified, sha256: isi.sha256, lokasi: goal, folder: place)))
  }

  /// An answer, written with the group.
  mutating func jawab(_ hasil: HasilTerima, _ clock: Clock) throws(FileError) {
    jawaban += Kuitansi.jawaban(hasil, clock).map { (folder.koreksi + "/" + $0.nama, $0.bytes) }
  }

  /// Any other file that belongs to the event.
  mutating func lampiran(_ bytes: [UInt8], ke relative: String) { jawaban.append((folder.absolute(relative), bytes)) }

  /// An answer that no longer holds.
  mutating func buang(_ relative: String) { jawaban.append((folder.absolute(relative), nil)) }

  /// A group that stands alone.
  mutating func tuntas(_ register: inout Register) throws(FileError) {
    try selesaikan(&register)
    if FileSystem.exists(folder.masuk) { try FileSystem.syncDirectory(folder.masuk) }
    try Jurnal.hapus(folder)
    pernah = false
  }

  /// Carries the group out.
  mutating func selesaikan(_ register: inout Register) throws(FileError) {
    let events = register.tunggakan
    if !anggota.isEmpty || !events.isEmpty {
      pernah = true
      try Jurnal(berkas: anggota.map(\.jurnal), panjangRegister: register.panjang, tambahan: events).tulis(folder)
    }
    try tulis(register)
    for file in anggota {
      let copy = try FileSystem.read(folder.absolute(file.jurnal.lokasi))
      guard SHA256.hex(copy) == file.jurnal.sha256 else {
        throw FileError(operasi: "menyimpan", path: folder.absolute(file.jurnal.lokasi), errnoCode: EIO)
      }
    }
    try register.simpan()
    for file in anggota {
      // What changed since it was read is another file: it is taken at the next look.
      if let now = FileSystem.info(file.path), now.sama(file.info) { try FileSystem.remove(file.path) }
    }
    self = Pengambilan(folder, pernah: pernah)
  }

  /// The last group of a run.
  ///
  /// - Parameter ada: names of the files in `masuk/`; notes that others wait have had their day.
  mutating func akhiri(_ register: inout Register, ada: Set<String>) throws(FileError) {
    try selesaikan(&register)
    if FileSystem.exists(folder.koreksi) {
      let ending = Array(Kuitansi.tunggu.utf8)
      for name in try FileSystem.names(folder.koreksi) where name.bytes.suffix(ending.count).elementsEqual(ending) {
        let text = String(decoding: name.bytes, as: UTF8.self)
        // A note that somebody dropped, and that was refused, is an original.
        if !ada.contains(String(text.dropLast(Kuitansi.tunggu.count))), !register.adaAsli("koreksi/" + text) {
          try Pengambilan.buangJawaban(RawPath(folder.koreksi, name))
        }
      }
    }
    if pernah { try tuntas(&register) }
  }

  private init(_ folder: OfficeFolder, pernah: Bool) {
    self.folder = folder
    self.pernah = pernah
  }

  /// Copies and answers; an answer that stands there already is not written again.
  private mutating func tulis(_ register: Register) throws(FileError) {
    var writes = SyncedWrites()
    var directories: Set<String> = []
    for answer in jawaban {
      guard let bytes = answer.bytes, (try? FileSystem.read(answer.path)) != bytes else { continue }
      writes.add(bytes, to: bebas(answer.path, register))
      directories.insert(FileSystem.directory(of: answer.path))
    }
    for relative in urutan {
      let path = folder.absolute(relative)
      guard let bytes = salinan[relative], !FileSystem.exists(path) else { continue }
      writes.add(bytes, to: path)
      directories.insert(FileSystem.directory(of: path))
    }
    for directory in directories.sorted() { try FileSystem.makeDirectory(directory) }
    try writes.commit()
    for answer in jawaban where answer.bytes == nil && !asli(answer.path, register) {
      try Pengambilan.buangJawaban(RawPath(answer.path))
    }
  }

  /// Whether somebody's original lies at a path: `20250704-010000-a.csv.PERBAIKI.txt` may be one that was dropped as
  /// `a.csv.PERBAIKI.txt`, and is no answer to `20250704-010000-a.csv` then.
  private func asli(_ path: String, _ register: Register) -> Bool {
    path.hasPrefix(folder.path + "/") && register.adaAsli(String(path.dropFirst(folder.path.count + 1)))
  }

  /// The path of an answer, or one beside it where an original, somebody's folder, or a file we may not replace stands in
  /// its place: that must not stop everybody's files.
  private func bebas(_ path: String, _ register: Register) -> String {
    func taken(_ path: String) -> Bool {
      if asli(path, register) { return true }
      guard let there = FileSystem.info(path) else { return false }
      return there.isDirectory || !FileSystem.mayRemove(there, from: FileSystem.directory(of: path))
    }
    guard taken(path), let dot = path.lastIndex(of: ".") else { return path }
    let others = (2..<100).lazy.map { "\(path[..<dot])-\($0)\(path[dot...])" }
    return others.first { !taken($0) } ?? path
  }

  /// An answer that no longer holds goes, unless it is none of ours.
  private static func buangJawaban(_ path: RawPath) throws(FileError) {
    do throws(FileError) {
      try FileSystem.remove(path)
    } catch  where [EISDIR, EPERM, EACCES].contains(error.errnoCode) {}
  }
}
