import Core
import Tabular

extension BarisReader {
  /// The cell as a number of a kind; what is ambiguous is settled by the column's other cells where they can.
  mutating func baca(_ kolom: Kolom, _ kind: NumberKind) -> NumberReading? {
    guard let indeks = kolom.indeks else { return nil }
    let reading = table.withBytes(baris, indeks) { NumberReader.read($0, as: kind) }
    guard case .ambiguous(let ambiguity) = reading else { return reading }
    return gaya(indeks, kind).resolve(ambiguity, as: kind)
  }

  /// The separator habits of a column, looked at once when a cell needs them.
  private mutating func gaya(_ indeks: Int, _ kind: NumberKind) -> ColumnStyle {
    if let known = gaya[indeks] { return known }
    var style = ColumnStyle()
    for row in 0..<table.rowCount where !table.isEmpty(row, indeks) {
      table.withBytes(row, indeks) { style.observe($0, as: kind) }
    }
    gaya[indeks] = style
    return style
  }

  /// A number was read, but how it was written deserves a line.
  mutating func lapor(catatan number: Number, _ kolom: Kolom) {
    let dibaca = ["dibaca": number.indonesia]
    if number.notes.contains(.presisiEksponen) { lapor(.presisiEksponen, kolom, dibaca) }
    if number.notes.contains(.lebihDari15Digit) { lapor(.lebihDari15Digit, kolom, dibaca) }
    if number.notes.contains(.pengali) { lapor(.angkaBerpengali, kolom, dibaca) }
    if number.notes.contains(.dariKolom) { lapor(.angkaDariKolom, kolom, dibaca) }
  }

  mutating func lapor(ambigu ambiguity: NumberAmbiguity, _ kolom: Kolom) {
    let bacaan = ambiguity.readings.map(\.indonesia).joined(separator: " atau ")
    let sebab =
      switch ambiguity.sebab {
      case .pemisah, .tigaDesimal: "titik atau koma itu dapat memisahkan ribuan atau desimal"
      case .nolDiDepan: "angka yang diawali nol lebih mirip kode"
      case .eksponenPolos: "huruf E di tengah angka dapat berarti pangkat sepuluh atau bagian kode"
      case .setrip: "tanda - itu dapat berarti minus atau hanya setrip"
      }
    lapor(.angkaAmbigu, kolom, ["bacaan": bacaan, "sebab": sebab])
  }

  mutating func lapor(ditolak reason: NumberRefusal, _ kolom: Kolom) {
    switch reason {
    case .negatif: lapor(.jumlahNegatif, kolom)
    case .terlaluBesar: lapor(.angkaDiLuarBatas, kolom, ["batas": "100.000.000.000"])
    case .galatExcel, .kolomSempit: lapor(.galatSpreadsheet, kolom)
    default: lapor(.angkaTidakTerbaca, kolom, ["sebab": BarisReader.sebab(reason)])
    }
  }

  private static func sebab(_ reason: NumberRefusal) -> String {
    switch reason {
    case .desimalRupiah: "rupiah paling banyak dua angka di belakang koma"
    case .angkaLain(let script): "memakai angka \(script)"
    case .kelompok: "titik atau koma tidak memisahkan tiga-tiga angka"
    case .persen: "persen tidak berlaku di kolom ini"
    case .pengali(let word): "\"\(word)\" tidak menyebut jumlah yang pasti"
    case .bukanSatuAngka: "memuat lebih dari satu angka"
    case .kiraKira: "memuat tanda kira-kira atau perbandingan"
    case .satuan(let text): "ada tulisan \"\(text)\" di belakang angka"
    case .sepertiTanggal: "tampak seperti tanggal, mungkin diubah oleh program lembar kerja"
    case .hurufDiAngka: "ada huruf di antara angka"
    default: "bukan angka"
    }
  }
}
