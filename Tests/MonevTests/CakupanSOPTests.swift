import Foundation
import TestSupport
import Testing

/// For each built-in SOP: which sheet or file covers each document its steps name, found in the produced files.
struct CakupanSOPTests {
  private struct Produced {
    var files: [String] = []
    /// Workbook → names of its sheets.
    var sheets: [String: [String]] = [:]
    /// State → sheets of the report in the internal workbook of that state.
    var reports: [String: [String]] = [:]
  }

  private static let profiles = [
    "balangan-dkukmtk-monev-internal", "cilongok-monev-kinerja", "iv-jurai-monev-internal",
    "iv-jurai-pengukuran-kinerja", "linggo-sari-baganti-pemantauan-kinerja",
  ]

  @Test("every document of every step of the five SOPs is there") func semua() throws {
    var text = "# Cakupan SOP\n\nDibuat oleh `CakupanSOPTests` dari berkas yang dihasilkan. `<opd>`: nama kantor.\n"
    for name in CakupanSOPTests.profiles {
      let produced = try produce(name)
      text += "\n## \(name)\n\n| langkah | uraian | dokumen | lembar atau berkas |\n|---|---|---|---|\n"
      for step in try steps(name) {
        for document in step.documents {
          let found = try cover(document, of: step.documents, produced)
          #expect(!found.isEmpty, "\(name), step \(step.no): nothing covers \(document)")
          text += "| \(step.no) | \(step.name) | \(document) | \(found.joined(separator: "<br>")) |\n"
        }
      }
    }
    let path = WorkDirectory.root + "/docs/CAKUPAN-SOP.md"
    let known = try? String(contentsOfFile: path, encoding: .utf8)
    if ProcessInfo.processInfo.environment["MONEV_CATAT"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(known == text, "docs/CAKUPAN-SOP.md is out of date: run once with MONEV_CATAT=1")
  }

  /// A sample office that follows the SOP, through a whole quarter.
  private func produce(_ name: String) throws -> Produced {
    let work = try WorkDirectory()
    let sample = "kecamatan-linggo-sari-baganti"
    let office = try work.sample(sample)
    let profil = try work.read(sample + "/profil.csv")
    try work.write(
      profil.replacingOccurrences(of: "sop;linggo-sari-baganti-pemantauan-kinerja", with: "sop;\(name)"),
      to: sample + "/profil.csv")
    try work.write(
      "tahun;triwulan;seksi;kode;tanggal;petugas;kondisi;masalah;rekomendasi;batas_waktu\r\n"
        + "2025;1;pem;;2025-04-20;Tim Monev;Berjalan baik;;;\r\n", to: sample + "/masuk/Hasil Monev.csv")
    let period = ["--tahun", "2025", "--triwulan", "1"]
    var produced = Produced()
    func run(_ command: String, _ extra: String...) throws {
      let run = try Run.monev([command, office] + period + extra)
      #expect(run.status == 0, "\(run)")
    }
    try run("isian")
    try run("jadwal")
    for state in ["draf", "konsep", "final"] {
      try run("proses", "--status", state)
      let book = work.files(sample).first { $0.hasSuffix("_internal.xlsx") } ?? ""
      let part = try report(office + "/" + book)
      produced.reports[state] = part.sheets
      // Drafts are marked in the header of every sheet of the report, the final document is not.
      #expect(part.marked == (state != "final"), "\(state)")
    }
    try run("kirim")
    for name in work.files(sample)
    where name.hasPrefix("keluar/") || name.hasPrefix("isian/") || name.hasPrefix("arsip/") {
      produced.files.append(name)
      if name.hasSuffix(".xlsx") { produced.sheets[name] = try sheets(office + "/" + name) }
    }
    return produced
  }

  /// The report's sheets of an internal workbook, and whether all of them are marked as drafts.
  private func report(_ path: String) throws -> (sheets: [String], marked: Bool) {
    let names = try sheets(path)
    let own = names.filter { $0.hasPrefix("Laporan ") }
    let marks = try own.map { name in
      let number = (names.firstIndex(of: name) ?? 0) + 1
      return try part(path, "xl/worksheets/sheet\(number).xml").contains("<oddHeader>&amp;")
    }
    return (own, !marks.isEmpty && marks.allSatisfy { $0 })
  }

  private func sheets(_ path: String) throws -> [String] {
    try part(path, "xl/workbook.xml").components(separatedBy: "<sheet name=\"").dropFirst().compactMap {
      $0.components(separatedBy: "\"").first?.replacingOccurrences(of: "&amp;", with: "&")
    }
  }

  private func part(_ path: String, _ name: String) throws -> String { try Run.unzip(path, name) }

  private func steps(_ name: String) throws -> [(no: String, name: String, documents: [String])] {
    let path = WorkDirectory.root + "/Sources/Resources/data/sop/\(name).csv"
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      return (fields[0], fields[2], fields[10].split(separator: "+").map(String.init))
    }
  }

  /// Where a document is: `file › sheet`, or the file.
  /// - Parameter step: every document of the step: they tell which lembar disposisi is meant.
  private func cover(_ document: String, of step: [String], _ produced: Produced) throws -> [String] {
    func sheet(_ prefix: String, _ inside: String) -> [String] {
      let hits = produced.sheets.keys.sorted().filter { $0.contains(inside) }.flatMap { file in
        produced.sheets[file, default: []].filter { $0.hasPrefix(prefix) }.prefix(1).map { "\(short(file)) › \($0)" }
      }
      return Array(Set(hits)).sorted()
    }
    func file(_ part: String) -> [String] {
      Array(Set(produced.files.filter { $0.contains(part) }.map(short))).sorted()
    }
    switch document {
    case "format-isian": return file("/Isian_")
    case "lembar-disposisi":
      let kind =
        step.contains("laporan-seksi")
        ? "pem"
        : step.contains("format-isian")
          ? "Format Isian" : step.contains("surat-perintah") ? "Surat Perintah" : "Surat Masuk"
      return sheet("Lembar Disposisi \(kind)", "/Disposisi_").map {
        $0.replacingOccurrences(of: " pem", with: " <seksi>")
      }
    case "laporan-seksi": return sheet("Laporan Evaluasi Kinerja", "_pem.xlsx")
    case "penerimaan-data": return sheet("Rekap Penerimaan Data", "_internal") + file("data/penerimaan.csv")
    case "workbook-monitoring": return sheet("E.81", "_TW1.xlsx") + sheet("Ringkasan", "_internal")
    case "rencana-monev": return sheet("Rencana Monev", "_internal") + sheet("Rencana Monev", "/Jadwal_")
    case "jadwal": return sheet("Jadwal", "_internal") + sheet("Jadwal", "/Jadwal_")
    case "blangko-monev": return sheet("Blangko Monev", "_pem.xlsx")
    case "hasil-monev": return sheet("Hasil Monev", "_internal")
    case "draf-laporan", "konsep-laporan", "dokumen-final":
      let state = document == "draf-laporan" ? "draf" : document == "konsep-laporan" ? "konsep" : "final"
      let parts = produced.reports[state] ?? []
      let file = "Monev_<opd>_<tahun>_TW<n>_internal.xlsx"
      return parts.isEmpty ? [] : ["\(file) › \(parts.joined(separator: ", ")) (status \(state))"]
    case "surat-perintah": return sheet("Surat Perintah", "/Disposisi_")
    case "nota-dinas": return sheet("Nota Dinas", "/Disposisi_")
    case "undangan-rapat": return sheet("Undangan Rapat", "/Disposisi_")
    case "notula": return sheet("Notula", "/Disposisi_")
    case "daftar-hadir": return sheet("Daftar Hadir", "/Disposisi_")
    case "surat-pengantar": return sheet("Surat Pengantar", "/Disposisi_") + file("Surat-Pengantar_")
    case "ekspor-emonev":
      return sheet("Entri e-monev", "_internal") + sheet("Entri e-monev", "_pem.xlsx") + file("data/emonev.csv")
    case "arsip": return sheet("Daftar Arsip", "/Disposisi_") + file("kirim-r")
    default: return []
    }
  }

  /// The name without folder, office and unit, so that the table reads for every office.
  private func short(_ path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    let name = path.contains("/data/") ? parts.suffix(2).joined(separator: "/") : parts.last ?? path
    return name.replacingOccurrences(of: "Kecamatan-Linggo-Sari-Baganti_2025_TW1", with: "<opd>_<tahun>_TW<n>")
      .replacingOccurrences(of: "_pem.", with: "_<seksi>.").replacingOccurrences(of: "_ren.", with: "_<seksi>.")
      .replacingOccurrences(of: "_umum.", with: "_<seksi>.").replacingOccurrences(of: "_pmn.", with: "_<seksi>.")
  }
}

extension Run {
  /// A part of a produced workbook.
  static func unzip(_ path: String, _ name: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["unzip", "-p", path, name]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }
}
