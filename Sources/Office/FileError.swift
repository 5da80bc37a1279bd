import Glibc

/// Why something could not be done with a file: the operation, the path, the system's reason.
package struct FileError: Error, Sendable {
  package let operasi: String
  package let path: String
  package let errnoCode: Int32

  package init(operasi: String, path: String, errnoCode: Int32) {
    self.operasi = operasi
    self.path = path
    self.errnoCode = errnoCode
  }

  /// The reason in plain Indonesian.
  package var alasan: String {
    switch errnoCode {
    case ENOENT: "berkas atau folder tidak ada"
    case EACCES, EPERM: "tidak punya izin"
    case ENOSPC, EDQUOT: "ruang penyimpanan penuh"
    case EROFS: "media hanya bisa dibaca"
    case EMFILE, ENFILE: "terlalu banyak berkas terbuka"
    case EIO: "media rusak atau sambungan putus"
    case ENOTDIR: "bagian dari alamat itu bukan folder"
    case EISDIR: "itu folder, bukan berkas"
    case ELOOP: "itu tautan (symbolic link), bukan berkas biasa"
    case ENAMETOOLONG: "nama terlalu panjang"
    case EEXIST: "sudah ada"
    case EFBIG: "berkas terlalu besar"
    default: "kesalahan sistem nomor \(errnoCode)"
    }
  }

  /// Whether the fault is not this file's: nothing else could be done either.
  package var umum: Bool { [EMFILE, ENFILE, ENOMEM, ENOSPC].contains(errnoCode) }

  package var pesan: String { "tidak bisa \(operasi) \(path): \(alasan)" }
}
