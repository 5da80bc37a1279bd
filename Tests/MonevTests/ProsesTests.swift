import Foundation
import TestSupport
import Testing

/// The real binary on the sample offices, from the outside.
struct ProsesTests {
  @Test("IV Jurai TW II: workbooks are made, the faulty file comes back, exit 1")
  func ivJurai() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-iv-jurai")
    let dropped = work.files("kecamatan-iv-jurai/masuk").count
    let run = try Run.monev("proses", office, "--tahun", "2025", "--triwulan", "2")
    #expect(run.status == 1, "\(run)")
    let made = work.files("kecamatan-iv-jurai/keluar/2025/TW2")
    for name in [
      "Monev_Kecamatan-IV-Jurai_2025_TW2.xlsx", "Monev_Kecamatan-IV-Jurai_2025_TW2_internal.xlsx",
      "Monev_Kecamatan-IV-Jurai_2025_TW2_pem.xlsx", "Disposisi_Kecamatan-IV-Jurai_2025_TW2.xlsx", "MANIFES.csv",
      "riwayat.csv", "data/capaian.csv", "data/rekap.csv", "data/pemeriksaan.csv", "data/penerimaan.csv",
    ] { #expect(made.contains(name), "\(name) is missing from \(made)") }
    #expect(!made.contains { $0.contains(".tmp") })
    #expect(work.files("kecamatan-iv-jurai/masuk").isEmpty)
    let register = try work.read("kecamatan-iv-jurai/register.csv")
    #expect(register.split(whereSeparator: \.isNewline).count == dropped + 1)
    let refused = work.files("kecamatan-iv-jurai/koreksi").filter { $0.hasSuffix(".PERBAIKI.txt") }
    #expect(refused == ["Realisasi Trantib TW2.csv.PERBAIKI.txt"])
    #expect(run.errors.contains("Realisasi Trantib TW2.csv:3:"), "\(run)")
  }

  @Test("a second run with nothing new changes no byte and adds no line")
  func tetapSama() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-linggo-sari-baganti")
    let first = try Run.monev("proses", office, "--tahun", "2025", "--triwulan", "2")
    #expect(first.status == 0, "\(first)")
    func contents() throws -> [String: Data] {
      var all: [String: Data] = [:]
      for name in work.files("kecamatan-linggo-sari-baganti") where !name.hasPrefix(".") {
        all[name] = try Data(contentsOf: URL(fileURLWithPath: office + "/" + name))
      }
      return all
    }
    let before = try contents()
    let again = try Run.monev(
      "proses", office, "--tahun", "2025", "--triwulan", "2",
      environment: ["TZ": "America/New_York", "LC_ALL": "de_DE.UTF-8", "SOURCE_DATE_EPOCH": "1900000000"])
    #expect(again.status == 0, "\(again)")
    #expect(try contents() == before)
  }

  @Test("a plan that cannot be used stops the run with all its faults and takes nothing")
  func rencanaRusak() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-cilongok")
    let dropped = work.files("kecamatan-cilongok/masuk")
    let plan = "kecamatan-cilongok/acuan/2025/renja.csv"
    let broken = try work.read(plan).split(separator: "\r\n", omittingEmptySubsequences: false).enumerated().map {
      $0.offset == 3 || $0.offset == 5 ? "kode-ngawur" + $0.element : String($0.element)
    }
    try work.write(broken.joined(separator: "\r\n"), to: plan)
    let run = try Run.monev("proses", office, "--tahun", "2025", "--triwulan", "1")
    #expect(run.status == 2, "\(run)")
    #expect(run.errors.contains("renja.csv:4:"))
    #expect(run.errors.contains("renja.csv:6:"))
    #expect(work.files("kecamatan-cilongok/masuk") == dropped)
    #expect(work.files("kecamatan-cilongok/keluar").isEmpty)
  }

  @Test("periksa changes nothing")
  func periksa() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-iv-jurai")
    let before = work.files("kecamatan-iv-jurai")
    let run = try Run.monev("periksa", office)
    #expect(run.status == 1, "\(run)")
    #expect(run.errors.contains("Realisasi Trantib TW2.csv"))
    #expect(work.files("kecamatan-iv-jurai") == before)
  }

  @Test("mulai makes an office whose plan is sound and whose example file is accepted")
  func mulai() throws {
    let work = try WorkDirectory()
    let office = work.path + "/baru"
    let made = try Run.monev("mulai", office, "--tahun", "2025")
    #expect(made.status == 0, "\(made)")
    let checked = try Run.monev("periksa", office)
    #expect(checked.status == 0, "\(checked)")
    #expect(!checked.errors.contains("kesalahan["), "\(checked)")
    try FileManager.default.copyItem(
      atPath: office + "/isian/contoh-realisasi.csv", toPath: office + "/masuk/realisasi.csv")
    let run = try Run.monev("proses", office, "--tahun", "2025", "--triwulan", "1")
    #expect(run.status == 0, "\(run)")
    let twice = try Run.monev("mulai", office)
    #expect(twice.status == 2, "\(twice)")
  }

  @Test("wrong usage is 64 and says what was meant")
  func salahPakai() throws {
    let typo = try Run.monev("prosess", "x")
    #expect(typo.status == 64)
    #expect(typo.errors.contains("monev proses?"), "\(typo)")
    let missing = try Run.monev("proses", "x", "--tahun", "2025")
    #expect(missing.status == 64)
    #expect(missing.errors.contains("--triwulan"), "\(missing)")
    let option = try Run.monev("proses", "x", "--tahn", "2025")
    #expect(option.status == 64)
    #expect(option.errors.contains("Maksud Anda --tahun?"), "\(option)")
    #expect(try Run.monev("--version").output.hasPrefix("monev "))
    #expect(try Run.monev("--bantuan").output.contains("proses"))
  }
}
