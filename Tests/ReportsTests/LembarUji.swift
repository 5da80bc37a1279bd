import Core
import Kinerja
import Reports
import Testing
import Workbook

/// What was written into one sheet; a class, so that expectations may look at it.
final class Tercatat {
  let cells: [Cell: RecordingSink.Entry]
  let merges: [CellRange]
  let heights: [Int: Double]
  let notes: [Cell: String]
  let frozen: Cell?
  let page: PageSetup?
  let headsAbove: Bool
  let conflicts: [String]

  init(_ write: (inout Gaya, inout RecordingSink) -> Void) {
    var sink = RecordingSink()
    var gaya = Gaya(&sink)
    write(&gaya, &sink)
    cells = sink.cells
    merges = sink.merges
    heights = sink.heights
    notes = sink.notes
    frozen = sink.frozen
    page = sink.page
    headsAbove = sink.headsAbove
    conflicts = sink.conflicts
  }

  func text(_ row: Int, _ column: Int) -> String? {
    switch cells[Cell(row, column)]?.content {
    case .text(let text), .formula(_, .text(let text)): text
    default: nil
    }
  }

  func number(_ row: Int, _ column: Int) -> Double? {
    switch cells[Cell(row, column)]?.content {
    case .number(let value), .formula(_, .number(let value)): value
    default: nil
    }
  }

  /// The formula of a cell.
  func rumus(_ row: Int, _ column: Int) -> String? {
    if case .formula(let formula, _) = cells[Cell(row, column)]?.content { formula } else { nil }
  }

  /// Whether a formula has the empty text as its value.
  func kosong(_ row: Int, _ column: Int) -> Bool {
    if case .formula(_, .empty) = cells[Cell(row, column)]?.content { true } else { false }
  }

  /// Whether a cell has a style only.
  func hampa(_ row: Int, _ column: Int) -> Bool { cells[Cell(row, column)]?.content == .blank }

  func style(_ row: Int, _ column: Int) -> Style? { cells[Cell(row, column)]?.style }

  /// Excel's pattern of a cell.
  func format(_ row: Int, _ column: Int) -> String? { style(row, column)?.numberFormat }

  /// The first cell in reading order that shows a text.
  func find(_ text: String) -> Cell? { cells.keys.sorted().first { self.text($0.row, $0.column) == text } }

  /// Whether a rectangle (0-based, both ends) is merged.
  func gabung(_ firstRow: Int, _ firstColumn: Int, _ lastRow: Int, _ lastColumn: Int) -> Bool {
    merges.contains(CellRange(firstRow, firstColumn, lastRow, lastColumn))
  }
}

/// The five sheets of a fixture, written into recording sinks.
struct LembarUji {
  let lembar: Lembar
  let e81: Tercatat
  let capaian: Tercatat
  let anggaran: Tercatat
  let iku: Tercatat
  let faktor: Tercatat

  init(_ bahan: BahanLaporan, _ lingkup: Lembar.Lingkup = .kirim) {
    let sheets = Lembar(bahan, lingkup)
    lembar = sheets
    e81 = Tercatat { gaya, sink in
      var sheet = E81(sheets)
      sheet.tulis(&gaya, &sink)
    }
    capaian = Tercatat { gaya, sink in
      var sheet = Capaian(sheets)
      sheet.tulis(&gaya, &sink)
    }
    anggaran = Tercatat { gaya, sink in
      var sheet = LembarAnggaran(sheets)
      sheet.tulis(&gaya, &sink)
    }
    iku = Tercatat { gaya, sink in
      var sheet = IKU(sheets)
      sheet.tulis(&gaya, &sink)
    }
    faktor = Tercatat { gaya, sink in FaktorTindakLanjut(sheets).tulis(&gaya, &sink) }
  }

  /// 0-based index of an indicator in the results.
  func indeks(_ kode: String, no: Int = 1) -> Int {
    lembar.hasil.baris.firstIndex { $0.rencana.kode.teks == kode && $0.rencana.kunci.no == no } ?? -1
  }

  /// Row of an indicator in E.81 and in Capaian.
  func e81(_ kode: String, no: Int = 1) -> Int { lembar.tata.e81.awal[indeks(kode, no: no)] }
  func capaian(_ kode: String, no: Int = 1) -> Int { lembar.tata.capaian.awal[indeks(kode, no: no)] }

  var konflik: [String] {
    e81.conflicts + capaian.conflicts + anggaran.conflicts + iku.conflicts + faktor.conflicts
  }
}

/// Two figures that agree to 10⁻¹².
func sama(_ left: Double?, _ right: Double) -> Bool {
  guard let left else { return false }
  return abs(left - right) <= 1e-12 * max(1, abs(right))
}
