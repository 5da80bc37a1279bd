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
    guard let newest = earlier.indices.last else { return }
    let new = Baris.perSeksi(berkas)
    if berkas.seksi.isEmpty {
      // The office's one file.
      bandingkan(earlier[newest], Baris.urut(earlier[newest].berkas), Baris.urut(berkas), berkas.kolom)
      return
    }
    var last: [String: Int] = [:]
    for (index, file) in earlier.enumerated() { for unit in file.berkas.seksi { last[unit] = index } }
    var old: [Int: [String: [Baris]]] = [:]
    for unit in berkas.seksi {
      guard let index = last[unit] else { continue }
      let rows = old[index] ?? Baris.perSeksi(earlier[index].berkas)
      old[index] = rows
      bandingkan(earlier[index], rows[unit] ?? [], new[unit] ?? [], berkas.kolom)
    }
  }

  private mutating func bandingkan(_ file: BerkasBerlaku, _ old: [Baris], _ new: [Baris], _ headings: Set<String>) {
    if !lama.contains(file.lokasi) { lama.append(file.lokasi) }
    let columns = file.berkas.kolom.union(headings).sorted()
    let before = Dictionary(old.map { ($0.kunci, $0) }) { first, _ in first }
    for row in new {
      guard let earlier = before[row.kunci] else {
        barisBaru.append(row.nama)
        continue
      }
      for column in row.netto == nil ? columns : [Baris.kolomNetto] {
        let (was, now) = (earlier.isi(column), row.isi(column))
        if was != now { sel.append(Sel(baris: row.nama, kolom: column, lama: was, baru: now)) }
      }
    }
  }

  /// A row of any kind of file, or a document of SIPD-RI, told apart from the others of its file.
  private struct Baris {
    static let kolomNetto = "nilai"

    var kunci: String
    let seksi: String
    let nama: String
    let tempat: TempatBaris
    let kolom: Set<String>
    /// What a document comes to; it is all that is compared of one.
    var netto: Rupiah?

    /// The cell as written; empty when the file has no such column.
    func isi(_ column: String) -> String {
      if let netto { return NumberWriter.rupiah(netto) }
      guard kolom.contains(column) else { return "" }
      let place = tempat.kolom(column)
      return place.kolom == nil ? "" : place.nilai ?? ""
    }

    static func perSeksi(_ berkas: BerkasMasuk) -> [String: [Baris]] {
      Dictionary(grouping: urut(berkas), by: \.seksi)
    }

    /// The rows of a file in their order; of those alike in all that tells rows apart, the order does.
    static func urut(_ berkas: BerkasMasuk) -> [Baris] {
      var rows: [Baris] = []
      var count: [String: Int] = [:]
      func add(_ unit: String, _ words: [String], _ name: String, _ place: TempatBaris, _ netto: Rupiah? = nil) {
        var row = Baris(
          kunci: ([unit] + words).joined(separator: "\u{1F}"), seksi: unit, nama: name, tempat: place,
          kolom: berkas.kolom, netto: netto)
        let number = count[row.kunci, default: 0]
        count[row.kunci] = number + 1
        row.kunci += "\u{1F}\(number)"
        rows.append(row)
      }
      for row in berkas.baris {
        let name = row.kunci.map { $0.kode.tingkat == nil ? $0.kode.teks : "\($0.kode) no. \($0.no)" } ?? "narasi seksi"
        add(row.seksi, [name], name, row.tempat)
      }
      for row in berkas.uang {
        let name = row.kodeRekening.isEmpty ? row.kunci.kode.teks : "\(row.kunci.kode) rekening \(row.kodeRekening)"
        if row.dokumen.isEmpty { add(row.kunci.seksi, [name, "\(row.triwulan)"], name, row.tempat) }
        for document in row.dokumen {
          add(row.kunci.seksi, [document.pokok], "\(document.sebutan), \(name)", row.tempat, document.nilai)
        }
      }
      for row in berkas.hasilMonev {
        let what = row.kode?.teks ?? "seluruh seksi"
        let name = "hasil monev \(what)" + (row.tanggal.map { ", \($0.iso)" } ?? "")
        add(row.seksi, [name], name, row.tempat)
      }
      return rows
    }
  }
}
