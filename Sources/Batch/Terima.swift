package import Core
package import Ingest
import Kinerja
package import Office
import Reports

/// Takes what lies in `masuk/`: checks each file against the plan and what was delivered before, copies the original to
/// `arsip/` or `koreksi/`, answers it and writes it into the register. The one way in for every command.
package struct Terima {
  let folder: OfficeFolder
  let clock: Clock
  /// Whether a peringatan refuses too (`--ketat`).
  let ketat: Bool
  package internal(set) var register: Register
  var plans: RencanaKantor
  /// The period being processed: requests for it are answered when that is done, and not waited for here.
  package var dikerjakan: Periode?
  var years: [Int: TahunDiterima] = [:]
  var group: Pengambilan
  private var denyut = Detak.sekarang

  package init(_ folder: OfficeFolder, clock: Clock, ketat: Bool, plans: RencanaKantor) throws(FileError) {
    self.folder = folder
    self.clock = clock
    self.ketat = ketat
    self.plans = plans
    register = try Register(folder)
    group = Pengambilan(folder)
  }

  /// Takes every file, oldest first, then by name. A file that cannot be handled stays where it is, with a note.
  ///
  /// - Parameters:
  ///   - siap: which files are looked at; the others are left alone without a word.
  ///   - diam: whether the caller saw them stand still over two looks; else that is seen to here where it is needed.
  ///   - lanjut: asked before each file; the work ends orderly when it says no.
  package mutating func semua(
    siap: (NamaMentah) -> Bool = { _ in true }, diam: Bool = false, lanjut: () -> Bool = { true }
  ) throws(FileError) -> [HasilTerima] {
    var results: [HasilTerima] = []
    let files = try Masuk.daftar(folder)
    let moving = diam ? [] : Masuk.bergerak(files, folder)
    for file in files where siap(file.nama) {
      guard lanjut() else { break }
      if case .perintah(_, let periode) = file, periode == dikerjakan { continue }
      switch file {
      case .berkas(let name, _) where moving.contains(name): results.append(try tinggal(file, ditulis: true))
      case .berkas(let name, let info) where FileSystem.mayRemove(info, from: folder.masuk):
        if let result = try satu(name) { results.append(result) }
      case .berkas: results.append(try tinggal(file))
      case .terbuka, .lain, .perintah: results.append(try tinggal(file))
      }
    }
    try group.akhiri(&register, ada: Set(files.map(\.nama.teks)))
    return results
  }

  /// Checks files in the order they would be taken, changing nothing.
  ///
  /// - Parameter paths: the files; empty = what lies in `masuk/`.
  package mutating func periksa(_ paths: [String]) throws(FileError) -> [HasilTerima] {
    var results: [HasilTerima] = []
    for path in paths { results.append(try nilai(NamaMentah(FileSystem.name(of: path)), RawPath(path)).hasil) }
    guard paths.isEmpty else { return results }
    for case .berkas(let name, _) in try Masuk.daftar(folder) {
      results.append(try nilai(name, RawPath(folder.masuk, name)).hasil)
    }
    return results
  }

  /// The accepted files of a year that are in force.
  package mutating func tahun(_ tahun: Int, _ acuan: Acuan, into bag: inout DiagnosticBag) -> BerkasTahun {
    let year = muat(tahun, acuan)
    bag.append(year.masalah)
    return year.berkas
  }

  /// The same, read on first use.
  mutating func muat(_ tahun: Int, _ acuan: Acuan) -> TahunDiterima {
    if let year = years[tahun] { return year }
    let year = TahunDiterima(folder, register, tahun: tahun, acuan: acuan)
    years[tahun] = year
    return year
  }

  /// Takes one file: its original is safe in its new place before it leaves `masuk/`.
  ///
  /// - Returns: `nil` when it is gone: whoever dropped it took it back.
  private mutating func satu(_ name: NamaMentah) throws(FileError) -> HasilTerima? {
    if Detak.sekarang - denyut > OfficeLock.denyut {
      OfficeLock.sentuh(folder)
      denyut = Detak.sekarang
    }
    let path = RawPath(folder.masuk, name)
    var penilaian = try nilai(name, path)
    guard let isi = penilaian.isi else {
      if FileSystem.info(path) == nil { return nil }
      try group.jawab(penilaian.hasil, clock)
      return penilaian.hasil
    }
    switch penilaian.hasil.putusan {
    case .duplikat: break
    case .ditolak:
      penilaian.hasil.lokasi = try group.tempat("koreksi", Pengambilan.namaKoreksi(name.teks, clock), isi.bytes)
      try koreksi(&penilaian, isi.bytes)
    default: try tempatArsip(&penilaian, isi.bytes)
    }
    try ambil(name, "masuk", penilaian, isi)
    if group.penuh { try group.selesaikan(&register) }
    return penilaian.hasil
  }

  /// Notes the event and hands the file to the group that is taken together.
  mutating func ambil(
    _ name: NamaMentah, _ place: String?, _ penilaian: Penilaian, _ isi: Penilaian.Isi
  ) throws(FileError) {
    let entry = entry(penilaian, isi)
    register.catat(entry)
    if let berkas = penilaian.berkas, entry.putusan.berlaku {
      years[berkas.periode.tahun]?.tambah(entry, berkas, penilaian.bacaan)
    }
    let goal = penilaian.hasil.lokasi.isEmpty ? penilaian.hasil.samaDengan : penilaian.hasil.lokasi
    try group.tambah(name, di: place, isi, ke: goal)
    try group.jawab(penilaian.hasil, clock)
  }

  /// The place of an accepted original: the first free name from the next revision on; the revision is the name's.
  mutating func tempatArsip(_ penilaian: inout Penilaian, _ bytes: [UInt8]) throws(FileError) {
    guard let berkas = penilaian.berkas else { return }
    let label = berkas.seksi.count == 1 ? try label(berkas.seksi[0], berkas.periode.tahun) : "gabungan"
    let stem = "\(berkas.jenis.rawValue)-\(label)-r"
    let first = register.jumlahRevisi(berkas.jenis, berkas.periode, seksi: berkas.seksi) + 1
    let names = (first..<first + 10_000).lazy.map { "\(stem)\($0).csv" }
    penilaian.hasil.lokasi = try group.tempat(folder.arsip(berkas.periode), names, bytes)
    let number = penilaian.hasil.lokasi.split(separator: "-r").last?.split(separator: ".").first
    penilaian.hasil.revisi = number.flatMap { Int($0) } ?? first
  }

  /// A unit in names of files.
  private mutating func label(_ kode: String, _ tahun: Int) throws(FileError) -> String {
    let units = try plans.tahun(tahun).acuan?.rencana.seksi ?? []
    guard let unit = units.first(where: { $0.kode == kode }) else { return SafeName.make(kode) }
    return Teks.namaBerkas(unit, di: units)
  }

  /// Something that is not taken.
  private mutating func tinggal(_ file: Masuk.Isi, ditulis: Bool = false) throws(FileError) -> HasilTerima {
    var result = HasilTerima(berkas: file.nama.teks, putusan: .ditolak)
    let place = Place(file.nama.teks)
    switch file {
    case .lain(_, let jenis):
      result.tertinggal = .tidakBisa
      result.pemeriksaan = [Diagnostic(.bukanBerkasBiasa, at: place, ["jenis": jenis])]
    case .perintah(_, let periode):
      result.tertinggal = .menunggu
      result.periode = periode
      result.pemeriksaan = [Diagnostic(.permintaanMenunggu, at: place, ["periode": periode.panjang])]
    case .berkas where ditulis:
      result.tertinggal = .menunggu
      result.pemeriksaan = [Diagnostic(.berkasMasihDitulis, at: place)]
    case .berkas:
      result.tertinggal = .tidakBisa
      result.pemeriksaan = [
        Diagnostic(.berkasTidakTerbaca, at: place, ["alasan": "tidak boleh dipindahkan dari masuk/"])
      ]
    case .terbuka:
      result.tertinggal = .menunggu
      result.pemeriksaan = [Diagnostic(.berkasMasihDibuka, at: place)]
    }
    result.lokasi = "masuk/" + file.nama.teks
    try group.jawab(result, clock)
    return result
  }

  private func entry(_ penilaian: Penilaian, _ isi: Penilaian.Isi) -> Register.Entry {
    let result = penilaian.hasil
    return Register.Entry(
      waktu: clock.iso, berkas: result.berkas, jenis: result.jenis, seksi: result.seksi,
      tahun: result.periode?.tahun, triwulan: result.periode?.triwulan, revisi: result.revisi,
      sha256: isi.sha256, ukuran: isi.bytes.count, baris: result.hitungan.dibaca,
      putusan: result.putusan, kesalahan: result.kesalahan, peringatan: result.peringatan, lokasi: result.lokasi)
  }
}
