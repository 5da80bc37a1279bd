import Batch
import Core
import Office

/// `monev periksa FOLDER|FILE…`: checks only, changes nothing.
enum PerintahPeriksa: Perintah {
  static let usage = Usage(
    name: "periksa", arguments: "FOLDER|FILE… [--tahun T] [--triwulan N] [--arsip]",
    summary: "periksa rencana dan berkas masuk tanpa mengubah apa pun",
    options: [
      Option(name: "tahun", value: "T", help: "tahun rencana yang diperiksa (bawaan: tahun terakhir di acuan/)"),
      Option(name: "triwulan", value: "N", help: "triwulan yang dilaporkan (bawaan: 4)"),
      Option(name: "arsip", value: nil, help: "cocokkan arsip, register dan keluaran menurut sidik jarinya"),
    ],
    argumentCount: 1...10_000)

  static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> Int32 {
    let format = try parsed.choice("format", DiagnosticRenderer.Format.self) ?? .teks
    let tahun = try parsed.number("tahun", 2000...2100)
    let triwulan = try PerintahProses.triwulan(parsed)
    var offices: [Dokumen.Kantor] = []
    for (folder, files) in try kelompok(parsed) {
      do {
        if parsed.has("arsip") {
          var check = PeriksaArsip(folder)
          let report = LaporanArsip(folder, try check.jalankan())
          offices.append(report.kantor)
          if format == .teks { report.cetakTeks(terminal) }
        } else {
          let result = try Periksa(folder, clock: Clock.now(), ketat: parsed.has("ketat"))
            .jalankan(tahun: tahun, triwulan: triwulan, berkas: files)
          let report = LaporanPeriksa(folder, result, paths: files)
          offices.append(report.kantor)
          if format == .teks { report.cetakTeks(terminal) }
        }
      } catch {
        // One office that cannot be read hides no other.
        let (pesan, kode) = Kegagalan.jelaskan(error, perintah: usage.name)
        Terminal.err("monev periksa: \(folder.path): \(pesan)")
        offices.append(Dokumen.Kantor(folder: folder.path, kodeKeluar: kode, galat: pesan))
      }
    }
    let code = offices.map(\.kodeKeluar).max() ?? ExitCode.ok
    Dokumen(usage.name, kodeKeluar: code, kantor: offices).cetak(format)
    return code
  }

  private static func kelompok(_ parsed: Parsed) throws -> [(OfficeFolder, [String])] {
    if parsed.has("arsip") { return parsed.arguments.map { (OfficeFolder($0), []) } }
    return try Periksa.kelompokkan(parsed.arguments)
  }
}
