import Batch
import Core
import Office

/// `monev terima FOLDER`: takes what lies in `masuk/` without making workbooks.
enum PerintahTerima: Perintah {
  static let usage = Usage(
    name: "terima", arguments: "FOLDER [--tahun T]",
    summary: "ambil dan jawab isi masuk/ tanpa membuat buku kerja",
    options: [Option(name: "tahun", value: "T", help: "tahun rencana (bawaan: tahun terakhir di acuan/)")],
    argumentCount: 1...1)

  static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> Int32 {
    let format = try parsed.choice("format", DiagnosticRenderer.Format.self) ?? .teks
    let folder = OfficeFolder(parsed.arguments[0])
    try folder.pastikanKantor()
    let clock = Clock.now()
    let lock = try OfficeLock(folder: folder.path, since: clock)
    let tahun = try parsed.number("tahun", 2000...2100)
    let year = try tahun ?? Periksa.tahunTerakhir(folder)
    var intake = try Terima(
      folder, clock: clock, ketat: parsed.has("ketat"), plans: RencanaKantor(folder, tahunUtama: year))
    let results = try intake.semua()
    _ = consume lock
    let report = Periksa.Hasil(rencana: [], rencanaBerlaku: true, berkas: results)
    LaporanPeriksa(folder, report).cetak(format, terminal)
    return report.kodeKeluar
  }
}
