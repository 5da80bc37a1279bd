package import Core
package import Ingest
package import Kinerja
package import Office
import Tabular

/// The accepted files of one year that are in force, read: what the archive says has been delivered.
package struct BerkasTahun: Sendable {
  package struct Isi: Sendable {
    package let entry: Register.Entry
    package let berkas: BerkasMasuk
    /// Results of reading it, sorted.
    package let pemeriksaan: [Diagnostic]
  }

  /// Oldest first.
  package private(set) var isi: [Isi] = []

  package init() {}

  package mutating func tambah(_ entry: Register.Entry, _ berkas: BerkasMasuk, _ hasil: [Diagnostic]) {
    isi.append(Isi(entry: entry, berkas: berkas, pemeriksaan: hasil))
  }

  /// Everything delivered up to and with a quarter, brought together.
  package func realisasi(sampai periode: Periode) -> Realisasi {
    GabungRealisasi.gabung(berlaku(sampai: periode))
  }

  /// The files up to and with a quarter, oldest first, each with the place of its original.
  package func berlaku(sampai periode: Periode) -> [BerkasBerlaku] {
    isi.filter { $0.berkas.periode <= periode }.map { BerkasBerlaku($0.berkas, lokasi: $0.entry.lokasi) }
  }

  /// Reads the archive of a year. A file that is gone or can no longer be read gives results, not figures.
  package static func baca(
    _ folder: OfficeFolder, _ register: Register, tahun: Int, acuan: Acuan,
    into bag: inout DiagnosticBag
  ) -> BerkasTahun {
    var files = BerkasTahun()
    for entry in register.berlaku where entry.tahun == tahun {
      var own = DiagnosticBag()
      let bytes: [UInt8]
      do throws(FileError) {
        bytes = try FileSystem.read(folder.absolute(entry.lokasi))
      } catch {
        bag.add(.arsipTidakTerbaca, at: Place(entry.lokasi), ["alasan": error.alasan])
        continue
      }
      guard SHA256.hex(bytes) == entry.sha256 else {
        bag.add(.arsipBerubah, at: Place(entry.lokasi))
        continue
      }
      guard
        var berkas = MasukReader.read(
          bytes, berkas: entry.berkas, acuan: acuan, kamus: acuan.kamus, batas: .arsip, into: &own)
      else {
        bag.append(own)
        continue
      }
      if entry.putusan == .sebagian {
        guard let list = DaftarSebagian.baca(folder, entry.lokasi) else {
          bag.add(.daftarSebagianHilang, at: Place(entry.lokasi), ["daftar": DaftarSebagian.lokasi(entry.lokasi)])
          continue
        }
        berkas = berkas.tanpa(baris: list)
      }
      files.tambah(entry, berkas, own.sorted)
    }
    return files
  }
}
