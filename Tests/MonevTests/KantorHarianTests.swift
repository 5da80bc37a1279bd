import Foundation
import TestSupport
import Testing

/// What an office meets in daily use, with the real binary: odd files in its folders, locks, answers.
struct KantorHarianTests {
  @Test("a request that cannot be read stays with an answer; the batch stands, and the lock goes")
  func permintaan() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-cilongok")
    try work.write("", to: "kecamatan-cilongok/masuk/PROSES-2025-TW1.csv")
    let file = try #require(FileHandle(forWritingAtPath: office + "/masuk/PROSES-2025-TW1.csv"))
    try file.truncate(atOffset: 80 << 20)
    try file.close()
    let run = try Run.monev("proses", office, "--tahun", "2025", "--triwulan", "1")
    #expect(run.status == 1, "\(run)")
    #expect(work.files("kecamatan-cilongok/keluar/2025/TW1").contains("data/capaian.csv"))
    #expect(
      try work.read("kecamatan-cilongok/koreksi/PROSES-2025-TW1.csv.PERBAIKI.txt").contains("berkas terlalu besar"))
    #expect(work.files("kecamatan-cilongok/masuk") == ["PROSES-2025-TW1.csv"])
    #expect(!work.files("kecamatan-cilongok").contains(".monev.lock"))
  }

  @Test("what lies in the plan folder under other names is not read; the scale that the profile names is")
  func acuanLain() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-cilongok")
    let plan = office + "/acuan/2025/"
    try work.write("x", to: "kecamatan-cilongok/acuan/2025/lama.csv/isi.txt")
    try FileManager.default.createSymbolicLink(atPath: plan + "tautan.csv", withDestinationPath: "/tidak/ada")
    #expect(try Run.monev("periksa", office).status == 0)
    try work.write("batas_bawah;predikat\n0;Kurang\n50;Baik Sekali\n", to: "kecamatan-cilongok/acuan/2025/tangga.csv")
    let profil = try work.read("kecamatan-cilongok/profil.csv").components(separatedBy: .newlines)
    try work.write(
      (profil.filter { !$0.hasPrefix("skala;") } + ["skala;tangga.csv", ""]).joined(separator: "\n"),
      to: "kecamatan-cilongok/profil.csv")
    let run = try Run.monev("proses", office, "--tahun", "2025", "--triwulan", "1")
    #expect(run.status == 0 && run.output.contains("Baik Sekali"), "\(run)")
  }

  @Test("only names that are years count as plan folders")
  func tahun() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-cilongok")
    for name in ["20250701", "9223372036854775807", "02026", "1999"] {
      try FileManager.default.createDirectory(
        atPath: office + "/acuan/" + name, withIntermediateDirectories: false)
    }
    let run = try Run.monev("periksa", office)
    #expect(run.status == 0, "\(run)")
  }

  @Test("a unit that sent one of its two IKU has not delivered: matrix and L501 agree")
  func ikuSebagian() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-linggo-sari-baganti")
    let masuk = "kecamatan-linggo-sari-baganti/masuk/"
    try FileManager.default.removeItem(atPath: work.path + "/" + masuk + "IKU TW1.csv")
    var text = try work.read(masuk + "Pemerintahan TW1.csv")
    let period = ["--tahun", "2025", "--triwulan", "1", "--format", "json"]
    for (row, missing) in [("IKU-1;;Indeks;79,85;;;", true), ("IKU-3;;%;;12;16;", false)] {
      text += "2025;1;pem;" + row + ";;;;;;;\n"
      try work.write(text, to: masuk + "Pemerintahan TW1.csv")
      #expect(try Run.monev("terima", office).status == 0)
      let run = try Run.monev(["status", office] + period)
      #expect(run.output.contains("Seksi Pemerintahan belum menyampaikan realisasi IKU") == missing, "\(run)")
      let pem = run.output.split(separator: "\n").first { $0.contains("\"seksi\": \"pem\", \"nama\"") } ?? ""
      #expect(pem.contains("\"status\": \"belum menyampaikan\"") == missing, "\(run)")
    }
  }

  @Test("jadwal and kembalikan give the folder back as work that came to its end")
  func kunci() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-iv-jurai")
    let period = ["--tahun", "2025", "--triwulan", "1"]
    #expect(try Run.monev(["jadwal", office] + period).status == 0)
    #expect(!work.files("kecamatan-iv-jurai").contains(".monev.lock"))
    _ = try Run.monev(["proses", office, "--status", "konsep"] + period)
    let back = try Run.monev(["kembalikan", office, "--dari", "kepala", "--catatan", "perbaiki"] + period)
    #expect(back.status == 0, "\(back)")
    #expect(!work.files("kecamatan-iv-jurai").contains(".monev.lock"))
  }

  @Test("the answer to a revision tells changed cells of a hasil monev and changed documents of SIPD")
  func bedaRevisi() throws {
    let work = try WorkDirectory()
    let jurai = try work.sample("kecamatan-iv-jurai")
    let visit = "kecamatan-iv-jurai/masuk/Hasil Monev TW1.csv"
    let rows = try work.read(visit)
    _ = try Run.monev("terima", jurai)
    try work.write(rows.replacingOccurrences(of: "Mempercepat SK pengurus", with: "Menagih SK"), to: visit)
    #expect(try Run.monev("terima", jurai).status == 0)
    #expect(
      try work.read("kecamatan-iv-jurai/koreksi/Hasil Monev TW1.csv.TERIMA.txt").contains(
        "- hasil monev 7.01.03.2.03.0002, 2025-04-23, rekomendasi: \"Mempercepat SK pengurus\" → \"Menagih SK\""))
    let cilongok = try work.sample("kecamatan-cilongok")
    let name = "SIPD Laporan Realisasi per Dokumen TW1 2025.csv"
    let dump = try work.read("kecamatan-cilongok/masuk/" + name)
    _ = try Run.monev("terima", cilongok)
    // The second document of its sum.
    #expect(dump.contains(",8081000,"))
    try work.write(
      dump.replacingOccurrences(of: ",8081000,", with: ",8080000,"), to: "kecamatan-cilongok/masuk/" + name)
    #expect(try Run.monev("terima", cilongok).status == 0)
    let answer = try work.read("kecamatan-cilongok/koreksi/\(name).TERIMA.txt")
    #expect(answer.contains("(1 sel)") && answer.contains("TBP 00011/TBP/7.01/2025, 7.01.01.2.08.0002"), "\(answer)")
    #expect(answer.contains("nilai: \"Rp8.081.000\" → \"Rp8.080.000\""), "\(answer)")
  }

  @Test("a file is withdrawn by its whole path, also below a folder with letters of several bytes")
  func tarik() throws {
    let work = try WorkDirectory()
    let office = work.path + "/kécamatan"
    try FileManager.default.moveItem(atPath: try work.sample("kecamatan-cilongok"), toPath: office)
    _ = try Run.monev("terima", office)
    let place = try #require(work.files("kécamatan/arsip").first { $0.contains("realisasi-iku") })
    let run = try Run.monev("tarik", office, "\(office)/arsip/\(place)", "--alasan", "salah kirim")
    #expect(run.status == 0, "\(run)")
  }
}
