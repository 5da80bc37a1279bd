import Core

/// `monev jelaskan KODE`: what a check is about, from the catalogue.
enum PerintahJelaskan: Perintah {
  static let usage = Usage(
    name: "jelaskan", arguments: "KODE",
    summary: "jelaskan satu hasil pemeriksaan: apa, mengapa, contoh, cara memperbaiki",
    options: [], argumentCount: 1...1)

  static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> Int32 {
    let code = parsed.arguments[0]
    guard let entry = Catalogue.entry(code: code) else {
      let near = NearestName.best(for: code.uppercased(), among: Catalogue.entries.map(\.check.kode))
      let hint = near.isEmpty ? "" : " Yang mirip: \(near.joined(separator: ", "))."
      throw UsageError(pesan: "kode \"\(DiagnosticRenderer.oneLine(code))\" tidak ada.\(hint)")
    }
    Terminal.out(
      """
      \(entry.check.kode) · \(entry.judul) (\(entry.severity.kata))

      Apa            \(entry.apa)
      Mengapa        \(entry.mengapa)
      Contoh salah   \(entry.salah)
      Contoh benar   \(entry.benar)
      Memperbaiki    \(entry.cara)
      """)
    return ExitCode.ok
  }
}
