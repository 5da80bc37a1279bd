import Foundation
import TestSupport
import Testing

/// States of a quarter, schedule and status with the real binary.
struct StatusTests {
  private static let clock = ["SOURCE_DATE_EPOCH": "1752000000"]
  private let period = ["--tahun", "2025", "--triwulan", "2"]

  private func monev(_ command: String, _ office: String, _ rest: String...) throws -> Run {
    try Run.monev([command, office] + period + rest, environment: StatusTests.clock)
  }

  @Test("draf, konsep, sent back, final, locked, opened again with a reason")
  func keadaan() throws {
    let work = try WorkDirectory()
    let sample = "kecamatan-linggo-sari-baganti"
    let office = try work.sample(sample)
    func history() throws -> [String] {
      try work.read(sample + "/keluar/2025/TW2/riwayat.csv").split(whereSeparator: \.isNewline).dropFirst().map {
        $0.split(separator: ";", omittingEmptySubsequences: false).dropFirst().joined(separator: ";")
      }
    }
    #expect(try monev("kembalikan", office, "--dari", "kepala", "--catatan", "x").status == 2)
    #expect(try monev("proses", office).status == 0)
    #expect(try monev("proses", office, "--status", "konsep").status == 0)
    let back = try monev("kembalikan", office, "--dari", "sekretaris", "--catatan", "Lengkapi bukti")
    #expect(back.status == 0 && back.output.contains("draf revisi 3"), "\(back)")
    #expect(try monev("proses", office).status == 0)
    #expect(try monev("proses", office, "--status", "final").status == 0)
    #expect(try history() == ["draf;1;;", "konsep;2;;", "draf;3;sekretaris;Lengkapi bukti", "final;4;;"])
    let manifest = try work.read(sample + "/keluar/2025/TW2/MANIFES.csv")
    #expect(try monev("proses", office, "--status", "draf").status == 2)
    let profil = try work.read(sample + "/profil.csv")
    try work.write(
      profil.replacingOccurrences(of: "tempat;Air Haji", with: "tempat;Aia Haji"), to: sample + "/profil.csv")
    let locked = try monev("proses", office)
    #expect(locked.status == 1 && locked.errors.contains("F118"), "\(locked)")
    #expect(try work.read(sample + "/keluar/2025/TW2/MANIFES.csv") == manifest)
    #expect(try monev("proses", office, "--status", "konsep", "--alasan", "Salah ketik").status == 0)
    #expect(try history().last == "konsep;5;;Salah ketik")
    #expect(try work.read(sample + "/keluar/2025/TW2/MANIFES.csv") != manifest)
  }

  @Test("--tanggal dates what is signed, stays in riwayat.csv, goes when documents come back")
  func tanggal() throws {
    let work = try WorkDirectory()
    let sample = "kecamatan-linggo-sari-baganti"
    let office = try work.sample(sample)
    let riwayat = sample + "/keluar/2025/TW2/riwayat.csv"
    func lines() throws -> [String] {
      try work.read(riwayat).split(whereSeparator: \.isNewline).map {
        $0.split(separator: ";", omittingEmptySubsequences: false).dropFirst().joined(separator: ";")
      }
    }
    #expect(try monev("proses", office).status == 0)
    #expect(try lines() == ["status;revisi;oleh;catatan", "draf;1;;"])
    #expect(try monev("proses", office, "--tanggal", "14 Juli 2025").status == 0)
    // Neither state nor revision moved.
    #expect(try lines() == ["status;revisi;oleh;catatan;tanggal", "draf;1;;;2025-07-14"])
    let manifest = try work.read(sample + "/keluar/2025/TW2/MANIFES.csv")
    let again = try monev("proses", office, "--format", "json")
    #expect(again.output.contains("\"tanggal\": \"2025-07-14\""), "\(again)")
    #expect(try work.read(sample + "/keluar/2025/TW2/MANIFES.csv") == manifest)
    #expect(try monev("kembalikan", office, "--dari", "kepala", "--catatan", "x").status == 0)
    #expect(try monev("proses", office, "--status", "konsep", "--tanggal", "2025-07-15").status == 0)
    #expect(try monev("proses", office, "--status", "final").status == 0)
    #expect(
      try lines().dropFirst() == [
        "draf;1;;;2025-07-14", "draf;2;kepala;x;", "konsep;3;;;2025-07-15", "final;4;;;2025-07-15",
      ])
    let locked = try monev("proses", office, "--tanggal", "2025-07-16")
    #expect(locked.status == 1 && locked.errors.contains("F118"), "\(locked)")
    #expect(try lines().last == "final;4;;;2025-07-15")
    #expect(try monev("proses", office, "--status", "konsep", "--alasan", "y").status == 0)
    #expect(try lines().last == "konsep;5;;y;")
    let early = try monev("proses", office, "--tanggal", "2025-06-02")
    #expect(early.status == 0 && early.errors.contains("S114"), "\(early)")
    #expect(try monev("proses", office, "--tanggal", "-").status == 0)
    #expect(try lines().last == "konsep;5;;y;")
    #expect(try monev("proses", office, "--tanggal", "besok").status == 64)
  }

  @Test("final is refused while something is missing")
  func belumFinal() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-iv-jurai")
    let run = try monev("proses", office, "--status", "final")
    #expect(run.status == 1 && run.errors.contains("F107"), "\(run)")
    #expect(try work.read("kecamatan-iv-jurai/keluar/2025/TW2/riwayat.csv").contains(";draf;1;"))
  }

  @Test("status: who is late, which step is due, a reminder for each missing unit; changes nothing")
  func status() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-iv-jurai")
    _ = try monev("proses", office)
    let before = work.files("kecamatan-iv-jurai")
    let run = try monev("status", office)
    #expect(run.status == 1, "\(run)")
    #expect(run.output.contains("Batas penyampaian seksi: Rabu, 2 Juli 2025"), "\(run)")
    #expect(run.output.contains("ditolak, terlambat 4 hari kerja"), "\(run)")
    #expect(run.output.contains("[trantib] Yth. "), "\(run)")
    #expect(run.output.contains("→  1"), "\(run)")
    let json = try monev("status", office, "--format", "json")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let offices = try #require(document["kantor"] as? [[String: Any]])
    #expect((offices[0]["pengingat"] as? [[String: Any]])?.count == 1)
    #expect((offices[0]["sop"] as? [[String: Any]])?.count == 2)
    #expect(work.files("kecamatan-iv-jurai") == before)
  }

  @Test("steps that discuss and approve a draft are done by the state behind it, and due again once it comes back")
  func langkahBalik() throws {
    let work = try WorkDirectory()
    let sample = "kecamatan-linggo-sari-baganti"
    let office = try work.sample(sample)
    let profil = try work.read(sample + "/profil.csv")
    try work.write(
      profil.replacingOccurrences(
        of: "sop;linggo-sari-baganti-pemantauan-kinerja", with: "sop;iv-jurai-monev-internal"),
      to: sample + "/profil.csv")
    func states() throws -> [String] {
      let run = try monev("status", office, "--format", "json")
      let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      let office = try #require((document["kantor"] as? [[String: Any]])?.first)
      let sop = try #require((office["sop"] as? [[String: Any]])?.first)
      let steps = try #require(sop["langkah"] as? [[String: Any]])
      return steps[7...11].compactMap { $0["keadaan"] as? String }
    }
    let (done, due) = ("selesai", "belum")
    #expect(try monev("proses", office).status == 0)
    #expect(try states() == [done, due, due, due, due])
    #expect(try monev("proses", office, "--status", "konsep").status == 0)
    #expect(try states() == [done, done, done, done, due])
    #expect(try monev("kembalikan", office, "--dari", "sekretaris", "--catatan", "x").status == 0)
    #expect(try states() == [done, due, due, due, due])
    #expect(try monev("proses", office, "--status", "final").status == 0)
    #expect(try states() == [done, done, done, done, done])
  }

  @Test("jadwal: dates, a plain warning when the steps do not fit, --mulai")
  func jadwal() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-iv-jurai")
    let run = try monev("jadwal", office)
    #expect(run.status == 0 && run.errors.contains("S108"), "\(run)")
    #expect(run.output.contains("TIDAK MUAT, lewat 4 hari kerja"), "\(run)")
    #expect(
      work.files("kecamatan-iv-jurai/isian") == ["2025/TW2/Jadwal_Kecamatan-IV-Jurai_2025_TW2.xlsx"])
    #expect(try monev("jadwal", office, "--mulai", "23 Juni 2025").output.contains("2025-06-23"))
    #expect(try monev("jadwal", office, "--mulai", "besok").status == 64)
    // The plan of the visits knows what has been delivered by now.
    let book = office + "/isian/2025/TW2/Jadwal_Kecamatan-IV-Jurai_2025_TW2.xlsx"
    func waiting() throws -> Int {
      try Run.unzip(book, "xl/sharedStrings.xml").components(separatedBy: "menunggu realisasi Triwulan II").count - 1
    }
    #expect(try waiting() > 1)
    #expect(try monev("proses", office).status == 1)
    #expect(try monev("jadwal", office).status == 0)
    #expect(try waiting() == 1)
  }
}
