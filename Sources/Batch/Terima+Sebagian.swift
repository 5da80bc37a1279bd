import Core
import Glibc
import Ingest
package import Office
import Tabular

extension Terima {
  /// Takes the good rows of one refused file: the original goes whole to `arsip/`, its refused lines are listed beside
  /// it and stay out of every figure.
  ///
  /// - Parameters:
  ///   - berkas: path of the file, a name in `masuk/` or `koreksi/`, or the name it was dropped under.
  ///   - alasan: the Kasubag's reason; it stands in the list and on the answer.
  package mutating func sebagian(_ berkas: String, alasan: String) throws(FileError) -> HasilTerima {
    let (path, name, place) = try cari(berkas)
    var penilaian = try nilai(name, path)
    penilaian.hasil.alasan = alasan
    guard let isi = penilaian.isi else {
      try group.jawab(penilaian.hasil, clock)
      try group.akhiri(&register, ada: ada())
      return penilaian.hasil
    }
    if penilaian.hasil.putusan == .ditolak {
      guard let refused = try pilah(&penilaian) else { return penilaian.hasil }
      try tempatArsip(&penilaian, isi.bytes)
      group.lampiran(DaftarSebagian.bytes(refused, alasan: alasan), ke: DaftarSebagian.lokasi(penilaian.hasil.lokasi))
      try koreksi(&penilaian, isi.bytes)
    } else if penilaian.hasil.putusan != .duplikat {
      try tempatArsip(&penilaian, isi.bytes)
    } else if place == nil {
      // It was taken before, and nothing was dropped: no event.
      return penilaian.hasil
    }
    try ambil(name, place, penilaian, isi)
    try group.akhiri(&register, ada: ada())
    return penilaian.hasil
  }

  /// Leaves the refused rows out and checks the rest again, until nothing more is to be refused.
  ///
  /// - Returns: the results that refuse a row; `nil` when the fault is the whole file's.
  private mutating func pilah(_ penilaian: inout Penilaian) throws(FileError) -> [Diagnostic]? {
    guard let whole = penilaian.berkas else {
      return tidakBisa(&penilaian, "jenis, periode atau rencananya tidak pasti")
    }
    var bag = DiagnosticBag()
    guard let acuan = try rencana(whole.periode.tahun, whole.berkas, into: &bag) else { return nil }
    let taken =
      whole.baris.map(\.baris) + whole.uang.compactMap { $0.tempat.kolom(nil).baris } + whole.hasilMonev.map(\.baris)
    let rows = barisTabel(acuan, penilaian).union(taken)
    var refused = penilaian.hasil.pemeriksaan.filter { $0.severity == .kesalahan }
    var lines: Set<Int> = []
    while true {
      // A fault of the heading or of the file as a whole cannot be left out.
      if let fault = refused.first(where: { !($0.place.baris.map(rows.contains) ?? false) }) {
        let reason = DiagnosticRenderer.oneLine(fault.pesan)
        return tidakBisa(&penilaian, reason.hasSuffix(".") ? String(reason.dropLast()) : reason)
      }
      let now = Set(refused.compactMap(\.place.baris))
      if now == lines, !lines.isEmpty { break }
      lines = now
      var own = DiagnosticBag()
      let rest = whole.tanpa(baris: lines)
      periksa(rest, acuan, &penilaian, into: &own)
      penilaian.berkas = rest
      refused += own.sorted.filter { $0.severity == .kesalahan && !($0.place.baris.map(lines.contains) ?? false) }
    }
    guard let rest = penilaian.berkas, !(rest.baris.isEmpty && rest.uang.isEmpty && rest.hasilMonev.isEmpty) else {
      return tidakBisa(&penilaian, "tidak ada baris yang benar")
    }
    penilaian.hasil.putusan = .sebagian
    penilaian.hasil.hitungan = rest.hitungan
    return refused.sorted()
  }

  /// Physical lines of all rows below the heading, also of those that gave nothing.
  private func barisTabel(_ acuan: Acuan, _ penilaian: Penilaian) -> Set<Int> {
    var ignored = DiagnosticBag()
    guard let bytes = penilaian.isi?.bytes,
      let table = TableReader.read(
        bytes, berkas: penilaian.hasil.berkas, columns: acuan.kamus, limits: ReadLimits(acuan.profil),
        fillsDown: JenisBerkas.kolomGabungan, into: &ignored)
    else { return [] }
    return Set((0..<table.rowCount).map(table.line))
  }

  private func tidakBisa(_ penilaian: inout Penilaian, _ reason: String) -> [Diagnostic]? {
    penilaian.hasil.pemeriksaan.append(
      Diagnostic(.tidakBisaSebagian, at: Place(penilaian.hasil.berkas), ["sebab": reason]))
    return nil
  }

  /// Where a file lies, what it was called, and the folder it has to leave (`nil`: it stays).
  private func cari(_ text: String) throws(FileError) -> (RawPath, NamaMentah, String?) {
    let base = FileSystem.name(of: text)
    for directory in [folder.masuk, folder.koreksi] {
      let inside = FileSystem.name(of: directory)
      let path = directory + "/" + base
      guard text == base || text == "\(inside)/\(base)" || text == path, FileSystem.exists(path) else { continue }
      if inside == "masuk" { return (RawPath(path), NamaMentah(base), inside) }
      return (RawPath(path), asal("koreksi/" + base), nil)
    }
    if let entry = register.entries.last(where: { $0.putusan == .ditolak && $0.berkas == base }) {
      return (RawPath(folder.absolute(entry.lokasi)), NamaMentah(entry.berkas), nil)
    }
    guard FileSystem.exists(text) else {
      throw FileError(operasi: "menemukan berkas", path: text, errnoCode: ENOENT)
    }
    return (RawPath(text), NamaMentah(base), nil)
  }

  /// The name an original of `koreksi/` was dropped under.
  private func asal(_ lokasi: String) -> NamaMentah {
    let entry = register.entries.last { $0.lokasi == lokasi }
    return NamaMentah(entry?.berkas ?? FileSystem.name(of: lokasi))
  }

  private func ada() -> Set<String> {
    Set(((try? Masuk.daftar(folder)) ?? []).map(\.nama.teks))
  }
}
