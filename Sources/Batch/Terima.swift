package import Core
package import Ingest
import Kinerja
package import Office
import Rules
import Tabular

/// Takes what lies in `masuk/`: checks each file against the plan and what was delivered before, copies the original to
/// `arsip/` or `koreksi/`, answers it and writes it into the register. The one way in for every command.
package struct Terima {
  private let folder: OfficeFolder
  private let clock: Clock
  /// Whether a peringatan refuses too (`--ketat`).
  private let ketat: Bool
  package private(set) var register: Register
  private var plans: RencanaKantor
  private var years: [Int: BerkasTahun] = [:]

  package init(_ folder: OfficeFolder, clock: Clock, ketat: Bool, plans: RencanaKantor) throws(FileError) {
    self.folder = folder
    self.clock = clock
    self.ketat = ketat
    self.plans = plans
    register = try Register(folder)
  }

  /// Takes every file, oldest first, then by name. A file that cannot be handled stays where it is.
  package mutating func semua() throws(FileError) -> [HasilTerima] {
    var results: [HasilTerima] = []
    for file in try Masuk.daftar(folder) {
      switch file {
      case .berkas(let name): results.append(try satu(name))
      case .lain(let name, let jenis):
        var result = HasilTerima(berkas: name, putusan: .ditolak)
        result.pemeriksaan = [Diagnostic(.bukanBerkasBiasa, at: Place(name), ["jenis": jenis])]
        result.lokasi = "masuk/" + name
        results.append(result)
      }
    }
    return results
  }

  /// Checks files in the order they would be taken, changing nothing.
  ///
  /// - Parameter paths: the files; empty = what lies in `masuk/`.
  package mutating func periksa(_ paths: [String]) throws(FileError) -> [HasilTerima] {
    var files = paths.map { (FileSystem.name(of: $0), $0) }
    if paths.isEmpty {
      for case .berkas(let name) in try Masuk.daftar(folder) { files.append((name, folder.masuk + "/" + name)) }
    }
    var results: [HasilTerima] = []
    for (name, path) in files { results.append(try nilai(name, path).hasil) }
    return results
  }

  /// The accepted files of a year that are in force.
  package mutating func tahun(
    _ tahun: Int, _ acuan: Acuan, into bag: inout DiagnosticBag
  ) -> BerkasTahun {
    if let files = years[tahun] { return files }
    let files = BerkasTahun.baca(folder, register, tahun: tahun, acuan: acuan, into: &bag)
    years[tahun] = files
    return files
  }

  private struct Penilaian {
    var hasil: HasilTerima
    var berkas: BerkasMasuk?
    /// Results of reading alone, which do not depend on what was delivered before.
    var bacaan: [Diagnostic] = []
    var bytes: [UInt8]?
    var sha256 = ""
  }

  /// Reads and checks one file; decides nothing but refused or not.
  private mutating func nilai(_ name: String, _ path: String) throws(FileError) -> Penilaian {
    var result = HasilTerima(berkas: name, putusan: .ditolak)
    var bag = DiagnosticBag()
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.read(path, limit: ReadLimits.default.maxBytes)
    } catch {
      bag.add(.berkasTidakTerbaca, at: Place(name), ["alasan": error.alasan])
      result.pemeriksaan = bag.sorted
      return Penilaian(hasil: result, berkas: nil, bytes: nil)
    }
    let sha = SHA256.hex(bytes)
    if let before = register.berlaku.last(where: { $0.sha256 == sha }) {
      result.putusan = .duplikat
      (result.jenis, result.periode, result.seksi) = (before.jenis, before.periode, before.seksi)
      result.revisi = before.revisi
      result.samaDengan = before.lokasi
      return Penilaian(hasil: result, berkas: nil, bytes: bytes, sha256: sha)
    }
    var bacaan: [Diagnostic] = []
    let read = try baca(bytes, name, bacaan: &bacaan, into: &bag)
    if let berkas = read {
      (result.jenis, result.periode, result.seksi) = (berkas.jenis, berkas.periode, berkas.seksi)
      result.hitungan = berkas.hitungan
    }
    let refused = read == nil || bag.hasKesalahan || (ketat && bag.count(.peringatan) > 0)
    result.putusan = refused ? .ditolak : bag.count(.peringatan) > 0 ? .diterimaDenganPeringatan : .diterima
    result.pemeriksaan = bag.sorted
    return Penilaian(hasil: result, berkas: read, bacaan: bacaan, bytes: bytes, sha256: sha)
  }

  /// Reads a file against the plan of the year it is of, and checks its rows.
  private mutating func baca(
    _ bytes: [UInt8], _ name: String, bacaan: inout [Diagnostic], into bag: inout DiagnosticBag
  ) throws(FileError) -> BerkasMasuk? {
    var tried: Set<Int> = []
    var year = plans.tahunUtama
    while tried.insert(year).inserted {
      let plan = try plans.tahun(year)
      guard let acuan = plan.acuan else {
        bag.add(
          .tahunTanpaRencana, at: Place(name),
          ["tahun": String(year), "sebab": plans.ada(year) ? "rencana tahun itu masih bermasalah" : "rencana tahun itu tidak ada"])
        return nil
      }
      var own = DiagnosticBag()
      guard let berkas = MasukReader.read(bytes, berkas: name, acuan: acuan, kamus: acuan.kamus, into: &own) else {
        bag.append(own)
        return nil
      }
      if berkas.periode.tahun == year {
        bacaan = own.sorted
        let before = tahun(year, acuan, into: &own)
        RealisasiRules.check(
          berkas: berkas, acuan: acuan, sebelumnya: before.realisasi(sampai: Periode(year, .iv)),
          berlaku: before.berlaku(sampai: Periode(year, .iv)), into: &own)
        bag.append(own)
        return berkas
      }
      year = berkas.periode.tahun
    }
    return nil
  }

  /// Takes one file: its original is safe in its new place before it leaves `masuk/`.
  private mutating func satu(_ name: String) throws(FileError) -> HasilTerima {
    let path = folder.masuk + "/" + name
    var penilaian = try nilai(name, path)
    guard let bytes = penilaian.bytes else { return penilaian.hasil }
    switch penilaian.hasil.putusan {
    case .duplikat: break
    case .ditolak:
      penilaian.hasil.lokasi = try Masuk.simpan(
        bytes, in: folder, under: "koreksi", names: Masuk.namaKoreksi(name, clock))
    default:
      guard let berkas = penilaian.berkas else { return penilaian.hasil }
      let label = berkas.seksi.count == 1 ? SafeName.make(berkas.seksi[0]) : "gabungan"
      penilaian.hasil.revisi = revisi(berkas)
      let stem = "\(berkas.jenis.rawValue)-\(label)-r"
      let first = penilaian.hasil.revisi
      penilaian.hasil.lokasi = try Masuk.simpan(
        bytes, in: folder, under: folder.arsip(berkas.periode),
        names: (0..<1000).lazy.map { "\(stem)\(first + $0).csv" })
    }
    let entry = entry(penilaian)
    try register.append(entry)
    if let berkas = penilaian.berkas, entry.putusan.berlaku {
      years[berkas.periode.tahun]?.tambah(entry, berkas, penilaian.bacaan)
    }
    try Kuitansi.tulis(penilaian.hasil, folder, clock)
    try FileSystem.remove(path)
    return penilaian.hasil
  }

  /// Next revision: revisions count per seksi, kind and period; compiled files count their own (FORMATS §3).
  private func revisi(_ berkas: BerkasMasuk) -> Int {
    let earlier = register.berlaku.filter { entry in
      guard entry.jenis == berkas.jenis, entry.periode == berkas.periode else { return false }
      return berkas.seksi.count == 1 ? entry.seksi.contains(berkas.seksi[0]) : entry.seksi.count != 1
    }
    return earlier.count + 1
  }

  private func entry(_ penilaian: Penilaian) -> Register.Entry {
    let result = penilaian.hasil
    return Register.Entry(
      waktu: clock.iso, berkas: result.berkas, jenis: result.jenis, seksi: result.seksi,
      tahun: result.periode?.tahun, triwulan: result.periode?.triwulan, revisi: result.revisi,
      sha256: penilaian.sha256, ukuran: penilaian.bytes?.count ?? 0, baris: result.hitungan.dibaca,
      putusan: result.putusan, kesalahan: result.kesalahan, peringatan: result.peringatan, lokasi: result.lokasi)
  }
}
