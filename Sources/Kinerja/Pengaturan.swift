package import Core

/// The settings of `profil.csv` that change figures (DOMAIN §4, FORMATS §3).
package struct Pengaturan: Sendable {
  /// What a percentage of 0,5 below a bound becomes.
  package enum CaraPredikat: String, Sendable, CaseIterable { case ambang, bulat }
  /// How an average weighs its rows.
  package enum CaraRataRata: String, Sendable, CaseIterable { case sederhana, pagu, bobot }
  /// `turun` against a target of 0.
  package enum TargetNolTurun: String, Sendable, CaseIterable {
    case kosong
    case seratus = "100"
  }
  /// What a due row without a percentage is in an average.
  package enum KosongDihitung: String, Sendable, CaseIterable { case lewati, nol }
  /// What the word `nihil` in a number cell means.
  package enum Nihil: String, Sendable, CaseIterable { case kosong, nol }

  package var predikat: CaraPredikat = .ambang
  package var rumusTurun: RumusTurun = .selisih
  package var targetNolTurun: TargetNolTurun = .kosong
  package var rataRata: CaraRataRata = .sederhana
  package var tingkatRataRata: Tingkat = .subKegiatan
  /// Cap of a percentage inside averages, in percent points; `nil` = none.
  package var batasCapaian: Pecahan?
  package var kosongDihitung: KosongDihitung = .lewati
  package var nihil: Nihil = .kosong
  package var renstraMulai: Int?
  package var renstraAkhir: Int?

  package init() {}
}
