import Core
import Kinerja

/// Figures of earlier quarters that differ from those sent to Bappeda for them: what was sent is not restated, a later
/// workbook marks it (DOMAIN §2).
struct AngkaTerkirim {
  private struct Kunci: Hashable {
    let baris: String
    let seksi: String
    let triwulan: Triwulan
    let kolom: String
  }

  private var lama: [Kunci: String] = [:]

  init(_ bahan: BahanLaporan) {
    for sent in bahan.perubahan.kiriman where sent.periode.triwulan < bahan.periode.triwulan {
      for cell in sent.sel ?? [] where cell.kolom == Self.kinerja || cell.kolom == Self.rupiah {
        let key = Kunci(
          baris: cell.baris, seksi: cell.seksi, triwulan: sent.periode.triwulan, kolom: cell.kolom)
        lama[key] = cell.lama
      }
    }
  }

  /// Columns of `capaian.csv`.
  private static let kinerja = "realisasi_tw"
  private static let rupiah = "anggaran_tw"

  /// What was sent for a row's quarter, as people read it, where the figure of today is another.
  func semula(_ row: HasilIndikator, _ quarter: Int, rupiah: Bool) -> String? {
    if lama.isEmpty { return nil }
    let plan = row.rencana
    let key = Kunci(
      baris: "\(plan.kode) no. \(plan.kunci.no)", seksi: plan.seksi, triwulan: Triwulan.allCases[quarter],
      kolom: rupiah ? Self.rupiah : Self.kinerja)
    guard let value = lama[key] else { return nil }
    if value.isEmpty { return "belum ada" }
    return rupiah ? "Rp" + Self.dibaca(value) : "\(Self.dibaca(value)) \(plan.satuan)"
  }

  /// A figure of a data file with Indonesian marks; words as they are.
  private static func dibaca(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let sign = text.hasPrefix("-") ? "-" : ""
    let whole = parts[0].dropFirst(sign.count)
    guard parts.count <= 2, !whole.isEmpty, parts.joined().dropFirst(sign.count).allSatisfy(\.isWholeNumber) else {
      return text
    }
    var groups: [Substring] = []
    var rest = whole
    while !rest.isEmpty {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    return sign + groups.reversed().joined(separator: ".") + (parts.count == 2 ? "," + parts[1] : "")
  }

  /// A line for the foot of the form: the figures as they were sent, the first ones by name.
  func catatan(_ hasil: HasilKantor) -> String? {
    if lama.isEmpty { return nil }
    var named: [String] = []
    for row in hasil.baris {
      for quarter in 0..<hasil.periode.triwulan.index {
        for rupiah in [false, true] {
          guard let was = semula(row, quarter, rupiah: rupiah) else { continue }
          let no = row.rencana.kunci.no > 1 ? " no. \(row.rencana.kunci.no)" : ""
          named.append("\(row.rencana.kode)\(no) TW \(Triwulan.allCases[quarter].romawi) semula \(was)")
        }
      }
    }
    if named.isEmpty { return nil }
    let rest = named.count > 8 ? "; dan \(named.count - 8) angka lain" : ""
    return "‡) Berbeda dari yang dikirim untuk triwulan itu: " + named.prefix(8).joined(separator: "; ") + rest + "."
  }
}
