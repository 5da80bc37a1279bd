import Core

/// What is told about the program as a whole, all made from the tables of options: help, man page, completions.
enum Bantuan {
  /// Answers `monev bantuan …`.
  ///
  /// - Parameter words: what follows: nothing, a command, `--manual`, `--pelengkap bash|fish`.
  static func jawab(_ words: ArraySlice<String>) -> Int32 {
    switch (words.first, words.dropFirst().first) {
    case (nil, _): Terminal.out(umum)
    case ("--manual", nil): Terminal.out(HalamanManual.teks)
    case ("--pelengkap", "bash"): Terminal.out(Pelengkap.bash)
    case ("--pelengkap", "fish"): Terminal.out(Pelengkap.fish)
    case ("--pelengkap", _):
      Terminal.err("monev bantuan: --pelengkap: pilih salah satu dari bash, fish.")
      return ExitCode.usage
    case (.some(let name), _):
      guard let command = Monev.perintah.first(where: { $0.usage.name == name }) else {
        Terminal.err("monev: " + tidakDikenal(name) + "\n\n" + umum)
        return ExitCode.usage
      }
      Terminal.out(command.usage.help)
    }
    return ExitCode.ok
  }

  /// Why a word is no command, with the nearest one.
  static func tidakDikenal(_ name: String) -> String {
    let near = NearestName.best(for: name, among: Monev.perintah.map(\.usage.name), limit: 1).first
    let hint = near.map { " Maksud Anda: monev \($0)?" } ?? ""
    return "perintah \"\(DiagnosticRenderer.oneLine(name))\" tidak dikenal.\(hint)"
  }

  static let ringkasan = "pemantauan kinerja triwulanan kecamatan dan dinas"

  static let kodeKeluar = [
    (0, "lengkap"), (1, "ada berkas ditolak atau seksi yang belum menyampaikan"), (2, "tidak bisa berjalan"),
    (3, "folder sedang dipakai"), (64, "salah pakai"),
  ]

  static var umum: String {
    let width = Monev.perintah.map { $0.usage.name.count + $0.usage.arguments.count + 1 }.max() ?? 0
    let lines = Monev.perintah.map { command in
      let head = "\(command.usage.name) \(command.usage.arguments)"
      return "  \(head)\(String(repeating: " ", count: max(0, width - head.count)))  \(command.usage.summary)"
    }
    let codes = kodeKeluar.map { "\($0) \($1)" }
    return """
      monev \(Monev.versi) — \(ringkasan)

      Pemakaian: monev PERINTAH …

      \(lines.joined(separator: "\n"))

      Bantuan satu perintah: monev PERINTAH --bantuan
      Kode keluar: \(codes[..<3].joined(separator: " · "))
                   \(codes[3...].joined(separator: " · "))
      """
  }
}
