import Foundation
import TestSupport
import Testing

/// The results that speak of the office folder itself, each produced with the real binary: code, and the file it is about.
struct KodeKantorTests {
  private struct Dokumen: Decodable {
    struct Hasil: Decodable {
      let kode: String
      let berkas: String
    }
    let pemeriksaan: [Hasil]
  }

  /// An office of the gallery, its files taken.
  private func kantor(_ work: WorkDirectory, _ kasus: String = "09-peringatan-dijelaskan") throws -> String {
    let office = work.path + "/kantor"
    try FileManager.default.copyItem(atPath: WorkDirectory.root + "/samples/galeri/" + kasus, toPath: office)
    _ = try Run.monev("terima", office)
    return office
  }

  private func hasil(_ arguments: String...) throws -> [String: String] {
    let run = try Run.monev(arguments + ["--format", "json"])
    let document = try JSONDecoder().decode(Dokumen.self, from: Data(run.output.utf8))
    return Dictionary(document.pemeriksaan.map { ($0.kode, $0.berkas) }) { first, _ in first }
  }

  private let arsip = "arsip/2025/TW2/realisasi-pem-r1.csv"

  @Test("F101, F111: an original gone from the archive, another one nobody knows")
  func arsipHilang() throws {
    let work = try WorkDirectory()
    let office = try kantor(work)
    try FileManager.default.moveItem(
      atPath: "\(office)/\(arsip)", toPath: "\(office)/arsip/2025/TW2/realisasi-pem-r9.csv")
    let found = try hasil("periksa", office, "--arsip")
    #expect(found["F101"] == arsip)
    #expect(found["F111"] == "arsip/2025/TW2/realisasi-pem-r9.csv")
  }

  @Test("F102, F115, F116: an original, a workbook and a refused file changed by hand")
  func berubah() throws {
    let work = try WorkDirectory()
    let office = try kantor(work)
    try work.write("tahun;triwulan\n", to: "kantor/masuk/salah.csv")
    _ = try Run.monev("proses", office, "--tahun", "2025", "--triwulan", "2")
    let refused = try #require(work.files("kantor/koreksi").first { $0.hasSuffix("-salah.csv") })
    for path in [arsip, "koreksi/" + refused, "keluar/2025/TW2/data/rekap.csv"] {
      try work.write(try work.read("kantor/" + path) + " ", to: "kantor/" + path)
    }
    let found = try hasil("periksa", office, "--arsip")
    #expect(found["F102"] == arsip)
    #expect(found["F115"]?.hasSuffix("rekap.csv") ?? false)
    #expect(found["F116"] == "koreksi/" + refused)
  }

  @Test("F110, F117: a register cut off, and one whose lines do not follow")
  func register() throws {
    let work = try WorkDirectory()
    let office = try kantor(work)
    let text = try work.read("kantor/register.csv")
    let line = try #require(text.split(separator: "\r\n").last)
    try work.write(text + "\(line)\r\n2025-07-02T;terpotong", to: "kantor/register.csv")
    let found = try hasil("periksa", office, "--arsip")
    #expect(found["F110"] == "register.csv" && found["F117"] == "register.csv", "\(found)")
  }

  @Test("F104, F105, F108, F109: another year, a folder, a file that is open, a file being written")
  func masuk() throws {
    let work = try WorkDirectory()
    let office = try kantor(work)
    let row = "tahun;triwulan;seksi;kode;satuan;realisasi\n2023;2;pem;7.01.02.2.01.0001;Laporan;3\n"
    try work.write(row, to: "kantor/masuk/lama.csv")
    try work.write(row, to: "kantor/masuk/dibuka.csv")
    try work.write("x", to: "kantor/masuk/~$dibuka.csv")
    try work.write("x", to: "kantor/masuk/folder/x.csv")
    try work.write(row, to: "kantor/masuk/ditulis.csv")
    let writer = FileHandle(forWritingAtPath: office + "/masuk/ditulis.csv")
    let found = try hasil("terima", office)
    try writer?.close()
    #expect(found["F104"] == "lama.csv", "\(found)")
    #expect(found["F105"] == "folder" && found["F108"] == "dibuka.csv" && found["F109"] == "ditulis.csv", "\(found)")
  }

  @Test("F107: final while somebody has not delivered")
  func final() throws {
    let work = try WorkDirectory()
    let office = try kantor(work)
    #expect(try hasil("proses", office, "--tahun", "2025", "--triwulan", "2", "--status", "final")["F107"] != nil)
  }

  @Test("F112, F114: the list of a part is gone; a file whose period nobody knows has no part")
  func sebagian() throws {
    let work = try WorkDirectory()
    let office = try kantor(work, "08-angka-ambigu")
    let part = try Run.monev("terima", office, "Realisasi pem TW2.csv", "--sebagian", "--alasan", "mendesak")
    #expect(part.status == 0, "\(part)")
    #expect(
      work.files("kantor/koreksi").contains("Realisasi pem TW2.csv.koreksi.xlsx"),
      "refused rows still have to be mended")
    let list = try #require(work.files("kantor/arsip").first { $0.hasSuffix(".sebagian.csv") })
    try FileManager.default.removeItem(atPath: "\(office)/arsip/\(list)")
    #expect(try hasil("periksa", office, "--arsip")["F112"] != nil)
    try work.write("seksi;kode;realisasi\npem;7.01.02.2.01.0001;3\n", to: "kantor/masuk/tanpa periode.csv")
    let none = try hasil("terima", office, "tanpa periode.csv", "--sebagian", "--alasan", "mendesak")
    #expect(none["F114"] == "tanpa periode.csv", "\(none)")
  }

  @Test("F119, F120: a workbook edited where it stands, a zip that was sent and is not what it was")
  func disuntingDanKiriman() throws {
    let work = try WorkDirectory()
    let office = try kantor(work)
    let period = ["--tahun", "2025", "--triwulan", "2"]
    _ = try Run.monev(["proses", office] + period)
    #expect(try Run.monev(["kirim", office, "--paksa"] + period).status == 0)
    let path = "kantor/keluar/2025/TW2/data/rekap.csv"
    let made = try work.read(path)
    try work.write(made + "catatan saya", to: path)
    let found = try hasil("proses", office, "--tahun", "2025", "--triwulan", "2")
    #expect(found["F119"] == "keluar/2025/TW2/data/rekap.csv", "\(found)")
    #expect(try work.read(path) == made)
    let kept = try #require(work.files("kantor/keluar/2025/TW2/data").first { $0.contains(".diubah-") })
    #expect(try work.read("kantor/keluar/2025/TW2/data/" + kept) == made + "catatan saya")
    let zip = office + "/arsip/2025/TW2/kirim-r1.zip"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: zip))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(fileURLWithPath: zip))
    #expect(try hasil("periksa", office, "--arsip")["F120"] == "arsip/2025/TW2/kirim-r1.zip")
  }

  @Test("names that only look like those of zips are nobody's; control characters in a plan stop nothing")
  func namaDanTandaKendali() throws {
    let work = try WorkDirectory()
    let office = try kantor(work)
    let period = ["--tahun", "2025", "--triwulan", "2"]
    let plan = "kantor/acuan/2025/iku.csv"
    let lines = try work.read(plan).replacing("\r\n", with: "\n").split(separator: "\n")
    let cells = lines[1].split(separator: ";", omittingEmptySubsequences: false)
    let place = try #require(lines[0].split(separator: ";").firstIndex { $0.hasSuffix("indikator") })
    let odd = cells.enumerated().map { index, cell in
      index == place ? "\"\(cell.prefix(4))\t\u{0B}\r\n\(cell.dropFirst(4))\u{FFFE}\"" : String(cell)
    }
    try work.write(
      ([String(lines[0]), odd.joined(separator: ";")] + lines.dropFirst(2).map(String.init))
        .joined(separator: "\n") + "\n", to: plan)
    let made = try Run.monev(["proses", office] + period)
    #expect(made.status < 2, "\(made)")
    for name in ["kirim-r-5.zip", "kirim-r9223372036854775807.zip", "kirim-r1000000000.zip", "kirim-r0.zip"] {
      try work.write("x", to: "kantor/arsip/2025/TW2/" + name)
    }
    #expect(try Run.monev(["periksa", office, "--arsip"]).status < 2)
    #expect(try Run.monev(["kirim", office, "--paksa"] + period).status == 0)
    #expect(work.files("kantor/arsip/2025/TW2").contains("kirim-r1.zip"))
  }

  @Test("copies and folders beside the plan are nobody's plan")
  func sisaDiAcuan() throws {
    let work = try WorkDirectory()
    let office = try kantor(work)
    for name in ["2025/lama.csv", "20250701", "9223372036854775807"] {
      try FileManager.default.createDirectory(
        atPath: office + "/acuan/" + name, withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: office + "/acuan/2025/tautan.csv", withDestinationPath: "/tidak/ada")
    let found = try Run.monev(["periksa", office])
    #expect(found.status < 2, "\(found)")
    #expect(try Run.monev(["proses", office, "--tahun", "2025", "--triwulan", "2"]).status < 2)
  }

  @Test("F120: the figures beside a zip are those that were sent, and a lost zip's number is not used again")
  func angkaKiriman() throws {
    let work = try WorkDirectory()
    let office = try kantor(work)
    let period = ["--tahun", "2025", "--triwulan", "2"]
    _ = try Run.monev(["proses", office] + period)
    #expect(try Run.monev(["kirim", office, "--paksa"] + period).status == 0)
    #expect(try hasil("periksa", office, "--arsip")["F120"] == nil)
    let figures = "kantor/arsip/2025/TW2/kirim-r1.capaian.csv"
    let sent = try work.read(figures)
    try work.write(sent + "x", to: figures)
    #expect(try hasil("periksa", office, "--arsip")["F120"] == "arsip/2025/TW2/kirim-r1.capaian.csv")
    try FileManager.default.removeItem(atPath: office + "/arsip/2025/TW2/kirim-r1.zip")
    #expect(try hasil("periksa", office, "--arsip")["F120"] == "arsip/2025/TW2/kirim-r1.zip")
    #expect(try Run.monev(["kirim", office, "--paksa"] + period).status == 0)
    #expect(
      work.files("kantor/arsip/2025/TW2").filter { $0.hasPrefix("kirim") } == [
        "kirim-r1.capaian.csv", "kirim-r2.capaian.csv", "kirim-r2.zip",
      ])
    #expect(try work.read(figures) == sent + "x")
  }

  @Test("F118: what is final stays as it is")
  func terkunci() throws {
    let work = try WorkDirectory()
    let office = work.path + "/kantor"
    _ = try Run.monev("mulai", office, "--tahun", "2025")
    // The kegiatan of the example owes nothing before TW IV.
    let plan = "kantor/acuan/2025/renja.csv"
    try work.write(
      try work.read(plan).replacingOccurrences(
        of: ";Dokumen;naik;;jumlah;;;20;;4;;4;1;1;1;1;", with: ";Dokumen;naik;;jumlah;;;20;;4;;4;;;;4;"),
      to: plan)
    try FileManager.default.copyItem(atPath: office + "/isian/contoh-realisasi.csv", toPath: office + "/masuk/r.csv")
    let final = try Run.monev("proses", office, "--tahun", "2025", "--triwulan", "1", "--status", "final")
    #expect(final.status == 0, "\(final)")
    try work.write(
      try work.read(plan).replacingOccurrences(of: ";12000000;", with: ";13000000;"), to: plan)
    #expect(try hasil("proses", office, "--tahun", "2025", "--triwulan", "1")["F118"] == "keluar")
  }
}
