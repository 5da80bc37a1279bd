/// An exact decimal number as it was read: `mantissa × 10^exponent`, with what stood around it.
package struct Number: Hashable, Sendable {
  /// Remarks on how the number was written; each is worth a line to the user.
  package struct Notes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// An exponent hides digits: `1,25E+09` may have been 1.253.456.789.
    package static let presisiEksponen = Notes(rawValue: 1)
    /// More than 15 digits: a spreadsheet has rounded or will round it.
    package static let lebihDari15Digit = Notes(rawValue: 2)
    /// A word multiplied it: `1,25 juta`.
    package static let pengali = Notes(rawValue: 4)
    /// The other cells of the column settled an ambiguous spelling.
    package static let dariKolom = Notes(rawValue: 8)
  }

  package var mantissa: Int128
  package var exponent: Int
  /// The unit that stood behind the figure (`1 Laporan` → `Laporan`), as written.
  package var satuan: String?
  /// `%` or the word stood behind the figure. The value is in per cent points either way.
  package var hadPercent = false
  package var notes: Notes = []

  package init(mantissa: Int128, exponent: Int) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  package var isZero: Bool { mantissa == 0 }
  package var isNegative: Bool { mantissa < 0 }

  /// `mantissa × 10^(exponent + places)` when that is a whole number in 128 bits.
  ///
  /// - Returns: the scaled whole number, `.decimals` when digits would be cut off, `.overflow` when it does not fit.
  func scaled(_ places: Int) -> Scaled {
    if mantissa == 0 { return .whole(0) }
    var value = mantissa
    var power = exponent + places
    while power > 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return .overflow }
      value = product
      power -= 1
    }
    while power < 0 {
      let (quotient, rest) = value.quotientAndRemainder(dividingBy: 10)
      if rest != 0 { return .decimals(value, power) }
      value = quotient
      power += 1
    }
    return .whole(value)
  }

  enum Scaled {
    case whole(Int128)
    /// What is left to divide by 10 that often (negative count).
    case decimals(Int128, Int)
    case overflow
  }

  /// Whole sen.
  ///
  /// - Returns: fails with `.desimalRupiah` for more than two decimals (never rounded) and `.terlaluBesar` beyond
  ///   92 quadrillion rupiah.
  package func rupiah() -> Result<Rupiah, NumberRefusal> {
    switch scaled(2) {
    case .overflow: .failure(.terlaluBesar)
    case .decimals: .failure(.desimalRupiah)
    case .whole(let sen):
      Int64(exactly: sen).map { .success(Rupiah(sen: $0)) } ?? .failure(.terlaluBesar)
    }
  }

  /// The quantity at four decimals, rounded half away from zero when there are more (`isRounded` tells).
  ///
  /// - Returns: fails with `.terlaluBesar` beyond ± 922 billion.
  package func jumlah() -> Result<Jumlah, NumberRefusal> {
    var whole: Int128
    switch scaled(4) {
    case .overflow: return .failure(.terlaluBesar)
    case .whole(let value): whole = value
    case .decimals(var value, let power):
      for _ in 0..<(-power - 1) { value /= 10 }
      let (quotient, rest) = value.quotientAndRemainder(dividingBy: 10)
      whole = quotient + (rest.magnitude >= 5 ? mantissa.signum() : 0)
    }
    return Int64(exactly: whole).map { .success(Jumlah(raw: $0)) } ?? .failure(.terlaluBesar)
  }

  /// Whether `jumlah()` has to round: more than four decimals.
  package var isRounded: Bool {
    if case .decimals = scaled(4) { return true }
    return false
  }

  /// Whether anything stands behind the decimal separator but zeros.
  package var isWhole: Bool {
    switch scaled(0) {
    case .whole, .overflow: true
    case .decimals: false
    }
  }

  /// Plain ASCII with a decimal point, exact, no trailing zeros: what `monev angka` prints.
  package var plain: String { text(point: ".", group: nil) }

  /// Digits with dot groups and a decimal comma, exact: what messages quote.
  package var indonesia: String { text(point: ",", group: ".") }

  private func text(point: Character, group: Character?) -> String {
    var digits = Array(String(mantissa.magnitude))
    if mantissa != 0, exponent > 0 { digits += Array(repeating: "0", count: exponent) }
    let places = mantissa == 0 ? 0 : max(0, -exponent)
    if digits.count <= places { digits = Array(repeating: "0", count: places + 1 - digits.count) + digits }
    var fraction = digits.suffix(places)
    while fraction.last == "0" { fraction.removeLast() }
    let whole = digits.dropLast(places)
    var result = mantissa < 0 ? "-" : ""
    for (index, digit) in whole.enumerated() {
      if let group, index > 0, (whole.count - index) % 3 == 0 { result.append(group) }
      result.append(digit)
    }
    return fraction.isEmpty ? result : result + String(point) + String(fraction)
  }
}
