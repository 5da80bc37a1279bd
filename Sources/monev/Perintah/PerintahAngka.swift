import Core
import Office
import Tabular

/// `monev angka [--jenis …] [--berkas F | TEKS]`: how a number is read.
enum PerintahAngka: Perintah {
  static let usage = Usage(
    name: "angka", arguments: "[--jenis rupiah|persen|jumlah|desimal] [--berkas F | TEKS]",
    summary: "tunjukkan bagaimana suatu angka dibaca",
    options: [
      Option(name: "jenis", value: "rupiah|persen|jumlah|desimal", help: "isi kolomnya apa (bawaan: desimal)"),
      Option(name: "berkas", value: "F", help: "baca satu angka dari setiap baris berkas"),
    ],
    argumentCount: 0...1, dashText: true)

  static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> Int32 {
    let kind = try parsed.choice("jenis", NumberKind.self) ?? .desimal
    let format = try parsed.choice("format", DiagnosticRenderer.Format.self) ?? .teks
    var texts = parsed.arguments
    var berkas = "angka"
    if let file = parsed.path("berkas") {
      guard texts.isEmpty else { throw UsageError(pesan: "pakai salah satu: --berkas F atau TEKS.") }
      berkas = FileSystem.name(of: file)
      var bag = DiagnosticBag()
      let bytes = try FileSystem.read(file, limit: ReadLimits.default.maxBytes)
      guard let lines = TableReader.lines(bytes, berkas: berkas, into: &bag) else {
        for refusal in bag.sorted { Terminal.err(DiagnosticRenderer.text(refusal, color: terminal.color)) }
        return 1
      }
      texts = lines
    } else if texts.isEmpty {
      throw UsageError(pesan: "angka yang akan dibaca belum ditulis. Pemakaian: monev angka \(usage.arguments)")
    }
    let results = texts.enumerated().map { index, text in
      Bacaan(text, kind, Place(berkas, baris: parsed.has("berkas") ? index + 1 : nil, nilai: text))
    }
    for result in results { result.cetak(format, terminal) }
    if format == .json { Terminal.out("[" + results.map(\.json).joined(separator: ",\n") + "]") }
    return results.contains { $0.hasil == nil } ? 1 : ExitCode.ok
  }

  /// One text as it is read.
  private struct Bacaan {
    let teks: String
    /// Plain ASCII, `KOSONG`, or `nil` when it cannot be read.
    let hasil: String?
    let pemeriksaan: [Diagnostic]

    init(_ text: String, _ kind: NumberKind, _ place: Place) {
      teks = text
      let reading = NumberReader.read(text, as: kind)
      pemeriksaan = NumberReader.diagnostics(reading, as: kind, at: place)
      hasil =
        switch reading {
        case .kosong, .nihil: "KOSONG"
        case .value(let number): number.plain
        case .ambiguous, .refused: nil
        }
    }

    /// Remarks on standard error (a refusal in every format), the result on standard output.
    func cetak(_ format: DiagnosticRenderer.Format, _ terminal: Terminal) {
      for remark in pemeriksaan where remark.severity == .kesalahan || (format == .teks && !terminal.quiet) {
        Terminal.err(DiagnosticRenderer.text(remark, color: terminal.color))
      }
      switch format {
      case .teks: if let hasil { Terminal.out(hasil) }
      case .csv: Terminal.out([teks, hasil ?? ""].map(Ringkas.quoted).joined(separator: ";"))
      case .json: break
      }
    }

    var json: String {
      """
      {"teks": \(JSONText.quoted(teks)), "angka": \(hasil.map(JSONText.quoted) ?? "null"),
      "pemeriksaan": \(DiagnosticRenderer.json(pemeriksaan))}
      """
    }
  }
}
