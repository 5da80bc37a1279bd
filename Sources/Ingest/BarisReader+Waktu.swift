package import Core
import Tabular

extension BarisReader {
  /// A day (`30 Juni 2025`, `30/06/2025`, `2025-06-30`).
  package mutating func tanggal(_ kolom: Kolom) -> Tanggal? {
    if wajibKosong(kolom) { return nil }
    guard let indeks = kolom.indeks else { return nil }
    let text = table.text(baris, indeks)
    if let known = tanggalTerbaca[text] { return known }
    let reading = DateReader.read(text)
    if let diagnostic = DateReader.diagnostic(reading, at: tempat(kolom)) { lapor(diagnostic) }
    switch reading {
    case .kosong:
      if kolom.keharusan == .nilai { lapor(.nilaiWajibKosong, kolom, ["kolom": kolom.nama]) }
      return nil
    case .value(let day):
      tanggalTerbaca[text] = day
      return day
    case .serial(let day): return day
    case .refused: return nil
    }
  }

  /// A quarter: `1`–`4`, `I`–`IV`, `TW II`, `Triwulan II`.
  package mutating func triwulan(_ kolom: Kolom) -> Triwulan? {
    if wajibKosong(kolom) { return nil }
    guard let indeks = kolom.indeks else { return nil }
    let text = table.text(baris, indeks)
    if let quarter = Triwulan.baca(text) { return quarter }
    lapor(.triwulanTidakTerbaca, kolom)
    return nil
  }

  /// A year between 2000 and 2100.
  package mutating func tahun(_ kolom: Kolom) -> Int? {
    if wajibKosong(kolom) { return nil }
    guard let indeks = kolom.indeks else { return nil }
    let text = table.text(baris, indeks)
    if let year = BarisReader.tahun(text) { return year }
    lapor(.tahunTidakTerbaca, kolom)
    return nil
  }

  /// `2025`, also `TA 2025`, `Tahun Anggaran 2025` and the `2025,00` of a cell with decimals.
  static func tahun(_ text: String) -> Int? {
    if let year = Int(text) { return (2000...2100).contains(year) ? year : nil }
    var rest = Words.plain(text)[...]
    for word in ["tahun anggaran", "tahun", "t.a.", "ta"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count).drop { " .:".contains($0) }
      break
    }
    if let mark = rest.firstIndex(where: { $0 == "," || $0 == "." }) {
      guard rest[mark...].dropFirst().allSatisfy({ $0 == "0" }) else { return nil }
      rest = rest[..<mark]
    }
    guard rest.utf8.count == 4, rest.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let year = Int(rest) else { return nil }
    return (2000...2100).contains(year) ? year : nil
  }
}

extension Triwulan {
  /// The quarter a text names: a digit 1–4 or a Roman numeral, alone or behind *triwulan*, *TW*, *TRW*.
  package static func baca(_ text: String) -> Triwulan? {
    var rest = Words.plain(text)[...]
    for word in ["triwulan", "tri wulan", "tribulan", "trw", "tw"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      break
    }
    // `II (Dua)`, `II (April–Juni)`
    if let comment = rest.firstIndex(of: "("), comment != rest.startIndex { rest = rest[..<comment] }
    rest = rest.drop { " .:-_=".contains($0) }
    while let last = rest.last, " .".contains(last) { rest.removeLast() }
    for word in ["ke-", "ke "] where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
    switch rest {
    case "1", "i", "01", "satu", "kesatu", "pertama", "1,0", "1.0", "1,00", "1.00": return .i
    case "2", "ii", "02", "dua", "kedua", "2,0", "2.0", "2,00", "2.00": return .ii
    case "3", "iii", "03", "tiga", "ketiga", "3,0", "3.0", "3,00", "3.00": return .iii
    case "4", "iv", "04", "empat", "keempat", "4,0", "4.0", "4,00", "4.00": return .iv
    default: return nil
    }
  }
}
