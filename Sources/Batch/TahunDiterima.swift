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
  /// Files that are in force for a unit at least, oldest first, each with the units it is; an office may have very many
  /// superseded ones.
  private var dipakai: [(berkas: BerkasBerlaku, seksi: Set<String>)] = []

  init(_ folder: OfficeFolder, _ register: Register, tahun: Int, acuan: Acuan) {
    berkas = BerkasTahun.baca(folder, register, tahun: tahun, acuan: acuan, into: &masalah)
    for file in berkas.isi { pakai(BerkasBerlaku(file.berkas, lokasi: file.entry.lokasi)) }
  }

  mutating func tambah(_ entry: Register.Entry, _ file: BerkasMasuk, _ hasil: [Diagnostic]) {
    berkas.tambah(entry, file, hasil)
    pakai(BerkasBerlaku(file, lokasi: entry.lokasi))
    gabungan = nil
  }

  /// Notes a file in force; those it supersedes for all their units are needed no more.
  private mutating func pakai(_ new: BerkasBerlaku) {
    let units = Set(new.berkas.seksi).union(new.berkas.baris.lazy.map(\.seksi))
    for index in dipakai.indices.reversed() {
      let earlier = dipakai[index].berkas.berkas
      // A dump of SIPD says something of the quarters before, too, which a later one need not repeat.
      guard earlier.jenis != .sipd, earlier.jenis == new.berkas.jenis, earlier.periode == new.berkas.periode else {
        continue
      }
      dipakai[index].seksi.subtract(units)
      // A file of no unit is the office's one: the next takes its place as a whole.
      if dipakai[index].seksi.isEmpty { dipakai.remove(at: index) }
    }
    dipakai.append((new, units))
  }

  /// Everything in force for the year, and the files it comes from.
  mutating func berlaku() -> (realisasi: Realisasi, berkas: [BerkasBerlaku]) {
    let files = dipakai.map(\.berkas)
    let together = gabungan ?? GabungRealisasi.gabung(files)
    gabungan = together
    return (together, files)
  }
}
