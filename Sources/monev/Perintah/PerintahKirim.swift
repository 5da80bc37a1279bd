import Batch
import Core
import Office
import Reports

/// `monev kirim FOLDER --tahun --triwulan`: one zip for Bappeda.
enum PerintahKirim: Perintah {
  static let usage = Usage(
    name: "kirim", arguments: "FOLDER --tahun T --triwulan N",
    summary: "bungkus buku kerja kirim dan surat pengantar untuk Bappeda",
    options: [
      Option(name: "tahun", value: "T", help: "tahun yang dilaporkan", required: true),
      Option(name: "triwulan", value: "N", help: "triwulan 1 sampai 4", required: true),
      Option(name: "paksa", value: nil, help: "kirim walaupun masih draf"),
    ],
    argumentCount: 1...1)

  static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> Int32 {
    let periode = try PerintahProses.periode(parsed)
    let format = try parsed.choice("format", DiagnosticRenderer.Format.self) ?? .teks
    let folder = OfficeFolder(parsed.arguments[0])
    try folder.pastikanKantor()
    let lock = try OfficeLock(folder: folder, since: Clock.now())
    let result: Kirim.Hasil
    do {
      result = try Kirim(folder, periode).jalankan(paksa: parsed.has("paksa"))
    } catch let refusal as Kirim.Gagal {
      lock.lepas()
      throw refusal
    }
    lock.lepas()
    if result.belumDiambil > 0, !terminal.quiet {
      Terminal.err("Ada \(result.belumDiambil) berkas di masuk/ yang belum diambil; isinya tidak ikut terkirim.")
    }
    if format != .teks {
      let files = result.isi.map(JSONText.quoted).joined(separator: ", ")
      let office = Dokumen.Kantor(
        folder: folder.path,
        lain: [
          ("keluaran", "[\(JSONText.quoted(result.lokasi))]"), ("isi", "[\(files)]"),
          ("status", JSONText.quoted(result.status.rawValue)), ("sudah_ada", String(result.sudahAda)),
        ])
      Dokumen(usage.name, kodeKeluar: ExitCode.ok, kantor: [office]).cetak(format)
    } else if !terminal.quiet {
      Terminal.out("\(folder.absolute(result.lokasi))\(result.sudahAda ? " (sama dengan yang sudah dibungkus)" : "")")
      for name in result.isi { Terminal.out("  \(name)") }
    }
    return ExitCode.ok
  }
}
