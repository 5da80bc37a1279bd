import Batch
import Core
import Glibc
import Office
import Sop

/// `monev kembalikan FOLDER --tahun --triwulan --dari PERAN --catatan T`: sends the documents back as a new draf.
enum PerintahKembalikan: Perintah {
  static let usage = Usage(
    name: "kembalikan", arguments: "FOLDER --tahun T --triwulan N --dari PERAN --catatan TEKS",
    summary: "kembalikan draf atau konsep untuk diperbaiki: menjadi draf revisi berikutnya",
    options: [
      Option(name: "tahun", value: "T", help: "tahun yang dilaporkan", required: true),
      Option(name: "triwulan", value: "N", help: "triwulan 1 sampai 4", required: true),
      Option(
        name: "dari", value: "PERAN", help: "siapa yang mengembalikan: kepala, sekretaris, kasubag, unit, bappeda",
        required: true),
      Option(name: "catatan", value: "TEKS", help: "apa yang perlu diperbaiki", required: true),
    ],
    argumentCount: 1...1)

  static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> Int32 {
    let periode = try PerintahProses.periode(parsed)
    guard let from = try parsed.choice("dari", LangkahSOP.Peran.self) else {
      throw UsageError(pesan: "pilihan --dari wajib diisi.")
    }
    let note = String((parsed["catatan"] ?? "").map { $0.isNewline ? " " : $0 })
    guard note.contains(where: { !$0.isWhitespace }) else { throw UsageError(pesan: "--catatan tidak boleh kosong.") }
    var request = Proses.Permintaan(periode: periode)
    request.pengembalian = (from.rawValue, note)
    request.ambil = false
    request.paralel = try parsed.number("paralel", 1...256) ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let format = try parsed.choice("format", DiagnosticRenderer.Format.self) ?? .teks
    let folder = OfficeFolder(parsed.arguments[0])
    try folder.pastikanKantor()
    let clock = Clock.now()
    let lock = try OfficeLock(folder: folder, since: clock)
    let result = try await Proses(folder, clock: clock).jalankan(request)
    let last = try Riwayat(folder, periode).entries.last
    lock.lepas()
    let steps = JadwalKantor.pengembalian(folder, periode, from)
    guard result.rencanaBerlaku else {
      let office = Dokumen.Kantor(
        folder: folder.path, kodeKeluar: result.kodeKeluar, galat: "rencana belum bisa dipakai",
        pemeriksaan: result.rencana)
      var view = Tayangan(terminal)
      if format == .teks { view.cetak(result.rencana) }
      Dokumen(usage.name, kodeKeluar: result.kodeKeluar, kantor: [office]).cetak(format)
      return result.kodeKeluar
    }
    if format == .teks, !terminal.quiet {
      Terminal.out("\(periode.panjang) dikembalikan oleh \(from.rawValue): sekarang draf revisi \(last?.revisi ?? 0).")
      for step in steps { Terminal.out(step) }
      Terminal.out(
        "Langkah berikut: perbaiki, lalu monev proses \(folder.path) --tahun \(periode.tahun) --triwulan "
          + "\(periode.triwulan.rawValue) --status konsep")
    }
    let office = Dokumen.Kantor(
      folder: folder.path,
      lain: [
        ("tahun", String(periode.tahun)), ("triwulan", String(periode.triwulan.rawValue)),
        ("status", JSONText.quoted(last?.status ?? "")), ("revisi", String(last?.revisi ?? 0)),
        ("oleh", JSONText.quoted(from.rawValue)), ("catatan", JSONText.quoted(note)),
        ("kembali_ke", "[\(steps.map(JSONText.quoted).joined(separator: ", "))]"),
        ("keluaran", "[\(result.keluaran.map(JSONText.quoted).joined(separator: ", "))]"),
      ])
    Dokumen(usage.name, kodeKeluar: ExitCode.ok, kantor: [office]).cetak(format)
    return ExitCode.ok
  }
}
