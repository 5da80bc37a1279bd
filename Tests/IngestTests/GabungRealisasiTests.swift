import Core
import Ingest
import Kinerja
import Testing

/// Accepted files brought together: what supersedes what, and where a figure comes from.
@Suite struct GabungRealisasiTests {
  private let j = KantorUji.judul

  private func gabung(_ files: [String]) -> Realisasi {
    GabungRealisasi.gabung(
      files.enumerated().compactMap { index, text in
        periksa(text, nama: "b\(index).csv").berkas.map { BerkasBerlaku($0, lokasi: "arsip/r\(index).csv") }
      })
  }

  private func nilai(_ realisasi: Realisasi, _ kode: String, _ seksi: String, _ tw: Int) -> Nilai? {
    realisasi.isian[KunciIndikator(Kode(kode), 1, seksi)]?[tw]?.nilai
  }

  @Test func aLaterFileReplacesItsUnitOnly() {
    let compiled =
      "\(j)\n2025;1;pem;7.01.02.2.01.0001;1;Laporan;3;;;;;;;;;;\n2025;1;pmn;7.01.02.2.01.0005;1;Nilai;81;;;;;;;;;;\n"
    let own = "\(j)\n2025;1;pem;7.01.02.2.01.0001;1;Laporan;2;;;;;;;;;;\n"
    let result = gabung([compiled, own])
    #expect(nilai(result, "7.01.02.2.01.0001", "pem", 0) == .angka(Pecahan(2)))
    #expect(nilai(result, "7.01.02.2.01.0005", "pmn", 0) == .angka(Pecahan(81)))
    #expect(
      result.isian[KunciIndikator(Kode("7.01.02.2.01.0001"), 1, "pem")]?[0]?.asal
        == Asal(berkas: "arsip/r1.csv", baris: 2))
  }

  @Test func aBlankCellWithdraws() {
    let first = "\(j)\n2025;1;pem;7.01.02.2.01.0001;1;Laporan;3;;;;;;;;;;\n"
    let second = "\(j)\n2025;1;pem;7.01.02.2.01.0001;1;Laporan;;;;;;;;;;;ditarik\n"
    #expect(nilai(gabung([first, second]), "7.01.02.2.01.0001", "pem", 0) == nil)
  }

  @Test func narrativesGoWithTheirFile() {
    let first = "\(j)\n2025;1;pem;;;;;;;;;Lama;;;;;\n"
    let second = "\(j)\n2025;1;pem;;;;;;;;;Baru;;;;;\n"
    #expect(gabung([first, second]).narasiSeksi["pem"]?[0].map(\.pendorong) == ["Baru"])
  }

  @Test func moneyIsSummedByRekeningAndMarkedWhenItEndsEarly() throws {
    let b = KantorUji.judulBendahara
    let result = gabung([
      "\(b)\n2025;1;7.01.02.2.01.0001;pem;5.1.02.01.01.0024;2000000,50;2025-03-31\n"
        + "2025;1;7.01.02.2.01.0001;pem;5.1.02.01.01.0052;1000000;2025-03-20\n"
        + "2025;1;7.01.02.2.01.0002;pem;;7;2025-03-31\n"
    ])
    let money = try #require(result.uang[.bendahara])
    let satu = try #require(money[KunciAnggaran(Kode("7.01.02.2.01.0001"), "pem")]?[0])
    #expect(satu.nilai == Rupiah(sen: 300_000_050))
    #expect(satu.belumPenuh)
    #expect(satu.asal.map(\.baris) == [2, 3])
    #expect(money[KunciAnggaran(Kode("7.01.02.2.01.0002"), "pem")]?[0]?.belumPenuh == false)
  }

  @Test func refusedLinesStayOut() throws {
    let file = try #require(
      periksa(
        "\(j)\n2025;1;pem;7.01.02.2.01.0001;1;Laporan;3;;;;;;;;;;\n2025;1;pem;7.01.02.2.01.0003;1;%;25;;;;;;;;;;\n"
      )
      .berkas)
    let rest = file.tanpa(baris: [3])
    #expect(rest.baris.map(\.baris) == [2])
    #expect(rest.hitungan.cocok)
    #expect(rest.hitungan.ditolak == 1)
  }

  @Test func rowsThatLaterChecksRefuseAreCounted() throws {
    let text =
      "\(j)\n2025;1;pem;7.01.02.2.01.0001;1;Laporan;3;;;;150;;;;;;\n2025;1;pem;7.01.02.2.01.0003;1;%;x;;;;;;;;;;\n"
    let hasil = periksa(text)
    var file = try #require(hasil.berkas)
    #expect(file.hitungan.ditolak == 1)
    file.tolak(menurut: hasil.diagnostik)
    #expect(file.hitungan.ditolak == 2)
    #expect(file.hitungan.diterima == 0)
    #expect(file.hitungan.cocok)
  }

  @Test func everyCheckOfDroppedFilesIsExplained() {
    for entry in Catalogue.entries where "RUL".contains(entry.check.kode.prefix(1)) {
      for text in [entry.judul, entry.pesan, entry.apa, entry.mengapa, entry.salah, entry.benar, entry.cara] {
        #expect(!text.isEmpty, "\(entry.check.kode)")
      }
      #expect(entry.severity == .info || !entry.saran.isEmpty, "\(entry.check.kode)")
    }
  }
}
