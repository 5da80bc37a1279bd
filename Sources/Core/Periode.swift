/// A quarter of a year, 1–4.
package enum Triwulan: Int, CaseIterable, Comparable, Hashable, Sendable {
  case i = 1, ii, iii, iv

  package static func < (left: Triwulan, right: Triwulan) -> Bool { left.rawValue < right.rawValue }

  /// `I`, `II`, `III`, `IV`.
  package var romawi: String { ["I", "II", "III", "IV"][rawValue - 1] }

  /// 0-based position, for arrays of four.
  package var index: Int { rawValue - 1 }

  /// The quarters from I to this one.
  package var sampai: [Triwulan] { Triwulan.allCases.filter { $0 <= self } }

  package var sebelumnya: Triwulan? { Triwulan(rawValue: rawValue - 1) }

  /// `Januari–Maret`.
  package var rentangBulan: String {
    ["Januari–Maret", "April–Juni", "Juli–September", "Oktober–Desember"][rawValue - 1]
  }
}

/// A year and a quarter.
package struct Periode: Hashable, Comparable, Sendable {
  package let tahun: Int
  package let triwulan: Triwulan

  package init(_ tahun: Int, _ triwulan: Triwulan) {
    self.tahun = tahun
    self.triwulan = triwulan
  }

  package static func < (left: Periode, right: Periode) -> Bool {
    (left.tahun, left.triwulan) < (right.tahun, right.triwulan)
  }

  /// Last day of the quarter.
  package var akhir: Tanggal {
    switch triwulan {
    case .i: Tanggal(tahun: tahun, bulan: 3, hari: 31)
    case .ii: Tanggal(tahun: tahun, bulan: 6, hari: 30)
    case .iii: Tanggal(tahun: tahun, bulan: 9, hari: 30)
    case .iv: Tanggal(tahun: tahun, bulan: 12, hari: 31)
    }
  }

  /// `TW2`, as folders and files are called.
  package var kodeTriwulan: String { "TW\(triwulan.rawValue)" }

  /// `Triwulan II Tahun 2025`.
  package var panjang: String { "Triwulan \(triwulan.romawi) Tahun \(tahun)" }
}

/// A day of the proleptic Gregorian calendar.
package struct Tanggal: Hashable, Comparable, Sendable {
  package let tahun: Int
  package let bulan: Int
  package let hari: Int

  /// - Precondition: the parts are a real day; use `init?(_:_:_:)` for what comes from outside.
  package init(tahun: Int, bulan: Int, hari: Int) {
    self.tahun = tahun
    self.bulan = bulan
    self.hari = hari
  }

  /// A day from outside: `nil` unless it exists (years 1900–9999).
  package init?(_ tahun: Int, _ bulan: Int, _ hari: Int) {
    guard (1900...9999).contains(tahun), (1...12).contains(bulan), hari >= 1,
      hari <= Tanggal.hariDalamBulan(tahun, bulan)
    else { return nil }
    self.init(tahun: tahun, bulan: bulan, hari: hari)
  }

  package static func hariDalamBulan(_ tahun: Int, _ bulan: Int) -> Int {
    switch bulan {
    case 4, 6, 9, 11: 30
    case 2: tahun % 4 == 0 && (tahun % 100 != 0 || tahun % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  package static func < (left: Tanggal, right: Tanggal) -> Bool {
    (left.tahun, left.bulan, left.hari) < (right.tahun, right.bulan, right.hari)
  }

  package static let namaBulan = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
  ]

  /// `2025-06-30`.
  package var iso: String { "\(Tanggal.pad(tahun, 4))-\(Tanggal.pad(bulan, 2))-\(Tanggal.pad(hari, 2))" }

  /// `30 Juni 2025`.
  package var panjang: String { "\(hari) \(Tanggal.namaBulan[bulan - 1]) \(tahun)" }

  /// The quarter the day lies in.
  package var triwulan: Triwulan { Triwulan.allCases[(bulan - 1) / 3] }

  /// Days since 1970-01-01 (Howard Hinnant's civil-from-days arithmetic, public domain).
  package var nomorHari: Int {
    let year = bulan <= 2 ? tahun - 1 : tahun
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (bulan + (bulan > 2 ? -3 : 9)) + 2) / 5 + hari - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that many days after 1970-01-01.
  package init(nomorHari: Int) {
    let z = nomorHari + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    self.init(
      tahun: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), bulan: month, hari: dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  private static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
