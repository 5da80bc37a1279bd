import Core
import Office

/// What lies in `masuk/`.
enum Masuk {
  enum Isi: Sendable {
    case berkas(NamaMentah, FileSystem.Info)
    /// A file that a program still has open, by the lock file it keeps beside.
    case terbuka(NamaMentah)
    /// Something that is never opened: a folder, a link, a device.
    case lain(NamaMentah, jenis: String)
    /// `PROSES-<tahun>-TW<n>.csv`: a request to run the batch.
    case perintah(NamaMentah, Periode)
  }

  /// Files in the order they are taken: by modification time, then name. Lock files, partial downloads and what
  /// operating systems leave behind are not looked at.
  static func daftar(_ folder: OfficeFolder) throws(FileError) -> [Isi] {
    guard FileSystem.exists(folder.masuk) else { return [] }
    let libre = Array(".~lock.".utf8)
    let names = try FileSystem.names(folder.masuk) { $0.first != UInt8(ascii: ".") || $0.starts(with: libre) }
    let open = terbuka(names)
    var files: [(info: FileSystem.Info, name: NamaMentah)] = []
    var others: [Isi] = []
    for name in names where !diabaikan(name) {
      guard let info = FileSystem.info(RawPath(folder.masuk, name)) else { continue }
      if !info.isRegular {
        let kind = info.isDirectory ? "folder" : info.isLink ? "tautan (symbolic link)" : "pipa, soket atau perangkat"
        others.append(.lain(name, jenis: kind))
      } else if open.contains(name.bytes) {
        others.append(.terbuka(name))
      } else if let periode = perintah(name.teks) {
        others.append(.perintah(name, periode))
      } else {
        files.append((info, name))
      }
    }
    files.sort { ($0.info.modified, $0.name) < ($1.info.modified, $1.name) }
    return files.map { .berkas($0.name, $0.info) } + others
  }

  /// Files somebody may still be writing to where the system cannot tell at once (a share, files of others): those
  /// that do not stand still over a second look.
  static func bergerak(_ files: [Isi], _ folder: OfficeFolder) -> Set<NamaMentah> {
    var unsure: [(name: NamaMentah, info: FileSystem.Info)] = []
    for case .berkas(let name, let info) in files where FileSystem.ditulis(RawPath(folder.masuk, name)) == nil {
      unsure.append((name, info))
    }
    if unsure.isEmpty { return [] }
    Detak.tunggu(FileSystem.isShared(folder.masuk) ? 2 : 1)
    let moving = unsure.filter { file in
      FileSystem.info(RawPath(folder.masuk, file.name)).map { !$0.sama(file.info) } ?? false
    }
    return Set(moving.map(\.name))
  }

  /// Names that belong to programs, not to people.
  static func diabaikan(_ name: NamaMentah) -> Bool {
    if name.bytes.first == UInt8(ascii: ".") || name.bytes.starts(with: "~$".utf8) { return true }
    let lower = name.teks.lowercased()
    if ["thumbs.db", "ehthumbs.db", "desktop.ini", "$recycle.bin", "lost+found"].contains(lower) { return true }
    return [".tmp", ".temp", ".part", ".crdownload", ".partial", ".download", ".filepart", ".opdownload"].contains {
      lower.hasSuffix($0)
    }
  }

  /// The files a lock file says are open: `~$nama` (Office; of long names it replaces the first two letters) and
  /// `.~lock.nama#` (LibreOffice).
  private static func terbuka(_ names: [NamaMentah]) -> Set<[UInt8]> {
    var open: Set<[UInt8]> = []
    var shortened: Set<[UInt8]> = []
    let libre = Array(".~lock.".utf8)
    for name in names {
      if name.bytes.starts(with: "~$".utf8) {
        open.insert(Array(name.bytes.dropFirst(2)))
        shortened.insert(Array(name.bytes.dropFirst(2)))
      } else if name.bytes.starts(with: libre), name.bytes.last == UInt8(ascii: "#") {
        open.insert(Array(name.bytes.dropFirst(libre.count).dropLast()))
      }
    }
    if shortened.isEmpty { return open }
    for name in names where name.bytes.count > 10 && shortened.contains(Array(name.bytes.dropFirst(2))) {
      if !name.bytes.starts(with: "~$".utf8) { open.insert(name.bytes) }
    }
    return open
  }

  /// The period of `PROSES-2025-TW2.csv`, in any letter case; Windows may have hung another ending on it.
  private static func perintah(_ name: String) -> Periode? {
    let words =
      name.uppercased().split(separator: ".", omittingEmptySubsequences: false).first?.split(separator: "-") ?? []
    guard words.count == 3, words[0] == "PROSES", words[1].utf8.count == 4, let tahun = Int(words[1]),
      (2000...2100).contains(tahun), words[2].hasPrefix("TW")
    else { return nil }
    let number = words[2].dropFirst(2)
    return Triwulan.allCases.first { $0.romawi == number || String($0.rawValue) == number }.map { Periode(tahun, $0) }
  }
}

extension Masuk.Isi {
  /// How a file stood when it was listed.
  var info: FileSystem.Info? { if case .berkas(_, let info) = self { info } else { nil } }

  var nama: NamaMentah {
    switch self {
    case .berkas(let name, _), .terbuka(let name), .lain(let name, _), .perintah(let name, _): name
    }
  }
}
