import Foundation
import TestSupport
import Testing

/// `--format json|csv`: one whole document, also when the run fails.
struct KeluaranTests {
  private func json(_ run: Run) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run)")
  }

  @Test("one document for several offices, one of which cannot be read")
  func beberapaKantor() throws {
    let work = try WorkDirectory()
    let first = try work.sample("kecamatan-cilongok")
    let second = try work.sample("dinas-balangan")
    let run = try Run.monev(
      "proses", first, second, work.path + "/tidak-ada", "--tahun", "2025", "--triwulan", "1", "--format", "json")
    #expect(run.status == 2, "\(run)")
    let document = try json(run)
    let offices = try #require(document["kantor"] as? [[String: Any]])
    #expect(offices.map { $0["folder"] as? String } == [first, second, work.path + "/tidak-ada"])
    #expect(offices.last?["galat"] is String && offices.first?["galat"] is NSNull)
    let files = try #require(document["berkas"] as? [[String: Any]])
    #expect(Set(files.compactMap { $0["folder"] as? String }) == [first, second])
    let keys: Set = [
      "kode", "tingkat", "berkas", "baris", "kolom", "judul_kolom", "nilai", "pesan", "saran", "penjelasan", "folder",
    ]
    for result in try #require(document["pemeriksaan"] as? [[String: Any]]) { #expect(Set(result.keys) == keys) }
  }

  @Test("wrong usage, an unknown command and a missing folder still give a document")
  func gagal() throws {
    let cases: [([String], Int32)] = [
      (["periksa", "--format", "json"], 64), (["ngawur", "--format=json"], 64),
      (["periksa", "/tidak/ada", "--format", "json"], 2), (["isian", "x", "--triwulan", "9", "--format", "json"], 64),
      (["baca", "/tidak/ada.csv", "--format", "json"], 2), (["jelaskan", "Z999", "--format", "json"], 64),
    ]
    for (words, status) in cases {
      let run = try Run.monev(words)
      #expect(run.status == status, "\(run)")
      let document = try json(run)
      #expect(document["galat"] is String && document["kode_keluar"] as? Int == Int(status), "\(run)")
    }
    let csv = try Run.monev("periksa", "--format", "csv")
    #expect(csv.output.hasPrefix("kode;tingkat;berkas;") && csv.output.contains("\n;galat;"), "\(csv)")
  }

  @Test("a folder that another run holds is 3, in a document")
  func dipakai() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-cilongok")
    let held = try #require(fopen(office + "/.monev.lock", "a+"))
    defer { fclose(held) }
    try #require(flock(fileno(held), LOCK_EX) == 0)
    let run = try Run.monev("terima", office, "--format", "json")
    #expect(run.status == 3, "\(run)")
    #expect(try json(run)["galat"] is String)
  }

  @Test("the koreksi workbook goes back with a refused file and leaves when the mended one is taken")
  func koreksi() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-iv-jurai")
    _ = try Run.monev("terima", office)
    let name = "Realisasi Trantib TW2.csv"
    let answers = work.files("kecamatan-iv-jurai/koreksi")
    #expect(answers.contains(name + ".koreksi.xlsx") && answers.contains(name + ".PERBAIKI.txt"))
    #expect(answers.count { $0.hasSuffix(".koreksi.xlsx") } == 1)
    #expect(try work.read("kecamatan-iv-jurai/koreksi/\(name).PERBAIKI.txt").contains("koreksi/\(name).koreksi.xlsx"))
    let asli = try #require(answers.first { $0.hasSuffix("-" + name) })
    var text = try work.read("kecamatan-iv-jurai/koreksi/" + asli)
    for (wrong, right) in [
      (";3.125;", ";3,125;"), ("7.01.04.2.10.0002", "7.01.04.2.01.0002"), ("dua laporan", "2"), (";-7;", ";7;"),
      (";Orang;2;", ";Laporan;2;"),
    ] { text = text.replacingOccurrences(of: wrong, with: right) }
    var lines = text.replacingOccurrences(of: "\r\n", with: "\n").components(separatedBy: "\n")
    // The row that was there twice.
    if lines.indices.contains(7) { lines.remove(at: 7) }
    try work.write(lines.joined(separator: "\n"), to: "kecamatan-iv-jurai/masuk/" + name)
    let again = try Run.monev("terima", office)
    #expect(again.status == 0, "\(again)")
    let now = work.files("kecamatan-iv-jurai/koreksi")
    #expect(now.contains(name + ".TERIMA.txt"))
    #expect(!now.contains(name + ".koreksi.xlsx") && !now.contains(name + ".PERBAIKI.txt"))
  }
}
