import Batch
import Core
import Glibc
import Office

/// `monev pantau FOLDER…`: answers each file as it lands.
enum PerintahPantau: Perintah {
  static let usage = Usage(
    name: "pantau", arguments: "FOLDER…",
    summary: "awasi masuk/ dan jawab setiap berkas yang datang; PROSES-<tahun>-TW<n>.csv menjalankan batch",
    options: [], argumentCount: 1...1000)

  static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> Int32 {
    let folders = parsed.arguments.map { OfficeFolder($0) }
    for folder in folders { try folder.pastikanKantor() }
    let lanes = try parsed.number("paralel", 1...256) ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    var watch = Pantau(folders, ketat: parsed.has("ketat"), paralel: lanes) { kabar in cetak(kabar, terminal) }
    await watch.jalankan()
    return ExitCode.ok
  }

  /// One line an event, with its time, for the journal of the system.
  private static func cetak(_ kabar: Pantau.Kabar, _ terminal: Terminal) {
    let now = Clock.now().iso
    switch kabar {
    case .mulai(let folder): if !terminal.quiet { Terminal.out("\(now) \(folder.path): mulai memantau") }
    case .berhenti: if !terminal.quiet { Terminal.out("\(now) berhenti memantau") }
    case .masalah(let folder, let error):
      Terminal.err("\(now) \(folder.path): \(Kegagalan.jelaskan(error, perintah: usage.name).pesan)")
    case .rencana(let folder, let results):
      Terminal.err("\(now) \(folder.path): rencana belum bisa dipakai, berkas menunggu di masuk/")
      var view = Tayangan(terminal)
      view.cetak(results.filter { $0.severity == .kesalahan })
    case .berkas(let folder, let files):
      if terminal.quiet { return }
      for file in files {
        let count = "\(file.kesalahan) kesalahan, \(file.peringatan) peringatan"
        Terminal.out(
          "\(now) \(folder.path): \(DiagnosticRenderer.oneLine(file.berkas)): \(file.namaPutusan.lowercased()) (\(count))"
        )
      }
    case .proses(let folder, let periode, let result):
      if terminal.quiet { return }
      let what = result.rencanaBerlaku ? "\(result.keluaran.count) berkas dibuat" : "rencana belum bisa dipakai"
      Terminal.out("\(now) \(folder.path): proses \(periode.panjang): \(what)")
    }
  }
}
