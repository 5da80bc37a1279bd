package import Core

/// The sentences of one check as users read them at line 7, column 3 under "Realisasi Rp", where `1.250` stands.
package struct MessagePin: Sendable {
  private let check: Check
  private let severity: Severity
  private let pesan: String
  private let saran: String?

  package init(_ check: Check, _ severity: Severity, _ pesan: String, _ saran: String?) {
    self.check = check
    self.severity = severity
    self.pesan = pesan
    self.saran = saran
  }

  /// What differs from the catalogue; empty when every word still stands.
  package static func differences(_ pins: [MessagePin], _ facts: [String: String]) -> [String] {
    let place = Place("a.csv", baris: 7, kolom: 3, judulKolom: "Realisasi Rp", nilai: "1.250")
    return pins.flatMap { pin in
      let found = Diagnostic(pin.check, at: place, facts)
      var differences: [String] = []
      if found.severity != pin.severity { differences.append("\(pin.check.kode): \(found.severity)") }
      if found.pesan != pin.pesan { differences.append("\(pin.check.kode): \(found.pesan)") }
      if found.saran != pin.saran { differences.append("\(pin.check.kode): \(found.saran ?? "–")") }
      return differences
    }
  }

  /// Rows of the catalogue without a pin, pins without a row, and rows with an empty cell.
  ///
  /// - Parameter prefixes: first letters of the codes the pins are for.
  package static func gaps(_ pins: [MessagePin], prefixes: [String]) -> [String] {
    let rows = Catalogue.entries.filter { row in prefixes.contains { row.check.kode.hasPrefix($0) } }
    let pinned = Set(pins.map(\.check))
    var gaps = rows.filter { !pinned.contains($0.check) }.map { "\($0.check.kode) has no pin" }
    gaps += pinned.subtracting(rows.map(\.check)).map { "\($0.kode) has no row" }.sorted()
    for row in rows {
      let texts = [row.judul, row.pesan, row.apa, row.mengapa, row.salah, row.benar, row.cara]
      if texts.contains("") { gaps.append("\(row.check.kode) has an empty cell") }
    }
    return gaps
  }
}
