import Core
import Ingest
import Kinerja

/// One of E.81's four boxes: the office's text; else the units' own narratives; else the texts of rows.
struct KotakNarasi {
  let judul: String
  let teks: String

  /// Lines of rows' texts at most; the rest is pointed to.
  static let barisTerbanyak = 8

  static func semua(_ l: Lembar) -> [KotakNarasi] {
    [
      KotakNarasi(
        l, .pendorong, "Faktor pendorong keberhasilan kinerja:", \.pendorong),
      KotakNarasi(l, .penghambat, "Faktor penghambat pencapaian kinerja:", \.penghambat),
      KotakNarasi(
        l, .tindakLanjutTriwulan, "Tindak lanjut yang diperlukan dalam triwulan berikutnya:", \.tindakLanjut),
      KotakNarasi(
        l, .tindakLanjutRenja,
        "Tindak lanjut yang diperlukan dalam Renja Perangkat Daerah Kabupaten/Kota berikutnya:", nil),
    ]
  }

  private init(
    _ l: Lembar, _ part: NarasiKantor.Bagian, _ title: String, _ field: KeyPath<Narasi, String>?
  ) {
    judul = title
    let office = l.bahan.acuan.narasi.filter { $0.triwulan == l.triwulan && $0.bagian == part && !$0.teks.isEmpty }
    if !office.isEmpty, !l.isSeksi {
      teks = office.map(\.teks).joined(separator: "\n")
    } else if let field {
      teks = KotakNarasi.daftar(l, field)
    } else {
      teks = KotakNarasi.kosong
    }
  }

  private static var kosong: String { Teks.titik(200) + "\n" + Teks.titik(200) }

  private static func daftar(_ l: Lembar, _ field: KeyPath<Narasi, String>) -> String {
    var units: [String] = []
    for unit in l.hasil.seksi {
      for narrative in l.bahan.narasiSeksi[unit.kode] ?? [] where !narrative[keyPath: field].isEmpty {
        units.append("\(unit.nama): \(narrative[keyPath: field])")
      }
    }
    if !units.isEmpty { return units.joined(separator: "\n") }
    var lines: [String] = []
    var seen: Set<String> = []
    for row in l.hasil.baris + l.hasil.iku where row.rencana.realisasiDari == nil && l.milik(row) {
      guard let text = row.isian[l.last]?.narasi[keyPath: field], !text.isEmpty else { continue }
      let line = "\(l.unit(row.rencana.seksi)): " + text.split(whereSeparator: \.isNewline).joined(separator: "; ")
      if seen.insert(line).inserted { lines.append(line) }
    }
    if lines.isEmpty { return kosong }
    let more = lines.count - barisTerbanyak
    if more > 0 {
      lines.removeLast(more)
      lines.append("… dan \(more) lainnya: lihat lembar \(Lembar.faktor).")
    }
    return lines.joined(separator: "\n")
  }
}

extension Lembar {
  /// Whether this is the part of one unit.
  var isSeksi: Bool { if case .seksi = lingkup { true } else { false } }

  /// Whether a row's words belong here: a unit's part also shows parents that another unit answers for.
  func milik(_ row: HasilIndikator) -> Bool {
    if case .seksi(let unit) = lingkup { row.rencana.seksi == unit.kode } else { true }
  }
}
