import TestSupport
import Testing

/// Last year's plan and archive in the folder: its column 13 is what this year's column 6 should say.
struct TahunLaluTests {
  @Test("column 6 that differs from last year's column 13 is a peringatan L507, K and Rp; equal ones are not")
  func kolomEnam() throws {
    let work = try WorkDirectory()
    let office = work.path + "/k"
    #expect(try Run.monev("mulai", office, "--tahun", "2026").status == 0)
    for name in ["seksi.csv", "renja.csv", "dpa.csv", "iku.csv"] {
      try work.write(work.read("k/acuan/2026/" + name).replacing("2026-", with: "2025-"), to: "k/acuan/2025/" + name)
    }
    // Column 13 of 2025: 4 + 3 = 7 documents, 11.000.000 + 9.000.000 rupiah.
    let heading = "tahun;triwulan;seksi;kode;no_indikator;realisasi;realisasi_anggaran\n"
    for (quarter, row) in [(1, "1;4000000"), (2, "1;"), (4, "1;5000000")] {
      try work.write(
        heading + "2025;\(quarter);ppk;7.01.01.2.01.0001;1;\(row)\n", to: "k/masuk/\(quarter).csv")
    }
    func hasil() throws -> String {
      let run = try Run.monev("periksa", office, "--tahun", "2026")
      return run.errors.split(separator: "\n").filter { $0.contains("[L507]") }.joined(separator: "\n")
    }
    #expect(try hasil() == "")
    #expect(try Run.monev("proses", office, "--tahun", "2025", "--triwulan", "4").status <= 1)
    let found = try hasil()
    #expect(found.contains("realisasi_renstra_lalu untuk 7.01.01.2.01.0001 tertulis 4"), "\(found)")
    #expect(found.contains("triwulan IV tahun 2025 7."), "\(found)")
    #expect(found.contains("tertulis Rp11.000.000") && found.contains("Rp20.000.000"), "\(found)")
    let renja = try work.read("k/acuan/2026/renja.csv")
    try work.write(renja.replacing("60000000;4;11000000", with: "60000000;7;20000000"), to: "k/acuan/2026/renja.csv")
    #expect(try hasil() == "")
  }
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
