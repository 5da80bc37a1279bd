import Core
package import Kinerja

/// The nomenclature of programs, kegiatan and sub kegiatan (Kepmendagri 900.1.15.5-1317/2023 and later), for the
/// bidang that travel with the program.
package struct Nomenklatur: Sendable {
  package struct Butir: Sendable {
    package let kode: String
    package let uraian: String
    /// Official indicator and satuan of a sub kegiatan; empty otherwise.
    package let indikator: String
    package let satuan: String
    package let berlakuMulai: Int
    package let berlakuSampai: Int?

    package func berlaku(tahun: Int) -> Bool { berlakuMulai <= tahun && tahun <= berlakuSampai ?? .max }
  }

  /// The list that travels with the program, read when first asked for.
  package static let bawaan = Nomenklatur(DataFile.rows("nomenklatur.csv"))

  private let butir: [String: [Butir]]
  private let bidang: Set<String>

  init(_ rows: [[String]]) {
    var butir: [String: [Butir]] = [:]
    var bidang: Set<String> = []
    for row in rows where row.count >= 7 {
      let entry = Butir(
        kode: row[0], uraian: row[2], indikator: row[3], satuan: row[4], berlakuMulai: Int(row[5]) ?? 0,
        berlakuSampai: Int(row[6]))
      butir[entry.kode, default: []].append(entry)
      bidang.insert(Nomenklatur.bidang(Kode(entry.kode)))
    }
    self.butir = butir
    self.bidang = bidang
  }

  /// The entry of a code, the one valid in the year before others; `nil` when the list lacks the code.
  package func butir(_ kode: Kode, tahun: Int) -> Butir? {
    let entries = butir[kode.teks] ?? []
    return entries.first { $0.berlaku(tahun: tahun) } ?? entries.first
  }

  /// Whether the list covers the code's bidang at all; others are only unchecked.
  package func mencakup(_ kode: Kode) -> Bool { bidang.contains(Nomenklatur.bidang(kode)) }

  /// Codes under the same parent, for "maksud Anda".
  package func saudara(_ kode: Kode) -> [String] {
    let induk = kode.induk?.teks ?? ""
    return butir.keys.filter { Kode($0).induk?.teks ?? "" == induk }.sorted()
  }

  /// `7.01` of `7.01.02.2.01.0001`.
  package static func bidang(_ kode: Kode) -> String {
    kode.teks.split(separator: ".").prefix(2).joined(separator: ".")
  }
}
