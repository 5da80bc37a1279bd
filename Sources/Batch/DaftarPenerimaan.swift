import Core
import Ingest
import Kinerja
import Office

/// The received files as workbooks and data files list them: sorted by unit in plan order, kind, quarter, revision, never
/// by order of receipt; duplicates leave no trace.
enum DaftarPenerimaan {
  static func susun(_ register: Register, _ acuan: Acuan, sampai periode: Periode) -> [Penerimaan] {
    let withdrawn = Set(register.entries.lazy.filter { $0.putusan == .ditarik }.map(\.lokasi))
    let rows = register.entries.compactMap { entry -> Penerimaan? in
      guard entry.putusan != .duplikat, entry.putusan != .ditarik, let jenis = entry.jenis,
        let period = entry.periode, period.tahun == periode.tahun, period <= periode
      else { return nil }
      return Penerimaan(
        seksi: entry.seksi, jenis: jenis, periode: period, berkas: entry.berkas, revisi: entry.revisi,
        tanggal: tanggal(entry.waktu), waktu: entry.waktu,
        putusan: withdrawn.contains(entry.lokasi) ? .ditarik : entry.putusan, baris: entry.baris,
        kesalahan: entry.kesalahan, peringatan: entry.peringatan, lokasi: entry.lokasi)
    }
    return rows.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      let (x, y) = (urutan(a, acuan), urutan(b, acuan))
      if x != y { return x < y }
      if a.jenis != b.jenis { return a.jenis < b.jenis }
      if a.periode != b.periode { return a.periode < b.periode }
      if a.revisi != b.revisi { return a.revisi < b.revisi }
      return (a.berkas, left.offset) < (b.berkas, right.offset)
    }.map(\.element)
  }

  /// Position of the first unit; the office's own files come last.
  private static func urutan(_ row: Penerimaan, _ acuan: Acuan) -> Int {
    row.seksi.map(acuan.rencana.urutan(seksi:)).min() ?? acuan.rencana.seksi.count
  }

  /// The day of an ISO 8601 moment as written.
  private static func tanggal(_ iso: String) -> Tanggal {
    let parts = iso.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let day = Tanggal(parts[0], parts[1], parts[2]) else {
      return Tanggal(tahun: 1970, bulan: 1, hari: 1)
    }
    return day
  }
}
