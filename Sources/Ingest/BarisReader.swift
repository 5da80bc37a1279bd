package import Core
package import Tabular

/// Reads the cells of one row after the other as typed values and says what is wrong with each; one faulty cell
/// never hides the others of its row.
///
/// A value that cannot be read is `nil`, like a blank one; `rusak` tells whether the row holds a kesalahan.
package struct BarisReader {
  package let table: Table
  /// 0-based row of the table.
  package private(set) var baris = 0
  /// Whether a kesalahan was found in the current row.
  package private(set) var rusak = false
  /// What was found so far; callers append it to theirs.
  package var bag = DiagnosticBag()
  /// Whether `nihil` in a number cell means 0 (setting `nihil`).
  package var nihilNol = false
  /// Separator habits of columns in which something ambiguous stood.
  var gaya: [Int: ColumnStyle] = [:]
  /// Sums of the magnitudes read from columns of money, in sen.
  var jumlahKolom: [Int: UInt64] = [:]
  var jenisAngkaSatuan: [String: NumberKind] = [:]
  /// Days as written that were read without a remark: a version's date stands on each of its rows.
  var tanggalTerbaca: [String: Tanggal] = [:]

  package init(_ table: Table, nihilNol: Bool = false) {
    self.table = table
    self.nihilNol = nihilNol
  }

  /// Goes to a row.
  package mutating func ke(_ row: Int) {
    baris = row
    rusak = false
  }

  /// Notes that a kesalahan of the current row was reported earlier.
  package mutating func tandaiRusak() { rusak = true }

  /// Whether nothing but blanks stands in the cell, or there is no such column.
  package func kosong(_ kolom: Kolom) -> Bool {
    guard let indeks = kolom.indeks else { return true }
    return table.isEmpty(baris, indeks)
  }

  /// The cell of a column in the current row, or the row when the table lacks the column.
  package func tempat(_ kolom: Kolom?) -> Place { table.place(baris, kolom?.indeks) }

  /// Notes a result at a cell of the current row (`nil`: at the row).
  package mutating func lapor(_ check: Check, _ kolom: Kolom?, _ facts: [String: String] = [:]) {
    lapor(Diagnostic(check, at: tempat(kolom), facts))
  }

  /// Notes a result of the current row.
  package mutating func lapor(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .kesalahan { rusak = true }
    bag.add(diagnostic)
  }

  /// The cell's text without blanks at its ends, `""` when there is none; a blank required cell is reported. Tabs and
  /// other control characters inside, such as the soft breaks of word processors, become blanks.
  package mutating func teks(_ kolom: Kolom) -> String {
    guard let indeks = kolom.indeks else { return "" }
    if wajibKosong(kolom) { return "" }
    let text = table.text(baris, indeks)
    return text.utf8.contains { ($0 < 0x20 && $0 != 0x0A) || $0 == 0xEF } ? BarisReader.rapi(text) : text
  }

  private static func rapi(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar.value {
      case 0x0A: result.append(scalar)
      case 0..<0x20: result.append(" ")
      case 0xFFFE, 0xFFFF: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Reports a name that `monev mulai` left to be filled in: `(nama camat)`.
  mutating func contoh(_ kolom: Kolom) {
    let text = teks(kolom)
    if text.hasPrefix("(nama ") { lapor(.isianContoh, kolom, ["contoh": text, "misal": ""]) }
  }

  /// Reports a blank cell of a column whose every value is required.
  ///
  /// - Returns: whether the cell is blank (required or not).
  mutating func wajibKosong(_ kolom: Kolom) -> Bool {
    guard let indeks = kolom.indeks else { return true }
    guard table.isEmpty(baris, indeks) else { return false }
    if kolom.keharusan == .nilai { lapor(.nilaiWajibKosong, kolom, ["kolom": kolom.nama]) }
    return true
  }
}
