import Resources

/// The catalogue of checks: code, severity, sentences. Data, read once when the first result needs it.
///
/// Files: `katalog/*.csv`, UTF-8 without BOM, `;`, quotes as RFC 4180 but no line breaks, heading
/// `kode;tingkat;judul;pesan;saran;apa;mengapa;salah;benar;cara`.
package enum Catalogue {
  package struct Entry: Sendable {
    package let check: Check
    package let severity: Severity
    /// A few words: what the check is called.
    package let judul: String
    /// The sentence with `{placeholders}` that says what is wrong.
    package let pesan: String
    /// The imperative sentence that says what to do; empty when nothing is to be done.
    package let saran: String
    package let apa: String
    package let mengapa: String
    package let salah: String
    package let benar: String
    package let cara: String
  }

  /// All entries in the order of their codes.
  package static let entries: [Entry] = Resources.names(under: "katalog/")
    .flatMap { parse(Resources.bytes($0) ?? []) }
    .sorted { $0.check < $1.check }

  private static let byCode = Dictionary(entries.map { ($0.check, $0) }) { first, _ in first }

  /// The entry of a check. A code without one is a programmer's mistake that a test finds; users then read the code.
  package static func entry(_ check: Check) -> Entry {
    byCode[check]
      ?? Entry(
        check: check, severity: .kesalahan, judul: check.kode, pesan: check.kode, saran: "", apa: "", mengapa: "",
        salah: "", benar: "", cara: "")
  }

  /// The entry of a code as a user types it, or `nil`.
  package static func entry(code: String) -> Entry? { byCode[Check(code.uppercased())] }

  /// Replaces `{name}` by the diagnostic's facts; an unknown name stays as it is, so that a test sees it.
  static func fill(_ template: String, _ diagnostic: Diagnostic) -> String {
    guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
    var result = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      if let fact = diagnostic.facts[name] {
        result += fact
      } else if name == "nilai" {
        result += shortened(diagnostic.place.nilai ?? "")
      } else if name == "judul" {
        result += diagnostic.place.judulKolom ?? ""
      } else if name == "baris", let line = diagnostic.place.baris {
        result += "\(line)"
      } else {
        result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A value as quoted in a sentence: one line, at most 80 characters.
  private static func shortened(_ value: String) -> String {
    let line = String(value.map { $0.isNewline ? " " : $0 })
    return line.count <= 80 ? line : line.prefix(79) + "…"
  }

  private static func parse(_ bytes: [UInt8]) -> [Entry] {
    DataFile.rows(of: bytes).compactMap { fields in
      guard fields.count == 10 else { return nil }
      let severity: Severity =
        switch fields[1] {
        case "peringatan": .peringatan
        case "info": .info
        default: .kesalahan
        }
      return Entry(
        check: Check(fields[0]), severity: severity, judul: fields[2], pesan: fields[3], saran: fields[4],
        apa: fields[5], mengapa: fields[6], salah: fields[7], benar: fields[8], cara: fields[9])
    }
  }
}
