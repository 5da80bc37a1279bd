import Core
import Foundation
import TestSupport
import Testing

/// Catalogue, declared codes, documentation and tests in step.
struct KatalogTests {
  private static func files(_ folder: String, _ endings: [String]) -> [(nama: String, isi: String)] {
    let root = WorkDirectory.root + "/" + folder
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    return names.filter { name in endings.contains { name.hasSuffix($0) } }.sorted().compactMap { name in
      (try? String(contentsOfFile: root + "/" + name, encoding: .utf8)).map { (name, $0) }
    }
  }

  /// Code → name of its `static let`.
  private static let declared: [(kode: String, nama: String)] = files("Sources", [".swift"]).flatMap { file in
    file.isi.matches(of: /static let (\w+) = Check\("(\w+)"\)/).map { (String($0.2), String($0.1)) }
  }

  @Test("every code is declared once and has one row of the catalogue, and the other way round")
  func kode() {
    let codes = KatalogTests.declared.map(\.kode)
    #expect(codes.count == Set(codes).count)
    let rows = Catalogue.entries.map(\.check.kode)
    #expect(rows.count == Set(rows).count)
    #expect(Set(codes).subtracting(rows).sorted() == [], "declared, without a row")
    #expect(Set(rows).subtracting(codes).sorted() == [], "a row that nothing declares")
  }

  @Test("no two rows say the same; every cell of the catalogue says something")
  func isi() {
    let sentences = Dictionary(grouping: Catalogue.entries) { $0.pesan }
    #expect(sentences.values.filter { $0.count > 1 }.map { $0.map(\.check.kode) } == [])
    for row in Catalogue.entries {
      let cells = [row.judul, row.pesan, row.apa, row.mengapa, row.salah, row.benar, row.cara]
      #expect(!cells.contains(""), "\(row.check.kode) has an empty cell")
      #expect(row.severity != .kesalahan || !row.saran.isEmpty, "\(row.check.kode) does not say what to do")
    }
  }

  @Test("docs/PEMERIKSAAN.md is what scripts/docs makes of the catalogue")
  func dokumen() throws {
    let path = WorkDirectory.root + "/docs/PEMERIKSAAN.md"
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Catalogue.markdown, "run scripts/docs")
  }

  @Test("every code has a test that meets it, by its code or its name, or stands in the gallery")
  func uji() {
    var texts = KatalogTests.files("Tests", [".swift"]).filter { !$0.nama.hasSuffix("KatalogTests.swift") }.map(\.isi)
    texts += KatalogTests.files("samples/galeri", ["keluaran.txt"]).map(\.isi)
    var words: Set<Substring> = []
    for text in texts { words.formUnion(text.split { !$0.isLetter && !$0.isNumber }) }
    let missing = KatalogTests.declared.filter {
      !words.contains(Substring($0.kode)) && !words.contains(Substring($0.nama))
    }
    #expect(missing.map(\.kode).sorted() == [])
  }
}
