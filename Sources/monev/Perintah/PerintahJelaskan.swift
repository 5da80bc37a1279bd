import Core

/// `monev jelaskan KODE`: what a check is about, from the catalogue; `--semua` writes the whole catalogue as Markdown.
enum PerintahJelaskan: Perintah {
  static let usage = Usage(
    name: "jelaskan", arguments: "KODE | --semua",
    summary: "jelaskan satu hasil pemeriksaan: apa, mengapa, contoh, cara memperbaiki",
    options: [Option(name: "semua", value: nil, help: "seluruh katalog sebagai Markdown")], argumentCount: 0...1)

  static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> Int32 {
    let format = try parsed.choice("format", DiagnosticRenderer.Format.self) ?? .teks
    if parsed.has("semua") {
      cetak(Catalogue.entries, format, Catalogue.markdown)
      return ExitCode.ok
    }
    guard let code = parsed.arguments.first else {
      throw UsageError(pesan: "kode belum ditulis. Pemakaian: monev jelaskan KODE")
    }
    guard let entry = Catalogue.entry(code: code) else {
      let near = NearestName.best(for: code.uppercased(), among: Catalogue.entries.map(\.check.kode))
      let hint = near.isEmpty ? "" : " Yang mirip: \(near.joined(separator: ", "))."
      throw UsageError(pesan: "kode \"\(DiagnosticRenderer.oneLine(code))\" tidak ada.\(hint)")
    }
    cetak(
      [entry], format,
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

  private static let kolom = ["kode", "tingkat", "judul", "pesan", "saran", "apa", "mengapa", "salah", "benar", "cara"]

  private static func cetak(_ entries: [Catalogue.Entry], _ format: DiagnosticRenderer.Format, _ text: String) {
    let rows = entries.map { entry in
      [
        entry.check.kode, entry.severity.kata, entry.judul, entry.pesan, entry.saran, entry.apa, entry.mengapa,
        entry.salah, entry.benar, entry.cara,
      ]
    }
    switch format {
    case .teks: Terminal.out(String(text.dropLast()))
    case .csv:
      let lines = ([kolom] + rows).map { $0.map(Ringkas.quoted).joined(separator: ";") }
      Terminal.out(lines.joined(separator: "\n"))
    case .json:
      let objects = rows.map { row in
        "  {" + zip(kolom, row).map { "\(JSONText.quoted($0)): \(JSONText.quoted($1))" }.joined(separator: ", ") + "}"
      }
      Terminal.out(
        "{\"perintah\": \"jelaskan\", \"kode_keluar\": 0, \"galat\": null, \"katalog\": [\n"
          + objects.joined(separator: ",\n") + "\n]}")
    }
  }
}
