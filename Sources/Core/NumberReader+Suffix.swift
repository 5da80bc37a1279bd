extension NumberScanner {
  private static let multipliers: [(word: String, power: Int)] = [
    ("ribu", 3), ("rb", 3), ("juta", 6), ("jt", 6), ("miliar", 9), ("milyar", 9), ("triliun", 12), ("trilyun", 12),
  ]
  /// Words that, right behind a figure, join it to another or change what it means.
  private static let joining: Set<String> = [
    "dari", "s/d", "s.d", "s.d.", "sd", "sampai", "per", "x", "atau", "dan", "dgn", "dengan", "hingga", "ke",
  ]

  /// Everything behind the figure.
  mutating func suffix(_ kind: NumberKind, _ trailingDash: inout Bool) -> NumberRefusal? {
    let touching = !isAtEnd && !NumberScanner.isBlank(scalars[index])
    takeRupiahDash()
    skipBlanks()
    if let refusal = multiplierWord(kind) { return refusal }
    if hasParenthesis, peek() == ")" {
      index += 1
    } else if hasParenthesis, !restText.contains(")") {
      return .bukanAngka
    }
    skipBlanks()
    takePercent()
    if hasParenthesis, peek() == ")" { index += 1 }
    if !hasCurrency, take("rupiah") || take("idr") { hasCurrency = true }
    skipBlanks()
    if isAtEnd { return nil }
    if peek() == "‰" { return .satuan("‰") }
    if let scalar = peek(), NumberScanner.isDash(scalar), index + 1 == end, !hasSign {
      trailingDash = true
      index = end
      return nil
    }
    return unit(kind, touching: touching)
  }

  /// `,-` `.-` `,--` `,=`: "no sen", as amounts end on paper.
  private mutating func takeRupiahDash() {
    guard let mark = peek(), mark == "," || mark == ".", let next = peek(1), NumberScanner.isDash(next) || next == "="
    else { return }
    index += 2
    while let scalar = peek(), NumberScanner.isDash(scalar) || scalar == "=" { index += 1 }
    hasRupiahDash = true
  }

  private mutating func multiplierWord(_ kind: NumberKind) -> NumberRefusal? {
    for (word, power) in NumberScanner.multipliers where take(word) {
      if peek() == "." { index += 1 }
      multiplier = power
      skipBlanks()
      let again = NumberScanner.multipliers.contains {
        var ahead = self; return ahead.take($0.word)
      }
      return exponentPower == nil && !hasRupiahDash && !again ? nil : .bukanAngka
    }
    guard kind == .rupiah else { return nil }
    let start = index
    for word in ["m", "t", "k", "mio", "bio"] where take(word) {
      if peek() == "." { index += 1 }
      if isAtEnd { return .pengali(String(String.UnicodeScalarView(scalars[start..<end]))) }
      index = start
    }
    return nil
  }

  private mutating func takePercent() {
    if peek() == "%" || peek() == "\u{FF05}" || peek() == "\u{FE6A}" {
      index += 1
      hadPercent = true
    } else if take("persen") || take("prosen") {
      hadPercent = true
    }
    skipBlanks()
  }

  /// A satuan behind the figure, or the reason why what stands there is none.
  private mutating func unit(_ kind: NumberKind, touching: Bool) -> NumberRefusal? {
    let text = restText
    let whole = String(String.UnicodeScalarView(scalars[..<end]))
    if NumberScanner.looksLikeDate(whole) { return .sepertiTanggal }
    if let other = rest.first(where: NumberScanner.isOtherDigit), !("²³".unicodeScalars.contains(other)) {
      return .angkaLain(NumberScanner.name(of: other))
    }
    let word = text.prefix { !$0.isWhitespace }.lowercased()
    if NumberScanner.joining.contains(word) { return .bukanSatuAngka }
    // `12 m2`, `5 meter2`: a satuan of the list may hold a digit.
    let known = Words.satuanDikenal(text)
    if known, kind != .rupiah, kind != .persen, !hadPercent {
      satuan = text
      return nil
    }
    guard let first = rest.first, NumberScanner.isLetter(first) else {
      let figures = text.unicodeScalars.contains { NumberScanner.digit($0) != nil }
      guard figures else { return .bukanAngka }
      return rest.first.map(isSeparator) == true ? .kelompok : .bukanSatuAngka
    }
    if rest.contains(where: { NumberScanner.digit($0) != nil }) { return touching ? .hurufDiAngka : .bukanSatuAngka }
    // `3O`, `12abc`, `1E+`: letters right behind a figure are a satuan only when the list knows it.
    if touching, !known { return .hurufDiAngka }
    if kind == .rupiah || kind == .persen || hadPercent { return .satuan(text) }
    satuan = text
    return nil
  }

  private func isSeparator(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "," }

  /// A calendar date, written out or in figures; also `1-Jan` and `Jan-25`, which spreadsheets make of codes.
  static func looksLikeDate(_ text: String) -> Bool {
    if text.utf8.count > 40 { return false }
    if case .value = DateReader.read(text, serials: false) { return true }
    let parts = text.split { $0 == "-" || $0 == " " || $0 == "/" }
    guard parts.count == 2 else { return false }
    return parts.contains { Tanggal.bulan(bernama: String($0)) != nil }
      && parts.contains { Int($0) != nil }
  }

  /// How a message names a digit that is none of 0–9: `١ (U+0661)`.
  static func name(of scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "\(Character(scalar)) (U+\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex))"
  }
}
