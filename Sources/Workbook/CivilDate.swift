/// A day of the Gregorian calendar, for cells and document properties.
package struct CivilDate: Hashable, Sendable {
  package var year: Int
  /// 1–12.
  package var month: Int
  /// 1–31.
  package var day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1970-01-01.
  package var daysSinceEpoch: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Excel's serial number in the 1900 system; right from 1900-03-01 on.
  package var excelSerial: Double { Double(daysSinceEpoch + 25_569) }
}
