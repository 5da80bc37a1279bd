import Batch
import Core
import Glibc
import Office
import Reports

/// `monev proses FOLDER… --tahun T --triwulan N`: the batch.
enum PerintahProses: Perintah {
  static let usage = Usage(
    name: "proses", arguments: "FOLDER… --tahun T --triwulan N",
    summary: "ambil isi masuk/, periksa, hitung, dan buat semua buku kerja",
    options: [
      Option(name: "tahun", value: "T", help: "tahun yang dilaporkan", required: true),
      Option(name: "triwulan", value: "N", help: "triwulan 1 sampai 4", required: true),
      Option(name: "status", value: "draf|konsep|final", help: "status dokumen (bawaan: tetap seperti terakhir)"),
      Option(
        name: "tanggal", value: "D",
        help: "tanggal penandatanganan bila surat.csv tidak menyebutnya (- mengosongkan)"),
      Option(name: "alasan", value: "TEKS", help: "mengapa triwulan yang sudah final dibuka kembali"),
    ],
    argumentCount: 1...10_000)

  static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> Int32 {
    var request = Proses.Permintaan(periode: try periode(parsed))
    request.status = try parsed.choice("status", StatusDokumen.self)
    request.alasan = (parsed["alasan"] ?? "").filter { !$0.isNewline }
    request.tanggal = try tanggal(parsed)
    request.ketat = parsed.has("ketat")
    let format = try parsed.choice("format", DiagnosticRenderer.Format.self) ?? .teks
    let lanes = try parsed.number("paralel", 1...256) ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let folders = parsed.arguments.map { OfficeFolder($0) }
    // Several offices run side by side; a single one makes its workbooks side by side.
    request.paralel = folders.count > 1 ? 1 : lanes
    let (clock, order) = (Clock.now(), request)
    let outcomes = await Jalur.jalankan(folders, lanes: folders.count > 1 ? lanes : 1) { folder in
      await satu(folder, order, clock)
    }
    var offices: [Dokumen.Kantor] = []
    for (folder, outcome) in zip(folders, outcomes) {
      switch outcome {
      case .success(let result):
        let report = LaporanProses(folder, request.periode, result)
        offices.append(report.kantor)
        if format == .teks { report.cetakTeks(terminal) }
      case .failure(let failure):
        let (pesan, kode) = Kegagalan.jelaskan(failure, perintah: usage.name)
        Terminal.err("\(folder.path): \(pesan)")
        offices.append(Dokumen.Kantor(folder: folder.path, kodeKeluar: kode, galat: pesan))
      }
    }
    let code = offices.map(\.kodeKeluar).max() ?? ExitCode.ok
    Dokumen(usage.name, kodeKeluar: code, kantor: offices).cetak(format)
    return code
  }

  private static func satu(_ folder: OfficeFolder, _ request: Proses.Permintaan, _ clock: Clock) async
    -> Result<Proses.Hasil, any Error>
  {
    do {
      try folder.pastikanKantor()
      let lock = try OfficeLock(folder: folder, since: clock)
      let result = try await Proses(folder, clock: clock).jalankan(request)
      lock.lepas()
      return .success(result)
    } catch {
      return .failure(error)
    }
  }

  /// `--tanggal`: an ISO day; empty for `-`, which takes the recorded day away; `nil` without the option.
  private static func tanggal(_ parsed: Parsed) throws(UsageError) -> String? {
    guard let text = parsed["tanggal"] else { return nil }
    if text == "-" { return "" }
    guard case .value(let day) = DateReader.read(text, serials: false) else {
      throw UsageError(pesan: "--tanggal \(DiagnosticRenderer.oneLine(text)): bukan tanggal, misalnya 2025-07-14.")
    }
    return day.iso
  }

  /// The period of `--tahun` and `--triwulan` (1–4, I–IV, TW2).
  static func periode(_ parsed: Parsed) throws(UsageError) -> Periode {
    guard let tahun = try parsed.number("tahun", 2000...2100) else {
      throw UsageError(pesan: "pilihan --tahun wajib diisi, misalnya --tahun 2025.")
    }
    guard let triwulan = try triwulan(parsed) else {
      throw UsageError(pesan: "pilihan --triwulan wajib diisi, misalnya --triwulan 2.")
    }
    return Periode(tahun, triwulan)
  }

  static func triwulan(_ parsed: Parsed) throws(UsageError) -> Triwulan? {
    guard let text = parsed["triwulan"] else { return nil }
    let word = text.uppercased().filter { !$0.isWhitespace }
    let bare = word.hasPrefix("TW") ? String(word.dropFirst(2)) : word
    if let found = Triwulan.allCases.first(where: { $0.romawi == bare || String($0.rawValue) == bare }) { return found }
    throw UsageError(pesan: "--triwulan \(DiagnosticRenderer.oneLine(text)): harus 1 sampai 4 (atau I sampai IV).")
  }
}
