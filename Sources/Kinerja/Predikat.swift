package import Core

/// One step of the scale: figures from `batasBawah` up are called `nama`.
package struct Predikat: Hashable, Sendable {
  package let nama: String
  /// Percent points, inclusive.
  package let batasBawah: Pecahan
  /// `RRGGBB`; empty = none given.
  package let warna: String

  package init(nama: String, batasBawah: Pecahan, warna: String = "") {
    self.nama = nama
    self.batasBawah = batasBawah
    self.warna = warna
  }
}

/// The scale of predikat; by default Permendagri 86/2017, shipped as data.
package struct SkalaPredikat: Sendable {
  /// Best first; the last takes everything below.
  package let tingkat: [Predikat]
  package let cara: Pengaturan.CaraPredikat

  /// Decimals to which a figure is held against a bound, so that means of thirds meet whole bounds.
  package static let ketelitian = 9

  package init(_ tingkat: [Predikat], cara: Pengaturan.CaraPredikat) {
    self.tingkat = tingkat.sorted { $1.batasBawah < $0.batasBawah }
    self.cara = cara
  }

  /// The predikat of a percentage; `nil` (shown –) without one.
  ///
  /// `ambang` holds the unrounded value against the lower bounds, `bulat` the value rounded half up to a whole
  /// number first (Permendagri 86/2017 prints whole numbers).
  package func predikat(_ persen: Persen?) -> Predikat? {
    guard let persen else { return nil }
    let value = dinilai(persen)
    return tingkat.first { $0.batasBawah <= value } ?? tingkat.last
  }

  /// The figure that is held against the bounds.
  private func dinilai(_ persen: Persen) -> Pecahan {
    switch cara {
    case .bulat: Pecahan(persen.nilai.rounded(decimals: 0) ?? 0, per: 1)
    case .ambang: Pecahan(persen.nilai.rounded(decimals: SkalaPredikat.ketelitian) ?? 0, per: 1_000_000_000)
    }
  }

  /// Decimals (at least `minimum`, at most 9) with which the printed figure does not contradict its predikat.
  package func desimal(_ persen: Persen, minimum: Int = 2) -> Int {
    let wanted = predikat(persen)
    for decimals in minimum..<SkalaPredikat.ketelitian {
      var scale: Int128 = 1
      for _ in 0..<decimals { scale *= 10 }
      guard let rounded = persen.nilai.rounded(decimals: decimals) else { return minimum }
      if predikat(Persen(Pecahan(rounded, per: scale))) == wanted { return decimals }
    }
    return SkalaPredikat.ketelitian
  }
}
