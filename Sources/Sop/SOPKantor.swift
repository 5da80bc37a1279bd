package import Core
package import Ingest
import Kinerja
import Tabular

/// The SOPs an office follows, with its calendar.
package struct SOPKantor: Sendable {
  package var profil: [ProfilSOP] = []
  package var identitas = IdentitasSOP()
  package var kalender = KalenderKerja()
  /// The day the SOPs begin, by `jadwal.csv`; other quarters begin on the first working day after them.
  package var mulai: [Triwulan: Tanggal] = [:]

  package init(profil: [ProfilSOP] = []) { self.profil = profil }

  /// Whether a step of one of the SOPs names the document.
  package func menyebut(_ jenis: DokumenSOP) -> Bool { profil.contains { $0.menyebut(jenis) } }

  /// What the first SOP calls the work, in running text.
  package var istilah: String { profil.first?.istilah ?? ProfilSOP.istilahUmum }

  /// The SOP `sop-identitas.csv` speaks of: the office's own, else the first.
  private var beridentitas: ProfilSOP? {
    profil.first { !ProfilSOP.namaBawaan.contains($0.nama) } ?? profil.first
  }

  /// Name and number of an SOP as documents print them.
  package func judul(_ sop: ProfilSOP) -> String {
    let own = beridentitas?.nama == sop.nama
    let name = own && !identitas.nama.isEmpty ? identitas.nama : sop.judul
    return own && !identitas.nomor.isEmpty ? "\(name) (Nomor \(identitas.nomor))" : name
  }

  /// Who does the first step that names the document.
  package func peran(_ jenis: DokumenSOP) -> LangkahSOP.Peran? {
    profil.lazy.flatMap(\.langkah).first { $0.menyebut(jenis) }?.peran
  }

  /// The schedule of each SOP for a quarter.
  /// - Parameter mulai: first day; `nil` is the one of `jadwal.csv`.
  package func jadwal(_ periode: Periode, batas: String, mulai: Tanggal? = nil) -> [JadwalSOP] {
    profil.map { JadwalSOP($0, periode, kalender, batas: batas, mulai: mulai ?? self.mulai[periode.triwulan]) }
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
      let own = names.first { !ProfilSOP.namaBawaan.contains($0) } ?? ProfilSOP.sendiri
      result.profil.append(SOPTable.read(table, nama: own, into: &bag))
    }
    if let table = table(files, "sop-identitas.csv", IdentitasTable.Susunan.judul, acuan, into: &bag) {
      result.identitas = IdentitasTable.read(table, into: &bag)
    }
    if let table = table(files, "jadwal.csv", MulaiTable.Susunan.judul, acuan, into: &bag) {
      result.mulai = MulaiTable.read(table, into: &bag)
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
    return TableReader.read(
      bytes, berkas: files.tempatAcuan + name, columns: columns, fillsDown: { _ in [] }, into: &bag)
  }

  /// The day units have to deliver by: the planned end of the first SOP's collection of data; `nil` when no step of an
  /// SOP collects them.
  package func batasPengumpulan(_ periode: Periode, batas: String) -> Tanggal? {
    let steps = jadwal(periode, batas: batas).first?.langkah.filter {
      $0.langkah.menyebut(.laporanSeksi) || $0.langkah.menyebut(.penerimaanData)
    }
    return steps?.last?.selesai
  }

  /// A day of signing before the quarter's end, when nothing was there to sign.
  package func periksaTanggal(_ iso: String, _ periode: Periode, into bag: inout DiagnosticBag) {
    guard case .value(let day) = DateReader.read(iso, serials: false), day <= periode.akhir else { return }
    bag.add(
      CheckSOP.tanggalMendahului, at: Place("keluar/\(periode.tahun)/\(periode.kodeTriwulan)/riwayat.csv"),
      ["tanggal": day.panjang, "periode": periode.panjang, "akhir": periode.akhir.panjang])
  }

  /// A date in `batas_kirim` that lies before the quarter's end.
  package func periksaBatas(_ batas: String, _ periode: Periode, into bag: inout DiagnosticBag) {
    guard case .value(let day) = DateReader.read(batas, serials: false), day <= periode.akhir else { return }
    bag.add(
      CheckSOP.batasKirimLewat, at: Place("profil.csv"),
      ["tanggal": day.panjang, "periode": periode.panjang, "akhir": periode.akhir.panjang])
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
