/// Numbers as Indonesians write them (`1.250.000,50`) and as programs read them (`1250000.5`).
package enum NumberWriter {
  /// Digits with dot groups and a decimal comma, rounded half away from zero.
  ///
  /// - Parameters:
  ///   - decimals: places at the most, 0–12.
  ///   - fixed: whether trailing zeros stay.
  package static func indonesia(_ value: Pecahan, decimals: Int, fixed: Bool = false) -> String {
    guard let scaled = value.rounded(decimals: decimals) else { return "di luar jangkauan" }
    var (whole, fraction) = parts(scaled, decimals)
    if !fixed { while fraction.last == "0" { fraction.removeLast() } }
    let sign = scaled < 0 ? "-" : ""
    var grouped = ""
    let digits = Array(whole)
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += "." }
      grouped.append(digit)
    }
    whole = grouped
    return sign + whole + (fraction.isEmpty ? "" : "," + fraction)
  }

  /// Plain ASCII with a decimal point, at most `decimals` places, no trailing zeros.
  package static func plain(_ value: Pecahan, decimals: Int) -> String {
    guard let scaled = value.rounded(decimals: decimals) else { return "" }
    var (whole, fraction) = parts(scaled, decimals)
    while fraction.last == "0" { fraction.removeLast() }
    return (scaled < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// `Rp1.250.000` or, with sen, `Rp1.250.000,50`.
  package static func rupiah(_ value: Rupiah) -> String {
    let text = indonesia(value.pecahan, decimals: 2, fixed: value.sen % 100 != 0)
    return text.hasPrefix("-") ? "-Rp" + text.dropFirst() : "Rp" + text
  }

  private static func parts(_ scaled: Int128, _ decimals: Int) -> (String, String) {
    var digits = String(scaled.magnitude)
    if digits.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits }
    return (String(digits.dropLast(decimals)), String(digits.suffix(decimals)))
  }
}
