import Testing

@testable import Workbook

@Suite struct ObjectTests {
  static func spec() -> ChartSpec {
    var series = ChartSpec.Series(
      name: "=Capaian", sheet: "E.81", categories: CellRange(0, 0, 2, 0), values: CellRange(0, 1, 2, 1),
      cachedCategories: ["Seksi & A", "B", "C"], cachedValues: [91.25, nil, 47.5], color: 0x1F4E79)
    series.pattern = .lightUpwardDiagonal
    series.labels = true
    series.labelFormat = "0.0"
    var line = series
    line.name = "Target"
    line.pattern = .solid
    line.marker = .diamond
    line.dash = .dash
    var spec = ChartSpec(.column, title: "Capaian per seksi", series: [series, line], altText: "Grafik capaian")
    spec.yAxis = ChartSpec.Axis(title: "Persen", numberFormat: "0", minimum: 0, maximum: 120)
    spec.xAxis.title = "Seksi"
    spec.width = 640
    return spec
  }

  @Test func chartsCarryTheirValues() throws {
    let file = try written { sheet in
      for row in 0..<3 { sheet.formula(row, 1, "=1+\(row)", cached: .number(Double(row) + 1), .plain) }
      sheet.chart(Self.spec(), at: Cell(5, 0))
    }
    let chart = file["xl/charts/chart1.xml"]
    #expect(chart.contains("<c:f>'E.81'!$B$1:$B$3</c:f>"))
    #expect(
      chart.contains(
        "<c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>91.25</c:v></c:pt><c:pt idx=\"2\"><c:v>47.5</c:v></c:pt>"))
    #expect(chart.contains("<c:v>Seksi &amp; A</c:v>"))
    #expect(chart.contains("<c:v>\u{200B}=Capaian</c:v>"))
    #expect(chart.contains("ltUpDiag") && chart.contains("<c:max val=\"120\"/>") && chart.contains("Capaian per seksi"))
    #expect(file["xl/drawings/drawing1.xml"].contains("descr=\"Grafik capaian\""))
  }

  @Test func inconsistentChartsFail() {
    var spec = Self.spec()
    spec.series[0].cachedValues = [1, 2]
    #expect(failure { $0.chart(spec, at: Cell(0, 0)) }?.kind == .badChart)
    spec.series[0].cachedValues = [1, 2, .nan]
    #expect(failure { $0.chart(spec, at: Cell(0, 0)) }?.kind == .badChart)
    spec.series = []
    #expect(failure { $0.chart(spec, at: Cell(0, 0)) }?.kind == .badChart)
  }

  /// A white PNG of one pixel that claims 300 dots to the inch is not needed: size is taken from IHDR.
  static let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0,
    0,
    0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0x0F, 0, 1, 1, 1, 0,
    0x1B,
    0xB6, 0xEE, 0x56, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  @Test func picturesArePlaced() throws {
    let picture = try #require(Picture(Self.png, maxWidth: 80, maxHeight: 80, altText: "Lambang"))
    let file = try written { sheet in
      var large = picture
      large.width = 64
      large.height = 32
      sheet.image(large, at: Cell(0, 0))
      sheet.image(large, at: Cell(9, 0))
    }
    #expect(file["xl/drawings/drawing1.xml"].contains("descr=\"Lambang\""))
    #expect(file["xl/drawings/drawing1.xml"].contains("<a:ext cx=\"609600\" cy=\"304800\"/>"))
    #expect(file.parts["xl/media/image1.png"] != nil && file.parts["xl/media/image2.png"] == nil)
  }

  @Test(arguments: [
    [], [0xFF, 0xD8, 0xFF], [0xFF, 0xD8, 0xFF, 0xC0, 0, 0], Array(png.prefix(20)), Array("GIF89a".utf8),
  ])
  func badPicturesAreRefused(_ bytes: [UInt8]) {
    #expect(Picture(bytes, maxWidth: 80, maxHeight: 80, altText: "") == nil)
  }

  @Test func badPicturesFailTheWorkbook() throws {
    var picture = try #require(Picture(Self.png, maxWidth: 80, maxHeight: 80, altText: "x"))
    picture.bytes = Array("bukan gambar".utf8)
    #expect(failure { $0.image(picture, at: Cell(0, 0)) }?.kind == .badPicture)
  }
}
