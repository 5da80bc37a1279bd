import TestSupport
import Testing

/// Options every command takes, help, man page and completions: all made from one table.
struct PilihanTests {
  static let perintah = [
    "mulai", "isian", "periksa", "terima", "proses", "pantau", "tarik", "kirim", "kembalikan", "jadwal", "status",
    "jelaskan", "baca", "angka",
  ]

  /// `--name` of every option a command's help lists.
  static func options(_ help: String) -> [String] {
    help.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      return line.hasPrefix("  --") ? words.first.map(String.init) : nil
    }
  }

  @Test("every command has help and version, in Indonesian and English", arguments: perintah)
  func bantuan(_ name: String) throws {
    let help = try Run.monev(name, "--bantuan")
    #expect(help.status == 0)
    #expect(help.output.contains("Pemakaian: monev \(name)"), "\(help)")
    let common = ["--format", "--ketat", "--paralel", "--tanpa-warna", "--senyap", "--rinci", "--bantuan", "--versi"]
    #expect(Set(common).isSubset(of: Self.options(help.output)))
    #expect(try Run.monev(name, "--help").output == help.output)
    #expect(try Run.monev("bantuan", name).output == help.output)
    for word in ["--versi", "--version"] {
      let version = try Run.monev(name, word)
      #expect(version.status == 0 && version.output.hasPrefix("monev "), "\(version)")
    }
  }

  @Test("a single dash is no folder: it is refused, but for -h and for texts of angka")
  func setrip() throws {
    let run = try Run.monev("proses", "-x", "--tahun", "2025", "--triwulan", "1")
    #expect(run.status == 64)
    #expect(run.errors.contains("pilihan -x tidak dikenal"), "\(run)")
    #expect(try Run.monev("proses", "-h").status == 0)
    #expect(try Run.monev("angka", "-5").output == "-5\n")
    #expect(try Run.monev("bantuan", "prosess").errors.contains("Maksud Anda: monev proses?"))
  }

  @Test("man page and completions hold every command and option")
  func manual() throws {
    let manual = try Run.monev("bantuan", "--manual").output
    let bash = try Run.monev("bantuan", "--pelengkap", "bash").output
    let fish = try Run.monev("bantuan", "--pelengkap", "fish").output
    for name in Self.perintah {
      #expect(manual.contains(".SS \"monev \(name)"))
      for option in Self.options(try Run.monev(name, "--bantuan").output) {
        let escaped = option.map { $0 == "-" ? "\\-" : String($0) }.joined()
        #expect(manual.contains("\\fB\(escaped)\\fR"), "\(option)")
        #expect(bash.contains(option), "\(option)")
        #expect(fish.contains("-l \(option.dropFirst(2))"), "\(option)")
      }
    }
    #expect(try Run.monev("bantuan", "--pelengkap", "csh").status == 64)
  }
}
