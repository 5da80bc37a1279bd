package import Core

/// How a percentage is made of a target and a realisasi (DOMAIN §4).
package struct RumusCapaian: Sendable {
  package var polaritas: Polaritas
  package var rumusTurun: RumusTurun
  package var targetNolTurun: Pengaturan.TargetNolTurun
  /// Bounds of `rentang`, which belong to the annual target.
  package var bawah: Pecahan?
  package var atas: Pecahan?
  /// The annual target the bounds belong to, when they scale with T (kind `jumlah`); `nil` when they stay.
  package var targetTahunan: Pecahan?

  /// The row's own formula under the office's settings.
  package init(_ indikator: Indikator, _ pengaturan: Pengaturan) {
    polaritas = indikator.polaritas
    rumusTurun = indikator.rumusTurun ?? pengaturan.rumusTurun
    targetNolTurun = pengaturan.targetNolTurun
    bawah = indikator.bawah?.pecahan
    atas = indikator.atas?.pecahan
    targetTahunan = indikator.akumulasi == .jumlah ? indikator.target?.angka : nil
  }

  /// C in percent points: `naik` R/T; `turun` (2T − R)/T or T/R; `rentang` 100 inside, R/b above, R/a below
  /// (PermenPANRB 8/2021); `tetap` 1 − |R − T|/T, floor 0; `teks` 100 or 0. Each × 100.
  ///
  /// - Returns: `nil` when T or R is missing, T is 0 (except `target_nol_turun` = 100), or R is 0 in `rasio`.
  package func capaian(realisasi: Nilai?, target: Nilai?, skala: SkalaTeks) -> Persen? {
    guard let realisasi, let target else { return nil }
    if polaritas == .teks {
      guard let got = realisasi.teks, let wanted = target.teks else {
        return realisasi == target ? Persen(100) : Persen(0)
      }
      return skala.memenuhi(got, target: wanted) ? Persen(100) : Persen(0)
    }
    guard let r = realisasi.angka, let t = target.angka else { return nil }
    if t.isZero {
      guard polaritas == .turun, targetNolTurun == .seratus else { return nil }
      return r.isZero ? Persen(100) : Persen(0)
    }
    switch polaritas {
    case .naik, .teks: return Persen.dari(r, t)
    case .turun:
      return rumusTurun == .selisih ? Persen.dari(t + t - r, t) : Persen.dari(t, r)
    case .tetap:
      let distance = r < t ? t - r : r - t
      return max(Persen.dari(t - distance, t) ?? Persen(0), Persen(0))
    case .rentang:
      guard let (low, high) = batas(target: t) else { return nil }
      if r < low { return Persen.dari(r, low) }
      return r > high ? Persen.dari(r, high) : Persen(100)
    }
  }

  /// Whether a target can give a percentage at all: one that is not 0, or 0 under `target_nol_turun` = 100.
  package func memberiPersen(_ target: Nilai?) -> Bool {
    guard let target else { return false }
    return target.menuntut || (polaritas == .turun && targetNolTurun == .seratus && target.angka != nil)
  }

  /// Whether the quarter with that index (0–3) owes a figure: its own target can give a percentage, or in TW IV the
  /// year's where no quarter has a target.
  package func jatuhTempo(_ quarter: Int, targetTW: [Nilai?], tahunan: Nilai?) -> Bool {
    guard targetTW.contains(where: { $0 != nil }) else { return quarter == 3 && memberiPersen(tahunan) }
    return memberiPersen(targetTW[quarter])
  }

  /// The bounds that go with a target: scaled with it for kind `jumlah`, as they are otherwise.
  package func batas(target: Pecahan) -> (bawah: Pecahan, atas: Pecahan)? {
    guard let bawah, let atas else { return nil }
    guard let targetTahunan else { return (bawah, atas) }
    if targetTahunan.isZero { return nil }
    let share = target / targetTahunan
    return (bawah * share, atas * share)
  }
}
