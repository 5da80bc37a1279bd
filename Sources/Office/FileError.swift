import Glibc

/// Why something could not be done with a file: the operation, the path, the system's reason.
package struct FileError: Error, Sendable {
  package let operasi: String
  package let path: String
  package let errnoCode: Int32
  /// A reason that is not the system's.
  private let sebab: String?

  package init(operasi: String, path: String, errnoCode: Int32) {
    self.operasi = operasi
    self.path = path
    self.errnoCode = errnoCode
    sebab = nil
  }

  package init(operasi: String, path: String, sebab: String) {
    self.operasi = operasi
    self.path = path
    self.sebab = sebab
    errnoCode = 0
  }

  /// The reason in plain Indonesian.
  package var alasan: String {
    if let sebab { return sebab }
    return switch errnoCode {
    case ENOENT: "berkas atau folder tidak ada"
    case EACCES, EPERM: "tidak punya izin"
    case ENOSPC: "ruang penyimpanan penuh"
    case EDQUOT: "jatah ruang penyimpanan penuh"
    case EROFS: "media hanya bisa dibaca"
    case EMFILE, ENFILE: "terlalu banyak berkas terbuka"
    case EIO: "media rusak atau sambungan putus"
    case ENOTDIR: "bagian dari alamat itu bukan folder"
    case EISDIR: "itu folder, bukan berkas"
    case ELOOP: "itu tautan (symbolic link), bukan berkas biasa"
    case ENAMETOOLONG: "nama terlalu panjang"
    case EEXIST: "sudah ada"
    case EFBIG: "berkas terlalu besar"
    case EBUSY, ETXTBSY, EAGAIN: "sedang dipakai program lain (mungkin masih dibuka di Excel); tutup dahulu"
    case ENOMEM: "memori tidak cukup"
    case ENOTEMPTY: "folder itu tidak kosong"
    case EILSEQ, EINVAL: "nama atau cara ini tidak diterima oleh media penyimpanan itu"
    case ESTALE, ETIMEDOUT, EHOSTDOWN, EHOSTUNREACH, ENOTCONN, ECONNRESET, ECONNABORTED:
      "sambungan ke folder bersama putus"
    case ENXIO, ENODEV, ESPIPE: "itu pipa, soket atau perangkat, bukan berkas biasa"
    case EXDEV: "kedua tempat itu tidak pada media yang sama"
    case ENOLCK: "media itu tidak dapat dikunci"
    default: "kesalahan sistem nomor \(errnoCode)"
    }
  }

  /// Whether the fault is not this file's: nothing else could be done either.
  package var umum: Bool { [EMFILE, ENFILE, ENOMEM, ENOSPC, EDQUOT].contains(errnoCode) }

  package var pesan: String { "tidak bisa \(operasi) \(path): \(alasan)" }
}
