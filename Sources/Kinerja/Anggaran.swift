package import Core

/// Money of a sub kegiatan, or of everything under a program, kegiatan, unit or the office.
///
/// Amounts are exact; `nil` is "not there", which is not 0.
package struct Anggaran: Sendable {
  package var pagu: Rupiah?
  /// Pagu as the Renja in force says it, and of the DPA's first version.
  package var paguRenja: Rupiah?
  package var paguPokok: Rupiah?
  package var kasTW: [Rupiah?] = [nil, nil, nil, nil]
  package var realisasiTW: [Rupiah?] = [nil, nil, nil, nil]
  /// Amounts that stand as s.d. while the quarter's own is missing; only on sub kegiatan.
  package var dinyatakan: [Rupiah?] = [nil, nil, nil, nil]
  package var realisasiSD: Rupiah?
  package var kasSD: Rupiah?
  package var paguRenstra: Rupiah?
  package var renstraLalu: Rupiah?
  /// Physical progress s.d. the quarter, 0–100; above sub kegiatan the mean weighted by pagu.
  package var fisik: Pecahan?
  /// 0-based quarter `fisik` was delivered for; only on sub kegiatan.
  package var fisikPada: Int?
  /// Which source each quarter's amount comes from; only on sub kegiatan.
  package var sumber: [SumberUang?] = [nil, nil, nil, nil]
  /// The rows each quarter's amount comes from; only on sub kegiatan.
  package var asalTW: [[Asal]] = [[], [], [], []]
  package var versiDPA = ""
  /// Whether the pagu is the Renja's because the DPA has no row.
  package var tanpaDPA = false

  /// Whether money was planned for the quarter with that index and no source tells of it: the amount s.d. is that of
  /// the quarters before.
  package func belumLengkap(_ last: Int) -> Bool {
    realisasiSD != nil && sumber.contains { $0 != nil } && sumber[last] == nil && .nol < (kasTW[last] ?? .nol)
  }

  package init() {}

  /// Column 13 Rp of every program, in a line over programs.
  package var renstraProgram: [Rupiah?]?

  /// Column 13 Rp = 6 + 12, empty when 12 or 5 is empty; over programs the sum of theirs.
  package var renstraSD: Rupiah? {
    if let renstraProgram { return renstraProgram.reduce(nil) { $0 + $1 } }
    guard let realisasiSD, paguRenstra != nil else { return nil }
    return (renstraLalu ?? .nol) + realisasiSD
  }

  /// Percentage 1 of a quarter: realisasi / cash plan × 100.
  package func capaianTW(_ triwulan: Triwulan) -> Persen? {
    Anggaran.persen(realisasiTW[triwulan.index], kasTW[triwulan.index])
  }

  /// Percentage 2: s.d. / kas s.d. × 100 (*serapan kas*).
  package var serapanKas: Persen? { Anggaran.persen(realisasiSD, kasSD) }

  /// Percentage 3: s.d. / pagu × 100 (*serapan*).
  package var serapan: Persen? { Anggaran.persen(realisasiSD, pagu) }

  /// Percentage 4: column 14 Rp.
  package var capaianRenstra: Persen? { Anggaran.persen(renstraSD, paguRenstra) }

  /// (s.d. − kas s.d.) / pagu × 100, in points.
  package var deviasiKas: Persen? {
    guard let realisasiSD, let kasSD else { return nil }
    return Anggaran.persen(realisasiSD - kasSD, pagu)
  }

  static func persen(_ part: Rupiah?, _ whole: Rupiah?) -> Persen? {
    guard let part, let whole else { return nil }
    return Persen.dari(part.pecahan, whole.pecahan)
  }

  /// The sum over sub kegiatan; missing amounts add nothing, and nothing but missing amounts stays missing.
  package static func jumlah(_ parts: some Sequence<Anggaran>) -> Anggaran {
    var sum = Anggaran()
    var weighted = Pecahan.nol
    var weight = Rupiah.nol
    for part in parts {
      sum.pagu = sum.pagu + part.pagu
      sum.paguRenja = sum.paguRenja + part.paguRenja
      sum.paguPokok = sum.paguPokok + part.paguPokok
      sum.realisasiSD = sum.realisasiSD + part.realisasiSD
      sum.kasSD = sum.kasSD + part.kasSD
      sum.paguRenstra = sum.paguRenstra + part.paguRenstra
      sum.renstraLalu = sum.renstraLalu + part.renstraLalu
      for quarter in 0..<4 {
        sum.kasTW[quarter] = sum.kasTW[quarter] + part.kasTW[quarter]
        sum.realisasiTW[quarter] = sum.realisasiTW[quarter] + part.realisasiTW[quarter]
      }
      if let fisik = part.fisik, let pagu = part.pagu, pagu > .nol {
        weighted = weighted + fisik * pagu.pecahan
        weight += pagu
      }
    }
    if weight > .nol { sum.fisik = weighted / weight.pecahan }
    return sum
  }
}
