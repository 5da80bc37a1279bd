import CPlatform
import Core
import Glibc
import Office
import Workbook

/// The command `monev`.
@main
enum Monev {
  static let versi = "0.1.0"

  /// Every command, in the order of the help.
  static let perintah = [
    Command(PerintahMulai.self), Command(PerintahIsian.self), Command(PerintahPeriksa.self),
    Command(PerintahTerima.self), Command(PerintahProses.self), Command(PerintahPantau.self),
    Command(PerintahTarik.self), Command(PerintahKirim.self), Command(PerintahKembalikan.self),
    Command(PerintahJadwal.self), Command(PerintahStatus.self), Command(PerintahJelaskan.self),
    Command(PerintahBaca.self), Command(PerintahAngka.self),
  ]

  /// Not `async`: what needs no work is answered before any thread is made.
  static func main() {
    monev_open_standard_streams()
    Terminal.ignoreBrokenPipes()
    let words = kata()
    guard let first = words.first else {
      Terminal.err(Bantuan.umum)
      exit(ExitCode.usage)
    }
    switch first {
    case "--version", "--versi", "versi":
      Terminal.out("monev \(versi)")
      exit(ExitCode.ok)
    case "--help", "--bantuan", "-h":
      Terminal.out(Bantuan.umum)
      exit(ExitCode.ok)
    case "bantuan", "help":
      exit(Bantuan.jawab(words.dropFirst()))
    default: break
    }
    Platform.tuneAllocator()
    Task.detached { exit(await run(first, words)) }
    while true { pause() }
  }

  /// The command line; names that are no UTF-8 lose nothing (`PathText`).
  private static func kata() -> [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      // SAFETY: the index is below argc; argument strings end in a NUL and live as long as the program.
      guard let word = unsafe CommandLine.unsafeArgv[index] else { return nil }
      let bytes = unsafe UnsafeBufferPointer(start: word, count: strlen(word))
      return PathText.text(unsafe bytes.map { UInt8(bitPattern: $0) })
    }
  }

  private static func run(_ first: String, _ words: [String]) async -> Int32 {
    guard let command = perintah.first(where: { $0.usage.name == first }) else {
      let message = Bantuan.tidakDikenal(first)
      Terminal.err("monev: \(message)\n\n\(Bantuan.umum)")
      galat(words, perintah: "", message, ExitCode.usage)
      return ExitCode.usage
    }
    do {
      return try await jalankan(command, words.dropFirst())
    } catch {
      let (pesan, code) = Kegagalan.jelaskan(error, perintah: first)
      Terminal.err("monev \(first): \(pesan)")
      galat(words, perintah: first, pesan, code)
      return code
    }
  }

  /// Programs get a whole document even when the command line itself could not be understood.
  private static func galat(_ words: [String], perintah: String, _ pesan: String, _ code: Int32) {
    let asked = words.enumerated().compactMap { index, word -> String? in
      if word.hasPrefix("--format=") { return String(word.dropFirst("--format=".count)) }
      return word == "--format" && index + 1 < words.count ? words[index + 1] : nil
    }
    guard let format = asked.last.flatMap({ DiagnosticRenderer.Format(rawValue: $0.lowercased()) }) else { return }
    Dokumen(perintah, kodeKeluar: code, galat: pesan).cetak(format)
  }

  private static func jalankan(_ command: Command, _ words: ArraySlice<String>) async throws -> Int32 {
    let parsed = try Parsed(words, command.usage)
    if parsed.has("bantuan") {
      Terminal.out(command.usage.help)
      return ExitCode.ok
    }
    if parsed.has("versi") {
      Terminal.out("monev \(versi)")
      return ExitCode.ok
    }
    return try await command.run(parsed, Terminal(parsed))
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
protocol Perintah: SendableMetatype {
  static var usage: Usage { get }
  static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> Int32
}

/// A command as a value, for the table of all.
struct Command: Sendable {
  let usage: Usage
  let run: @Sendable (Parsed, Terminal) async throws -> Int32

  init<Type: Perintah>(_: Type.Type) {
    usage = Type.usage
    run = { parsed, terminal in try await Type.run(parsed, terminal) }
  }
}
