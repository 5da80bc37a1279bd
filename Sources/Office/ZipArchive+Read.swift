import CZip
import Glibc

extension ZipArchive {
  /// The files of an archive, whose checksums are verified, and its comment.
  ///
  /// - Parameter limit: the most bytes all of them together may have, so that a forged archive cannot fill the memory.
  /// - Throws: `Failure` when it is no whole zip.
  package static func files(
    _ bytes: [UInt8], limit: Int = 256 << 20
  ) throws(Failure) -> (berkas: [(nama: String, bytes: [UInt8])], catatan: String) {
    var error = unsafe zip_error_t()
    // libzip frees the copy with the archive.
    guard let copy = unsafe malloc(max(bytes.count, 1)) else { throw Failure(pesan: "memori habis") }
    unsafe bytes.withUnsafeBytes {
      unsafe copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: bytes.count)
    }
    guard let source = unsafe zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
      unsafe free(copy)
      throw Failure(pesan: unsafe String(cString: zip_error_strerror(&error)))
    }
    guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
      unsafe zip_source_free(source)
      throw Failure(pesan: unsafe String(cString: zip_error_strerror(&error)))
    }
    defer { unsafe zip_discard(archive) }
    var files: [(nama: String, bytes: [UInt8])] = []
    var left = limit
    for index in 0..<max(0, unsafe zip_get_num_entries(archive, 0)) {
      let entry = zip_uint64_t(index)
      var record = unsafe zip_stat_t()
      guard unsafe zip_stat_index(archive, entry, 0, &record) == 0, let name = unsafe record.name,
        let size = Int(exactly: unsafe record.size), size <= left
      else { throw Failure(pesan: "isinya tidak wajar") }
      left -= size
      files.append((unsafe String(cString: name), unsafe try contents(archive, entry, size)))
    }
    var length: Int32 = 0
    let comment = unsafe zip_get_archive_comment(archive, &length, zip_flags_t(ZIP_FL_ENC_GUESS))
    // SAFETY: libzip keeps `length` bytes there as long as the archive is open.
    let text = unsafe UnsafeRawBufferPointer(start: comment, count: Int(length))
    return (files, unsafe String(decoding: text, as: UTF8.self))
  }

  private static func contents(
    _ archive: OpaquePointer, _ entry: zip_uint64_t, _ size: Int
  ) throws(Failure) -> [UInt8] {
    guard let file = unsafe zip_fopen_index(archive, entry, 0) else {
      throw Failure(pesan: unsafe String(cString: zip_strerror(archive)))
    }
    defer { unsafe zip_fclose(file) }
    var bytes = [UInt8](repeating: 0, count: size + 1)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) }
    guard count == size else { throw Failure(pesan: "sidik jari di dalamnya tidak cocok") }
    bytes.removeLast()
    return bytes
  }
}
