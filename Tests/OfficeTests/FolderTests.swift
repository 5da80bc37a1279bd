import Core
import Foundation
import Office
import TestSupport
import Testing

/// Names as bytes, publishing whole folders, the lock.
struct FolderTests {
  @Test("harmless names stay as they are; others are repaired, shortened and told apart")
  func nama() {
    #expect(NamaMentah("Realisasi Pem TW2.csv").teks == "Realisasi Pem TW2.csv")
    #expect(NamaMentah("é ñ.csv").teks == "é ñ.csv")
    let broken = NamaMentah([0x61, 0xFF, 0x0A] + Array(".csv".utf8))
    #expect(broken.teks.hasPrefix("a__~") && broken.teks.hasSuffix(".csv"))
    #expect(broken.bytes.count == 7)
    #expect(NamaMentah([0x61, 0xFE, 0x0A] + Array(".csv".utf8)).teks != broken.teks)
    let long = NamaMentah(String(repeating: "é", count: 125) + ".csv")
    #expect(long.teks.utf8.count <= 200 && long.teks.hasSuffix(".csv"))
    #expect(NamaMentah("abc\u{202E}vsc.exe").teks.contains("_"))
  }

  @Test("paths as text lose nothing, and nothing of a text can stand for / or .")
  func jalur() {
    let names: [[UInt8]] = [
      Array("/srv/kécamatan".utf8), [0x2F, 0xE9, 0x0A], [0xFF, 0xFE, 0x80], [0xE2, 0x82],
      [0xF4, 0x8F, 0x9E, 0x80, 0x41],
      [0xC0, 0xAF], [0xED, 0xA0, 0x80], [],
    ]
    for name in names { #expect(PathText.bytes(PathText.text(name)) == name, "\(name)") }
    #expect(PathText.text(Array("a/é".utf8)) == "a/é")
    #expect(PathText.shown(PathText.text([0x61, 0xE9])) == "a\u{FFFD}")
    #expect(PathText.bytes("\u{10F7AF}") == [0xAF] && PathText.bytes("\u{10F72F}") == Array("\u{10F72F}".utf8))
  }

  @Test("a published folder changes as a whole; strangers in it stay, what is no longer made goes")
  func terbit() throws {
    let work = try WorkDirectory()
    let target = work.path + "/keluar/2025/TW2"
    let first = [BerkasTerbit("a.xlsx", [1]), BerkasTerbit("b.xlsx", [2]), BerkasTerbit("data/c.csv", [3])]
    #expect(try Penerbitan(target).terbitkan(first))
    #expect(try !Penerbitan(target).terbitkan(first))
    try work.write("milik orang", to: "keluar/2025/TW2/catatan.txt")
    try work.write("milik orang", to: "keluar/2025/TW2/data/catatan.txt")
    try work.write("x", to: "keluar/2025/TW2/folder orang/isi.txt")
    #expect(try Penerbitan(target).terbitkan([BerkasTerbit("a.xlsx", [9]), BerkasTerbit("data/c.csv", [3])]))
    #expect(
      work.files("keluar/2025") == [
        "TW2/MANIFES.csv", "TW2/a.xlsx", "TW2/catatan.txt", "TW2/data/c.csv", "TW2/data/catatan.txt",
        "TW2/folder orang/isi.txt",
      ])
    #expect(try FileSystem.read(target + "/a.xlsx") == [9])
    // Somebody changed an output: it is made again.
    try work.write("disunting", to: "keluar/2025/TW2/a.xlsx")
    #expect(try Penerbitan(target).terbitkan([BerkasTerbit("a.xlsx", [9]), BerkasTerbit("data/c.csv", [3])]))
    #expect(try FileSystem.read(target + "/a.xlsx") == [9])
  }

  @Test("what cannot be read under an output's name is kept beside it, as an edited output is")
  func takTerbaca() throws {
    let work = try WorkDirectory()
    let target = work.path + "/keluar/2025/TW2"
    let first = [BerkasTerbit("a.xlsx", [1]), BerkasTerbit("b.xlsx", [2])]
    try Penerbitan(target).terbitkan(first)
    try work.write("milik orang", to: "lain.txt")
    for name in ["a.xlsx", "b.xlsx"] {
      try FileManager.default.removeItem(atPath: target + "/" + name)
      try FileManager.default.createSymbolicLink(
        atPath: target + "/" + name, withDestinationPath: work.path + "/lain.txt")
    }
    let next = [BerkasTerbit("a.xlsx", [9])]
    #expect(Penerbitan(target).disunting(next).map(\.disimpan) == ["a.diubah.xlsx"])
    try Penerbitan(target).terbitkan(next)
    #expect(try FileSystem.read(target + "/a.xlsx") == [9])
    for name in ["a.diubah.xlsx", "b.diubah.xlsx"] { #expect(FileSystem.info(target + "/" + name)?.isLink ?? false) }
    #expect(try work.read("lain.txt") == "milik orang")
  }

  @Test("on a share, another machine's note counts while it is fresh, and a dead process of this one does not")
  func kunciBersama() throws {
    let work = try WorkDirectory()
    try work.write("kunci;nilai\r\n", to: "profil.csv")
    let folder = OfficeFolder(work.path)
    let clock = Clock(seconds: 1_751_590_800, offset: 0)
    func note(_ host: String) -> String {
      "komputer: \(host)\npengguna: sari\nproses: 999999\nlahir: 1\nsejak: kemarin\n"
    }
    func take(bersama: Bool) -> String? {
      do {
        let lock = try OfficeLock(folder: folder, since: clock, bersama: bersama)
        lock.lepas()
        return nil
      } catch .held(let held) {
        return held.catatan
      } catch {
        return "\(error)"
      }
    }
    try work.write(note("lain"), to: ".monev.lock")
    #expect(take(bersama: true)?.contains("lain") ?? false)
    // Local disk: the system's lock alone decides.
    #expect(take(bersama: false) == nil)
    #expect(!FileSystem.exists(work.path + "/.monev.lock"))
    // Stale by the share's clock.
    try work.write(note("lain"), to: ".monev.lock")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -3600)], ofItemAtPath: work.path + "/.monev.lock")
    #expect(take(bersama: true) == nil)
    try work.write(note(ProcessInfo.processInfo.hostName), to: ".monev.lock")
    #expect(take(bersama: true) == nil)
    #expect(work.files("").filter { $0.hasPrefix(".monev") } == [])
  }

  @Test("the zip is the same on every machine")
  func zip() throws {
    let files: [(nama: String, bytes: [UInt8])] = [("a.txt", Array("halo".utf8)), ("kosong.txt", [])]
    let first = try ZipArchive.bytes(files, tanggal: .init(tahun: 2025, bulan: 6, hari: 30))
    #expect(first == (try ZipArchive.bytes(files, tanggal: .init(tahun: 2025, bulan: 6, hari: 30))))
    #expect(first.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(SHA256.hex(first) == "0a6313fa7cd1934d68427f9e463fee28a50f3b4af35aeb9875df6520398c2ab0")
  }
}
