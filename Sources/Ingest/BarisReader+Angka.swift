package import Core
package import Kinerja

extension BarisReader {
  /// Quantities beyond ± 10¹¹ are refused: no office counts that far, and every product stays exact.
  package static let batasJumlah: Int64 = 100_000_000_000
  /// Amounts beyond ± 10¹⁵ rupiah are refused, and columns that add up to more: sums of sums then stay exact.
  package static let batasRupiah: Int64 = 1_000_000_000_000_000

  /// Money, exact to the sen.
  package mutating func rupiah(_ kolom: Kolom) -> Rupiah? {
    guard let number = angka(kolom, .rupiah), case .success(let amount) = number.rupiah() else { return nil }
    if amount.sen.magnitude >= UInt64(BarisReader.batasRupiah) * 100 {
      lapor(.angkaTerlaluBesar, kolom, ["batas": "1.000.000.000.000.000"])
      return nil
    }
    jumlahkan(amount, kolom)
    return amount
  }

  /// Adds to the column's total; the cell with which it passes the limit is reported.
  private mutating func jumlahkan(_ amount: Rupiah, _ kolom: Kolom) {
    guard let indeks = kolom.indeks else { return }
    let limit = UInt64(BarisReader.batasRupiah) * 100
    let before = jumlahKolom[indeks] ?? 0
    guard before < limit else { return }
    let total = before + amount.sen.magnitude
    jumlahKolom[indeks] = total
    if total >= limit {
      lapor(.angkaTerlaluBesar, kolom, ["batas": "1.000.000.000.000.000 untuk jumlah satu kolom"])
    }
  }

  /// A quantity: read as counted when its satuan is, else as measured (FORMATS §4, number kinds).
  ///
  /// - Parameter satuan: of the plan row; a satuan written behind the figure must agree with it.
  package mutating func jumlah(_ kolom: Kolom, satuan: String) -> Jumlah? {
    let kind = jenisAngka(satuan: satuan)
    guard let number = angka(kolom, kind, counted: kind == .jumlah) else { return nil }
    if let written = number.satuan, !satuan.isEmpty, !Words.satuanSama(written, satuan) {
      lapor(.satuanDiSelBerbeda, kolom, ["tertulis": written, "harapan": satuan])
      return nil
    }
    if number.hadPercent, !satuan.isEmpty, !Words.satuanPersen(satuan) {
      lapor(.satuanDiSelBerbeda, kolom, ["tertulis": "%", "harapan": satuan])
      return nil
    }
    return dalamBatas(number, kolom)
  }

  /// A figure without satuan: a factor, a weight, a bound, percent points.
  package mutating func desimal(_ kolom: Kolom) -> Jumlah? {
    angka(kolom, .desimal).flatMap { dalamBatas($0, kolom) }
  }

  /// The factor of `rasio`: beyond a million (per 100.000 people is 100.000) its products would pass what is exact.
  package mutating func pengali(_ kolom: Kolom) -> Jumlah? {
    guard let factor = desimal(kolom) else { return nil }
    if factor > Jumlah(1_000_000) {
      lapor(.angkaTerlaluBesar, kolom, ["batas": "1.000.000"])
      return nil
    }
    return factor
  }

  /// A target or a realisasi: a number, or words for polaritas `teks`.
  package mutating func nilai(_ kolom: Kolom, satuan: String, teks words: Bool) -> Nilai? {
    guard words else { return jumlah(kolom, satuan: satuan).map { Nilai($0) } }
    let word = teks(kolom)
    if word.isEmpty { return nil }
    if KosongWords.meaning(of: word) != nil {
      if kolom.keharusan == .nilai { lapor(.nilaiWajibKosong, kolom, ["kolom": kolom.nama]) }
      return nil
    }
    return .teks(word)
  }

  /// A whole number within a range, plain digits (`1`, `2025`; `1,00` of a spreadsheet too).
  package mutating func bulat(_ kolom: Kolom, dalam range: ClosedRange<Int>) -> Int? {
    if wajibKosong(kolom) { return nil }
    guard let read = baca(kolom, .desimal) else { return nil }
    if case .kosong = read { return nil }
    if case .value(let number) = read, number.satuan == nil, !number.hadPercent, number.isWhole,
      case .success(let value) = number.jumlah()
    {
      let whole = Int(value.raw / Jumlah.skala)
      if range.contains(whole) { return whole }
    }
    lapor(.bukanBilanganBulat, kolom, ["dari": String(range.lowerBound), "sampai": String(range.upperBound)])
    return nil
  }

  /// How quantities of a satuan are read.
  package mutating func jenisAngka(satuan: String) -> NumberKind {
    if let known = jenisAngkaSatuan[satuan] { return known }
    let kind: NumberKind = Words.satuanDihitung(satuan) ? .jumlah : .desimal
    jenisAngkaSatuan[satuan] = kind
    return kind
  }

  mutating func dalamBatas(_ number: Number, _ kolom: Kolom) -> Jumlah? {
    guard case .success(let value) = number.jumlah() else { return nil }
    if value.raw.magnitude >= UInt64(BarisReader.batasJumlah * Jumlah.skala) {
      lapor(.angkaTerlaluBesar, kolom, ["batas": "100.000.000.000"])
      return nil
    }
    return value
  }

  /// The cell as a number of a kind, every objection reported; `nil` when blank, ambiguous or unreadable.
  mutating func angka(_ kolom: Kolom, _ kind: NumberKind, counted: Bool = false) -> Number? {
    if wajibKosong(kolom) { return nil }
    guard let reading = baca(kolom, kind) else { return nil }
    if case .value(let number) = reading, number.notes.isEmpty, number.exponent >= 0 { return number }
    for diagnostic in NumberReader.diagnostics(reading, as: kind, at: tempat(kolom), counted: counted) {
      lapor(diagnostic)
    }
    switch reading {
    case .kosong:
      if kolom.keharusan == .nilai { lapor(.nilaiWajibKosong, kolom, ["kolom": kolom.nama]) }
      return nil
    case .nihil: return nihilNol ? Number(mantissa: 0, exponent: 0) : nil
    case .value(let number): return number
    case .ambiguous, .refused: return nil
    }
  }
}
