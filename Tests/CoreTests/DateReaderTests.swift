import Core
import TestSupport
import Testing

@Suite struct DateReaderTests {
  @Test(arguments: [
    ("30 Juni 2026", "2026-06-30"), ("30/06/2026", "2026-06-30"), ("30-06-2026", "2026-06-30"),
    ("30.06.2026", "2026-06-30"),
    ("5/6/2026", "2026-06-05"), ("05/06/26", "2026-06-05"), ("2026-06-30", "2026-06-30"), ("2026/06/30", "2026-06-30"),
    ("20260630", "2026-06-30"), ("30-Jun-26", "2026-06-30"), ("30 Jun 2026", "2026-06-30"),
    ("1 Agt 2026", "2026-08-01"),
    ("1 Agustus 2026", "2026-08-01"), ("17 AGUSTUS 2026", "2026-08-17"), ("Selasa, 30 Juni 2026", "2026-06-30"),
    ("June 30, 2026", "2026-06-30"), ("1 May 2026", "2026-05-01"), ("3 Pebruari 2025", "2025-02-03"),
    ("9 Nop 2025", "2025-11-09"),
    ("2026-06-30T00:00:00", "2026-06-30"), ("2026-06-30 23:59:59", "2026-06-30"), ("30/06/2026 10:15", "2026-06-30"),
    ("30/06/2026 10:15 WIB", "2026-06-30"), ("30\u{A0}Juni\u{A0}2026", "2026-06-30"), ("29/02/2024", "2024-02-29"),
    ("46203", "serial 2026-06-30"), ("45838", "serial 2025-06-30"), ("45838,5", "serial 2025-06-30"),
    ("45838.75", "serial 2025-06-30"),
    ("31/06/2026", "!tidakAda"), ("29/02/2025", "!tidakAda"), ("32/01/2026", "!tidakAda"), ("00/01/2026", "!tidakAda"),
    ("06/30/2026", "!bulanDahulu"), ("akhir Juni", "!bukanTanggal"), ("Juni 2026", "!bukanTanggal"),
    ("2026", "!bukanTanggal"),
    ("12", "!bukanTanggal"), ("7.01.01.2.01", "!bukanTanggal"), ("1/2/3/4", "!bukanTanggal"),
    ("99999", "!bukanTanggal"),
    ("٣٠/٠٦/٢٠٢٦", "!bukanTanggal"), ("", "kosong"), ("-", "kosong"), ("tidak ada", "kosong"),
  ])
  func reads(_ text: String, _ expected: String) {
    let found =
      switch DateReader.read(text) {
      case .kosong: "kosong"
      case .value(let day): day.iso
      case .serial(let day): "serial " + day.iso
      case .refused(let reason): "!\(reason)"
      }
    #expect(found == expected, "\(text)")
  }

  @Test func anyBytes() {
    var random = Seeded(5)
    let pieces = [
      "30", "6", "2026", "Juni", "-", "/", ".", ",", " ", ":", "T", "t", "jan", "senin", "٣", "99999999999999999999",
      "é",
    ]
    for _ in 0..<40_000 {
      let text = (0..<Int.random(in: 0...7, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      if case .value(let day) = DateReader.read(text) { #expect(Tanggal(day.tahun, day.bulan, day.hari) == day) }
    }
  }
}
