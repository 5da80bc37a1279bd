import Core
import Ingest
import Kinerja
import Office

/// The accepted files of one year as intake needs them: with what is wrong in the archive, and with their figures
/// brought together once for many dropped files.
struct TahunDiterima {
  private(set) var berkas: BerkasTahun
  /// Faults of the archive; they are nobody's dropped file's.
  private(set) var masalah = DiagnosticBag()
  private var gabungan: Realisasi?
  private let tahun: Int

  init(_ folder: OfficeFolder, _ register: Register, tahun: Int, acuan: Acuan) {
    self.tahun = tahun
    berkas = BerkasTahun.baca(folder, register, tahun: tahun, acuan: acuan, into: &masalah)
  }

  mutating func tambah(_ entry: Register.Entry, _ file: BerkasMasuk, _ hasil: [Diagnostic]) {
    berkas.tambah(entry, file, hasil)
    gabungan = nil
  }

  /// Everything in force for the year, and the files it comes from.
  mutating func berlaku() -> (realisasi: Realisasi, berkas: [BerkasBerlaku]) {
    let end = Periode(tahun, .iv)
    let together = gabungan ?? berkas.realisasi(sampai: end)
    gabungan = together
    return (together, berkas.berlaku(sampai: end))
  }
}
