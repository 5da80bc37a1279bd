import Core
import Testing

/// One spelling and what the four kinds make of it: plain digits for a value, `KOSONG`, `NIHIL`, `a|b` for an
/// ambiguity, `!reason` for a refusal.
struct NumberCase: CustomStringConvertible, Sendable {
  let text: String
  let rupiah, persen, jumlah, desimal: String

  init(_ text: String, _ all: String) { self.init(text, all, all, all, all) }

  init(_ text: String, _ rupiah: String, _ persen: String, _ jumlah: String, _ desimal: String) {
    self.text = text
    (self.rupiah, self.persen, self.jumlah, self.desimal) = (rupiah, persen, jumlah, desimal)
  }

  var description: String { text.debugDescription }
}

@Suite struct NumberReaderTests {
  static func describe(_ reading: NumberReading) -> String {
    switch reading {
    case .kosong: return "KOSONG"
    case .nihil: return "NIHIL"
    case .value(let number): return number.plain + (number.satuan.map { " \($0)" } ?? "")
    case .ambiguous(let found):
      return found.readings.map(\.plain).joined(separator: "|") + (found.readings.count == 1 ? "|" : "")
    case .refused(let reason):
      let text = "\(reason)"
      return "!" + (text.split(separator: "(").first.map(String.init) ?? text)
    }
  }

  static let plain: [NumberCase] = [
    NumberCase("0", "0"), NumberCase("5", "5"), NumberCase("2025", "2025"), NumberCase(" 12 ", "12"),
    NumberCase("1250000", "1250000"), NumberCase("12345678901234", "12345678901234"),
    NumberCase("123456789012345", "123456789012345"),
    NumberCase("-5", "-5", "-5", "!negatif", "-5"), NumberCase("+5", "5"),
    NumberCase("\u{2212}5", "-5", "-5", "!negatif", "-5"),
    NumberCase("--5", "!bukanAngka"), NumberCase("-0", "0"), NumberCase("'1250", "1250"),
    NumberCase("12\u{200B}50", "1250"),
  ]

  /// Letters right behind a figure are a satuan only when the list knows it; a satuan of the list may hold a digit.
  static let letters: [NumberCase] = [
    NumberCase("12abc", "!hurufDiAngka"), NumberCase("3O", "!hurufDiAngka"), NumberCase("1E+", "!hurufDiAngka"),
    NumberCase("12dok", "!satuan", "!satuan", "12 dok", "12 dok"),
    NumberCase("12 m2", "!bukanSatuAngka", "!bukanSatuAngka", "12 m2", "12 m2"),
    NumberCase("1.250 ribu juta", "!bukanAngka"), NumberCase("2 juta ribu", "!bukanAngka"),
    NumberCase("1.2500", "1250|1.25", "1.25", "1.25", "1.25"),
  ]

  static let separators: [NumberCase] = [
    NumberCase("1.250", "1250", "1250|1.25", "1250", "1250|1.25"),
    NumberCase("12.345", "12345", "12345|12.345", "12345", "12345|12.345"),
    NumberCase("123.456", "123456", "123456|123.456", "123456", "123456|123.456"),
    NumberCase("1.250.000", "1250000"), NumberCase("1,250,000", "1250000"),
    NumberCase("1.250.000,00", "1250000"), NumberCase("1.250.000,50", "1250000.5"),
    NumberCase("1,250,000.50", "1250000.5"), NumberCase("1.250,5", "1250.5"), NumberCase("1,250.5", "1250.5"),
    NumberCase("1,234", "1.234|1234", "1.234", "1.234|1234", "1.234"),
    NumberCase("1234,567", "1234.567|1234567", "1234.567", "1234.567", "1234.567"),
    NumberCase("1234.567", "1234567|1234.567", "1234.567", "1234.567", "1234.567"),
    NumberCase("12,5", "12.5"), NumberCase("0,5", "0.5"), NumberCase("1,25", "1.25"),
    NumberCase("1.5", "1500|1.5", "1.5", "1.5", "1.5"), NumberCase("2.6", "2600|2.6", "2.6", "2.6", "2.6"),
    NumberCase("12.50", "12500|12.5", "12.5", "12.5", "12.5"),
    NumberCase("0.125", "125|0.125", "0.125", "0.125", "0.125"),
    NumberCase("0,125", "0.125|125", "0.125", "0.125", "0.125"),
    NumberCase("0.5", "500|0.5", "0.5", "0.5", "0.5"), NumberCase("0,96", "0.96"),
    NumberCase("438430217.75", "438430217.75"), NumberCase("438 430 217.75", "438430217.75"),
    NumberCase("1234.5", "1234.5"), NumberCase("0.00", "0"), NumberCase("0,000", "0"),
    NumberCase(",5", "0.5"), NumberCase(".5", "500|0.5", "0.5", "0.5", "0.5"),
    NumberCase("1.2345", "!desimalRupiah", "1.2345", "1.2345", "1.2345"),
    NumberCase("1234,5678", "!desimalRupiah", "1234.5678", "1234.5678", "1234.5678"),
    NumberCase("438430217.7500", "438430217.75"),
    NumberCase("52,3809523809524", "!desimalRupiah", "52.3809523809524", "52.3809523809524", "52.3809523809524"),
    NumberCase("1.250,000", "1250|1250000", "1250", "1250|1250000", "1250"),
    NumberCase("1.234.567,891", "1234567.891|1234567891", "1234567.891", "1234567.891|1234567891", "1234567.891"),
    NumberCase("1.25.000", "!kelompok"), NumberCase("1.2500.000", "!kelompok"), NumberCase("12.50.00", "!kelompok"),
    NumberCase("0.250.000", "!kelompok"), NumberCase("1.250,", "!bukanAngka"), NumberCase("1,,5", "!kelompok"),
    NumberCase("1.250.000,00,00", "!kelompok"), NumberCase("1,250.000,00", "!kelompok"),
  ]

  static let zeros: [NumberCase] = [
    NumberCase("007", "7|"), NumberCase("00", "0|"), NumberCase("01", "1|"), NumberCase("00,5", "0.5|"),
    NumberCase("1e5", "100000|"), NumberCase("1E5", "100000|"), NumberCase("2,5e3", "2500|"),
  ]

  static let blanks: [NumberCase] = [
    NumberCase("1 250 000", "1250000"), NumberCase("1\u{A0}250\u{A0}000", "1250000"),
    NumberCase("1\u{2009}250", "1250"), NumberCase("1\u{202F}250,5", "1250.5"), NumberCase("1'250'000", "1250000"),
    NumberCase("12 5", "!bukanSatuAngka"), NumberCase("\u{A0}5\u{A0}", "5"), NumberCase("1.250 000", "!kelompok"),
  ]

  static let money: [NumberCase] = [
    NumberCase("Rp 1.250.000,-", "1250000", "!satuan", "!satuan", "!satuan"),
    NumberCase("Rp1.250.000", "1250000", "!satuan", "!satuan", "!satuan"),
    NumberCase("Rp. 1.250.000,00", "1250000", "!satuan", "!satuan", "!satuan"),
    NumberCase("Rp.1.250", "1250", "!satuan", "!satuan", "!satuan"),
    NumberCase("rp 1.250.000.-", "1250000", "!satuan", "!satuan", "!satuan"),
    NumberCase("1.250.000,--", "1250000", "!satuan", "!satuan", "!satuan"),
    NumberCase("1.250.000,=", "1250000", "!satuan", "!satuan", "!satuan"),
    NumberCase("1.250.000,50,-", "!kelompok", "!satuan", "!satuan", "!satuan"),
    NumberCase("IDR 500", "500", "!satuan", "!satuan", "!satuan"),
    NumberCase("500 rupiah", "500", "!satuan", "!satuan", "!satuan"),
    NumberCase("(500)", "-500", "-500", "!negatif", "-500"),
    NumberCase("(Rp 1.250.000,00)", "-1250000", "!satuan", "!satuan", "!satuan"),
    NumberCase("Rp (500)", "-500", "!satuan", "!satuan", "!satuan"),
    NumberCase("-Rp 500", "-500", "!satuan", "!satuan", "!satuan"),
    NumberCase("Rp -500", "-500", "!satuan", "!satuan", "!satuan"), NumberCase("Rp -", "KOSONG"),
    NumberCase("Rp-", "KOSONG"),
    NumberCase("Rp", "!bukanAngka"), NumberCase("(-500)", "!bukanAngka"), NumberCase("(500", "!bukanAngka"),
    NumberCase("- 500", "-500|500"), NumberCase("500-", "-500|500"), NumberCase("- 0", "0"),
    NumberCase("\u{2013}500", "-500", "-500", "!negatif", "-500"),
  ]

  static let words: [NumberCase] = [
    NumberCase("1 Laporan", "!satuan", "!satuan", "1 Laporan", "1 Laporan"),
    NumberCase("12 Dok.", "!satuan", "!satuan", "12 Dok.", "12 Dok."),
    NumberCase("3Dokumen", "!satuan", "!satuan", "3 Dokumen", "3 Dokumen"),
    NumberCase("15 Orang/bulan", "!satuan", "!satuan", "15 Orang/bulan", "15 Orang/bulan"),
    NumberCase(
      "3 Asosiasi dan Serikat Pekerja", "!satuan", "!satuan", "3 Asosiasi dan Serikat Pekerja",
      "3 Asosiasi dan Serikat Pekerja"),
    NumberCase("12,5%", "!persen", "12.5", "!persen", "12.5"),
    NumberCase("12,5 %", "!persen", "12.5", "!persen", "12.5"),
    NumberCase("100 persen", "!persen", "100", "!persen", "100"),
    NumberCase("1.234 %", "!persen", "1234|1.234", "!persen", "1234|1.234"),
    NumberCase("1,25 juta", "1250000"), NumberCase("Rp 1,25 miliar", "1250000000", "!satuan", "!satuan", "!satuan"),
    NumberCase("2,5 jt", "2500000"), NumberCase("750 ribu", "750000"), NumberCase("3 triliun", "3000000000000"),
    NumberCase("1,25 juta rupiah", "1250000", "!satuan", "!satuan", "!satuan"),
    NumberCase("1.5 juta", "1500000000|1500000", "1500000", "1500000", "1500000"),
    NumberCase("2 ribu ekor", "!satuan", "!satuan", "2000 ekor", "2000 ekor"),
    NumberCase("1,25 M", "!pengali", "!satuan", "1.25 M", "1.25 M"),
    NumberCase("1,2345678901 juta", "!desimalRupiah", "1234567.8901", "1234567.8901", "1234567.8901"),
    NumberCase("1 juta 250 ribu", "!bukanSatuAngka"), NumberCase("5 dari 10", "!bukanSatuAngka"),
    NumberCase("5/10", "!bukanSatuAngka"), NumberCase("80-90", "!bukanSatuAngka"),
    NumberCase("80–90", "!bukanSatuAngka"),
    NumberCase("1 Laporan 2 Dokumen", "!bukanSatuAngka"), NumberCase("12 (dua belas)", "!bukanAngka"),
    NumberCase("± 5", "!kiraKira"), NumberCase("> 90", "!kiraKira"), NumberCase("≥90", "!kiraKira"),
    NumberCase("1O0", "!hurufDiAngka"), NumberCase("lima", "!bukanAngka"), NumberCase("I", "!bukanAngka"),
    NumberCase("12 per bulan", "!bukanSatuAngka"), NumberCase("12,5 ‰", "!satuan"),
    NumberCase("30 Juni 2026", "!sepertiTanggal"), NumberCase("30/06/2026", "!sepertiTanggal"),
    NumberCase("30.06.2026", "!sepertiTanggal"), NumberCase("01-Feb", "!sepertiTanggal"),
    NumberCase("Jan-25", "!sepertiTanggal"),
    NumberCase("2026-06-30", "!sepertiTanggal"), NumberCase("7.01.01.2.01.0001", "!kelompok"),
    NumberCase("١٢", "!angkaLain"), NumberCase("１２", "!angkaLain"), NumberCase("2½", "!angkaLain"),
    NumberCase("1٢", "!angkaLain"),
    NumberCase("5²", "!angkaLain"),
  ]

  static let excel: [NumberCase] = [
    NumberCase("1,25E+09", "1250000000"), NumberCase("1.25E+09", "1250000000"), NumberCase("1E+05", "100000"),
    NumberCase("1,2E-03", "!desimalRupiah", "0.0012", "0.0012", "0.0012"),
    NumberCase("-1,5E+03", "-1500", "-1500", "!negatif", "-1500"),
    NumberCase("1E+400", "!terlaluBesar"), NumberCase("1E+99999999999", "!terlaluBesar"),
    NumberCase("#REF!", "!galatExcel"), NumberCase("#N/A", "!galatExcel"), NumberCase("#DIV/0!", "!galatExcel"),
    NumberCase("#NAME?", "!galatExcel"), NumberCase("########", "!kolomSempit"),
    NumberCase("99999999999999999999999999999999999999999", "!terlaluBesar"),
    NumberCase("92233720368547758,07", "92233720368547758.07", "!terlaluBesar", "!terlaluBesar", "!terlaluBesar"),
    NumberCase("92233720368547758,08", "!terlaluBesar"),
    NumberCase(
      "922337203685477,5807", "!desimalRupiah", "922337203685477.5807", "922337203685477.5807", "922337203685477.5807"),
  ]

  static let kosong: [NumberCase] = [
    NumberCase("", "KOSONG"), NumberCase("  ", "KOSONG"), NumberCase("\u{A0}", "KOSONG"), NumberCase("-", "KOSONG"),
    NumberCase("--", "KOSONG"), NumberCase("–", "KOSONG"), NumberCase("—", "KOSONG"), NumberCase("- -", "KOSONG"),
    NumberCase("n/a", "KOSONG"), NumberCase("N/A", "KOSONG"), NumberCase("na", "KOSONG"), NumberCase("nihil", "NIHIL"),
    NumberCase("NIHIL.", "NIHIL"), NumberCase("(nihil)", "NIHIL"), NumberCase("Tidak  Ada", "KOSONG"),
    NumberCase("belum ada", "KOSONG"), NumberCase("tidak ada data", "KOSONG"), NumberCase("Belum ada data", "KOSONG"),
    NumberCase("kosong", "KOSONG"), NumberCase("TAD", "KOSONG"), NumberCase("sudah", "!bukanAngka"),
    NumberCase("x", "!bukanAngka"),
  ]

  @Test(arguments: plain + letters + separators + zeros + blanks + money + words + excel + kosong)
  func reads(_ example: NumberCase) {
    for (kind, expected) in [
      (NumberKind.rupiah, example.rupiah), (.persen, example.persen), (.jumlah, example.jumlah),
      (.desimal, example.desimal),
    ] {
      let found = Self.describe(NumberReader.read(example.text, as: kind))
      #expect(found == expected, "\(example.text) as \(kind.rawValue)")
    }
  }
}
