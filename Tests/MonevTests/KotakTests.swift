import Foundation
import TestSupport
import Testing

/// The drop folder from the outside: one path for every command, revisions, receipts, withdrawing, sending, the lock.
struct KotakTests {
  private static let office = "kecamatan-linggo-sari-baganti"
  private static let epoch = ["SOURCE_DATE_EPOCH": "1751590800"]
  private static let period = ["--tahun", "2025", "--triwulan", "2"]

  private func contents(_ work: WorkDirectory, _ office: String) throws -> [String: Data] {
    var all: [String: Data] = [:]
    for name in work.files(office) {
      all[name] = try Data(contentsOf: URL(fileURLWithPath: work.path + "/\(office)/\(name)"))
    }
    return all
  }

  @Test("terima, pantau and proses take the same files in the same way")
  func satuJalan() throws {
    let work = try WorkDirectory()
    let original = try work.sample(KotakTests.office)
    for way in ["a", "b", "c"] { try FileManager.default.copyItem(atPath: original, toPath: work.path + "/" + way) }
    // Files are taken in the order of their times: the same in all three.
    for way in ["a", "b", "c"] {
      for name in work.files(way + "/masuk") {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1_750_000_000)],
          ofItemAtPath: work.path + "/\(way)/masuk/\(name)")
      }
    }
    #expect(try Run.monev("terima", work.path + "/a", environment: KotakTests.epoch).status == 0)
    let watcher = Process()
    watcher.executableURL = URL(fileURLWithPath: Run.binary)
    watcher.arguments = ["pantau", work.path + "/b", "--senyap"]
    watcher.environment = ProcessInfo.processInfo.environment.merging(KotakTests.epoch) { _, new in new }
    try watcher.run()
    for _ in 0..<400 where !work.files("b/masuk").isEmpty { usleep(50_000) }
    watcher.terminate()
    for _ in 0..<200 where watcher.isRunning { usleep(50_000) }
    if watcher.isRunning { kill(watcher.processIdentifier, SIGKILL) }
    watcher.waitUntilExit()
    #expect(watcher.terminationStatus == 0)
    #expect(try contents(work, "a") == contents(work, "b"))
    for way in ["a", "b", "c"] {
      let run = try Run.monev(
        "proses", work.path + "/" + way, "--tahun", "2025", "--triwulan", "2", environment: KotakTests.epoch)
      #expect(run.status == 0, "\(run)")
    }
    #expect(try contents(work, "a") == contents(work, "c"))
    #expect(try contents(work, "b") == contents(work, "c"))
  }

  @Test("a revision is told cell by cell, a duplicate is harmless, an incomplete revision comes back")
  func revisi() throws {
    let work = try WorkDirectory()
    let office = try work.sample(KotakTests.office)
    let inside = KotakTests.office
    let form = try work.read(inside + "/masuk/Umum TW2.csv")
    #expect(try Run.monev("terima", office).status == 0)
    try work.write(form, to: inside + "/masuk/salinan.csv")
    #expect(try Run.monev("terima", office).status == 0)
    #expect(try work.read(inside + "/register.csv").contains("salinan.csv;realisasi;umum;2025;2;1;"))
    #expect(try work.read(inside + "/koreksi/salinan.csv.TERIMA.txt").contains("SUDAH PERNAH DITERIMA"))
    let changed = form.replacingOccurrences(of: "Terlaksana", with: "Sudah terlaksana")
    let revision = changed == form ? form + "\r\n" : changed
    try work.write(revision, to: inside + "/masuk/Umum revisi TW2.csv")
    let run = try Run.monev("terima", office)
    #expect(run.status == 0, "\(run)")
    #expect(work.files(inside + "/arsip/2025/TW2").contains("realisasi-umum-r2.csv"))
    #expect(
      try work.read(inside + "/koreksi/Umum revisi TW2.csv.TERIMA.txt").contains(
        "YANG BERUBAH terhadap arsip/2025/TW2/realisasi-umum-r1.csv"))
    // The old bytes again: a duplicate that is told which file is in force.
    try work.write(form, to: inside + "/masuk/lama.csv")
    #expect(try Run.monev("terima", office).status == 0)
    #expect(
      try work.read(inside + "/koreksi/lama.csv.TERIMA.txt").contains(
        "sudah digantikan oleh arsip/2025/TW2/realisasi-umum-r2.csv"))
    let rows = form.split(separator: "\r\n", omittingEmptySubsequences: true)
    try work.write(rows.dropLast(4).joined(separator: "\r\n"), to: inside + "/masuk/kurang.csv")
    let short = try Run.monev("terima", office)
    #expect(short.status == 1, "\(short)")
    #expect(short.errors.contains("R138"), "\(short)")
    #expect(try Run.monev("periksa", office, "--arsip").status == 0)
  }

  @Test("part of a refused file: listed beside the original, kept out of the figures; withdrawn with a reason")
  func sebagianDanTarik() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-iv-jurai")
    let inside = "kecamatan-iv-jurai"
    #expect(try Run.monev("proses", office, "--tahun", "2025", "--triwulan", "2").status == 1)
    #expect(try Run.monev("terima", office, "Realisasi Trantib TW2.csv").status == 64)
    let part = try Run.monev(
      "terima", office, "Realisasi Trantib TW2.csv", "--sebagian", "--alasan", "baris lain sudah benar")
    #expect(part.status == 0, "\(part)")
    let list = try work.read(inside + "/arsip/2025/TW2/realisasi-trantib-r1.sebagian.csv")
    #expect(list.contains("baris;kode_pemeriksaan;alasan"))
    #expect(list.contains("4;R108;baris lain sudah benar"))
    #expect(try work.read(inside + "/register.csv").contains(";sebagian;"))
    #expect(try Run.monev("proses", office, "--tahun", "2025", "--triwulan", "2").status == 0)
    let origins = try work.read(inside + "/keluar/2025/TW2/data/capaian.csv")
    #expect(origins.contains("realisasi-trantib-r1.csv:7"))
    #expect(!origins.contains("realisasi-trantib-r1.csv:4"))
    let vague = try Run.monev("tarik", office, "realisasi-trantib-r1.csv", "--alasan", "keliru")
    #expect(vague.status == 2, "\(vague)")
    let withdrawn = try Run.monev(
      "tarik", office, "arsip/2025/TW2/realisasi-trantib-r1.csv", "--alasan", "keliru")
    #expect(withdrawn.status == 0, "\(withdrawn)")
    #expect(try work.read(inside + "/koreksi/Realisasi Trantib TW2.csv.DITARIK.txt").contains("keliru"))
    #expect(try Run.monev("proses", office, "--tahun", "2025", "--triwulan", "2").status == 1)
    #expect(try !work.read(inside + "/keluar/2025/TW2/data/capaian.csv").contains("TW2/realisasi-trantib"))
    #expect(try Run.monev("periksa", office, "--arsip").status == 0)
  }

  @Test("kirim refuses a draf, packs the same bytes on any machine, and does so once")
  func kirim() throws {
    let work = try WorkDirectory()
    var zips: [Data] = []
    for (name, zone) in [("a", "Asia/Jakarta"), ("b", "America/New_York")] {
      let office = work.path + "/" + name
      try FileManager.default.copyItem(atPath: WorkDirectory.root + "/samples/" + KotakTests.office, toPath: office)
      let environment = KotakTests.epoch.merging(["TZ": zone]) { _, new in new }
      #expect(
        try Run.monev("proses", office, "--tahun", "2025", "--triwulan", "2", environment: environment).status == 0)
      let draft = try Run.monev("kirim", office, "--tahun", "2025", "--triwulan", "2")
      #expect(draft.status == 2)
      #expect(draft.errors.contains("--paksa"), "\(draft)")
      for _ in 0..<2 {
        let sent = try Run.monev(
          "kirim", office, "--tahun", "2025", "--triwulan", "2", "--paksa", environment: environment)
        #expect(sent.status == 0, "\(sent)")
      }
      let kept = work.files(name + "/arsip/2025/TW2").filter { $0.hasPrefix("kirim") }
      #expect(kept == ["kirim-r1.capaian.csv", "kirim-r1.zip"])
      zips.append(try Data(contentsOf: URL(fileURLWithPath: office + "/arsip/2025/TW2/kirim-r1.zip")))
    }
    #expect(zips[0] == zips[1])
  }

  @Test("a version of the plan that starts later changes nothing of an earlier quarter")
  func versiKelak() throws {
    let work = try WorkDirectory()
    let office = try work.sample(KotakTests.office)
    let run = ["proses", office, "--tahun", "2025", "--triwulan", "2"]
    _ = try Run.monev(run, environment: KotakTests.epoch)
    let manifest = KotakTests.office + "/keluar/2025/TW2/MANIFES.csv"
    let before = try work.read(manifest)
    let plan = KotakTests.office + "/acuan/2025/renja.csv"
    let text = try work.read(plan).replacing("\r\n", with: "\n")
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("7.01.01.2.01.0001;") })
    let later = row.replacing(";pokok;2025-01-01", with: ";perubahan;2025-10-15")
    #expect(later != row)
    try work.write(text + later + "\n", to: plan)
    _ = try Run.monev(run, environment: KotakTests.epoch)
    #expect(try work.read(manifest) == before)
    // Whoever looks at the plan as a whole is told.
    let whole = try Run.monev("periksa", office, "--tahun", "2025", "--rinci")
    #expect((whole.output + whole.errors).contains("P518"), "\(whole)")
  }

  @Test("a request in masuk/ is answered by proses too, and the waiting one is told")
  func permintaan() throws {
    let work = try WorkDirectory()
    let office = try work.sample(KotakTests.office)
    try work.write("", to: KotakTests.office + "/masuk/PROSES-2025-TW2.csv")
    let taken = try Run.monev("terima", office, "--rinci")
    #expect(taken.status == 0, "\(taken)")
    #expect(taken.errors.contains("F113"), "\(taken)")
    #expect(work.files(KotakTests.office + "/masuk") == ["PROSES-2025-TW2.csv"])
    #expect(try Run.monev("proses", office, "--tahun", "2025", "--triwulan", "2").status == 0)
    #expect(work.files(KotakTests.office + "/masuk").isEmpty)
    let answers = work.files(KotakTests.office + "/koreksi").filter { $0.contains("PROSES") }
    #expect(answers.contains("PROSES-2025-TW2.csv.TERIMA.txt"))
    #expect(answers.count == 2)
  }
}

extension KotakTests {
  @Test("units whose codes look the same in file names get workbooks, forms and archive names of their own")
  func seksiSerupa() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-linggo-sari-baganti")
    let inside = "kecamatan-linggo-sari-baganti/"
    let codes = ["umum": "p/m", "pem": "p-m", "pmn": "internal"]
    for name in work.files(inside + "acuan/2025") + work.files(inside + "masuk").map({ "../../masuk/" + $0 })
    where name.hasSuffix(".csv") {
      var text = try work.read(inside + "acuan/2025/" + name)
      for (old, new) in codes {
        for mark in [";", ","] {
          text = text.replacingOccurrences(of: "\(mark)\(old)\(mark)", with: "\(mark)\(new)\(mark)")
          if name.hasSuffix("seksi.csv") {
            text = text.replacingOccurrences(of: "\n\(old)\(mark)", with: "\n\(new)\(mark)")
          }
        }
      }
      try work.write(text, to: inside + "acuan/2025/" + name)
    }
    let run = try Run.monev("proses", office, "--tahun", "2025", "--triwulan", "2")
    #expect(run.status == 0, "\(run)")
    let made = work.files(inside + "keluar/2025/TW2")
    for tail in ["_TW2.xlsx", "_TW2_internal.xlsx", "_TW2_p-m.xlsx", "_TW2_p-m-2.xlsx", "_TW2_internal-2.xlsx"] {
      #expect(made.contains { $0.hasSuffix(tail) }, "\(tail): \(made)")
    }
    let kept = work.files(inside + "arsip/2025/TW2")
    #expect(kept.contains("realisasi-p-m-r1.csv") && kept.contains("realisasi-p-m-2-r1.csv"), "\(kept)")
    #expect(try Run.monev("periksa", office, "--arsip").status == 0)
  }

  @Test("a part makes the unit delivered in part, a complete revision makes that good")
  func sebagianLaluLengkap() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-linggo-sari-baganti")
    let inside = "kecamatan-linggo-sari-baganti/"
    let form = try work.read(inside + "masuk/Umum TW2.csv")
    let code = "7.01.01.2.02.0001"
    try work.write(
      form.replacingOccurrences(of: ";\(code);", with: ";9.99.99.9.99.9999;"), to: inside + "masuk/Umum TW2.csv")
    func status() throws -> String {
      let run = try Run.monev("proses", office, "--tahun", "2025", "--triwulan", "2", "--format", "json")
      return run.output.split(separator: "\"penyampaian\"").dropFirst().first.map(String.init) ?? ""
    }
    #expect(try status().contains("\"umum\": [\"diterima\", \"ditolak\"]"))
    #expect(
      try Run.monev("terima", office, "Umum TW2.csv", "--sebagian", "--alasan", "mendesak").status == 0)
    #expect(try status().contains("\"umum\": [\"diterima\", \"diterima sebagian\"]"))
    try work.write(form, to: inside + "masuk/Umum lengkap TW2.csv")
    #expect(try status().contains("\"umum\": [\"diterima\", \"diterima\"]"))
  }
}
