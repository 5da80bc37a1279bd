import Testing

@testable import Workbook

@Suite struct TextMetricsTests {
  static let indicator =
    "Persentase penyelenggaraan urusan pemerintahan umum sesuai penugasan kepala daerah dan koordinasi "
    + "kegiatan pemberdayaan desa/kelurahan"

  @Test(arguments: [(8.43, 64), (6.0, 47), (25.0, 180), (30.0, 215), (0.0, 0), (0.5, 6), (255.0, 1790)])
  func columnsHaveTheLibrarysPixels(_ width: Double, _ pixels: Int) {
    #expect(TextMetrics.pixels(columnWidth: width) == pixels)
  }

  @Test(arguments: [
    ("", 30.0, 1), ("Dokumen", 30, 1), ("a\nb\n", 30, 3), (indicator, 30, 5), (indicator, 120, 2), (indicator, 10, 18),
    ("PenyelenggaraanUrusanPemerintahanUmumTanpaSpasi", 10, 6), ("dua kata", 6, 2), ("sepanjang   ", 10, 1),
  ])
  func linesAreCounted(_ text: String, _ width: Double, _ lines: Int) {
    #expect(TextMetrics.lines(text, style: Style(), columnWidth: width) == lines)
  }

  @Test func boldIndentedAndLargerTextTakesMore() {
    let plain = TextMetrics.lines(Self.indicator, style: Style(), columnWidth: 20)
    #expect(
      TextMetrics.lines(
        Self.indicator,
        style: Style {
          $0.bold = true; $0.fontSize = 12
        }, columnWidth: 20) > plain)
    #expect(TextMetrics.lines(Self.indicator, style: Style { $0.indent = 4 }, columnWidth: 20) > plain)
  }

  @Test func heightsFollowTheFont() {
    for (size, height) in [(8.0, 11.25), (9, 12), (10, 12.75), (11, 14.25), (12, 15.75), (14, 18)] {
      #expect(TextMetrics.lineHeight(Style { $0.fontSize = size }) == height)
    }
    #expect(TextMetrics.rowHeight("a\nb", style: Style(), columnWidth: 30) == 27)
    #expect(TextMetrics.rowHeight(String(repeating: "a\n", count: 90), style: Style(), columnWidth: 30) == 409)
    #expect(TextMetrics.maxLines(Style()) == 31)
  }

  @Test func longTextsAreSplitWithoutLoss() {
    let text = (1...400).map { "kata\($0)é" }.joined(separator: " ")
    let pieces = TextMetrics.split(text, style: Style(), pixels: 120)
    #expect(pieces.count > 1 && pieces.joined(separator: " ") == text)
    for piece in pieces {
      #expect(TextMetrics.lines(piece, style: Style(), pixels: 120) <= TextMetrics.maxLines(Style()))
    }
    #expect(TextMetrics.split("pendek", style: Style(), pixels: 120) == ["pendek"])
  }

  @Test func widthsAreArials() {
    #expect(TextMetrics.width("AV1", style: Style()) == (0.667 + 0.667 + 0.557) * 10)
  }
}
