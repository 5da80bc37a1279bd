import Core
import Ingest
import Kinerja
import Office
import Rules

/// Results of checking a quarter's files as the archive holds them, so that workbooks do not depend on which run took a
/// file in: accepted files in force, and refused ones whose unit has delivered nothing better since.
struct PemeriksaanUlang {
  private let folder: OfficeFolder
  private let acuan: Acuan
  private let files: BerkasTahun

  init(_ folder: OfficeFolder, _ acuan: Acuan, _ files: BerkasTahun) {
    self.folder = folder
    self.acuan = acuan
    self.files = files
  }

  func hasil(_ periode: Periode, _ register: Register) -> [Diagnostic] {
    let before = sebelum(periode)
    var bag = DiagnosticBag()
    for file in files.isi where file.berkas.periode == periode && !digantikan(file.entry, periode) {
      for result in file.pemeriksaan { bag.add(result) }
      RealisasiRules.check(berkas: file.berkas, acuan: acuan, sebelumnya: before, into: &bag)
    }
    for entry in register.entries where entry.putusan == .ditolak && entry.periode == periode {
      if masihTerbuka(entry, register) { periksa(entry, before, into: &bag) }
    }
    return bag.sorted
  }

  /// Everything of the quarters before.
  private func sebelum(_ periode: Periode) -> Realisasi {
    guard let earlier = periode.triwulan.sebelumnya else { return Realisasi() }
    return files.realisasi(sampai: Periode(periode.tahun, earlier))
  }

  /// Whether every unit of an accepted file has a later one of the same kind and period.
  private func digantikan(_ entry: Register.Entry, _ periode: Periode) -> Bool {
    guard let index = files.isi.firstIndex(where: { $0.entry.lokasi == entry.lokasi }) else { return false }
    let later = files.isi[(index + 1)...].filter { $0.entry.jenis == entry.jenis && $0.berkas.periode == periode }
    if entry.seksi.isEmpty { return !later.isEmpty }
    return entry.seksi.allSatisfy { unit in later.contains { $0.entry.seksi.contains(unit) } }
  }

  /// Whether nothing of the same kind and period was accepted after a refused file for its units, nor refused anew.
  private func masihTerbuka(_ entry: Register.Entry, _ register: Register) -> Bool {
    guard let index = register.entries.firstIndex(where: { $0.lokasi == entry.lokasi }) else { return false }
    return !register.entries[(index + 1)...].contains { later in
      guard later.jenis == entry.jenis, later.periode == entry.periode else { return false }
      guard later.putusan.berlaku || later.putusan == .ditolak else { return false }
      return entry.seksi.isEmpty ? later.seksi.isEmpty : entry.seksi.allSatisfy(later.seksi.contains)
    }
  }

  private func periksa(_ entry: Register.Entry, _ before: Realisasi, into bag: inout DiagnosticBag) {
    guard let bytes = try? FileSystem.read(folder.absolute(entry.lokasi)) else { return }
    let read = MasukReader.read(bytes, berkas: entry.berkas, acuan: acuan, kamus: acuan.kamus, into: &bag)
    if let read { RealisasiRules.check(berkas: read, acuan: acuan, sebelumnya: before, into: &bag) }
  }
}
