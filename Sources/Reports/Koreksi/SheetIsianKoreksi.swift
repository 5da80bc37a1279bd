import Core
import Tabular
import Workbook

/// `Isian`: the dropped table again, to be mended and saved as CSV. Offending cells are coloured, and a comment says what
/// is wrong and what was expected; the last column says the same in words.
struct SheetIsianKoreksi {
  static let nama = "Isian"
  /// Heading of the column with the words; readers do not know it and leave it alone.
  static let kolomHasil = "hasil_pemeriksaan"

  private let tabel: TabelKoreksi
  private let hasil: [Diagnostic]

  init(_ tabel: TabelKoreksi, hasil: [Diagnostic]) {
    self.tabel = tabel
    self.hasil = hasil
  }

  /// The cell a result speaks of; `nil` when it stands outside the table. Results of a whole row point at its words.
  static func sel(_ result: Diagnostic, _ tabel: TabelKoreksi) -> Cell? {
    guard let line = result.place.baris else { return nil }
    let column = result.place.kolom.map { $0 - 1 + tabel.tambahan }
    let last = tabel.judul.count
    if let row = tabel.baris(line: line) {
      guard let column, column < last, tabel.baris[row].rusak == nil else { return Cell(row + 1, last) }
      return Cell(row + 1, column)
    }
    guard line == tabel.barisJudul else { return nil }
    return Cell(0, column.map { min($0, last) } ?? last)
  }

  func tulis(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    var marks: [Cell: [Diagnostic]] = [:]
    for result in hasil {
      if let cell = SheetIsianKoreksi.sel(result, tabel) { marks[cell, default: []].append(result) }
    }
    let look = GayaKoreksi(&sink)
    for (column, name) in tabel.judul.enumerated() {
      sel(Cell(0, column), name, marks[Cell(0, column)], look, look.kepala, &sink)
    }
    let last = tabel.judul.count
    sel(Cell(0, last), SheetIsianKoreksi.kolomHasil, marks[Cell(0, last)], look, look.kepala, &sink)
    for (index, row) in tabel.baris.enumerated() {
      for (column, text) in row.sel.enumerated() {
        let cell = Cell(index + 1, column)
        sel(cell, text, marks[cell], look, look.isi, &sink)
      }
      kata(index + 1, row, marks, look, &sink)
    }
    sink.rowHeight(0, 27)
    sink.columnWidths(lebar)
    sink.freeze(row: 1, column: min(last, (tabel.judul.firstIndex { $0.hasPrefix("kode") } ?? -1) + 1))
    sink.ignoreNumbersAsText([CellRange(0, 0, max(1, tabel.baris.count), last)])
    sink.tabColor(0xD55E00)
    sink.pageSetup(
      PageSetup {
        $0.orientation = .landscape
        // So many columns would be unreadable on the width of one page.
        $0.fitWidth = 2
        $0.repeatRows = 0...0
        $0.repeatColumns = 0...max(0, tabel.judul.firstIndex { $0.hasPrefix("kode") } ?? 0)
        $0.printArea = CellRange(0, 0, max(1, tabel.baris.count), last)
      })
    sink.activate()
  }

  private func sel(
    _ cell: Cell, _ text: String, _ marks: [Diagnostic]?, _ look: GayaKoreksi, _ plain: StyleID,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    let worst = marks?.map(\.severity).min()
    sink.tertulis(cell.row, cell.column, text, worst.map { look.tanda[$0.rawValue] } ?? plain)
    guard let marks else { return }
    sink.note(cell.row, cell.column, marks.map(SheetIsianKoreksi.komentar).joined(separator: "\n\n"))
  }

  /// The words beside a row: all its results in one cell.
  private func kata(
    _ row: Int, _ source: TabelKoreksi.Baris, _ marks: [Cell: [Diagnostic]], _ look: GayaKoreksi,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    let last = tabel.judul.count
    var found: [Diagnostic] = []
    for column in 0...last { found += marks[Cell(row, column)] ?? [] }
    var text = found.map { result in
      let heading = result.place.judulKolom.map { "\($0): " } ?? ""
      return "\(result.severity.kata.uppercased()) \(heading)\(DiagnosticRenderer.oneLine(result.pesan))"
    }.joined(separator: " | ")
    if let damaged = source.rusak { text += " | Ketik ulang baris ini; semula tertulis: \(damaged)" }
    sel(Cell(row, last), text, marks[Cell(row, last)], look, found.isEmpty ? look.isi : look.kata, &sink)
  }

  /// What a comment says.
  static func komentar(_ result: Diagnostic) -> String {
    var lines = ["\(result.severity.kata.uppercased()) \(result.check.kode)", result.pesan]
    if let saran = result.saran { lines.append("Yang diharapkan: " + saran) }
    if let answer = result.penjelasan { lines.append("Penjelasan seksi: " + answer) }
    return lines.joined(separator: "\n")
  }

  private var lebar: [Double] {
    tabel.judul.indices.map { column in
      let longest = tabel.baris.prefix(200).map { $0.sel[column].count }.max() ?? 0
      return Double(min(28, max(9, longest + 2, tabel.judul[column].count + 2)))
    } + [80]
  }
}

extension SheetSink where Self: ~Copyable {
  /// Writes a value as it was dropped: a short plain whole number as a number, everything else as text. Both come out of
  /// the sheet as they went in.
  mutating func tertulis(_ row: Int, _ column: Int, _ text: String, _ style: StyleID) {
    let digits = text.utf8
    let isPlain = (1...10).contains(digits.count) && digits.allSatisfy { (0x30...0x39).contains($0) }
    guard isPlain, digits.first != 0x30 || digits.count == 1, let number = Double(text) else {
      return self.text(row, column, text, style)
    }
    self.number(row, column, number, style)
  }
}

/// Looks of the Isian that goes back: text throughout, so that nothing turns into a date or loses its zeros.
struct GayaKoreksi {
  let kepala: StyleID
  let isi: StyleID
  let kata: StyleID
  /// By severity.
  let tanda: [StyleID]

  init(_ sink: inout some SheetSink & ~Copyable) {
    let cell = Rupa.kotak([.kiri]).with { $0.numberFormat = "@" }
    kepala = sink.style(Rupa.kotak([.tebal, .tengah, .lipat], Palet.kepala))
    isi = sink.style(cell)
    kata = sink.style(cell.with { $0.color = Palet.biruTua })
    tanda = Severity.allCases.map { severity in sink.style(GayaKoreksi.warna(cell, severity)) }
  }

  static func warna(_ cell: Style, _ severity: Severity) -> Style {
    cell.with {
      switch severity {
      case .kesalahan:
        $0.fill = 0xF4A582
        $0.bold = true
      case .peringatan: $0.fill = 0xF7EC8A
      case .info: $0.fill = 0xDCEFFB
      }
    }
  }
}
