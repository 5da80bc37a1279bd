import Batch
import Core
import Office

/// `monev status FOLDER…`: who has delivered, what is missing, which SOP step is due.
enum PerintahStatus: Perintah {
  static let usage = Usage(
    name: "status", arguments: "FOLDER… [--tahun T --triwulan N]",
    summary: "siapa yang sudah menyampaikan, apa yang kurang, langkah SOP mana yang jatuh tempo",
    options: [
      Option(name: "tahun", value: "T", help: "tahun (bawaan: tahun terakhir yang ada rencananya)"),
      Option(name: "triwulan", value: "N", help: "triwulan 1 sampai 4 (bawaan: yang terakhir berakhir)"),
    ],
    argumentCount: 1...10_000)

  static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> Int32 {
    let format = try parsed.choice("format", DiagnosticRenderer.Format.self) ?? .teks
    let period = parsed.has("tahun") || parsed.has("triwulan") ? try PerintahProses.periode(parsed) : nil
    var offices: [Dokumen.Kantor] = []
    for argument in parsed.arguments {
      let folder = OfficeFolder(argument)
      do {
        try folder.pastikanKantor()
        let report = LaporanStatus(folder, try StatusKantor(folder, clock: Clock.now()).periksa(period))
        offices.append(report.kantor)
        if format == .teks { report.cetakTeks(terminal) }
      } catch {
        let (pesan, kode) = Kegagalan.jelaskan(error, perintah: usage.name)
        Terminal.err("monev status: \(folder.path): \(pesan)")
        offices.append(Dokumen.Kantor(folder: folder.path, kodeKeluar: kode, galat: pesan))
      }
    }
    let code = offices.map(\.kodeKeluar).max() ?? ExitCode.ok
    Dokumen(usage.name, kodeKeluar: code, kantor: offices).cetak(format)
    return code
  }
}
