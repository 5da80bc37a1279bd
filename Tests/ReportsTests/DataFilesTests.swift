import Core
import Kinerja
import Testing

@testable import Reports

@Suite struct DataFilesTests {
  private func lines(_ bytes: [UInt8]) -> [[Substring]] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.split(separator: ";", omittingEmptySubsequences: false) }
  }

  @Test func capaianHasOneRowPerIndicatorInPlanOrder() {
    let rows = lines(DataFiles.capaian(KantorUji().bahan))
    #expect(
      rows[0].joined(separator: ";")
        == "tahun;triwulan;seksi;jenis;kode;no_indikator;indikator;satuan;polaritas;akumulasi;target_tw;target_sd;"
        + "target;target_renstra;realisasi_tw;realisasi_sd;realisasi_renstra_sd;capaian_tw;capaian_sd;capaian_tahun;"
        + "capaian_renstra;predikat;pagu;kas_sd;anggaran_tw;anggaran_sd;serapan;serapan_kas;deviasi_kas;fisik;asal")
    #expect(
      rows.dropFirst().map { $0[4] } == [
        "7.01.01", "7.01.01.2.01", "7.01.01.2.01.0001", "7.01.01.2.01.0007", "7.01.02", "7.01.02.2.01",
        "7.01.02.2.01.0001", "7.01.02.2.01.0002", "7.01.02.2.01.0003",
      ])
    let sub = rows[4].map(String.init)
    #expect(sub[0...3] == ["2025", "2", "ppk", "sub_kegiatan"])
    // Targets 2 + 2, realisasi 2 + 1, pagu 30 million.
    #expect(sub[10...21] == ["2", "4", "8", "40", "1", "3", "3", "50", "75", "37.5", "7.5", "Sedang"])
    #expect(sub[22...29] == ["30000000", "15000000", "3750000", "7500000", "25", "50", "-25", "40"])
    #expect(sub[30] == "arsip/2025/TW1/realisasi-ppk-r1.csv:5|arsip/2025/TW2/realisasi-ppk-r1.csv:5")
    #expect(rows[1][21] == "–" && rows[1][22...29].allSatisfy(\.isEmpty))
  }

  @Test func rekapEndsWithTheOffice() {
    let rows = lines(DataFiles.rekap(KantorUji().bahan))
    #expect(
      rows.dropFirst().map { $0[0] } == [
        "program", "kegiatan", "program", "kegiatan", "seksi", "seksi", "seksi", "seksi", "opd",
      ])
    let office = rows[9].map(String.init)
    #expect(office[1...4] == ["", "Kecamatan IV Jurai", "5", "5"])
    // (100 + 75 + 116.67 + 50 + 33.33) / 5 with at least six decimals where not exact.
    #expect(office[6] == "75")
    #expect(rows[7][6] == "50" && rows[8][6] == "33.3333333333")
    #expect(
      office[8...] == [
        "Sedang", "470000000", "235000000", "48750000", "107500000", "22.8723404255", "52.1276595745",
      ])
  }

  @Test func textsBecomeInertAndFiguresStay() {
    let bahan = KantorUji().bahan
    let results = String(decoding: DataFiles.pemeriksaan(bahan.pemeriksaan), as: UTF8.self)
    #expect(results.contains(";realisasi;'=2 hari;"))
    let emonev = String(decoding: DataFiles.emonev(bahan), as: UTF8.self)
    #expect(emonev.contains(";'=Pencairan terlambat;"))
    #expect(!results.contains("\r") && !results.hasPrefix("\u{FEFF}"))
  }

  @Test func receiptsAreListedAsTheyAreSorted() {
    let rows = lines(DataFiles.penerimaan(KantorUji().bahan.penerimaan))
    #expect(
      rows[0].joined(separator: ";")
        == "seksi;jenis;tahun;triwulan;berkas;revisi;waktu;putusan;kesalahan;peringatan")
    #expect(
      rows[1].joined(separator: ";")
        == "ppk;realisasi;2025;1;Realisasi ppk TW1.csv;1;2025-04-07T09:00:00+07:00;diterima;0;0")
  }
}
