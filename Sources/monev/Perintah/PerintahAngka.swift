import Core
import Office

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
    var texts = parsed.arguments
    var berkas = "angka"
    if let file = parsed.path("berkas") {
      guard texts.isEmpty else { throw UsageError(pesan: "pakai salah satu: --berkas F atau TEKS.") }
      berkas = FileSystem.name(of: file)
      let bytes = try FileSystem.read(file, limit: 64 << 20)
      var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map {
        String(decoding: $0.last == 13 ? $0.dropLast() : $0, as: UTF8.self)
      }
      if lines.last == "" { lines.removeLast() }
      texts = lines
    } else if texts.isEmpty {
      throw UsageError(pesan: "angka yang akan dibaca belum ditulis. Pemakaian: monev angka \(usage.arguments)")
    }
    var refused = false
    for (index, text) in texts.enumerated() {
      let line = parsed.has("berkas") ? index + 1 : nil
      if !tunjukkan(text, kind, Place(berkas, baris: line, nilai: text), terminal) { refused = true }
    }
    return refused ? 1 : ExitCode.ok
  }

  /// Prints one reading.
  ///
  /// - Returns: whether it could be read.
  private static func tunjukkan(_ text: String, _ kind: NumberKind, _ place: Place, _ terminal: Terminal) -> Bool {
    let reading = NumberReader.read(text, as: kind)
    let remarks = NumberReader.diagnostics(reading, as: kind, at: place)
    for remark in remarks where remark.severity == .kesalahan || !terminal.quiet {
      Terminal.err(DiagnosticRenderer.text(remark, color: terminal.color))
    }
    switch reading {
    case .kosong, .nihil: Terminal.out("KOSONG")
    case .value(let number): Terminal.out(number.plain)
    case .ambiguous, .refused: return false
    }
    return true
  }
}
