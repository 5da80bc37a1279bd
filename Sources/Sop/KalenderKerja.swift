package import Core

/// A day off.
package struct Libur: Hashable, Sendable {
  package let tanggal: Tanggal
  /// `libur nasional`, `cuti bersama`, or the office's own word.
  package let jenis: String
  package let keterangan: String

  package init(tanggal: Tanggal, jenis: String, keterangan: String = "") {
    self.tanggal = tanggal
    self.jenis = jenis
    self.keterangan = keterangan
  }
}

/// Working days (DOMAIN §1, §7): Monday to Friday or Saturday without holidays; both *libur nasional* and *cuti bersama*
/// are off.
package struct KalenderKerja: Sendable {
  /// 5 or 6.
  package let hariSeminggu: Int
  private let libur: [Int: Libur]
  /// Years whose national holidays are known.
  package let tahunDiketahui: Set<Int>

  /// - Parameters:
  ///   - libur: the office's own days off; a year with a *libur nasional* among them counts as known.
  ///   - hariSeminggu: 5 or 6.
  package init(libur: [Libur] = [], hariSeminggu: Int = 5) {
    self.hariSeminggu = hariSeminggu == 6 ? 6 : 5
    var days: [Int: Libur] = [:]
    var years = Set<Int>()
    for day in KalenderKerja.bawaan + libur {
      days[day.tanggal.nomorHari] = day
      if day.jenis.lowercased().contains("nasional") { years.insert(day.tanggal.tahun) }
    }
    self.libur = days
    tahunDiketahui = years
  }

  /// The shipped holidays (`libur-<tahun>.csv`).
  private static let bawaan: [Libur] = [2025, 2026, 2027].flatMap { year in
    DataFile.rows("libur-\(year).csv").compactMap { fields in
      let parts = (fields.first ?? "").split(separator: "-").compactMap { Int($0) }
      guard parts.count == 3, let day = Tanggal(parts[0], parts[1], parts[2]) else { return nil }
      return Libur(
        tanggal: day, jenis: fields.count > 1 ? fields[1] : "", keterangan: fields.count > 2 ? fields[2] : "")
    }
  }

  /// Minutes of a working day: 7.5 hours, or 37.5 hours a week over six days.
  package var menitSehari: Int { hariSeminggu == 6 ? 375 : 450 }

  /// The day off of that date, when it is one.
  package func libur(_ day: Tanggal) -> Libur? { libur[day.nomorHari] }

  package func isKerja(_ day: Tanggal) -> Bool {
    KalenderKerja.hariPekan(day) <= hariSeminggu && libur[day.nomorHari] == nil
  }

  /// 1 = Monday … 7 = Sunday.
  package static func hariPekan(_ day: Tanggal) -> Int { ((day.nomorHari + 3) % 7 + 7) % 7 + 1 }

  /// The first working day on or after a day.
  package func mulai(_ day: Tanggal) -> Tanggal {
    var day = day
    while !isKerja(day) { day = day.tambah(1) }
    return day
  }

  /// The n-th working day after a day (n ≥ 1); the day itself is not counted.
  package func tambah(_ n: Int, sesudah day: Tanggal) -> Tanggal {
    var day = day
    for _ in 0..<max(0, n) { day = mulai(day.tambah(1)) }
    return day
  }

  /// Working days after the first day up to and with the second; negative when the second is earlier.
  package func selisih(_ first: Tanggal, _ second: Tanggal) -> Int {
    if second < first { return -selisih(second, first) }
    var count = 0
    var day = first
    while day < second {
      day = day.tambah(1)
      if isKerja(day) { count += 1 }
    }
    return count
  }

  /// Years of a stretch of days whose holidays nobody knows.
  package func tahunTanpaData(_ first: Tanggal, _ last: Tanggal) -> [Int] {
    (first.tahun...max(first.tahun, last.tahun)).filter { !tahunDiketahui.contains($0) }
  }
}

extension Tanggal {
  /// The day so many days later.
  package func tambah(_ days: Int) -> Tanggal { Tanggal(nomorHari: nomorHari + days) }

  /// `Kamis`.
  package var namaHari: String {
    ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"][KalenderKerja.hariPekan(self) - 1]
  }

  /// `Kamis, 3 Juli 2025`.
  package var denganHari: String { "\(namaHari), \(panjang)" }

  /// `03/07/2025`.
  package var ringkas: String {
    let parts = iso.split(separator: "-")
    return "\(parts[2])/\(parts[1])/\(parts[0])"
  }
}
