/// Numbers as Indonesians write them (`1.250.000,50`) and as programs read them (`1250000.5`).
package enum NumberWriter {
  /// Digits with dot groups and a decimal comma, rounded half away from zero.
  ///
  /// - Parameters:
  ///   - decimals: places at the most, 0–12.
  ///   - fixed: whether trailing zeros stay.
  package static func indonesia(_ value: Pecahan, decimals: Int, fixed: Bool = false) -> String {
    guard let scaled = value.rounded(decimals: decimals) else { return "di luar jangkauan" }
    return text(scaled, decimals, fixed: fixed, group: UInt8(ascii: "."), point: UInt8(ascii: ","))
  }

  /// Plain ASCII with a decimal point, at most `decimals` places, no trailing zeros.
  package static func plain(_ value: Pecahan, decimals: Int) -> String {
    guard let scaled = value.rounded(decimals: decimals) else { return "" }
    return text(scaled, decimals, fixed: false, group: nil, point: UInt8(ascii: "."))
  }

  /// `Rp1.250.000` or, with sen, `Rp1.250.000,50`.
  package static func rupiah(_ value: Rupiah) -> String {
    let text = indonesia(value.pecahan, decimals: 2, fixed: value.sen % 100 != 0)
    return text.hasPrefix("-") ? "-Rp" + text.dropFirst() : "Rp" + text
  }

  /// `scaled` / 10^decimals. The digits are written from the last one on.
  private static func text(_ scaled: Int128, _ decimals: Int, fixed: Bool, group: UInt8?, point: UInt8) -> String {
    // At most 39 digits, 12 of them decimals, 12 groups, sign and point.
    String(unsafeUninitializedCapacity: 64) { buffer in
      var start = buffer.count
      func put(_ byte: UInt8) {
        start -= 1
        buffer[start] = byte
      }
      var digits = Digits(scaled.magnitude)
      var shown = fixed
      for _ in 0..<decimals {
        let digit = digits.next()
        shown = shown || digit != 0
        if shown { put(UInt8(ascii: "0") + digit) }
      }
      if shown, decimals > 0 { put(point) }
      var count = 0
      repeat {
        if let group, count > 0, count % 3 == 0 { put(group) }
        put(UInt8(ascii: "0") + digits.next())
        count += 1
      } while !digits.isZero
      if scaled < 0 { put(UInt8(ascii: "-")) }
      let size = buffer.count - start
      for index in 0..<size { buffer[index] = buffer[start + index] }
      return size
    }
  }

  /// Takes a number apart from its last digit on; nearly every one fits in 64 bits, where dividing is cheap.
  private struct Digits {
    private var large: UInt128
    private var small: UInt64

    init(_ value: UInt128) {
      large = value >> 64 == 0 ? 0 : value
      small = large == 0 ? UInt64(truncatingIfNeeded: value) : 0
    }

    var isZero: Bool { large == 0 && small == 0 }

    mutating func next() -> UInt8 {
      if large == 0 {
        defer { small /= 10 }
        return UInt8(truncatingIfNeeded: small % 10)
      }
      defer { self = Digits(large / 10) }
      return UInt8(truncatingIfNeeded: large % 10)
    }
  }
}
