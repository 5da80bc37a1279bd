package import Core
package import Ingest
import Kinerja
import Tabular

/// The SOPs an office follows, with its calendar.
package struct SOPKantor: Sendable {
  package var profil: [ProfilSOP] = []
  package var identitas = IdentitasSOP()
  package var kalender = KalenderKerja()

  package init(profil: [ProfilSOP] = []) { self.profil = profil }

  /// Whether a step of one of the SOPs names the document.
  package func menyebut(_ jenis: DokumenSOP) -> Bool { profil.contains { $0.menyebut(jenis) } }

  /// Who does the first step that names the document.
  package func peran(_ jenis: DokumenSOP) -> LangkahSOP.Peran? {
    profil.lazy.flatMap(\.langkah).first { $0.menyebut(jenis) }?.peran
  }

  /// The schedule of each SOP for a quarter.
  package func jadwal(_ periode: Periode, batas: String, mulai: Tanggal? = nil) -> [JadwalSOP] {
    profil.map { JadwalSOP($0, periode, kalender, batas: batas, mulai: mulai) }
  }

  /// The built-in profiles the office names, in its order, then its own `sop.csv`; identity and days off.
  ///
  /// - Parameters:
  ///   - files: the plan folder's files; own days off of the following year stand under `liburBerikut`.
  ///   - acuan: the plan, `nil` when it cannot be used: then only the office's own files are checked.
  package static func baca(_ files: BerkasAcuan, _ acuan: Acuan?, into bag: inout DiagnosticBag) -> SOPKantor {
    var result = SOPKantor()
    let names = acuan?.profil.sop ?? []
    result.profil = ProfilSOP.pilih(names, into: &bag)
    if let table = table(files, "sop.csv", SOPTable.Susunan.judul, acuan, into: &bag) {
      let own = names.first { !ProfilSOP.namaBawaan.contains($0) } ?? "sop"
      result.profil.append(SOPTable.read(table, nama: own, into: &bag))
    }
    if let table = table(files, "sop-identitas.csv", IdentitasTable.Susunan.judul, acuan, into: &bag) {
      result.identitas = IdentitasTable.read(table, into: &bag)
    }
    var days: [Libur] = []
    for name in ["libur.csv", BerkasAcuan.liburBerikut] {
      if let table = table(files, name, LiburTable.Susunan.judul, acuan, into: &bag) {
        days += LiburTable.read(table, into: &bag)
      }
    }
    result.kalender = KalenderKerja(libur: days, hariSeminggu: acuan?.profil.mingguKerja ?? 5)
    return result
  }

  private static func table(
    _ files: BerkasAcuan, _ name: String, _ headings: [String], _ acuan: Acuan?, into bag: inout DiagnosticBag
  ) -> Table? {
    guard let bytes = files.acuan[name] else { return nil }
    var columns = acuan?.kamus ?? ColumnDictionary.bawaan
    for heading in headings { columns.add(kolom: heading, alias: "") }
    return TableReader.read(bytes, berkas: files.tempatAcuan + name, columns: columns, fillsDown: false, into: &bag)
  }

  /// Years a quarter's schedules need whose holidays nobody knows.
  package func periksaLibur(_ jadwal: [JadwalSOP], _ periode: Periode, into bag: inout DiagnosticBag) {
    let last = jadwal.map { max($0.selesai, $0.batasKirim) }.max() ?? periode.akhir
    let first = min(jadwal.map(\.mulai).min() ?? periode.akhir, periode.akhir)
    for year in kalender.tahunTanpaData(first, max(first, last)) {
      bag.add(CheckSOP.tahunTanpaLibur, at: Place("acuan/\(periode.tahun)/libur.csv"), ["tahun": String(year)])
    }
  }
}

extension BerkasAcuan {
  /// Key of the following year's `libur.csv`: the fourth quarter's documents are made in that year.
  package static let liburBerikut = "libur.csv (tahun berikut)"
}
