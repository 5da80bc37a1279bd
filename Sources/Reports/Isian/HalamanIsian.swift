import Core
import Workbook

/// Where the printed form is cut into two pages side by side, so that no band and no heading is cut through.
struct HalamanIsian {
  /// 0-based first column of the second page.
  let patah: Int
  /// Per cent at which both halves fit.
  let skala: Int

  /// The cut that lets both pages be printed largest, among the places where a band begins.
  ///
  /// - Parameters:
  ///   - last: 0-based last column that is printed.
  ///   - lebar: room between the margins, in points.
  init(_ tata: TataIsian, last: Int, lebar: Double) {
    let repeated = tata.letak(.indikator) ?? 0
    let widths = tata.kolom[...last].map { Double(TextMetrics.pixels(columnWidth: $0.lebar)) * 0.75 }
    let sum = { (range: Range<Int>) in widths[range].reduce(0, +) }
    let wider = { (cut: Int) in max(sum(0..<cut), sum(0..<(repeated + 1)) + sum(cut..<(last + 1))) }
    let cuts = (repeated + 2..<last + 1).filter { tata.kolom[$0].kelompok != tata.kolom[$0 - 1].kelompok }
    patah = cuts.min { wider($0) < wider($1) } ?? last
    // A little room, since programs round the widths of columns differently.
    skala = max(10, min(100, Int(lebar / wider(patah) * 100 * 0.93)))
  }
}

extension PageSetup.Paper {
  /// The longer side in points.
  var panjang: Double {
    switch self {
    case .a3: 1190
    case .a4: 842
    case .a5: 595
    case .f4: 935
    }
  }
}
