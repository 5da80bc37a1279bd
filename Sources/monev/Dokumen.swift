import Batch
import Core

/// What a command tells programs (`--format json|csv`), described in `docs/KELUARAN.md`: one document whatever happens.
struct Dokumen {
  /// What one office came to.
  struct Kantor {
    var folder: String
    var kodeKeluar: Int32 = 0
    /// Why it could not go on.
    var galat: String?
    /// Dropped files.
    var berkas: [HasilTerima] = []
    var pemeriksaan: [Diagnostic] = []
    /// Further members: name and JSON.
    var lain: [(nama: String, json: String)] = []
  }

  let perintah: String
  var kodeKeluar: Int32
  /// Why the command could not go on.
  var galat: String?
  var kantor: [Kantor] = []

  init(_ perintah: String, kodeKeluar: Int32, galat: String? = nil, kantor: [Kantor] = []) {
    self.perintah = perintah
    self.kodeKeluar = kodeKeluar
    self.galat = galat
    self.kantor = kantor
  }

  func cetak(_ format: DiagnosticRenderer.Format) {
    switch format {
    case .json: Terminal.out(json)
    case .csv: Terminal.out(csv)
    case .teks: break
    }
  }

  private static func teks(_ text: String?) -> String { text.map(JSONText.quoted) ?? "null" }

  private var json: String {
    let offices = kantor.map { office in
      let members =
        [
          ("folder", JSONText.quoted(office.folder)), ("kode_keluar", String(office.kodeKeluar)),
          ("galat", Dokumen.teks(office.galat)),
        ] + office.lain.map { ($0.nama, $0.json) }
      return "  {" + members.map { "\(JSONText.quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
    }
    let files = kantor.flatMap { office in office.berkas.map { Ringkas.json($0, folder: office.folder) } }
    let results = kantor.flatMap { office in
      office.pemeriksaan.map { "  " + DiagnosticRenderer.json($0, [("folder", office.folder)]) }
    }
    func daftar(_ items: [String]) -> String { items.isEmpty ? "[]" : "[\n" + items.joined(separator: ",\n") + "\n]" }
    return """
      {"perintah": \(JSONText.quoted(perintah)), "kode_keluar": \(kodeKeluar), "galat": \(Dokumen.teks(galat)),
      "kantor": \(daftar(offices)),
      "berkas": \(daftar(files)),
      "pemeriksaan": \(daftar(results))}
      """
  }

  /// Rows of results; what stopped the command, or an office, is a row of the severity `galat` without a code.
  private var csv: String {
    var rows = [(DiagnosticRenderer.columns + ["folder"]).map { Optional($0) }]
    func stopped(_ message: String, _ folder: String?) -> [String?] {
      [nil, "galat", nil, nil, nil, nil, nil, message, nil, nil, folder]
    }
    if let galat { rows.append(stopped(galat, nil)) }
    for office in kantor {
      if let galat = office.galat { rows.append(stopped(galat, office.folder)) }
      rows += office.pemeriksaan.map { DiagnosticRenderer.values($0) + [office.folder] }
    }
    return rows.map { row in row.map { Ringkas.quoted($0 ?? "") }.joined(separator: ";") }.joined(separator: "\n")
  }
}
