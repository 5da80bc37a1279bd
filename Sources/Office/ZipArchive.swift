import CZip
package import Core
import Glibc

/// A zip of whole files, made in memory by libzip: the same files and date give the same bytes.
package enum ZipArchive {
  package struct Failure: Error, Sendable {
    package let pesan: String
  }

  /// - Parameters:
  ///   - files: names (ASCII) and contents, in the order they are to stand.
  ///   - tanggal: the date every file gets, so that no clock gets in; at midnight.
  ///   - catatan: the archive's comment (ASCII), which no unpacking shows.
  package static func bytes(
    _ files: [(nama: String, bytes: [UInt8])], tanggal: Tanggal, catatan: String = ""
  ) throws(Failure) -> [UInt8] {
    var error = unsafe zip_error_t()
    guard let source = unsafe zip_source_buffer_create(nil, 0, 0, &error) else {
      throw Failure(pesan: unsafe String(cString: zip_error_strerror(&error)))
    }
    // Kept alive past zip_close, which would free it: the finished archive is read from it.
    unsafe zip_source_keep(source)
    defer { unsafe zip_source_free(source) }
    guard let archive = unsafe zip_open_from_source(source, ZIP_TRUNCATE, &error) else {
      unsafe zip_source_free(source)
      throw Failure(pesan: unsafe String(cString: zip_error_strerror(&error)))
    }
    for file in files {
      if let reason = unsafe add(file.nama, file.bytes, to: archive, tanggal) {
        unsafe zip_discard(archive)
        throw Failure(pesan: reason)
      }
    }
    guard unsafe zip_set_archive_comment(archive, catatan, zip_uint16_t(clamping: catatan.utf8.count)) == 0,
      unsafe zip_close(archive) == 0
    else {
      let reason = unsafe String(cString: zip_strerror(archive))
      unsafe zip_discard(archive)
      throw Failure(pesan: reason)
    }
    return unsafe try contents(source)
  }

  /// - Returns: the reason when it fails.
  private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer, _ tanggal: Tanggal) -> String? {
    var error = unsafe zip_error_t()
    // libzip frees the copy when the archive is closed.
    guard let copy = unsafe malloc(max(bytes.count, 1)) else { return "memori habis" }
    unsafe bytes.withUnsafeBytes {
      unsafe copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: bytes.count)
    }
    guard let source = unsafe zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
      unsafe free(copy)
      return unsafe String(cString: zip_error_strerror(&error))
    }
    let index = unsafe zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(source)
      return unsafe String(cString: zip_strerror(archive))
    }
    let entry = zip_uint64_t(index)
    let date = UInt16((tanggal.tahun - 1980) << 9 | tanggal.bulan << 5 | tanggal.hari)
    let regular = zip_uint32_t(0o100644) << 16
    // Workbooks are compressed already; stored bytes are the same with every version of zlib.
    let done =
      (unsafe zip_set_file_compression(archive, entry, ZIP_CM_STORE, 0)) == 0
      && (unsafe zip_file_set_dostime(archive, entry, 0, date, 0)) == 0
      && (unsafe zip_file_set_external_attributes(archive, entry, 0, zip_uint8_t(ZIP_OPSYS_UNIX), regular)) == 0
    return done ? nil : unsafe String(cString: zip_strerror(archive))
  }

  private static func contents(_ source: OpaquePointer) throws(Failure) -> [UInt8] {
    var record = unsafe zip_stat_t()
    guard unsafe zip_source_stat(source, &record) == 0, unsafe zip_source_open(source) == 0 else {
      throw Failure(pesan: "zip tidak terbaca kembali")
    }
    defer { unsafe zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(unsafe record.size))
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe zip_source_read(source, $0.baseAddress, zip_uint64_t($0.count))
    }
    guard count == bytes.count else { throw Failure(pesan: "zip tidak terbaca kembali") }
    return bytes
  }
}
