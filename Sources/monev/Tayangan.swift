import Batch
import Core

/// Results of checking on standard error, for people: grouped by file, each as FORMATS §4 writes it with the row it
/// speaks of below, capped for each code.
struct Tayangan {
  private let terminal: Terminal
  private var sumber: SumberBaris?

  init(_ terminal: Terminal, _ sumber: SumberBaris? = nil) {
    self.terminal = terminal
    self.sumber = sumber
  }

  /// Prints the results that the user wants to see: info only with `--rinci`, only kesalahan with `--senyap`.
  mutating func cetak(_ results: [Diagnostic]) {
    let shown = results.filter { result in
      switch result.severity {
      case .kesalahan: true
      case .peringatan: !terminal.quiet
      case .info: terminal.detailed
      }
    }
    if shown.isEmpty { return }
    let groups = KelompokHasil.susun(shown, semua: terminal.detailed)
    Terminal.err(groups.flatMap { baris($0) }.joined(separator: "\n"))
  }

  private mutating func baris(_ group: KelompokHasil) -> [String] {
    var lines = ["", "── \(DiagnosticRenderer.oneLine(group.berkas)) · \(group.ringkasan)"]
    for result in group.ditampilkan {
      lines.append(DiagnosticRenderer.text(result, color: terminal.color))
      lines += (sumber?.cuplikan(result.place) ?? []).map { "  " + $0 }
    }
    for more in group.ditahan {
      lines.append(
        "  … dan \(more.jumlah) \(more.severity.kata) \(more.check.kode) lagi di berkas ini "
          + "(semua: --rinci; penjelasan: monev jelaskan \(more.check.kode))")
    }
    return lines
  }
}
