/// Results of checking as people and programs read them.
package enum DiagnosticRenderer {
  package enum Format: String, Sendable, CaseIterable { case teks, json, csv }

  /// `berkas:baris:kolom: kesalahan[KODE]: pesan` and, on a line of its own, `  saran: …`.
  ///
  /// - Parameter color: whether escape sequences may be used.
  package static func text(_ diagnostic: Diagnostic, color: Bool) -> String {
    let place = diagnostic.place
    var head = oneLine(place.berkas)
    if let baris = place.baris { head += ":\(baris)" }
    if let kolom = place.kolom { head += ":\(kolom)" }
    let word = "\(diagnostic.severity.kata)[\(diagnostic.check.kode)]"
    var line = head + ": " + (color ? paint(word, diagnostic.severity) : word) + ": " + oneLine(diagnostic.pesan)
    if let saran = diagnostic.saran { line += "\n  saran: " + oneLine(saran) }
    if let answer = diagnostic.penjelasan { line += "\n  penjelasan seksi: " + oneLine(answer) }
    return line
  }

  /// One array of objects with the columns of `pemeriksaan.csv`.
  package static func json(_ diagnostics: [Diagnostic]) -> String {
    if diagnostics.isEmpty { return "[]" }
    return "[\n" + diagnostics.map { "  " + json($0) }.joined(separator: ",\n") + "\n]"
  }

  /// One object with the columns of `pemeriksaan.csv`, and further members.
  package static func json(_ diagnostic: Diagnostic, _ more: [(String, String)] = []) -> String {
    let fields = zip(columns, values(diagnostic)).map { ($0, $1) } + more.map { ($0.0, Optional($0.1)) }
    let members = fields.map { name, value in
      // Rows and columns are numbers.
      let isNumber = name == "baris" || name == "kolom"
      return "\(JSONText.quoted(name)): \(value.map { isNumber ? $0 : JSONText.quoted($0) } ?? "null")"
    }
    return "{" + members.joined(separator: ", ") + "}"
  }

  /// Columns of `pemeriksaan.csv` (FORMATS §3).
  package static let columns = [
    "kode", "tingkat", "berkas", "baris", "kolom", "judul_kolom", "nilai", "pesan", "saran", "penjelasan",
  ]

  /// The values under `columns`; `nil` where there is none.
  package static func values(_ diagnostic: Diagnostic) -> [String?] {
    let place = diagnostic.place
    return [
      diagnostic.check.kode, diagnostic.severity.kata, place.berkas, place.baris.map { String($0) },
      place.kolom.map { String($0) }, place.judulKolom, place.nilai, diagnostic.pesan, diagnostic.saran,
      diagnostic.penjelasan,
    ]
  }

  /// Control characters of outside text must not reach a terminal.
  package static func oneLine(_ text: String) -> String {
    // U+0080 to U+009F begin with C2: some terminals obey them like escape sequences.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }))
  }

  private static func paint(_ word: String, _ severity: Severity) -> String {
    let code =
      switch severity {
      case .kesalahan: "31"
      case .peringatan: "33"
      case .info: "36"
      }
    return "\u{1B}[1;\(code)m\(word)\u{1B}[0m"
  }
}

/// The little of JSON that writing needs.
package enum JSONText {
  /// A JSON string literal.
  package static func quoted(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let hex = String(scalar.value, radix: 16)
          literal += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        } else {
          literal.unicodeScalars.append(scalar)
        }
      }
    }
    return literal + "\""
  }
}
