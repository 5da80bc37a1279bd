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
  /// - Complexity: linear in the cells of both files.
  init(_ berkas: BerkasMasuk, _ berlaku: [BerkasBerlaku]) {
    let earlier = berlaku.filter { $0.berkas.jenis == berkas.jenis && $0.berkas.periode == berkas.periode }
    if earlier.isEmpty { return }
    let units: [String?] = berkas.seksi.isEmpty ? [nil] : berkas.seksi
    let now = Baris.menurutSeksi(berkas)
    var before: [String: [String: [Baris]]] = [:]
    for unit in units {
      guard let last = earlier.last(where: { file in unit.map { file.berkas.seksi.contains($0) } ?? true }) else {
        continue
      }
      if !lama.contains(last.lokasi) {
        lama.append(last.lokasi)
        before[last.lokasi] = Baris.menurutSeksi(last.berkas)
      }
      bandingkan(
        before[last.lokasi]?[unit ?? ""] ?? [], now[unit ?? ""] ?? [],
        last.berkas.kolom.union(berkas.kolom).sorted())
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
    /// What stands for a row's cell instead, by column.
    var tetap: [String: String] = [:]

    /// The cell as written; empty when the file has no such column.
    func isi(_ column: String) -> String {
      if let text = tetap[column] { return text }
      guard tetap.isEmpty, kolom.contains(column) else { return "" }
      let place = tempat.kolom(column)
      return place.kolom == nil ? "" : place.nilai ?? ""
    }

    /// Rows by unit; those of a file of the whole office under the empty name.
    static func menurutSeksi(_ berkas: BerkasMasuk) -> [String: [Baris]] {
      var rows: [String: [Baris]] = [:]
      var seen: [String: Int] = [:]
      // Rows of one name are told apart by their order.
      func add(_ unit: String, _ name: String, _ key: String, _ tempat: TempatBaris, _ tetap: [String: String] = [:]) {
        let number = (seen[key] ?? 0) + 1
        seen[key] = number
        rows[berkas.seksi.isEmpty ? "" : unit, default: []].append(
          Baris(kunci: "\(key)|\(number)", nama: name, tempat: tempat, kolom: berkas.kolom, tetap: tetap))
      }
      for row in berkas.baris {
        let name = row.kunci.map { $0.kode.tingkat == nil ? $0.kode.teks : "\($0.kode) no. \($0.no)" } ?? "narasi seksi"
        add(row.seksi, name, "\(row.seksi)|\(name)", row.tempat)
      }
      for row in berkas.hasilMonev {
        let name = row.kode.map { "hasil monev \($0)" } ?? "hasil monev"
        add(row.seksi, name, "\(row.seksi)|\(name)", row.tempat)
      }
      for row in berkas.uang {
        let name = row.kodeRekening.isEmpty ? row.kunci.kode.teks : "\(row.kunci.kode) rekening \(row.kodeRekening)"
        if row.dokumen.isEmpty { add(row.kunci.seksi, name, "\(row.kunci.seksi)|\(name)|\(row.triwulan)", row.tempat) }
        for document in row.dokumen {
          add(
            row.kunci.seksi, "\(document.sebutan) pada \(name)", document.pokok, row.tempat,
            ["nilai_realisasi": NumberWriter.rupiah(document.nilai)])
        }
      }
      return rows
    }
  }
}
