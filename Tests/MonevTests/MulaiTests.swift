import TestSupport
import Testing

/// `monev mulai`: what it makes can be used at once, and says what is still to be filled in.
struct MulaiTests {
  @Test("a new office is valid; the names to fill in are pointed at")
  func kosong() throws {
    let work = try WorkDirectory()
    let office = work.path + "/kantor"
    let made = try Run.monev("mulai", office, "--tahun", "2026")
    #expect(made.status == 0, "\(made)")
    #expect(try work.read("kantor/PETUNJUK.txt").contains("2026"))
    let check = try Run.monev("periksa", office)
    #expect(check.status == 0, "\(check)")
    #expect(check.errors.contains("\"(nama camat)\" yang harus diganti"), "\(check)")
    let codes = Set(check.errors.split(separator: "peringatan[").dropFirst().map { $0.prefix(4) })
    #expect(codes == ["P505"], "\(check)")
    for name in work.files("kantor") where name.hasSuffix(".csv") && name != "profil.csv" {
      let lines = try work.read("kantor/" + name).split(whereSeparator: \.isNewline)
      #expect(lines.count >= 2, "\(name) has no example row")
    }
    #expect(try Run.monev("mulai", office).status == 2)
  }

  @Test("every example of a file can be dropped or put to use as it is")
  func contohBerkas() throws {
    let work = try WorkDirectory()
    let office = work.path + "/kantor"
    #expect(try Run.monev("mulai", office, "--tahun", "2026").status == 0)
    for name in work.files("kantor/isian") {
      try work.write(work.read("kantor/isian/" + name), to: "kantor/masuk/" + name)
    }
    for name in work.files("kantor/acuan/2026/contoh") {
      try work.write(work.read("kantor/acuan/2026/contoh/" + name), to: "kantor/acuan/2026/" + name)
    }
    let profil = try work.read("kantor/profil.csv").split(separator: "\r\n").map {
      $0.hasPrefix("skala;") ? "skala;skala.csv" : $0.hasPrefix("sop;") ? "sop;sop.csv" : String($0)
    }
    try work.write(profil.joined(separator: "\r\n"), to: "kantor/profil.csv")
    let run = try Run.monev("proses", office, "--tahun", "2026", "--triwulan", "1")
    #expect(run.status == 0, "\(run)")
    #expect(!run.errors.contains("kesalahan["), "\(run)")
    #expect(work.files("kantor/masuk").isEmpty)
  }

  @Test(
    "each sample office is copied whole",
    arguments: [
      "kecamatan-iv-jurai", "kecamatan-linggo-sari-baganti", "kecamatan-cilongok", "dinas-balangan",
    ])
  func contoh(_ name: String) throws {
    let work = try WorkDirectory()
    #expect(try Run.monev("mulai", work.path + "/a", "--contoh", name).status == 0)
    _ = try work.sample(name)
    for file in work.files(name) { #expect(try work.read("a/" + file) == work.read(name + "/" + file), "\(file)") }
    let typo = try Run.monev("mulai", work.path + "/b", "--contoh", String(name.dropLast()))
    #expect(typo.status == 64 && typo.errors.contains("Maksud Anda \(name)?"), "\(typo)")
  }
}
