/// A run of digits and separators, seen as groups: `1.250.000,50` has first group 1, inner groups of three, last
/// group 2. All readings of a run share its digits and differ only in the power of ten.
struct Shape {
  var first = 0
  var last = 0
  /// Every group between the first and the last has three digits.
  var innerAreThree = true
  var separators = 0
  /// All separators but the last are alike (true below three separators).
  var outerAlike = true
  var firstSeparator: UInt8 = 0
  var lastSeparator: UInt8 = 0
  var mantissa: UInt128 = 0
  var significant = 0
  /// The first group has several digits and starts with zero: `007`.
  var leadingZero = false
  /// The first group is zero or empty: `0,5`, `,5`.
  var firstGroupIsZero = false
  var isNegative = false
  var overflow = false

  static let dot = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")
  /// Stands for every blank or apostrophe that groups thousands.
  static let blank = UInt8(ascii: " ")

  init() {}

  /// `nil` unless the bytes are digits with dots and commas between them, perhaps behind a minus.
  init?(ascii bytes: UnsafeRawBufferPointer) {
    var index = 0
    if bytes[0] == UInt8(ascii: "-") {
      isNegative = true
      index = 1
    }
    guard index < bytes.count, bytes[bytes.count - 1] &- UInt8(ascii: "0") < 10 else { return nil }
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- UInt8(ascii: "0") < 10 {
        digit(byte &- UInt8(ascii: "0"))
      } else if byte == Shape.dot || byte == Shape.comma {
        separator(byte)
      } else {
        return nil
      }
      index += 1
    }
  }

  mutating func digit(_ value: UInt8) {
    if separators == 0 {
      if first == 1, mantissa == 0 { leadingZero = true }
      first += 1
    }
    last += 1
    if mantissa != 0 || value != 0 {
      significant += 1
      if significant > 38 {
        overflow = true
      } else {
        mantissa = mantissa &* 10 &+ UInt128(value)
      }
    }
  }

  mutating func separator(_ byte: UInt8) {
    if separators == 0 {
      firstSeparator = byte
      firstGroupIsZero = mantissa == 0
    } else {
      if last != 3 { innerAreThree = false }
      if lastSeparator != firstSeparator { outerAlike = false }
    }
    separators += 1
    lastSeparator = byte
    last = 0
  }

  /// The number these digits make when the last `places` of them are decimals (negative: zeros are missing).
  func number(places: Int) -> Number {
    var number = Number(mantissa: Int128(mantissa) * (isNegative ? -1 : 1), exponent: -places)
    var digits = significant
    if digits > 15, places > 0 {
      // Zeros at the end of the decimals are no digits a spreadsheet could lose.
      var rest = mantissa
      while digits > 15, rest % 10 == 0 { (rest, digits) = (rest / 10, digits - 1) }
    }
    if digits > 15 { number.notes.insert(.lebihDari15Digit) }
    return number
  }

  /// Groups as thousands must be: first 1–3 without a leading zero, inner ones three.
  private var outerGroupsFit: Bool {
    (1...3).contains(first) && innerAreThree && outerAlike && !firstGroupIsZero
  }

  func interpret(as kind: NumberKind) -> NumberReading {
    if overflow { return .refused(.terlaluBesar) }
    if separators == 0 {
      let number = number(places: 0)
      return leadingZero ? .ambiguous(NumberAmbiguity(.nolDiDepan, indonesia: number, inggris: number)) : .value(number)
    }
    if separators == 1 { return oneSeparator(kind) }
    return manySeparators(kind)
  }

  private func manySeparators(_ kind: NumberKind) -> NumberReading {
    guard outerGroupsFit, !leadingZero else { return .refused(.kelompok) }
    if lastSeparator == firstSeparator {
      return last == 3 ? .value(number(places: 0)) : .refused(.kelompok)
    }
    guard lastSeparator != Shape.blank, last > 0 else { return .refused(.kelompok) }
    let decimal = number(places: last)
    // `1.250,000` for money or a count is more likely a slip than a number with three decimals.
    if last == 3, kind == .rupiah || kind == .jumlah {
      return .ambiguous(NumberAmbiguity(.tigaDesimal, indonesia: decimal, inggris: number(places: 0)))
    }
    return .value(decimal)
  }

  private func oneSeparator(_ kind: NumberKind) -> NumberReading {
    guard last > 0 else { return .refused(.kelompok) }
    let decimal = number(places: last)
    if lastSeparator == Shape.blank {
      return outerGroupsFit && last == 3 ? .value(number(places: 0)) : .refused(.kelompok)
    }
    if leadingZero { return .ambiguous(NumberAmbiguity(.nolDiDepan, indonesia: decimal, inggris: decimal)) }
    if mantissa == 0 { return .value(decimal) }
    let isGroup = outerGroupsFit && last == 3
    if lastSeparator == Shape.dot {
      switch kind {
      case .rupiah:
        if isGroup { return .value(number(places: 0)) }
        // `1.5` may be 1.500 after a spreadsheet took the dot for a decimal point.
        if last == 3 || (first <= 3 && (try? decimal.rupiah().get()) != nil) { return dotAmbiguity(decimal) }
        return .value(decimal)
      case .jumlah: return .value(isGroup ? number(places: 0) : decimal)
      case .desimal, .persen: return isGroup ? dotAmbiguity(decimal) : .value(decimal)
      }
    }
    switch kind {
    case .rupiah where last == 3, .jumlah where isGroup:
      return .ambiguous(NumberAmbiguity(.pemisah, indonesia: decimal, inggris: number(places: 0)))
    default: return .value(decimal)
    }
  }

  private func dotAmbiguity(_ decimal: Number) -> NumberReading {
    .ambiguous(NumberAmbiguity(.pemisah, indonesia: number(places: last - 3), inggris: decimal))
  }
}
