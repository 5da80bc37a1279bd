import Core
package import Kinerja

/// An accepted file and where its original lies.
package struct BerkasBerlaku: Sendable {
  package var berkas: BerkasMasuk
  /// Path in the office folder, e.g. `arsip/2025/TW2/realisasi-pem-r1.csv`.
  package var lokasi: String

  package init(_ berkas: BerkasMasuk, lokasi: String) {
    self.berkas = berkas
    self.lokasi = lokasi
  }
}

/// Brings the accepted files of a year together into what the computation takes.
package enum GabungRealisasi {
  /// Merges files in order of receipt: a later one supersedes the rows of the same unit, kind and period (the
  /// office's one file: of the same kind and period).
  ///
  /// - Parameter files: accepted files of one year, oldest first; superseded ones may stay in.
  /// - Complexity: linear in the rows.
  package static func gabung(_ files: [BerkasBerlaku]) -> Realisasi {
    var result = Realisasi()
    let last = terakhir(files)
    for (index, file) in files.enumerated() {
      // Rows of a unit stand together: one look-up serves them.
      var unit: String?
      var inForce = false
      for row in file.berkas.baris {
        if row.seksi != unit {
          unit = row.seksi
          inForce = last[Bagian(file.berkas, row.seksi)] == index
        }
        if inForce { take(row, file, into: &result) }
      }
    }
    uang(files, into: &result)
    return result
  }

  /// What is superseded as a whole.
  private struct Bagian: Hashable {
    let jenis: JenisBerkas
    let periode: Periode
    let seksi: String

    init(_ berkas: BerkasMasuk, _ seksi: String) {
      jenis = berkas.jenis
      periode = berkas.periode
      self.seksi = seksi
    }
  }

  /// Index of the file in force for every part.
  private static func terakhir(_ files: [BerkasBerlaku]) -> [Bagian: Int] {
    var last: [Bagian: Int] = [:]
    for (index, file) in files.enumerated() {
      for seksi in file.berkas.seksi { last[Bagian(file.berkas, seksi)] = index }
      var unit: String?
      for row in file.berkas.baris where row.seksi != unit {
        unit = row.seksi
        last[Bagian(file.berkas, row.seksi)] = index
      }
    }
    return last
  }

  private static func take(_ row: BarisMasuk, _ file: BerkasBerlaku, into result: inout Realisasi) {
    let quarter = file.berkas.periode.triwulan
    var isian = row.isian
    isian.asal = Asal(berkas: file.lokasi, baris: isian.asal.baris)
    guard let kunci = row.kunci else {
      result.narasiSeksi[row.seksi, default: [[], [], [], []]][quarter.index].append(isian.narasi)
      return
    }
    // The same row in two kinds of file: one that says nothing does not wipe out one that does.
    if isian.hampa, result.isian[kunci]?[quarter.index].map({ !$0.hampa }) ?? false { return }
    result.set(kunci, quarter, isian)
  }
}

extension Isian {
  /// Whether no figure was delivered.
  package var hampa: Bool {
    nilai == nil && pembilang == nil && penyebut == nil && anggaran == nil && fisik == nil
  }
}
