/// A norm time of an SOP: `15 menit`, `2 jam`, `7 hari`, `1 minggu`.
package struct WaktuSOP: Hashable, Sendable {
  package enum Satuan: String, Sendable, CaseIterable { case menit, jam, hari, minggu }

  package let banyak: Int
  package let satuan: Satuan

  package init(_ banyak: Int, _ satuan: Satuan) {
    self.banyak = banyak
    self.satuan = satuan
  }

  /// Reads `15 menit`; `nil` for anything else, the empty text too (a step without norm time).
  package init?(_ teks: String) {
    let parts = teks.lowercased().split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, let banyak = Int(parts[0]), (1...9999).contains(banyak),
      let satuan = Satuan(rawValue: String(parts[1]))
    else { return nil }
    self.init(banyak, satuan)
  }
}

extension LangkahSOP {
  /// The norm time; `nil` = none, shown –.
  package var norma: WaktuSOP? { WaktuSOP(waktu) }
}
