/// What the unambiguous cells of one column say about its separators. One pass collects it, a second resolves.
package struct ColumnStyle: Hashable, Sendable {
  /// Cells that can only be read with dot groups or a decimal comma.
  package private(set) var indonesia = 0
  /// Cells that can only be read with comma groups or a decimal point.
  package private(set) var inggris = 0

  package init() {}

  /// Notes one cell of the column.
  ///
  /// - Parameter kind: what the cell is read as: it decides what is unambiguous.
  package mutating func observe(_ bytes: UnsafeRawBufferPointer, as kind: NumberKind) {
    // Most cells have no separator at all and say nothing.
    guard bytes.contains(where: { $0 == Shape.dot || $0 == Shape.comma }),
      case .value = NumberReader.read(bytes, as: kind)
    else { return }
    // Only the figure itself counts, not `Rp.` or `Dok.` or `,-`.
    var trimmed = Array(
      bytes.drop { $0 < 0x30 || $0 > 0x39 }.prefix { $0 >= 0x30 && $0 <= 0x39 || $0 == Shape.dot || $0 == Shape.comma })
    while let last = trimmed.last, last == Shape.dot || last == Shape.comma { trimmed.removeLast() }
    let separators = trimmed.filter { $0 == Shape.dot || $0 == Shape.comma }
    guard let first = separators.first, let last = separators.last else { return }
    if separators.count > 1 {
      // Two groups of thousands, or thousands and decimals: the first separator groups.
      if first == Shape.dot { indonesia += 1 } else { inggris += 1 }
      return
    }
    // One separator: what kind alone decided (`1.250` rupiah) is no evidence.
    let behind = trimmed.count - 1 - (trimmed.lastIndex(of: last) ?? 0)
    let before = trimmed.count - 1 - behind
    if behind == 3, (1...3).contains(before), trimmed.first != UInt8(ascii: "0") { return }
    if last == Shape.comma { indonesia += 1 } else { inggris += 1 }
  }

  /// Settles a cell the column's other cells can decide.
  ///
  /// - Returns: the value with the note `.dariKolom`, `.ambiguous` as before when the column says nothing or
  ///   contradicts itself, `.refused` when the settled value lies outside the kind's range.
  package func resolve(_ ambiguity: NumberAmbiguity, as kind: NumberKind) -> NumberReading {
    guard ambiguity.sebab == .pemisah, (indonesia > 0) != (inggris > 0) else { return .ambiguous(ambiguity) }
    var number = indonesia > 0 ? ambiguity.indonesia : ambiguity.inggris
    // `926,000` among `1.250.000`: nobody writes money with three decimals, so a slip is as likely.
    if number.exponent == -3, kind == .rupiah { return .ambiguous(ambiguity) }
    number.notes.insert(.dariKolom)
    return NumberReader.within(number, kind)
  }
}
