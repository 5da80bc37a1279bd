import Core
import Ingest
import Kinerja

/// One figure of a quarter (kinerja or rupiah) and one file it comes from.
struct JejakAngka {
  enum Jenis { case kinerja, rupiah }

  let jenis: Jenis
  let triwulan: Triwulan
  let nilai: Nilai?
  /// Path in the archive and the spreadsheet rows read from it.
  let berkas: String
  let baris: [Int]
  let catatan: String
}

extension JejakAngka {
  /// What stands behind a row's figures up to the quarter reported: kinerja quarter by quarter, then rupiah.
  static func susun(_ row: HasilIndikator, last: Int) -> [JejakAngka] {
    var traces: [JejakAngka] = []
    for quarter in Triwulan.allCases.prefix(last + 1) {
      guard let filled = row.isian[quarter.index] else { continue }
      let stated = filled.nilaiSD ? filled.nilai : nil
      guard let value = row.realisasiTW[quarter.index] ?? stated else { continue }
      traces.append(
        JejakAngka(
          jenis: .kinerja, triwulan: quarter, nilai: value, berkas: filled.asal.berkas, baris: [filled.asal.baris],
          catatan: kinerja(row, filled)))
    }
    guard let money = row.anggaran else { return traces }
    for quarter in Triwulan.allCases.prefix(last + 1) {
      guard let source = money.sumber[quarter.index] else { continue }
      let own = money.realisasiTW[quarter.index]
      let amount = own ?? money.dinyatakan[quarter.index]
      for (file, lines) in kelompok(money.asalTW[quarter.index]) {
        traces.append(
          JejakAngka(
            jenis: .rupiah, triwulan: quarter, nilai: amount.map { .angka($0.pecahan) }, berkas: file, baris: lines,
            catatan: "sumber: \(source.nama)" + (own == nil ? "; hanya disampaikan sebagai angka s.d." : "")))
      }
    }
    return traces
  }

  /// How the figure was made of what the file says.
  private static func kinerja(_ row: HasilIndikator, _ filled: Isian) -> String {
    var notes: [String] = []
    if let source = row.rencana.realisasiDari { notes.append("diambil dari \(source)") }
    if row.rencana.akumulasi == .rasio { notes.append("pembilang / penyebut") }
    if filled.nilaiSD { notes.append("berkas memuat angka s.d.") }
    return notes.joined(separator: "; ")
  }

  /// The rows behind an amount of a quarter, file by file in the order they were read.
  private static func kelompok(_ places: [Asal]) -> [(String, [Int])] {
    var groups: [(berkas: String, baris: [Int])] = []
    for place in places {
      if let known = groups.firstIndex(where: { $0.berkas == place.berkas }) {
        groups[known].baris.append(place.baris)
      } else {
        groups.append((place.berkas, [place.baris]))
      }
    }
    return groups.map { ($0.berkas, $0.baris) }
  }

  /// Rows as people list them: `3, 7–9`; of very many the first, `capaian.csv` has all.
  static func daftar(_ rows: [Int]) -> String {
    var parts: [String] = []
    var rest = rows.sorted()[...]
    while let first = rest.popFirst() {
      var last = first
      while let next = rest.first, next <= last + 1 {
        last = next
        rest.removeFirst()
      }
      parts.append(first == last ? "\(first)" : "\(first)–\(last)")
    }
    let shown = parts.prefix(40).joined(separator: ", ")
    return parts.count <= 40 ? shown : "\(shown) … (seluruhnya \(rows.count) baris, lihat capaian.csv)"
  }
}
