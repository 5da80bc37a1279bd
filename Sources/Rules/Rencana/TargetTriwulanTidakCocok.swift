import Core
import Ingest
import Kinerja

extension PlanRules {
  /// Quarter targets against the year's by kind: `jumlah` their sum, `akhir`, `progresif`, `rasio` the last one,
  /// `rata`, `repetitif` their mean over the planned quarters (DOMAIN §4).
  static func targetTriwulanTidakCocok(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    for row in konteks.semua where row.adaTargetTW {
      guard let target = row.target else { continue }
      if row.polaritas == .teks {
        terakhir(konteks, row, target, &bag)
        continue
      }
      switch row.akumulasi {
      case .jumlah: jumlah(konteks, row, target, &bag)
      case .akhir, .rasio: terakhir(konteks, row, target, &bag)
      case .progresif:
        terakhir(konteks, row, target, &bag)
        turun(konteks, row, &bag)
      case .rata, .repetitif: rata(konteks, row, target, &bag)
      }
    }
  }

  private static func jumlah(
    _ konteks: KonteksRencana, _ row: Indikator, _ target: Nilai, _ bag: inout DiagnosticBag
  ) {
    let own = row.targetTWSendiri.compactMap { $0?.angka }
    guard let year = target.angka, !own.isEmpty else { return }
    let sum = own.reduce(Pecahan.nol, +)
    if sum != year { lapor(.targetTriwulanBukanJumlah, konteks, row, "target", sum, year, &bag) }
  }

  private static func terakhir(
    _ konteks: KonteksRencana, _ row: Indikator, _ target: Nilai, _ bag: inout DiagnosticBag
  ) {
    guard let quarter = Triwulan.allCases.last(where: { row.targetTW[$0.index] != nil }),
      let last = row.targetTW[quarter.index]
    else { return }
    let place = konteks.sel(row.tempat, "target_tw\(quarter.rawValue)")
    if let given = last.angka, let year = target.angka {
      if given == year { return }
      bag.add(
        .targetTriwulanBukanAkhir, at: place,
        [
          "triwulan": quarter.romawi, "akumulasi": row.akumulasi.rawValue, "ada": Sebut.angka(given),
          "harapan": Sebut.angka(year), "selisih": " · selisih \(Sebut.angka(given - year))",
        ])
    } else if PilihanKey.of(Sebut.nilai(last)) != PilihanKey.of(Sebut.nilai(target)) {
      bag.add(
        .targetTriwulanBukanAkhir, at: place,
        [
          "triwulan": quarter.romawi, "akumulasi": row.akumulasi.rawValue, "ada": Sebut.nilai(last),
          "harapan": Sebut.nilai(target), "selisih": "",
        ])
    }
  }

  private static func rata(
    _ konteks: KonteksRencana, _ row: Indikator, _ target: Nilai, _ bag: inout DiagnosticBag
  ) {
    let planned = row.targetTW.compactMap { $0?.angka }.filter { !$0.isZero && !$0.isNegative }
    guard let year = target.angka, !planned.isEmpty else { return }
    let mean = planned.reduce(Pecahan.nol, +) / Pecahan(planned.count)
    // The year's target is often a mean rounded to two decimals.
    let distance = mean < year ? year - mean : mean - year
    if Pecahan(1, per: 100) < distance { lapor(.targetTriwulanBukanRata, konteks, row, "target", mean, year, &bag) }
  }

  /// `progresif`: a target that falls from one quarter to the next.
  private static func turun(_ konteks: KonteksRencana, _ row: Indikator, _ bag: inout DiagnosticBag) {
    guard row.polaritas == .naik else { return }
    var before: Pecahan?
    for quarter in Triwulan.allCases {
      guard let value = row.targetTW[quarter.index]?.angka else { continue }
      if let before, value < before {
        bag.add(
          .targetProgresifTurun, at: konteks.sel(row.tempat, "target_tw\(quarter.rawValue)"),
          ["triwulan": quarter.romawi, "ada": Sebut.angka(value), "sebelum": Sebut.angka(before)])
      }
      before = value
    }
  }

  private static func lapor(
    _ check: Check, _ konteks: KonteksRencana, _ row: Indikator, _ kolom: String, _ found: Pecahan, _ year: Pecahan,
    _ bag: inout DiagnosticBag
  ) {
    bag.add(
      check, at: konteks.sel(row.tempat, kolom),
      [
        "akumulasi": row.akumulasi.rawValue, "ada": Sebut.angka(found), "harapan": Sebut.angka(year),
        "selisih": Sebut.angka(found - year),
      ])
  }
}
