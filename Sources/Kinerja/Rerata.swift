package import Core

/// A mean of percentages that says over how many rows it goes.
package struct Rerata: Sendable, Hashable {
  package let nilai: Persen?
  /// Rows in the mean.
  package let n: Int
  /// Rows with a target due.
  package let m: Int
  /// The mean with every row capped at 100, or without the cap when `batas_capaian` is 100 or less; only when it is
  /// more than a point away: both are then shown.
  package let pembanding: Persen?

  package static let kosong = Rerata(nilai: nil, n: 0, m: 0, pembanding: nil)

  /// Whether rows are missing: the predikat is then marked "(sementara)".
  package var sementara: Bool { n < m }

  /// `41 dari 43 indikator`.
  package var keterangan: String { "\(n) dari \(m) indikator" }
}

/// One row's part in a mean.
package struct BahanRerata: Sendable {
  package var persen: Persen?
  package var jatuhTempo: Bool
  /// Whether its realisasi is missing (a row may lack a percentage for other reasons).
  package var hilang: Bool
  /// Weight; 1 in a simple mean.
  package var bobot: Pecahan
}

extension Rerata {
  /// Σ weight × percentage / Σ weight over the rows that have a percentage (DOMAIN §4, roll-up): percentages below 0
  /// count as 0, `batas_capaian` caps, `kosong_dihitung` = nol lets due rows
  /// without a realisasi count as 0.
  package static func hitung(_ rows: some Sequence<BahanRerata>, _ pengaturan: Pengaturan) -> Rerata {
    var (n, m) = (0, 0)
    let kembali = Rerata.tanpaBatas(pengaturan)
    var (sum, other, weights) = (Pecahan.nol, Pecahan.nol, Pecahan.nol)
    for row in rows {
      if row.jatuhTempo { m += 1 }
      var value: Pecahan
      if let persen = row.persen {
        value = max(persen.nilai, .nol)
        n += 1
      } else if row.jatuhTempo, row.hilang, pengaturan.kosongDihitung == .nol {
        value = .nol
      } else {
        continue
      }
      other = other + (kembali ? value : min(value, Pecahan(100))) * row.bobot
      if let cap = pengaturan.batasCapaian { value = min(value, cap) }
      sum = sum + value * row.bobot
      weights = weights + row.bobot
    }
    guard !weights.isZero else { return Rerata(nilai: nil, n: n, m: m, pembanding: nil) }
    let (mean, second) = (sum / weights, other / weights)
    let apart = Pecahan(1) < mean - second || Pecahan(1) < second - mean
    return Rerata(nilai: Persen(mean), n: n, m: m, pembanding: apart ? Persen(second) : nil)
  }

  /// Whether the second mean is the one without a cap: with a cap of 100 the first is capped already.
  package static func tanpaBatas(_ pengaturan: Pengaturan) -> Bool {
    pengaturan.batasCapaian.map { $0 <= Pecahan(100) } ?? false
  }
}
