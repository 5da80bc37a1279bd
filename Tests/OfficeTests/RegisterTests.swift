import Core
import Ingest
import Office
import TestSupport
import Testing

/// The book and the journal.
struct RegisterTests {
  private static let sha = String(repeating: "a", count: 64)

  private func entry(_ name: String, _ putusan: Putusan = .diterima, lokasi: String = "arsip/2025/TW2/x.csv")
    -> Register.Entry
  {
    Register.Entry(
      waktu: "2025-07-04T01:00:00+00:00", berkas: name, jenis: .realisasi, seksi: ["umum"], tahun: 2025, triwulan: .ii,
      revisi: 1, sha256: RegisterTests.sha, ukuran: 1, baris: 1, putusan: putusan, kesalahan: 0, peringatan: 0,
      lokasi: lokasi)
  }

  @Test("what is written is read again, whatever the name, one line an event")
  func bolakBalik() throws {
    let work = try WorkDirectory()
    let folder = OfficeFolder(work.path)
    var register = try Register(folder)
    let names = ["a.csv", "a;b \"c\".csv", "=1+1.csv", "'=x.csv", "''.csv", " depan.csv", "-5.csv", "@x", "'"]
    for name in names { register.catat(entry(name)) }
    try register.simpan()
    register.catat(entry("baris\nbaru.csv", .duplikat, lokasi: ""))
    try register.simpan()
    let again = try Register(folder)
    #expect(again.entries.dropLast().map(\.berkas) == names)
    #expect(again.entries.last?.berkas.contains("\n") == false)
    #expect(again.barisRusak.isEmpty)
    #expect(try work.read("register.csv").split(separator: "\r\n").count == names.count + 2)
  }

  @Test("torn and foreign lines are no events and hide none")
  func robek() throws {
    let work = try WorkDirectory()
    let folder = OfficeFolder(work.path)
    var register = try Register(folder)
    register.catat(entry("a.csv", .duplikat, lokasi: ""))
    try register.simpan()
    try FileSystem.append(Array("2025-07-04;\"sobek ; ".utf8), to: folder.register)
    register = try Register(folder)
    #expect(register.entries.count == 1 && register.barisRusak == [3])
    register.catat(entry("b.csv", .duplikat, lokasi: ""))
    register.catat(entry("c.csv", lokasi: "../../etc/passwd"))
    try register.simpan()
    register = try Register(folder)
    #expect(register.entries.map(\.berkas) == ["a.csv", "b.csv"])
    #expect(register.barisRusak == [3, 5])
  }

  @Test("withdrawn files count for the number of revisions and for nothing else")
  func ditarik() throws {
    let work = try WorkDirectory()
    var register = try Register(OfficeFolder(work.path))
    register.catat(entry("a.csv", lokasi: "arsip/2025/TW2/realisasi-umum-r1.csv"))
    #expect(register.berlaku(sha256: RegisterTests.sha) != nil)
    register.catat(entry("a.csv", .ditarik, lokasi: "arsip/2025/TW2/realisasi-umum-r1.csv"))
    #expect(register.berlaku.isEmpty && register.berlaku(sha256: RegisterTests.sha) == nil)
    #expect(register.jumlahRevisi(.realisasi, Periode(2025, .ii), seksi: ["umum"]) == 1)
    #expect(register.jumlahRevisi(.realisasi, Periode(2025, .ii), seksi: ["pem"]) == 0)
  }
}
