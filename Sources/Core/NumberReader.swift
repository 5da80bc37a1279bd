/// What a cell is expected to hold: it decides what an ambiguous spelling may mean.
package enum NumberKind: String, CaseIterable, Sendable {
  /// Money. `1.250` is 1250; at most two decimals.
  case rupiah
  /// Per cent points: `12,5 %` is 12.5. `1.234` is ambiguous.
  case persen
  /// A counted quantity (Orang, Dokumen, …), never negative. `1.250` is 1250, `1,234` is ambiguous.
  case jumlah
  /// A measured quantity, an index, a score. `1.234` is ambiguous.
  case desimal
}

/// What a cell says, read as a number.
package enum NumberReading: Hashable, Sendable {
  /// Nothing stands there: blank, a dash, or a word of `kosong.csv`.
  case kosong
  /// *Nihil*: nothing, or zero when the office's setting `nihil` says so.
  case nihil
  case value(Number)
  /// More than one reading is possible; siblings in the column may settle it (`ColumnStyle`).
  case ambiguous(NumberAmbiguity)
  case refused(NumberRefusal)
}

/// Reads one cell as a number, exactly: Indonesian (`1.250.000,50`) and plain or English (`1250000.5`,
/// `1,250,000.5`) spellings, `Rp`, `,-`, `%`, parentheses, no-break and thin spaces, exponents as Excel writes
/// them, a trailing satuan, and the words for thousands and millions. What can be read in two ways is never
/// guessed. No binary floating point takes part.
package enum NumberReader {
  /// Reads UTF-8 bytes. Plain digits cost nanoseconds; ASCII digits with separators allocate nothing.
  ///
  /// - Parameters:
  ///   - bytes: the cell's text; blanks at its ends do not matter.
  ///   - kind: what the column holds.
  /// - Returns: a value within the kind's range (rupiah: whole sen in 64 bits; others: 64 bits at 10⁻⁴), or why not.
  package static func read(_ bytes: UnsafeRawBufferPointer, as kind: NumberKind) -> NumberReading {
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    if start == end { return .kosong }
    if let small = plainDigits(bytes, start, end) { return .value(Number(mantissa: small, exponent: 0)) }
    let core = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    if let shape = Shape(ascii: core) {
      let reading = settle(shape, kind)
      if reading != .refused(.kelompok) { return reading }
    }
    return readText(String(decoding: core, as: UTF8.self), as: kind)
  }

  /// Reads a string; for single values such as a command-line argument.
  package static func read(_ text: String, as kind: NumberKind) -> NumberReading {
    var text = text
    return text.withUTF8 { read(UnsafeRawBufferPointer($0), as: kind) }
  }

  /// `0` or up to 14 digits without a leading zero: no rule of any kind can object.
  private static func plainDigits(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int128? {
    guard end - start <= 14 else { return nil }
    var value: UInt64 = 0
    for index in start..<end {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ UInt64(digit)
    }
    if bytes[start] == UInt8(ascii: "0"), end - start > 1 { return nil }
    return Int128(value)
  }

  /// What a run of digits and separators means for a kind, checked against the kind's range.
  static func settle(_ shape: Shape, _ kind: NumberKind) -> NumberReading {
    switch shape.interpret(as: kind) {
    case .refused(let reason): return .refused(reason)
    case .ambiguous(let ambiguity): return .ambiguous(ambiguity)
    case .value(let number): return within(number, kind)
    case .kosong: return .kosong
    case .nihil: return .nihil
    }
  }

  /// The value when it lies in the kind's range, else why not.
  static func within(_ number: Number, _ kind: NumberKind) -> NumberReading {
    if kind == .jumlah, number.mantissa < 0 { return .refused(.negatif) }
    if kind == .rupiah {
      switch number.rupiah() {
      case .success: return .value(number)
      case .failure(let reason): return .refused(reason)
      }
    }
    switch number.jumlah() {
    case .success: return .value(number)
    case .failure(let reason): return .refused(reason)
    }
  }
}
