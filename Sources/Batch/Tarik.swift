import Core
import Ingest
package import Office
import Tabular

/// Withdraws a delivered file: it stays in the archive and counts no more; the revision before is in force again.
package struct Tarik {
  private let folder: OfficeFolder
  private let clock: Clock

  package init(_ folder: OfficeFolder, clock: Clock) {
    self.folder = folder
    self.clock = clock
  }

  /// Why a file cannot be withdrawn, for the user.
  package struct Gagal: Error, Sendable {
    package let pesan: String
  }

  /// - Parameters:
  ///   - berkas: place or name in the archive, or the name it was dropped under (the last one in force).
  ///   - alasan: the reason; it is kept beside the original and on the note to the unit.
  /// - Returns: the event that was withdrawn.
  package func jalankan(_ berkas: String, alasan: String) throws -> Register.Entry {
    var register = try Register(folder)
    let entry = try cari(berkas, register)
    let side = (entry.lokasi.hasSuffix(".csv") ? String(entry.lokasi.dropLast(4)) : entry.lokasi) + ".ditarik.csv"
    var event = entry
    event.waktu = clock.iso
    event.putusan = .ditarik
    register.catat(event)
    var group = Pengambilan(folder)
    group.lampiran(catatan(alasan), ke: side)
    group.lampiran(
      Kuitansi.bytes(kuitansi(entry, alasan)), ke: "koreksi/" + NamaMentah(entry.berkas).teks + Kuitansi.ditarik)
    group.buang("koreksi/" + NamaMentah(entry.berkas).teks + Kuitansi.terima)
    try group.tuntas(&register)
    return entry
  }

  private func cari(_ text: String, _ register: Register) throws -> Register.Entry {
    let inForce = register.berlaku
    let base = FileSystem.name(of: text)
    let above = (folder.path + "/").utf8
    let inside =
      text.utf8.starts(with: above) ? String(decoding: text.utf8.dropFirst(above.count), as: UTF8.self) : text
    if let found = inForce.last(where: { $0.lokasi == inside }) { return found }
    let named = inForce.filter { FileSystem.name(of: $0.lokasi) == text }
    if named.count > 1 {
      throw Gagal(
        pesan: "\(text) ada di beberapa triwulan: \(named.map(\.lokasi).joined(separator: ", ")). Tulis yang lengkap.")
    }
    if let found = named.first ?? inForce.last(where: { $0.berkas == base }) { return found }
    if register.entries.contains(where: { $0.putusan == .ditarik && ($0.lokasi == inside || $0.berkas == base) }) {
      throw Gagal(pesan: "\(text) sudah ditarik.")
    }
    let names = inForce.map { FileSystem.name(of: $0.lokasi) }
    let near = NearestName.best(for: base, among: names, limit: 1).first.map { " Maksud Anda \($0)?" } ?? ""
    throw Gagal(pesan: "tidak ada berkas berlaku bernama \(DiagnosticRenderer.oneLine(text)).\(near)")
  }

  private func catatan(_ alasan: String) -> [UInt8] {
    var writer = CSVWriter(.kantor)
    writer.row(["waktu", "alasan"])
    writer.row([clock.iso, alasan])
    return writer.finish()
  }

  private func kuitansi(_ entry: Register.Entry, _ alasan: String) -> [String] {
    [
      "BERKAS INI DITARIK", "", "Berkas     : \(entry.berkas)", "Waktu      : \(clock.iso)",
      "Disimpan   : \(entry.lokasi)",
      "Alasan     : \(DiagnosticRenderer.oneLine(alasan))", "",
      "Angkanya tidak dipakai lagi; bila ada revisi sebelumnya, revisi itu yang berlaku. Kirim berkas yang benar ke folder masuk.",
    ]
  }
}
