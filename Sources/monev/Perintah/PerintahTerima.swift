import Batch
import Core
import Office

/// `monev terima FOLDER`: takes what lies in `masuk/` without making workbooks; with a file and `--sebagian`, the good
/// rows of that file.
enum PerintahTerima: Perintah {
  static let usage = Usage(
    name: "terima", arguments: "FOLDER [FILE --sebagian --alasan TEKS]",
    summary: "ambil dan jawab isi masuk/ tanpa membuat buku kerja",
    options: [
      Option(name: "sebagian", value: nil, help: "ambil baris yang benar saja dari satu berkas yang ditolak"),
      Option(name: "alasan", value: "TEKS", help: "mengapa diambil sebagian"),
      Option(name: "tahun", value: "T", help: "tahun rencana (bawaan: tahun terakhir yang rencananya bisa dipakai)"),
    ],
    argumentCount: 1...2)

  static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> Int32 {
    let format = try parsed.choice("format", DiagnosticRenderer.Format.self) ?? .teks
    let folder = OfficeFolder(parsed.arguments[0])
    let part = try sebagian(parsed)
    try folder.pastikanKantor()
    let clock = Clock.now()
    let tahun = try parsed.number("tahun", 2000...2100)
    let lock = try OfficeLock(folder: folder, since: clock)
    var plans =
      if let tahun { RencanaKantor(folder, tahunUtama: tahun) } else { try RencanaKantor.terakhir(folder) }
    let plan = try plans.tahun(plans.tahunUtama)
    guard plan.acuan != nil else {
      lock.lepas()
      return lapor(
        folder, Periksa.Hasil(rencana: plan.hasil.sorted, rencanaBerlaku: false, berkas: [], tahun: plans.tahunUtama),
        format, terminal)
    }
    var intake = try Terima(folder, clock: clock, ketat: parsed.has("ketat"), plans: plans)
    let results =
      if let part { [try intake.sebagian(part.berkas, alasan: part.alasan)] } else { try intake.semua() }
    lock.lepas()
    return lapor(folder, Periksa.Hasil(rencana: [], rencanaBerlaku: true, berkas: results), format, terminal)
  }

  private static func lapor(
    _ folder: OfficeFolder, _ result: Periksa.Hasil, _ format: DiagnosticRenderer.Format, _ terminal: Terminal
  ) -> Int32 {
    let report = LaporanPeriksa(folder, result)
    if format == .teks { report.cetakTeks(terminal) }
    Dokumen(usage.name, kodeKeluar: result.kodeKeluar, kantor: [report.kantor]).cetak(format)
    return result.kodeKeluar
  }

  private static func sebagian(_ parsed: Parsed) throws(UsageError) -> (berkas: String, alasan: String)? {
    let file = parsed.arguments.dropFirst().first
    guard file != nil || parsed.has("sebagian") || parsed.has("alasan") else { return nil }
    let reason = (parsed["alasan"] ?? "").filter { !$0.isNewline }
    guard let file, parsed.has("sebagian"), reason.contains(where: { !$0.isWhitespace }) else {
      throw UsageError(pesan: "untuk satu berkas: monev terima FOLDER FILE --sebagian --alasan TEKS.")
    }
    return (file, reason)
  }
}
