import Batch
import Office
import Workbook

/// What "cannot go on" means to a user, and the exit code that goes with it.
enum Kegagalan {
  static func jelaskan(_ error: any Error, perintah: String) -> (pesan: String, kode: Int32) {
    switch error {
    case let error as UsageError: (error.pesan + "\nBantuan: monev \(perintah) --bantuan", ExitCode.usage)
    case let error as FileError: (error.pesan, ExitCode.failed)
    case let error as Tarik.Gagal: (error.pesan, ExitCode.failed)
    case let error as Proses.Gagal: (error.pesan, ExitCode.failed)
    case let error as Kirim.Gagal: (error.pesan, ExitCode.failed)
    case let error as ZipArchive.Failure: ("zip tidak jadi dibuat: \(error.pesan)", ExitCode.failed)
    case let error as OfficeLock.Failure: kunci(error)
    case let error as WorkbookError: ("buku kerja tidak jadi dibuat: \(error)", ExitCode.failed)
    default: ("kesalahan tidak terduga: \(error)", ExitCode.failed)
    }
  }

  private static func kunci(_ failure: OfficeLock.Failure) -> (String, Int32) {
    switch failure {
    case .file(let error): (error.pesan, ExitCode.failed)
    case .held(let held):
      (
        "folder ini sedang dipakai oleh monev lain (\(held.catatan)). Tunggu sampai selesai, lalu jalankan lagi.",
        ExitCode.busy
      )
    }
  }
}
