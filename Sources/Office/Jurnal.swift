import Glibc

/// What is being taken in at this moment (`.monev.jurnal`): written before the first original is copied, so that the
/// next run can tell a file whose event stands in the register already from one that was dropped again.
///
/// The event of a group of files is the lines appended to the register. Before they stand there whole, everything can
/// be done anew; after that, only the originals have still to leave `masuk/`.
package struct Jurnal: Sendable {
  /// One dropped file: its name in `masuk/`, what it held, where its copy goes.
  package struct Berkas: Sendable {
    package let nama: NamaMentah
    package let ubah: Int64
    package let sha256: String
    /// Path inside the office folder of the copy, ours or one that was there.
    package let lokasi: String
    /// Where the file lies: `masuk` unless a command names another folder inside.
    package let folder: String

    package init(nama: NamaMentah, ubah: Int64, sha256: String, lokasi: String, folder: String = "masuk") {
      self.nama = nama
      self.ubah = ubah
      self.sha256 = sha256
      self.lokasi = lokasi
      self.folder = folder
    }
  }

  package var berkas: [Berkas]
  /// Length of the register before.
  package var panjangRegister: Int
  /// What is to be appended to it.
  package var tambahan: [UInt8]

  package init(berkas: [Berkas], panjangRegister: Int, tambahan: [UInt8]) {
    self.berkas = berkas
    self.panjangRegister = panjangRegister
    self.tambahan = tambahan
  }

  static func path(_ folder: OfficeFolder) -> String { folder.path + "/.monev.jurnal" }

  /// Writes the journal over the one before; a torn one counts as none.
  package func tulis(_ folder: OfficeFolder) throws(FileError) {
    let path = Jurnal.path(folder)
    let isNew = !FileSystem.exists(path)
    let descriptor = FileSystem.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileSystem.failure("menulis", path) }
    defer { close(descriptor) }
    // The next run may be somebody else's: he must be able to read and remove it.
    if isNew { FileSystem.followFolder(descriptor, folder.path) }
    try FileSystem.writeAll(bytes, descriptor, path)
    guard fsync(descriptor) == 0 else { throw FileSystem.failure("menyimpan", path) }
    if isNew { try FileSystem.syncDirectory(folder.path) }
  }

  package static func hapus(_ folder: OfficeFolder) throws(FileError) { try FileSystem.remove(path(folder)) }

  /// The journal of a run that was broken off; `nil` when there is none, or it was broken off while being written.
  static func baca(_ folder: OfficeFolder) throws(FileError) -> Jurnal? {
    guard FileSystem.exists(path(folder)) else { return nil }
    return Jurnal(try FileSystem.read(path(folder)))
  }

  // One line a value, hexadecimal where a line break could stand; the SHA-256 of it all comes last.
  private var bytes: [UInt8] {
    var lines = ["monev-jurnal 1", "register \(panjangRegister)", "tambahan \(Hex.text(tambahan))"]
    for file in berkas {
      lines.append(
        "berkas \(Hex.text(file.nama.bytes)) \(file.ubah) \(file.sha256) \(Hex.text(Array(file.lokasi.utf8))) \(Hex.text(Array(file.folder.utf8)))"
      )
    }
    let body = Array((lines.joined(separator: "\n") + "\n").utf8)
    return body + Array("akhir \(SHA256.hex(body))\n".utf8)
  }

  private init?(_ bytes: [UInt8]) {
    guard let end = bytes.dropLast().lastIndex(of: 0x0A) else { return nil }
    let body = Array(bytes[...end])
    guard bytes[(end + 1)...].elementsEqual("akhir \(SHA256.hex(body))\n".utf8) else { return nil }
    var rows = String(decoding: body, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: " ", omittingEmptySubsequences: false)
    }
    guard rows.count >= 3, rows[0].last == "1", rows[1].count == 2, let length = Int(rows[1][1]), rows[2].count == 2,
      let added = Hex.bytes(rows[2][1])
    else { return nil }
    rows.removeFirst(3)
    self.init(berkas: [], panjangRegister: length, tambahan: added)
    for row in rows {
      guard row.count == 6, let name = Hex.bytes(row[1]), let changed = Int64(row[2]), let place = Hex.bytes(row[4]),
        let folder = Hex.bytes(row[5])
      else { return nil }
      berkas.append(
        Berkas(
          nama: NamaMentah(name), ubah: changed, sha256: String(row[3]), lokasi: String(decoding: place, as: UTF8.self),
          folder: String(decoding: folder, as: UTF8.self)))
    }
  }
}

/// Bytes as hexadecimal digits.
enum Hex {
  static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = nibble(digits[index]), let low = nibble(digits[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
