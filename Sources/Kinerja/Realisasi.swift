package import Core

/// Where a delivered row comes from: the archived file and its row.
package struct Asal: Hashable, Sendable {
  /// Path in the office folder, e.g. `arsip/2025/TW2/realisasi-pem-r1.csv`.
  package let berkas: String
  /// Spreadsheet row, 1-based.
  package let baris: Int

  package init(berkas: String, baris: Int) {
    self.berkas = berkas
    self.baris = baris
  }
}

/// What somebody wrote about a row or a unit.
package struct Narasi: Hashable, Sendable {
  package var pendorong = ""
  package var penghambat = ""
  package var tindakLanjut = ""
  package var tindakLanjutLalu = ""
  package var buktiDukung = ""
  package var keterangan = ""

  package init() {}

  package var isEmpty: Bool { pendorong.isEmpty && penghambat.isEmpty && tindakLanjut.isEmpty }
}

/// One delivered row of a quarter. What is `nil` was not delivered.
package struct Isian: Sendable {
  package var nilai: Nilai?
  /// Whether `nilai` is the figure up to the quarter (heading `realisasi_sd`).
  package var nilaiSD = false
  package var pembilang: Jumlah?
  package var penyebut: Jumlah?
  package var anggaran: Rupiah?
  /// Whether `anggaran` is the amount up to the quarter (heading `realisasi_anggaran_sd`).
  package var anggaranSD = false
  /// Physical progress up to the quarter, 0–100.
  package var fisik: Jumlah?
  package var narasi = Narasi()
  package var asal: Asal

  package init(asal: Asal) { self.asal = asal }
}

/// Everything delivered in the year up to the quarter reported, four quarters a key.
package struct Realisasi: Sendable {
  package var isian: [KunciIndikator: [Isian?]] = [:]
  /// Narratives of a unit's rows with blank kode, by unit; quarter by quarter.
  package var narasiSeksi: [String: [[Narasi]]] = [:]
  /// Amounts of the sources above the units' own column, by source.
  package var uang: [SumberUang: [KunciAnggaran: [Uang?]]] = [:]

  package init() {}

  package mutating func set(_ kunci: KunciIndikator, _ triwulan: Triwulan, _ row: Isian) {
    isian[kunci, default: [nil, nil, nil, nil]][triwulan.index] = row
  }
}

/// Who says how much was spent; the first is believed most (DOMAIN §8).
package enum SumberUang: Int, Sendable, CaseIterable, Comparable {
  case sipd, bendahara, seksi

  package static func < (left: SumberUang, right: SumberUang) -> Bool { left.rawValue < right.rawValue }

  package var nama: String {
    switch self {
    case .sipd: "SIPD-RI"
    case .bendahara: "bendahara"
    case .seksi: "seksi"
    }
  }
}

/// An amount of one quarter from one source.
package struct Uang: Sendable, Hashable {
  package var nilai: Rupiah
  /// Whether it is the amount from January to the quarter's end.
  package var sd: Bool
  /// Whether the source ends before the quarter does; a lower source's amount then stands.
  package var belumPenuh: Bool
  package var asal: [Asal]

  package init(nilai: Rupiah, sd: Bool, belumPenuh: Bool = false, asal: [Asal]) {
    self.nilai = nilai
    self.sd = sd
    self.belumPenuh = belumPenuh
    self.asal = asal
  }
}
