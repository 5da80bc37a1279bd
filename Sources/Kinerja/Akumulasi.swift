package import Core

/// The quarters of one row brought together (DOMAIN §4): what column 12 and its target are made of.
package struct RunTriwulan: Sendable {
  /// Own realisasi of each quarter; `nil` = missing.
  package private(set) var realisasi: [Nilai?] = [nil, nil, nil, nil]
  /// Kind `jumlah`: the quarters as they add up.
  package private(set) var deret = Deret<Pecahan>()
  package private(set) var pembilang: [Pecahan?] = [nil, nil, nil, nil]
  package private(set) var penyebut: [Pecahan?] = [nil, nil, nil, nil]
  /// Own target of each quarter.
  package let target: [Nilai?]
  private let indikator: Indikator

  /// - Parameter isian: delivered rows of the four quarters, nothing after the quarter reported.
  package init(_ indikator: Indikator, target: [Nilai?], isian: [Isian?]) {
    self.indikator = indikator
    self.target = target
    for index in 0..<4 {
      guard let row = isian[index] else { continue }
      take(row, index)
    }
  }

  private mutating func take(_ row: Isian, _ index: Int) {
    if indikator.akumulasi == .rasio {
      guard let top = row.pembilang?.pecahan, let bottom = row.penyebut?.pecahan, !bottom.isZero else { return }
      pembilang[index] = top
      penyebut[index] = bottom
      realisasi[index] = .angka(top / bottom * indikator.faktor)
      return
    }
    guard let value = row.nilai else { return }
    guard indikator.akumulasi == .jumlah, let figure = value.angka else {
      realisasi[index] = value
      return
    }
    deret.take(figure, sd: row.nilaiSD, at: index)
    realisasi[index] = deret.sendiri[index].map { .angka($0) }
  }

  /// Quarters that count for `rata` and `repetitif`: target above 0, or all when no quarter target is given.
  package func direncanakan(_ index: Int) -> Bool {
    target.allSatisfy { $0 == nil } ? true : target[index]?.menuntut ?? false
  }

  /// Realisasi s.d. the quarter with that index (0–3).
  package func sampai(_ last: Int) -> Nilai? {
    switch indikator.akumulasi {
    case .jumlah:
      if indikator.polaritas == .teks { return realisasi[...last].last { $0 != nil } ?? nil }
      return deret.sampai(last).map { .angka($0) }
    case .akhir, .progresif:
      return realisasi[...last].last { $0 != nil } ?? nil
    case .rata, .repetitif:
      let quarters = dirata(last)
      if indikator.polaritas == .teks { return quarters.last.flatMap { realisasi[$0] } }
      return mean(quarters.compactMap { realisasi[$0]?.angka })
    case .rasio:
      var (top, bottom) = (Pecahan.nol, Pecahan.nol)
      for index in 0...last {
        guard let p = pembilang[index], let q = penyebut[index] else { continue }
        top = top + p
        bottom = bottom + q
      }
      return bottom.isZero ? nil : .angka(top / bottom * indikator.faktor)
    }
  }

  /// Target s.d. the quarter with that index. Without any quarter target: none before TW IV, then the year's.
  package func targetSampai(_ last: Int) -> Nilai? {
    guard target.contains(where: { $0 != nil }) else { return last == 3 ? indikator.target : nil }
    switch indikator.akumulasi {
    case .jumlah where indikator.polaritas != .teks:
      let given = target[...last].compactMap { $0?.angka }
      return given.isEmpty ? nil : .angka(given.reduce(.nol, +))
    case .rata, .repetitif:
      let quarters = dirata(last)
      if indikator.polaritas == .teks { return quarters.last.flatMap { target[$0] } }
      return mean(quarters.compactMap { target[$0]?.angka })
    default:
      return target[...last].last { $0 != nil } ?? nil
    }
  }

  /// Whether a target is due by the quarter: one s.d. that can give a percentage; for `rata` and `repetitif`, whose
  /// T s.d. waits for a realisasi, a planned quarter.
  package func jatuhTempo(_ last: Int, _ rumus: RumusCapaian) -> Bool {
    if let sd = targetSampai(last) { return rumus.memberiPersen(sd) }
    guard indikator.akumulasi == .rata || indikator.akumulasi == .repetitif else { return false }
    return target[...last].contains { $0?.menuntut ?? false }
  }

  /// Quarters `rata` and `repetitif` take R and T from: planned, up to the one asked for, delivered.
  package func dirata(_ last: Int) -> [Int] {
    (0...last).filter { direncanakan($0) && realisasi[$0] != nil }
  }

  private func mean(_ values: [Pecahan]) -> Nilai? {
    values.isEmpty ? nil : .angka(values.reduce(.nol, +) / Pecahan(values.count))
  }
}
