import CPlatform
import Core
import Glibc

/// The command `monev`.
@main
enum Monev {
  static let versi = "0.1.0"

  /// Every command, in the order of the help.
  static let perintah: [any Perintah.Type] = [
    PerintahMulai.self, PerintahPeriksa.self, PerintahTerima.self, PerintahProses.self, PerintahJelaskan.self,
    PerintahBaca.self, PerintahAngka.self,
  ]

  static func main() async {
    Terminal.ignoreBrokenPipes()
    exit(await run(Array(CommandLine.arguments.dropFirst())))
  }

  private static func run(_ words: [String]) async -> Int32 {
    guard let first = words.first else {
      Terminal.err(bantuan)
      return ExitCode.usage
    }
    switch first {
    case "--version", "--versi", "versi":
      Terminal.out("monev \(versi)")
      return ExitCode.ok
    case "--help", "--bantuan", "-h", "bantuan":
      Terminal.out(bantuan)
      return ExitCode.ok
    default: break
    }
    guard let command = perintah.first(where: { $0.usage.name == first }) else {
      let near = NearestName.best(for: first, among: perintah.map(\.usage.name), limit: 1).first
      let hint = near.map { " Maksud Anda: monev \($0)?" } ?? ""
      Terminal.err("monev: perintah \"\(DiagnosticRenderer.oneLine(first))\" tidak dikenal.\(hint)\n\n\(bantuan)")
      return ExitCode.usage
    }
    do {
      let parsed = try Parsed(words.dropFirst(), command.usage)
      if parsed.has("bantuan") {
        Terminal.out(command.usage.help)
        return ExitCode.ok
      }
      return try await command.run(parsed, Terminal(parsed))
    } catch let error as UsageError {
      Terminal.err("monev \(first): \(error.pesan)\nBantuan: monev \(first) --bantuan")
      return ExitCode.usage
    } catch {
      let (pesan, code) = Kegagalan.jelaskan(error)
      Terminal.err("monev \(first): \(pesan)")
      return code
    }
  }

  static var bantuan: String {
    let width = perintah.map { $0.usage.name.count + $0.usage.arguments.count + 1 }.max() ?? 0
    let lines = perintah.map { command in
      let head = "\(command.usage.name) \(command.usage.arguments)"
      return "  \(head)\(String(repeating: " ", count: max(0, width - head.count)))  \(command.usage.summary)"
    }
    return """
      monev \(versi) — pemantauan kinerja triwulanan kecamatan dan dinas

      Pemakaian: monev PERINTAH …

      \(lines.joined(separator: "\n"))

      Bantuan satu perintah: monev PERINTAH --bantuan
      Kode keluar: 0 lengkap · 1 ada berkas ditolak atau seksi yang belum menyampaikan · 2 tidak bisa berjalan
                   3 folder sedang dipakai · 64 salah pakai
      """
  }
}

/// Exit codes of FORMATS §4.
enum ExitCode {
  static let ok: Int32 = 0
  static let failed: Int32 = 2
  static let busy: Int32 = 3
  static let usage: Int32 = 64
}

/// A command: what it takes, and what it does.
protocol Perintah {
  static var usage: Usage { get }
  static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> Int32
}
