import Foundation
import TestSupport
import Testing

/// `monev isian` with the real binary. The way of the workbooks through an office program is in `scripts/test-render`.
struct IsianTests {
  @Test("a workbook and a CSV for each unit, and one for the whole office")
  func berkas() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-cilongok")
    let run = try Run.monev("isian", office, "--tahun", "2025", "--triwulan", "1")
    #expect(run.status == 0, "\(run)")
    let names = ["pm", "ren", "tapem", "umum"].flatMap { unit in
      ["csv", "xlsx"].map { "Isian_Kecamatan-Cilongok_2025_TW1_\(unit).\($0)" }
    }
    #expect(work.files("kecamatan-cilongok/isian/2025/TW1") == names)
    #expect(try Run.monev("isian", office, "--tahun", "2025", "--triwulan", "1", "--gabungan").status == 0)
    #expect(work.files("kecamatan-cilongok/isian/2025/TW1").count == names.count + 2)
    #expect(!work.files("kecamatan-cilongok").contains { $0.contains(".tmp") })
  }

  @Test("one unit by name; an unknown one is 64 and says which was meant; both scopes at once are 64")
  func satuSeksi() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-cilongok")
    let one = try Run.monev("isian", office, "--tahun", "2025", "--triwulan", "1", "--seksi", "Tata Pemerintahan")
    #expect(one.status == 0, "\(one)")
    #expect(work.files("kecamatan-cilongok/isian/2025/TW1").count == 2)
    let typo = try Run.monev("isian", office, "--tahun", "2025", "--triwulan", "1", "--seksi", "tapen")
    #expect(typo.status == 64)
    #expect(typo.errors.contains("tapem"), "\(typo)")
    let both = try Run.monev("isian", office, "--tahun", "2025", "--triwulan", "1", "--seksi", "pm", "--gabungan")
    #expect(both.status == 64, "\(both)")
  }

  @Test("the same inputs give the same bytes, whatever the clock and the machine say")
  func samaPersis() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-cilongok")
    func made() throws -> [Data] {
      try work.files("kecamatan-cilongok/isian").map {
        try Data(contentsOf: URL(fileURLWithPath: office + "/isian/" + $0))
      }
    }
    _ = try Run.monev("isian", office, "--tahun", "2025", "--triwulan", "1")
    let before = try made()
    _ = try Run.monev(
      "isian", office, "--tahun", "2025", "--triwulan", "1",
      environment: ["TZ": "America/New_York", "LC_ALL": "de_DE.UTF-8", "SOURCE_DATE_EPOCH": "1900000000"])
    #expect(try made() == before)
    #expect(!before.isEmpty)
  }

  @Test("the CSV form, filled in, is accepted without kesalahan or peringatan; the next one knows its figures")
  func bolakBalik() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-cilongok")
    for name in work.files("kecamatan-cilongok/masuk") {
      try FileManager.default.removeItem(atPath: office + "/masuk/" + name)
    }
    _ = try Run.monev("isian", office, "--tahun", "2025", "--triwulan", "1", "--seksi", "tapem")
    let form = "kecamatan-cilongok/isian/2025/TW1/Isian_Kecamatan-Cilongok_2025_TW1_tapem.csv"
    let filled = try isi(try work.read(form))
    try work.write(filled, to: "kecamatan-cilongok/masuk/Isian_Kecamatan-Cilongok_2025_TW1_tapem.csv")
    let checked = try Run.monev("terima", office)
    #expect(checked.status == 0, "\(checked)")
    #expect(!checked.errors.contains("kesalahan[") && !checked.errors.contains("peringatan["), "\(checked)")
    let register = try work.read("kecamatan-cilongok/register.csv")
    #expect(register.contains(";diterima;0;0;"), "\(register)")
    _ = try Run.monev("isian", office, "--tahun", "2025", "--triwulan", "2", "--seksi", "tapem")
    let next = try work.read("kecamatan-cilongok/isian/2025/TW2/Isian_Kecamatan-Cilongok_2025_TW2_tapem.csv")
    let head = next.split(separator: "\r\n")[0].split(separator: ";").map(String.init)
    #expect(head.contains("realisasi_lalu") && head.contains("rtl_lalu"))
    #expect(next.contains("Rapat ulang"))
  }

  @Test("without bendahara and money files the units are asked for rupiah, else not")
  func anggaran() throws {
    let work = try WorkDirectory()
    let office = try work.sample("kecamatan-cilongok")
    func heading() throws -> String {
      _ = try Run.monev("isian", office, "--tahun", "2025", "--triwulan", "1", "--seksi", "umum")
      let text = try work.read("kecamatan-cilongok/isian/2025/TW1/Isian_Kecamatan-Cilongok_2025_TW1_umum.csv")
      return String(text.split(separator: "\r\n")[0])
    }
    #expect(!(try heading()).contains("realisasi_anggaran"))
    let units = "kecamatan-cilongok/acuan/2025/seksi.csv"
    try work.write(try work.read(units).replacingOccurrences(of: ";bendahara;", with: ";unit;"), to: units)
    #expect(try heading().contains(";realisasi_anggaran;"))
    let taken = try Run.monev("terima", office)
    #expect(taken.status <= 1, "\(taken)")
    #expect(!(try heading()).contains("realisasi_anggaran"), "SIPD was taken")
  }

  /// Types the quarter's target into every row that has one, and a narrative beside it.
  private func isi(_ form: String) throws -> String {
    var lines = form.components(separatedBy: "\r\n")
    let head = lines[0].components(separatedBy: ";")
    func column(_ name: String) throws -> Int { try #require(head.firstIndex { $0.hasSuffix(name) }) }
    let (target, kode) = (try column("target_tw1"), try column("kode"))
    for index in 1..<lines.count where !lines[index].isEmpty {
      var cells = lines[index].components(separatedBy: ";")
      // Texts of this sample hold no separators.
      guard cells.count == head.count, !cells[kode].isEmpty, !cells[target].isEmpty, cells[target] != "0" else {
        continue
      }
      cells[try column("realisasi")] = cells[target]
      if cells[try column("cara_isi")].hasPrefix("Pembilang") {
        cells[try column("pembilang")] = cells[target]
        cells[try column("penyebut")] = "100"
      }
      cells[try column("bukti_dukung")] = "Laporan"
      cells[try column("faktor_penghambat")] = "Cuaca"
      cells[try column("tindak_lanjut")] = "Rapat ulang"
      lines[index] = cells.joined(separator: ";")
    }
    return lines.joined(separator: "\r\n")
  }
}
