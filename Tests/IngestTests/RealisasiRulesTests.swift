import Core
import Ingest
import Kinerja
import Testing

/// Every check of Rules on dropped files lands at its cell.
@Suite struct RealisasiRulesTests {
  private let j = KantorUji.judul

  /// A row of a realisasi file with the columns the tests use.
  private func baris(
    _ tw: Int, _ kode: String, _ no: Int = 1, _ satuan: String, _ nilai: String, _ pembilang: String = "",
    _ penyebut: String = "", _ anggaran: String = "", _ fisik: String = "", penghambat: String = "",
    tindakLanjut: String = "", bukti: String = "Dokumen", ket: String = "", seksi: String = "pem"
  ) -> String {
    "2025;\(tw);\(seksi);7.01.02.2.01.\(kode);\(no);\(satuan);\(nilai);\(pembilang);\(penyebut);\(anggaran);\(fisik);;"
      + "\(penghambat);\(tindakLanjut);;\(bukti);\(ket)"
  }

  /// The same in TW II.
  private func baris(
    _ kode: String, _ no: Int = 1, _ satuan: String, _ nilai: String, _ pembilang: String = "",
    _ penyebut: String = "", _ anggaran: String = "", _ fisik: String = "", penghambat: String = "",
    tindakLanjut: String = "", bukti: String = "Dokumen", ket: String = "", seksi: String = "pem"
  ) -> String {
    baris(
      2, kode, no, satuan, nilai, pembilang, penyebut, anggaran, fisik, penghambat: penghambat,
      tindakLanjut: tindakLanjut, bukti: bukti, ket: ket, seksi: seksi)
  }

  private func berkas(_ rows: String...) -> String { ([j] + rows).joined(separator: "\n") + "\n" }

  @Test func kesalahan() {
    ujiTanda(
      berkas(
        baris("0001", 1, "Laporan", "3", "", "", "3000000", "«R132|150»"),
        baris("0001", 2, "Indeks", "«A113|-3,5»", "", "", "«R133|2000000»"),
        baris("0002", 1, "%", "", "19", "«R134|0»"), baris("0003", 1, "%", "50"),
        baris("0004", 1, "Kategori", "«R136|Lumayan»")))
    ujiTanda(berkas(baris("0002", 1, "%", "95", "«R135|»", "")))
    ujiTanda(berkas(baris("0002", 1, "%", "", "19", "«R135|»")))
  }

  @Test func sameAmountOnAllRowsCountsOnce() {
    ujiTanda(
      berkas(
        baris("0001", 1, "Laporan", "3", "", "", "3000000"), baris("0001", 2, "Indeks", "3,5", "", "", "«R910|3000000»")
      ))
    ujiTanda(
      berkas(
        baris("0001", 1, "Laporan", "3", "", "", "", "40"), baris("0001", 2, "Indeks", "3,5", "", "", "", "«R543|55»")))
    ujiTanda(
      berkas(baris("0001", 1, "Laporan", "3", "", "", "3000000"), baris("0001", 2, "Indeks", "3,5", "", "", "0")))
  }

  @Test func ikuBounds() {
    ujiTanda(
      """
      \(KantorUji.judulIKU)
      2025;2;pmn;IKU-1;Indeks;«U101|816»;;;;;;x
      2025;2;pem;IKU-2;%;;«U101|25»;20;;;;x
      """)
    ujiTanda(
      """
      \(KantorUji.judulIKU)
      2025;2;pmn;IKU-1;Indeks;«U502|81,625»;;;;;;«U504|»
      2025;2;pem;IKU-2;%;«U501|85»;16;20;;;;x
      """)
    ujiTanda(
      "\(KantorUji.judulIKU)\n2025;2;pmn;IKU-1;Indeks;«U503|70»;;;;;;x\n",
      setelah: ["\(KantorUji.judulIKU)\n2025;1;pmn;IKU-1;Indeks;82;;;;;;x\n"])
  }

  @Test func roundedQuotientIsTheSame() {
    let hasil = periksa("\(KantorUji.judulIKU)\n2025;2;pem;IKU-2;%;66,67;2;3;;;;x\n")
    #expect(!hasil.tanda.contains { $0.kode == "U501" })
  }

  @Test func revision() {
    let full = berkas(baris("0001", 1, "Laporan", "3"), baris("0003", 1, "%", "50"))
    ujiTanda("!R138\n" + berkas(baris("0001", 1, "Laporan", "4")), setelah: [full])
    // A blank realisasi withdraws, and is complete.
    ujiTanda(berkas(baris("0001", 1, "Laporan", "4"), baris("0003", 1, "%", "")), setelah: [full])
    let money =
      "\(KantorUji.judulBendahara)\n2025;2;7.01.02.2.01.0002;pem;;1500000;\n2025;2;7.01.02.2.01.0003;pem;;5;\n"
    ujiTanda("!R138\n\(KantorUji.judulBendahara)\n2025;2;7.01.02.2.01.0002;pem;;1500000;\n", setelah: [money])
  }

  @Test func revisionOfOneUnitAfterACompiledFile() {
    let compiled = berkas(
      baris("0001", 1, "Laporan", "3"), baris("0005", 1, "Nilai", "81", seksi: "pmn"))
    ujiTanda(berkas(baris("0001", 1, "Laporan", "4")), setelah: [compiled])
  }

  @Test func targetsAndRealisasi() {
    ujiTanda("!R502\n" + berkas(baris("0001", 1, "Laporan", "«R501|»"), baris("0001", 2, "Indeks", "3,5")))
    ujiTanda(
      berkas(baris("0009", 1, "Laporan", "«R503|3»", seksi: "pmn")),
      setelah: [berkas(baris(1, "0009", 1, "Laporan", "2", seksi: "pmn"))])
    // Catching up is no fault.
    let late = periksa(
      berkas(baris("0009", 1, "Laporan", "2", seksi: "pmn")),
      setelah: [berkas(baris(1, "0009", 1, "Laporan", "0", seksi: "pmn"))])
    #expect(!late.tanda.contains { $0.kode == "R503" })
  }

  @Test func moneyAndWork() {
    ujiTanda(berkas(baris(1, "0001", 1, "Laporan", "0", "", "", "«R504|2500000»", ket: "menunggu")))
    ujiTanda(berkas(baris(1, "0001", 1, "Laporan", "3", "", "", "«R505|0»")))
    ujiTanda(berkas(baris(1, "0001", 1, "Laporan", "3", "", "", "«R506|12000001»")))
    ujiTanda(berkas(baris(1, "0001", 1, "Laporan", "3", "", "", "«R507|3000001»")))
    ujiTanda(berkas(baris(1, "0001", 1, "Laporan", "3", "", "", "«R508|12000000»")))
    ujiTanda(berkas(baris(1, "0001", 1, "Laporan", "3", "", "", "«R510|-500000»")))
    ujiTanda(berkas(baris(1, "0001", 1, "Laporan", "3", "", "", "«R518|30000000»")))
    ujiTanda(berkas(baris(1, "0001", 1, "Laporan", "3", "", "", "«R518|300000»")))
    ujiTanda("\(j)\n2025;1;ren;7.01.02.2.01;1;%;;5;5;«R511|1000000»;;;;;;x;\n")
    var acuan = KantorUji.acuan
    acuan.rencana.dpa = []
    acuan.rencana.renja = acuan.rencana.renja.map { row in
      var bare = row
      bare.pagu = nil
      return bare
    }
    ujiTanda(berkas(baris(1, "0001", 1, "Laporan", "3", "", "", "«R509|3000000»")), acuan: acuan)
  }

  @Test func falling() {
    ujiTanda(
      berkas(baris("0003", 1, "%", "«R512|20»", "", "", "", "«R514|30»")),
      setelah: [berkas(baris(1, "0003", 1, "%", "25", "", "", "", "40"))])
    let head = "tahun;triwulan;seksi;kode;no_indikator;satuan;realisasi_sd;realisasi_anggaran_sd\n"
    ujiTanda(
      head + "2025;2;pem;7.01.02.2.01.0001;1;Laporan;«R137|2»;«R513|1000000»\n",
      setelah: [head + "2025;1;pem;7.01.02.2.01.0001;1;Laporan;3;2900000\n"])
  }

  @Test func percent() {
    ujiTanda(berkas(baris("0003", 1, "%", "«R515|0,5»")))
    ujiTanda(berkas(baris("0003", 1, "%", "«R516|120»")))
    ujiTanda(berkas(baris("0002", 1, "%", "", "«R516|25»", "20")))
  }

  @Test func slips() {
    ujiTanda(berkas(baris("0001", 1, "Laporan", "«R517|30»")))
    ujiTanda(berkas(baris("0001", 1, "Laporan", "«R517|3.000»")))
    ujiTanda(
      berkas(baris("0001", 1, "Laporan", "«R519|47»")), setelah: [berkas(baris(1, "0001", 1, "Laporan", "3"))])
  }

  /// Figures s.d. under the heading of the quarter's own; the quarter's own are left alone.
  @Test func cumulative() {
    let rows = { (tw: Int, values: [String]) in
      self.berkas(
        self.baris(tw, "0001", 1, "Laporan", values[0]), self.baris(tw, "0006", 1, "Laporan", values[1], seksi: "kela"),
        self.baris(tw, "0006", 1, "Laporan", values[2], seksi: "kelb"))
    }
    ujiTanda(rows(2, ["«R542|6»", "2", "2"]), setelah: [rows(1, ["3", "1", "1"])])
    let own = periksa(rows(2, ["3", "1", "1"]), setelah: [rows(1, ["3", "1", "1"])])
    #expect(!own.tanda.contains { $0.kode == "R542" })
  }

  @Test func lastQuartersFile() {
    let rows = { (tw: Int, first: String) in
      self.berkas(
        self.baris(tw, "0001", 1, "Laporan", first + "3", "", "", "2900000", "20"),
        self.baris(tw, "0003", 1, "%", "30", "", "", "9000000", "25"))
    }
    ujiTanda(
      "\(j)\n2025;2;pem;«R520-|7.01.02.2.01.0001»;1;Laporan;3;;;2900000;20;;;;;x;\n"
        + baris("0003", 1, "%", "30", "", "", "9000000", "25") + "\n", setelah: [rows(1, "")])
    let other = periksa(rows(2, "1"), setelah: [rows(1, "")])
    #expect(!other.tanda.contains { $0.kode == "R520" })
  }

  @Test func reasons() {
    ujiTanda(berkas(baris(1, "0001", 1, "Laporan", "3", "", "", "3000000", "«R521|90»")))
    ujiTanda(berkas(baris(1, "0001", 1, "Laporan", "«R522|1»")))
    ujiTanda(berkas(baris(1, "0001", 1, "Laporan", "«R523|5»")))
    ujiTanda(berkas(baris(1, "0001", 1, "Laporan", "3", penghambat: "Hujan", tindakLanjut: "«R524|»")))
    ujiTanda(berkas(baris(1, "0001", 1, "Laporan", "3", bukti: "«R525|»")))
    let said = periksa(berkas(baris(1, "0001", 1, "Laporan", "1", ket: "Menunggu anggaran")))
    #expect(!said.tanda.contains { $0.kode == "R522" })
  }

  @Test func theAnswerGoesWithIt() throws {
    let hasil = periksa(berkas(baris(1, "0001", 1, "Laporan", "3", "", "", "-500000", ket: "Pengembalian belanja")))
    let found = try #require(hasil.diagnostik.first { $0.check.kode == "R510" })
    #expect(found.facts["jawaban"] == "Pengembalian belanja")
    #expect(found.severity == .peringatan)
  }

  @Test func anHonestFileIsQuiet() {
    let first = berkas(
      baris(1, "0001", 1, "Laporan", "3", "", "", "2.900.000", "24"), baris(1, "0001", 2, "Indeks", "3,05"),
      baris(1, "0002", 1, "%", "", "19", "20", "1.950.000", "22"),
      baris(1, "0003", 1, "%", "25", "", "", "9.500.000", "12"),
      baris(1, "0004", 1, "Kategori", "Baik", "", "", "900.000", "25"))
    let second = berkas(
      baris(2, "0001", 1, "Laporan", "3", "", "", "Rp3.000.000,-", "49"), baris(2, "0001", 2, "Indeks", "3,5"),
      baris(2, "0002", 1, "%", "", "38", "40", "1.900.000", "45"),
      baris(2, "0003", 1, "%", "52", "", "", "19.000.000", "30"),
      baris(2, "0004", 1, "Kategori", "Baik", "", "", "1.000.000", "50"))
    for hasil in [periksa(first), periksa(second, setelah: [first])] {
      let loud = hasil.diagnostik.filter { $0.severity != .info }.map { DiagnosticRenderer.text($0, color: false) }
      #expect(loud.isEmpty, "\(loud)")
    }
  }
}
