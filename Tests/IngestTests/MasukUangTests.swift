import Core
import Ingest
import Kinerja
import Testing

/// The bendahara's file, SIPD-RI and hasil monev.
@Suite struct MasukUangTests {
  private let j = KantorUji.judulBendahara

  @Test func bendahara() {
    ujiTanda(
      """
      \(j)
      2025;2;7.01.02.2.01.0001;pem;5.1.02.01.01.0024;2000000;2025-06-30
      2025;2;7.01.02.2.01.0001;pem;5.1.02.01.01.0052;1000000;2025-06-30
      2025;2;7.01.02.2.01.0001;pem;;«R908|3000000»;2025-06-30
      2025;2;7.01.02.2.01.0002;;;1500000;2025-06-30
      2025;2;7.01.02.2.01.0006;«R119|»;;500000;2025-06-30
      2025;2;«R110|7.01.02.2.01.0009»;pem;;500000;2025-06-30
      2025;2;«R115|7.01.02.2.01.0002»;pem;;1600000;2025-06-30
      2025;2;«R536|7.01.02.2.01»;;;9999999;2025-06-30
      2025;2;7.01.02.2.01.0004;pem;«R527|5.1.2.1.1.24»;400000;2025-06-30
      2025;2;7.01.02.2.01.0005;pmn;;400000;«R540|31/03/2025»
      2025;2;«R108|7.01.02.2.77.0005»;pmn;;400000;
      2025;2;7.01.02.2.01.0003;«R105|pembangunan»;;400000;
      """)
  }

  @Test func totalBesideRekening() {
    ujiTanda(
      """
      \(j)
      2025;2;7.01.02.2.01.0001;pem;5.1.02.01.01.0024;2000000;
      2025;2;7.01.02.2.01.0001;pem;«R528|5.1.02.04.01.0001»;1000000;
      2025;2;7.01.02.2.01.0001;pem;;«R120|3500000»;
      """)
  }

  @Test func damagedTotalIsCountedOnce() throws {
    let hasil = periksa(
      """
      \(j)
      2025;2;7.01.02.2.01.0001;pem;5.1.02.01.01.0024;2000000;
      2025;2;7.01.02.2.01.0001;pem;;2000000;kemarin
      2025;2;7.01.02.2.01.0002;pem;5.1.02.01.01.0024;2000000;
      2025;2;7.01.02.2.01.0002;pem;;2000001;kemarin
      """)
    let file = try #require(hasil.berkas)
    #expect(file.hitungan.cocok)
    #expect(file.hitungan.ditolak == 2)
  }

  @Test func missingAmount() {
    ujiTanda("\(j)\n2025;2;7.01.02.2.01.0002;pem;;«K102|»;\n")
    ujiTanda("tahun;triwulan;kode;realisasi_anggaran;«R117|realisasi_anggaran_sd»\n2025;2;7.01.02.2.01.0002;5;6\n")
    ujiTanda("«K101-|tahun»;triwulan;kode;kode_rekening\n2025;2;7.01.02.2.01.0002;5.1.02.01.01.0024\n")
  }

  private let kolomSIPD =
    "Kode SKPD;Kode Sub Kegiatan;Kode Rekening;Nomor Dokumen;Jenis Dokumen;Jenis Transaksi;Nomor DPT;Tanggal Dokumen;"
    + "Nilai Realisasi;Nilai Setoran;Nomor SPD;Nomor SP2D;Tanggal Transfer"

  @Test func sipd() throws {
    let text = """
      \(kolomSIPD)
      7.01.0.00.0.00.01.0000;7.01.02.2.01.0001;5.1.02.01.01.0024;1/TBP;TBP;GU;;2025-02-11;1000000;0;1;;
      7.01.0.00.0.00.01.0000;7.01.02.2.01.0001;5.1.02.01.01.0024;2/TBP;TBP;GU;;2025-05-11;3000000;250000;1;;
      7.01.0.00.0.00.01.0000;7.01.02.2.01.0001;5.1.02.01.01.0024;«R906|2/TBP»;TBP;GU;;2025-05-11;3000000;250000;1;;
      7.01.0.00.0.00.01.0000;7.01.02.2.01.0002;5.1.02.01.01.0024;3/SP2D;SP2D;LS;;2025-03-28;500000;0;1;3;2025-04-02
      7.01.0.00.0.00.01.0000;7.01.02.2.01.0002;5.1.02.01.01.0024;4/SP2D;SP2D;LS;;2025-06-28;500000;0;1;4;«R537|»
      7.01.0.00.0.00.01.0000;7.01.02.2.01.0003;5.1.02.01.01.0024;5/TBP;TBP;GU;;«R907|2025-07-01»;500000;0;1;;
      7.01.0.00.0.00.01.0000;7.01.02.2.01.0003;5.1.02.01.01.0024;6/TBP;TBP;GU;;«R538|2024-12-30»;500000;0;1;;
      7.01.0.00.0.00.01.0000;«R539|7.01.02.2.01.0006»;5.1.02.01.01.0024;7/TBP;TBP;GU;;2025-06-01;500000;0;1;;
      """
    ujiTanda(text, nama: "SIPD TW2 2025.csv")
    let persediaan = "\(kolomSIPD)\n7.01.0.00.0.00.01.0000;7.01.02.2.01.0001;5.1.02.01.01.0024"
    ujiTanda("\(persediaan);1/SP2D;SP2D;«R544|UP»;;2025-05-11;1000000;0;1;1;\n", nama: "SIPD TW2 2025.csv")
    let row = "7.01.0.00.0.00.01.0000;7.01.02.2.01.0001;5.1.02.01.01.0024"
    ujiTanda(
      "\(kolomSIPD)\n\(row);1/TBP;TBP;GU;;2025-05-11;1000000;0;1;;\n"
        + "\(row);«R541|1/TBP»;TBP;GU;;2025-05-11;9000000;0;1;;\n", nama: "SIPD TW2 2025.csv")
    let file = try #require(periksa(text.replacingMarkers, nama: "SIPD TW2 2025.csv").berkas)
    let money = GabungRealisasi.gabung([BerkasBerlaku(file, lokasi: "a")]).uang[.sipd]
    let satu = money?[KunciAnggaran(Kode("7.01.02.2.01.0001"), "pem")]
    #expect(satu?[0]?.nilai == Rupiah(sen: 100_000_000))
    #expect(satu?[1]?.nilai == Rupiah(sen: 275_000_000))
    // LS counts on the day of the transfer.
    let dua = money?[KunciAnggaran(Kode("7.01.02.2.01.0002"), "pem")]
    #expect(dua?[0] == nil)
    #expect(dua?[1]?.nilai == Rupiah(sen: 50_000_000))
    #expect(file.hitungan.cocok)
  }

  @Test("every document has its row behind the figure, and a revision must hold every document")
  func dokumenTidakHilang() throws {
    let row = "7.01.0.00.0.00.01.0000;7.01.02.2.01.0001;5.1.02.01.01.0024"
    let (satu, dua) = ("\(row);1/TBP;TBP;GU;;2025-05-11;1000;0;1;;", "\(row);2/TBP;TBP;GU;;2025-05-12;500;0;1;;")
    let full = [kolomSIPD, satu, dua].joined(separator: "\n") + "\n"
    let file = try #require(periksa(full, nama: "SIPD TW2 2025.csv").berkas)
    let money = GabungRealisasi.gabung([BerkasBerlaku(file, lokasi: "a")]).uang[.sipd]
    let places = money?[KunciAnggaran(Kode("7.01.02.2.01.0001"), "pem")]?[1]?.asal
    #expect(places == [Asal(berkas: "a", baris: 2), Asal(berkas: "a", baris: 3)])
    let lost = periksa(
      [kolomSIPD, satu, "\(row);9/TBP;TBP;GU;;2025-05-12;7;0;1;;"].joined(separator: "\n") + "\n",
      nama: "SIPD TW2 2025.csv", setelah: [full])
    let found = lost.diagnostik.filter { $0.check.kode == "R138" }
    #expect(found.count == 1)
    #expect(found.first?.facts["jumlah"] == "1")
    #expect(found.first?.facts["baris"]?.contains("TBP 2/TBP") == true, "\(found)")
    // The document has got its SP2D meanwhile: the same document.
    let paid = full.replacing("1000;0;1;;", with: "1000;0;1;77;")
    #expect(!periksa(paid, nama: "SIPD TW2 2025.csv", setelah: [full]).tanda.contains { $0.kode == "R138" })
  }

  @Test("a blank unit of the bendahara is the plan's, never that of the row above")
  func seksiKosongBendahara() throws {
    let hasil = periksa(
      """
      \(j)
      2025;2;7.01.02.2.01.0001;;;1000;
      2025;2;7.01.02.2.01.0006;kela;;500;
      2025;2;7.01.02.2.01.0002;;;70;
      """)
    #expect(!hasil.tanda.contains { $0.kode == "B211" || $0.kode == "R110" })
    #expect(hasil.berkas?.uang.map(\.kunci.seksi) == ["pem", "kela", "pem"])
  }

  /// Amount of 7.01.02.2.01.0001 in TW I and II, in whole rupiah, after dumps of TW I and of TW II.
  private func gabungan(tw1: [String], tw2: [String]) throws -> [Int64?] {
    let files = try [(tw1, "SIPD TW1 2025.csv"), (tw2, "SIPD TW2 2025.csv")].map { rows, nama in
      let lines = rows.map { "7.01.0.00.0.00.01.0000;7.01.02.2.01.0001;5.1.02.01.01.0024;\($0)" }
      let file = try #require(periksa(([kolomSIPD] + lines).joined(separator: "\n") + "\n", nama: nama).berkas)
      return BerkasBerlaku(file, lokasi: nama)
    }
    let money = GabungRealisasi.gabung(files).uang[.sipd]?[KunciAnggaran(Kode("7.01.02.2.01.0001"), "pem")]
    return [0, 1].map { money?[$0].map { $0.nilai.sen / 100 } }
  }

  @Test("a late document adds to its quarter; a dump from January on stands alone")
  func dumpBerurutan() throws {
    let (satu, dua) = ("1/TBP;TBP;GU;;2025-02-11;1000;0;1;;", "2/TBP;TBP;GU;;2025-03-11;500;0;1;;")
    let tiga = "3/TBP;TBP;GU;;2025-06-11;70;0;1;;"
    // Only TW II, with one document of March that came late.
    #expect(try gabungan(tw1: [satu], tw2: [dua, tiga]) == [1500, 70])
    // Everything from January on; the first document has its SP2D by now, and another amount.
    let kini = "1/TBP;TBP;GU;;2025-02-11;900;0;1;77;"
    #expect(try gabungan(tw1: [satu], tw2: [kini, dua, tiga]) == [1400, 70])
    // The same document again, in the other quarter: it counts once, where it is now.
    #expect(try gabungan(tw1: [satu, dua], tw2: ["2/TBP;TBP;GU;;2025-04-11;500;0;1;;", tiga]) == [1000, 570])
    // Nothing of TW I in the second dump takes nothing away.
    #expect(try gabungan(tw1: [satu, dua], tw2: [tiga]) == [1500, 70])
  }

  @Test func hasilMonev() throws {
    let text = """
      tahun;triwulan;seksi;kode;tanggal;petugas;kondisi;masalah;rekomendasi;batas_waktu;tindak_lanjut_lalu
      2025;2;pem;7.01.02.2.01.0001;22 Juli 2025;Tim;Baik;;;30/09/2025;selesai
      2025;2;pmn;«R108|7.01.02.9.01.0001»;«A202|31/06/2025»;Tim;Baik;;;;
      2025;2;pmn;;;Tim;Kantor tutup;;;;
      """
    ujiTanda(text)
    let file = try #require(periksa(text.replacingMarkers).berkas)
    #expect(file.jenis == .hasilMonev)
    #expect(file.hasilMonev.count == 3)
    #expect(file.hasilMonev[0].batasWaktu == Tanggal(2025, 9, 30))
    let head = text.split(separator: "\n")[0]
    let two = "\(head)\n2025;2;pmn;;;Tim;Kantor tutup;;;;\n2025;2;pmn;;;Tim;Arsip basah;;;;\n"
    let one = periksa("\(head)\n2025;2;pmn;;;Tim;Kantor tutup;;;;\n", setelah: [two])
    let lost = one.diagnostik.first { $0.check.kode == "R138" }
    #expect(lost?.facts["baris"] == "baris tanpa kode (2 baris, kini 1)")
  }
}
