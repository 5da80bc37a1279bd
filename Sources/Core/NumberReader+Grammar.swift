extension NumberScanner {
  /// The whole cell. Every way out names its reason.
  mutating func read(_ kind: NumberKind) -> NumberReading {
    if let refusal = prefix() { return .refused(refusal) }
    // `Rp -`: how spreadsheets show nothing in an accounting format.
    if isAtEnd, hasCurrency, hasSign { return .kosong }
    if let refusal = figure() { return .refused(refusal) }
    var trailingDash = false
    if let refusal = suffix(kind, &trailingDash) { return .refused(refusal) }
    if hasParenthesis, hasSign { return .refused(.bukanAngka) }
    if hasParenthesis { isNegative = true }
    shape.isNegative = isNegative
    if hadPercent, kind == .rupiah || kind == .jumlah { return .refused(.persen) }
    if hasCurrency || hasRupiahDash, kind != .rupiah { return .refused(.satuan("Rp")) }
    if let power = exponentPower { return exponentNumber(power, kind) }
    if hasDashSign || trailingDash, shape.mantissa != 0 { return dashAmbiguity() }
    return finish(shape.interpret(as: kind), kind)
  }

  /// Sign, currency, parenthesis, text apostrophe: each once, in any order, up to the first digit.
  private mutating func prefix() -> NumberRefusal? {
    if let mark = peek(), mark == "'" || mark == "\u{2019}" { index += 1 }
    while let scalar = peek() {
      if NumberScanner.digit(scalar) != nil { return nil }
      if scalar == "." || scalar == ",", NumberScanner.digit(peek(1)) != nil { return nil }
      if scalar == "(", !hasParenthesis {
        hasParenthesis = true
        index += 1
      } else if NumberScanner.isDash(scalar) || scalar == "+", !hasSign {
        hasSign = true
        isNegative = scalar != "+"
        index += 1
        if isNegative, let next = peek(), NumberScanner.isBlank(next), !hasCurrency { hasDashSign = true }
      } else if !hasCurrency, take("rp") || take("idr") {
        hasCurrency = true
        if peek() == "." { index += 1 }
        hasDashSign = false
      } else if "±~≈<>≤≥".unicodeScalars.contains(scalar) {
        return .kiraKira
      } else if NumberScanner.isOtherDigit(scalar) {
        return .angkaLain(NumberScanner.name(of: scalar))
      } else {
        return NumberScanner.looksLikeDate(restText) ? .sepertiTanggal : .bukanAngka
      }
      skipBlanks()
    }
    return hasCurrency && hasSign ? nil : .bukanAngka
  }

  /// Digits with their separators, then perhaps an exponent.
  private mutating func figure() -> NumberRefusal? {
    while let scalar = peek() {
      if let digit = NumberScanner.digit(scalar) {
        shape.digit(digit)
        index += 1
      } else if let separator = separator(scalar) {
        shape.separator(separator)
        index += 1
      } else {
        break
      }
    }
    if let scalar = peek(), NumberScanner.isOtherDigit(scalar) { return .angkaLain(NumberScanner.name(of: scalar)) }
    guard let mark = peek(), mark == "E" || mark == "e" else { return nil }
    return exponent()
  }

  /// The separator at the scanner's place when digits go on behind it.
  private func separator(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar == ".", NumberScanner.digit(peek(1)) != nil { return Shape.dot }
    if scalar == ",", NumberScanner.digit(peek(1)) != nil { return Shape.comma }
    let groups = NumberScanner.isBlank(scalar) || scalar == "'" || scalar == "\u{2019}"
    guard groups, NumberScanner.digit(peek(1)) != nil, NumberScanner.digit(peek(2)) != nil,
      NumberScanner.digit(peek(3)) != nil, NumberScanner.digit(peek(4)) == nil
    else { return nil }
    return Shape.blank
  }

  private mutating func exponent() -> NumberRefusal? {
    var position = index + 1
    var sign = 1
    var signed = false
    if position < end, scalars[position] == "+" || NumberScanner.isDash(scalars[position]) {
      sign = scalars[position] == "+" ? 1 : -1
      signed = true
      position += 1
    }
    var power = 0
    var digits = 0
    while position < end, let digit = NumberScanner.digit(scalars[position]) {
      power = min(power * 10 + Int(digit), 9999)
      digits += 1
      position += 1
    }
    guard digits > 0 else { return nil }
    index = position
    exponentPower = power * sign
    isBareExponent = !signed
    return nil
  }

  private func exponentNumber(_ power: Int, _ kind: NumberKind) -> NumberReading {
    if shape.overflow || power > 60 { return .refused(.terlaluBesar) }
    guard shape.separators <= 1, power > -60 else { return .refused(.bukanAngka) }
    let places = shape.separators == 0 ? 0 : shape.last
    var number = shape.number(places: places)
    number.exponent += power
    // Digits the exponent hides: `1,25E+09` shows three of ten.
    if number.exponent > 0 { number.notes.insert(.presisiEksponen) }
    number.satuan = satuan
    number.hadPercent = hadPercent
    if isBareExponent { return .ambiguous(NumberAmbiguity(.eksponenPolos, indonesia: number, inggris: number)) }
    return NumberReader.within(number, kind)
  }

  private func dashAmbiguity() -> NumberReading {
    var positive = shape
    var negative = shape
    positive.isNegative = false
    negative.isNegative = true
    let places = shape.separators == 1 && shape.lastSeparator == Shape.comma ? shape.last : 0
    return .ambiguous(
      NumberAmbiguity(.setrip, indonesia: negative.number(places: places), inggris: positive.number(places: places)))
  }

  /// Puts what stood around the figure into every reading of it.
  private func finish(_ reading: NumberReading, _ kind: NumberKind) -> NumberReading {
    switch reading {
    case .value(let number) where hasRupiahDash && !number.isWhole: return .refused(.kelompok)
    case .value(let number): return NumberReader.within(dressed(number), kind)
    case .ambiguous(let found):
      return .ambiguous(
        NumberAmbiguity(found.sebab, indonesia: dressed(found.indonesia), inggris: dressed(found.inggris)))
    default: return reading
    }
  }

  private func dressed(_ bare: Number) -> Number {
    var number = bare
    number.satuan = satuan
    number.hadPercent = hadPercent
    if multiplier > 0 {
      number.exponent += multiplier
      number.notes.insert(.pengali)
    }
    return number
  }
}
