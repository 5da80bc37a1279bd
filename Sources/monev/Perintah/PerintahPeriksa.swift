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
    var code: Int32 = 0
    if parsed.has("arsip") {
      for argument in parsed.arguments {
        var check = PeriksaArsip(OfficeFolder(argument))
        let result = try check.jalankan()
        LaporanArsip(OfficeFolder(argument), result).cetak(format, terminal)
        code = max(code, result.kodeKeluar)
      }
      return code
    }
    for (folder, files) in try Periksa.kelompokkan(parsed.arguments) {
      let result = try Periksa(folder, clock: Clock.now(), ketat: parsed.has("ketat"))
        .jalankan(tahun: tahun, triwulan: triwulan, berkas: files)
      LaporanPeriksa(folder, result).cetak(format, terminal)
      code = max(code, result.kodeKeluar)
    }
    return code
  }
}
