package import Core
import Glibc

/// The moment of a run: read once, in the machine's time zone (`SOURCE_DATE_EPOCH`, in UTC, when set).
package struct Clock: Sendable {
  package let tanggal: Tanggal
  /// ISO 8601 with offset: `2025-07-04T09:15:00+07:00`.
  package let iso: String
  /// For file names: `20250704-091500`.
  package let ringkas: String

  package static func now() -> Clock {
    if let fixed = unsafe getenv("SOURCE_DATE_EPOCH"), let seconds = Int(unsafe String(cString: fixed)),
      (0...253_402_300_799).contains(seconds)
    {
      return Clock(seconds: seconds, offset: 0)
    }
    var seconds = time(nil)
    var local = unsafe tm()
    guard unsafe localtime_r(&seconds, &local) != nil else { return Clock(seconds: Int(seconds), offset: 0) }
    return Clock(seconds: Int(seconds), offset: Int(unsafe local.tm_gmtoff))
  }

  /// - Parameters:
  ///   - seconds: since 1970-01-01 UTC.
  ///   - offset: seconds east of UTC.
  package init(seconds: Int, offset: Int) {
    let local = max(seconds + offset, 0)
    let day = local / 86_400
    let second = local % 86_400
    tanggal = Tanggal(nomorHari: day)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hour, minute) = (two(second / 3600), two(second / 60 % 60))
    let sign = offset < 0 ? "-" : "+"
    let zone = "\(sign)\(two(abs(offset) / 3600)):\(two(abs(offset) / 60 % 60))"
    iso = "\(tanggal.iso)T\(hour):\(minute):\(two(second % 60))\(zone)"
    ringkas = tanggal.iso.filter { $0 != "-" } + "-" + hour + minute + two(second % 60)
  }
}
