/// Walks the scalars of one cell: prefix (sign, `Rp`, parenthesis), figure, suffix (`,-`, `%`, multiplier, satuan).
struct NumberScanner {
  let scalars: [Unicode.Scalar]
  var index = 0
  var end: Int

  var isNegative = false
  var hasSign = false
  var hasDashSign = false
  var hasParenthesis = false
  var hasCurrency = false
  var hasRupiahDash = false
  var hadPercent = false
  var exponentPower: Int?
  var isBareExponent = false
  var multiplier = 0
  var satuan: String?
  var shape = Shape()

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    end = scalars.count
  }

  var isAtEnd: Bool { index >= end }
  var rest: ArraySlice<Unicode.Scalar> { scalars[index..<end] }
  var restText: String { String(String.UnicodeScalarView(rest)) }

  func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    index + offset < end ? scalars[index + offset] : nil
  }

  mutating func trim() {
    skipBlanks()
    while end > index, NumberScanner.isBlank(scalars[end - 1]) { end -= 1 }
  }

  mutating func skipBlanks() {
    while index < end, NumberScanner.isBlank(scalars[index]) { index += 1 }
  }

  /// Space, tab, line break, no-break, thin, figure and the other Unicode spaces.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Hyphen, dashes and the minus sign.
  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  static func digit(_ scalar: Unicode.Scalar?) -> UInt8? {
    guard let scalar, scalar.value >= 0x30, scalar.value <= 0x39 else { return nil }
    return UInt8(scalar.value - 0x30)
  }

  /// A decimal digit of another script, a superscript, a fraction such as ½.
  static func isOtherDigit(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.numericType != nil
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic
  }

  /// Consumes the word without regard to case when no further letter follows it.
  mutating func take(_ word: String) -> Bool {
    var position = index
    for expected in word.unicodeScalars {
      guard position < end, scalars[position].properties.lowercaseMapping == String(expected) else { return false }
      position += 1
    }
    if position < end, NumberScanner.isLetter(scalars[position]) { return false }
    index = position
    return true
  }
}
