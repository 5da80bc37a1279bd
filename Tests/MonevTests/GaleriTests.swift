import Foundation
import TestSupport
import Testing

/// The gallery of faulty offices: each gets exactly the answer that stands beside it in `keluaran.txt`.
///
/// To record what the program says now: `MONEV_REKAM=1 swift test --filter GaleriTests`. Recording fails the test, so
/// that it cannot pass unread.
struct GaleriTests {
  private static let folder = WorkDirectory.root + "/samples/galeri"

  static let kasus: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/keluaran.txt") }.sorted()
  }()

  @Test("there is a gallery") func ada() { #expect(GaleriTests.kasus.count >= 8) }

  @Test("each office gets the answer beside it", arguments: GaleriTests.kasus)
  func jawaban(kasus: String) throws {
    let expected = try String(contentsOfFile: "\(GaleriTests.folder)/\(kasus)/keluaran.txt", encoding: .utf8)
    let head = expected.components(separatedBy: "\n").prefix(2)
    let command = try #require(head.last?.hasPrefix("$ ") == true ? head.last : nil)
    let found = head.joined(separator: "\n") + "\n" + (try jalankan(kasus, String(command.dropFirst(2))))
    if ProcessInfo.processInfo.environment["MONEV_REKAM"] != nil {
      try found.write(toFile: "\(GaleriTests.folder)/\(kasus)/keluaran.txt", atomically: true, encoding: .utf8)
      Issue.record("\(kasus): recorded; read it, then run again without MONEV_REKAM")
      return
    }
    #expect(found == expected, "\(kasus): first difference: \(beda(found, expected))")
  }

  /// Status, both streams, and the answers for people, with nothing in them that moves.
  private func jalankan(_ kasus: String, _ command: String) throws -> String {
    let work = try WorkDirectory()
    let office = work.path + "/kantor"
    try FileManager.default.copyItem(atPath: "\(GaleriTests.folder)/\(kasus)", toPath: office)
    try FileManager.default.removeItem(atPath: office + "/keluaran.txt")
    // Files are taken by age, then by name.
    for name in work.files("kantor/masuk") {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_750_000_000)], ofItemAtPath: office + "/masuk/" + name)
    }
    let words = command.split(separator: " ").map { $0 == "kantor" ? office : String($0) }
    let run = try Run.monev(words, environment: ["SOURCE_DATE_EPOCH": "1751500000", "NO_COLOR": "1"])
    var text = "status \(run.status)\n--- stderr\n\(run.errors)--- stdout\n\(run.output)"
    for name in work.files("kantor/koreksi") where name.hasSuffix(".txt") {
      let answer = try work.read("kantor/koreksi/" + name)
      text += "--- koreksi/\(name)\n" + answer.filter { $0 != "\u{FEFF}" }
    }
    // How many workbooks a run makes is no matter of the gallery.
    text.replace(/\d+ berkas dibuat/, with: "… berkas dibuat")
    let others = work.files("kantor/koreksi").filter { $0.hasSuffix(".xlsx") }
    if !others.isEmpty { text += "--- koreksi/\n" + others.joined(separator: "\n") + "\n" }
    return text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: work.path + "/", with: "")
  }

  private func beda(_ found: String, _ expected: String) -> String {
    let (a, b) = (found.components(separatedBy: "\n"), expected.components(separatedBy: "\n"))
    let line = zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(a.count, b.count)
    return "line \(line + 1): \(line < a.count ? a[line] : "(end)") | expected: \(line < b.count ? b[line] : "(end)")"
  }
}
