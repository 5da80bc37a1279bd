import Core
import Ingest
import Kinerja

/// The cells in which a revision differs from the file it supersedes, as both files write them.
package struct BedaRevisi: Sendable {
  package struct Sel: Sendable {
    package let baris: String
    package let kolom: String
    package let lama: String
    package let baru: String
  }

  /// Names of the files it was held against.
  package private(set) var lama: [String] = []
  package private(set) var sel: [Sel] = []
  package private(set) var barisBaru: [String] = []

  package init() {}

  /// - Parameters:
  ///   - berkas: the new file.
  ///   - berlaku: the accepted files of the year, oldest first.
  /// - Complexity: linear in the cells.
  init(_ berkas: BerkasMasuk, _ berlaku: [BerkasBerlaku]) {
    let earlier = berlaku.filter { $0.berkas.jenis == berkas.jenis && $0.berkas.periode == berkas.periode }
    if earlier.isEmpty { return }
    let units: [String?] = berkas.seksi.isEmpty ? [nil] : berkas.seksi
    for unit in units {
      guard let last = earlier.last(where: { file in unit.map { file.berkas.seksi.contains($0) } ?? true }) else {
        continue
      }
      if !lama.contains(last.lokasi) { lama.append(last.lokasi) }
      bandingkan(
        Baris.semua(last.berkas, unit), Baris.semua(berkas, unit), last.berkas.kolom.union(berkas.kolom).sorted())
    }
  }

  private mutating func bandingkan(_ old: [Baris], _ new: [Baris], _ columns: [String]) {
    let before = Dictionary(old.map { ($0.kunci, $0) }) { first, _ in first }
    for row in new {
      guard let earlier = before[row.kunci] else {
        barisBaru.append(row.nama)
        continue
      }
      for column in columns {
        let (was, now) = (earlier.isi(column), row.isi(column))
        if was != now { sel.append(Sel(baris: row.nama, kolom: column, lama: was, baru: now)) }
      }
    }
  }

  /// A row of any kind of file, told apart from the others of its file.
  private struct Baris {
    let kunci: String
    let nama: String
    let tempat: TempatBaris
    let kolom: Set<String>

    /// The cell as written; empty when the file has no such column.
    func isi(_ column: String) -> String {
      guard kolom.contains(column) else { return "" }
      let place = tempat.kolom(column)
      return place.kolom == nil ? "" : place.nilai ?? ""
    }

    static func semua(_ berkas: BerkasMasuk, _ unit: String?) -> [Baris] {
      var rows: [Baris] = []
      for row in berkas.baris where unit == nil || row.seksi == unit {
        let name = row.kunci.map { $0.kode.tingkat == nil ? $0.kode.teks : "\($0.kode) no. \($0.no)" } ?? "narasi seksi"
        rows.append(Baris(kunci: "\(row.seksi)|\(name)", nama: name, tempat: row.tempat, kolom: berkas.kolom))
      }
      for row in berkas.uang {
        let name = row.kodeRekening.isEmpty ? row.kunci.kode.teks : "\(row.kunci.kode) rekening \(row.kodeRekening)"
        rows.append(
          Baris(
            kunci: "\(row.kunci.seksi)|\(name)|\(row.triwulan)", nama: name, tempat: row.tempat, kolom: berkas.kolom))
      }
      return rows
    }
  }
}
