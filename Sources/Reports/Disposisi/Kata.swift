import Core

extension String {
  /// Whether two texts are the same words, whatever their case and blanks; empty ones never are.
  package func samaKata(_ other: String) -> Bool {
    let words = lowercased().split(whereSeparator: \.isWhitespace)
    return !words.isEmpty && words == other.lowercased().split(whereSeparator: \.isWhitespace)
  }

  /// `2025-04-08` and `8/4/2025` as `8 April 2025`; anything else as it is written.
  package var tanggalCetak: String {
    let parts = split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }.map { Int($0) }
    guard parts.count == 3, let first = parts[0], let month = parts[1], let last = parts[2] else { return self }
    let day = first > 999 ? Tanggal(first, month, last) : Tanggal(last, month, first)
    return day?.panjang ?? self
  }

  /// The NIP as printed: 18 digits 8-6-1-3; anything else as it is written.
  package var nipCetak: String {
    let digits = utf8.filter { $0 != UInt8(ascii: " ") }
    guard digits.count == 18, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return self }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index == 8 || index == 14 || index == 15 { result += " " }
      result.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return result
  }
}
