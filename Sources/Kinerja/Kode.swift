/// Where a plan row stands in the tree, or that it is a main indicator.
package enum Tingkat: String, Sendable, CaseIterable {
  case program
  case kegiatan
  case subKegiatan = "sub_kegiatan"
  case iku

  /// `Program`, `Kegiatan`, `Sub Kegiatan`, `IKU`.
  package var judul: String {
    switch self {
    case .program: "Program"
    case .kegiatan: "Kegiatan"
    case .subKegiatan: "Sub Kegiatan"
    case .iku: "IKU"
    }
  }
}

/// A code of the nomenclature (`7.01.02.2.01.0001`) or of a main indicator (`IKU-1`), as the plan writes it.
package struct Kode: Hashable, Sendable, CustomStringConvertible {
  package let teks: String

  package init(_ teks: String) { self.teks = teks }

  package var description: String { teks }

  /// The level told by the form `U.BB.PP[.K.KK[.SSSS]]` (Kepmendagri 900.1.15.5-1317/2023; older lists end in two
  /// digits); `nil` for anything else.
  package var tingkat: Tingkat? {
    // Widths of the parts as decimal digits of one number: 1.2.2 → 122.
    var (widths, width) = (0, 0)
    for byte in teks.utf8 {
      if byte == UInt8(ascii: ".") {
        guard width > 0, widths < 100_000 else { return nil }
        widths = widths * 10 + width
        width = 0
      } else {
        guard byte &- UInt8(ascii: "0") < 10, width < 4 else { return nil }
        width += 1
      }
    }
    switch widths * 10 + width {
    case 122: return .program
    case 12212: return .kegiatan
    case 122124, 122122: return .subKegiatan
    default: return nil
    }
  }

  /// `7.01.02.2.01.0001` → `7.01.02.2.01` → `7.01.02` → `nil`.
  package var induk: Kode? {
    switch jumlahTitik {
    case 5: return awal(bagian: 5)
    case 4: return awal(bagian: 3)
    default: return nil
    }
  }

  /// The program's code of any code below it; itself otherwise.
  package var program: Kode { awal(bagian: 3) }

  /// The kegiatan's code of a sub kegiatan; itself otherwise.
  package var kegiatan: Kode { awal(bagian: 5) }

  private var jumlahTitik: Int { teks.utf8.count { $0 == UInt8(ascii: ".") } }

  /// The first parts of the code; itself when it has no more.
  private func awal(bagian count: Int) -> Kode {
    var dots = 0
    for index in teks.utf8.indices where teks.utf8[index] == UInt8(ascii: ".") {
      dots += 1
      if dots == count { return Kode(String(teks[..<index])) }
    }
    return self
  }
}

extension Kode: Comparable {
  /// Part by part, digits as numbers: parents stand before their children, `IKU-2` before `IKU-10`.
  package static func < (left: Kode, right: Kode) -> Bool {
    if left.teks == right.teks { return false }
    // Codes of the nomenclature are native strings: no copy is made.
    var (a, b) = (left.teks, right.teks)
    let order = a.withUTF8 { a in b.withUTF8 { b in compare(a, b) } }
    return order == 0 ? left.teks < right.teks : order < 0
  }

  /// Below, above or equal 0 as the first stands before, behind or beside the second.
  private static func compare(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if isDigit(a[i]), isDigit(b[j]) {
        let (m, n) = (number(a, &i), number(b, &j))
        if m != n { return m < n ? -1 : 1 }
      } else {
        if a[i] != b[j] { return a[i] < b[j] ? -1 : 1 }
        i += 1
        j += 1
      }
    }
    return (i < a.count ? 1 : 0) - (j < b.count ? 1 : 0)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt64 {
    var value: UInt64 = 0
    while index < bytes.count, isDigit(bytes[index]) {
      value = value &* 10 &+ UInt64(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    return value
  }
}

/// What makes a plan row itself: the same sub kegiatan may stand under several units.
package struct KunciIndikator: Hashable, Sendable {
  package let kode: Kode
  package let no: Int
  package let seksi: String

  package init(_ kode: Kode, _ no: Int, _ seksi: String) {
    self.kode = kode
    self.no = no
    self.seksi = seksi
  }
}

/// What a budget line belongs to: a sub kegiatan of a unit.
package struct KunciAnggaran: Hashable, Sendable {
  package let kode: Kode
  package let seksi: String

  package init(_ kode: Kode, _ seksi: String) {
    self.kode = kode
    self.seksi = seksi
  }
}
