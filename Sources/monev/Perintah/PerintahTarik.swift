import Batch
import Core
import Office

/// `monev tarik FOLDER BERKAS --alasan T`: withdraws a delivered file.
enum PerintahTarik: Perintah {
  static let usage = Usage(
    name: "tarik", arguments: "FOLDER BERKAS --alasan T",
    summary: "tarik berkas yang sudah diterima; aslinya tetap di arsip/",
    options: [Option(name: "alasan", value: "T", help: "mengapa berkas ditarik", required: true)],
    argumentCount: 2...2)

  static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> Int32 {
    let reason = (parsed["alasan"] ?? "").filter { !$0.isNewline }
    guard reason.contains(where: { !$0.isWhitespace }) else { throw UsageError(pesan: "--alasan tidak boleh kosong.") }
    let folder = OfficeFolder(parsed.arguments[0])
    try folder.pastikanKantor()
    let clock = Clock.now()
    let lock = try OfficeLock(folder: folder, since: clock)
    let entry: Register.Entry
    do {
      entry = try Tarik(folder, clock: clock).jalankan(parsed.arguments[1], alasan: reason)
    } catch let refusal as Tarik.Gagal {
      lock.lepas()
      throw refusal
    }
    lock.lepas()
    if terminal.quiet { return ExitCode.ok }
    Terminal.out("\(entry.lokasi) (\(entry.berkas)) ditarik.")
    if let periode = entry.periode {
      Terminal.out(
        "Langkah berikut: monev proses \(folder.path) --tahun \(periode.tahun) --triwulan \(periode.triwulan.rawValue)")
    }
    return ExitCode.ok
  }
}
