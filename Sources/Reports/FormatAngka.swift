package import Core
package import Kinerja

/// Excel's patterns for the figures of monitoring. Patterns use a point for decimals; readers see their own mark.
package enum FormatAngka {
  /// A percentage with two decimals.
  package static let persen = "#,##0.00"
  package static let rupiahBulat = "#,##0"
  package static let rupiahSen = "#,##0.00"

  private static let polos = ["#,##0", "#,##0.0", "#,##0.00", "#,##0.000", "#,##0.0000"]

  /// A plain number with that many decimals, 0–9.
  package static func angka(desimal: Int) -> String {
    desimal < polos.count ? polos[max(0, desimal)] : "#,##0." + String(repeating: "0", count: min(desimal, 9))
  }

  /// A quantity that shows its satuan: `#,##0 "Dokumen"`. Quotes in the satuan are dropped, long ones cut.
  package static func satuan(_ satuan: String, desimal: Int, tanda: String = "") -> String {
    let name = literal(satuan)
    if name.isEmpty { return angka(desimal: desimal) + (tanda.isEmpty ? "" : "\"\(tanda)\"") }
    return angka(desimal: desimal) + " \"\(name)\(tanda)\""
  }

  /// A target of polaritas `rentang`: the number stays, its bounds are shown: `"80–90 Skor"`.
  package static func rentang(_ bawah: Pecahan, _ atas: Pecahan, satuan: String = "") -> String {
    let bounds = NumberWriter.indonesia(bawah, decimals: 4) + "–" + NumberWriter.indonesia(atas, decimals: 4)
    let name = literal(satuan)
    return "\"" + bounds + (name.isEmpty ? "" : " " + name) + "\""
  }

  /// Rupiah: with two decimals only when there are sen.
  package static func rupiah(_ amount: Rupiah?) -> String {
    (amount?.sen ?? 0) % 100 == 0 ? rupiahBulat : rupiahSen
  }

  /// The fewest decimals that show a quantity, at most 4; two for what does not end (means, quotients).
  package static func desimal(_ value: Pecahan) -> Int {
    var bottom = value.penyebut
    if bottom == 1 { return 0 }
    for decimals in 1...4 {
      // Reduced fractions end after d decimals when the denominator divides 10^d.
      let scale: Int128 = [10, 100, 1_000, 10_000][decimals - 1]
      if scale % bottom == 0 { return decimals }
      if bottom > 10_000 { bottom = 0 }
      if bottom == 0 { return 2 }
    }
    return 2
  }

  /// A percentage with as many decimals as its predikat needs to look right.
  package static func persen(_ value: Persen?, _ skala: SkalaPredikat) -> String {
    guard let value else { return persen }
    return angka(desimal: skala.desimal(value))
  }

  /// Text for inside a pattern's quotes: one line, no quotes, at most 36 characters and 72 bytes.
  private static func literal(_ text: String) -> String {
    var result = ""
    var (count, bytes) = (0, 0)
    for character in text where character != "\"" {
      bytes += character.utf8.count
      // A pattern may have 127 bytes.
      if count == 36 || bytes > 72 { return result + "…" }
      result.append(character.isNewline ? " " : character)
      count += 1
    }
    return result
  }
}
