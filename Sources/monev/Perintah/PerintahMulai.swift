import Batch
import Core
import Office

/// `monev mulai FOLDER [--contoh NAMA]`: a new office folder.
enum PerintahMulai: Perintah {
  static let usage = Usage(
    name: "mulai", arguments: "FOLDER [--contoh NAMA]",
    summary: "buat folder kantor baru, atau salin kantor contoh",
    options: [
      Option(name: "contoh", value: "NAMA", help: "salin kantor contoh: \(Mulai.contoh.joined(separator: ", "))"),
      Option(name: "tahun", value: "T", help: "tahun rencana (bawaan: tahun ini)"),
    ],
    argumentCount: 1...1)

  static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> Int32 {
    let folder = OfficeFolder(parsed.arguments[0])
    if let name = parsed["contoh"] {
      guard Mulai.contoh.contains(name) else {
        let near = NearestName.best(for: name, among: Mulai.contoh, limit: 1).first.map { " Maksud Anda \($0)?" } ?? ""
        throw UsageError(
          pesan: "kantor contoh \"\(DiagnosticRenderer.oneLine(name))\" tidak ada.\(near) "
            + "Yang ada: \(Mulai.contoh.joined(separator: ", ")).")
      }
      try Mulai.contoh(name, folder)
      Terminal.out("Kantor contoh \(name) dibuat di \(folder.path).")
      Terminal.out("Langkah berikut: monev proses \(folder.path) --tahun 2025 --triwulan 1")
    } else {
      let tahun = try parsed.number("tahun", 2000...2100) ?? Clock.now().tanggal.tahun
      try Mulai.kosong(folder, tahun: tahun)
      Terminal.out("Folder kantor dibuat di \(folder.path). Bacalah PETUNJUK.txt di dalamnya.")
      Terminal.out("Langkah berikut: isi profil.csv dan acuan/\(tahun)/, lalu: monev periksa \(folder.path)")
    }
    return ExitCode.ok
  }
}
