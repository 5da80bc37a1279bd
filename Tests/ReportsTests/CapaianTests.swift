import Core
import Kinerja
import Reports
import Testing
import Workbook

@Suite struct CapaianTests {
  /// One sub kegiatan, TW I and II delivered.
  static func satu(
    target: Nilai?, tw: [Nilai?], _ first: Nilai?, _ second: Nilai?, _ change: (inout Indikator) -> Void
  ) -> Contoh {
    var contoh = Contoh()
    contoh.renja = [Contoh.baris("7.01.01.2.01.0001", "pem", "Dokumen", target: target, tw: tw, change)]
    if let first { contoh.isi("7.01.01.2.01.0001", "pem", .i, first) }
    if let second { contoh.isi("7.01.01.2.01.0001", "pem", .ii, second) }
    return contoh
  }

  /// Percentage 2 as formula and value.
  static func sd(_ contoh: Contoh) -> (rumus: String?, nilai: Double?, predikat: String?) {
    let uji = LembarUji(contoh.bahan)
    let row = uji.lembar.tata.capaian.awal[0]
    return (
      uji.capaian.rumus(row, KolomCapaian.persenSD), uji.capaian.number(row, KolomCapaian.persenSD),
      uji.capaian.text(row, KolomCapaian.predikat)
    )
  }

  @Test func everyPolaritasHasItsFormula() {
    let tw: [Nilai?] = [10, 10, 10, 10]
    let head = "IF(COUNT(P7,K7)<2,\"\",IF(K7=0,\"\","
    var got = Self.sd(Self.satu(target: 40, tw: tw, 8, 8) { _ in })
    #expect(got.rumus == head + "P7/K7*100))")
    #expect(got.nilai == 80)
    #expect(got.predikat == "Tinggi")
    got = Self.sd(
      Self.satu(target: 10, tw: tw, 12, 21) {
        $0.polaritas = .turun; $0.akumulasi = .akhir
      })
    #expect(got.rumus == head + "(2*K7-P7)/K7*100))")
    #expect(got.nilai == -10)
    #expect(got.predikat == "Sangat Rendah")
    got = Self.sd(
      Self.satu(target: 10, tw: tw, 12, 8) {
        $0.polaritas = .turun
        $0.rumusTurun = .rasio
        $0.akumulasi = .akhir
      })
    #expect(got.rumus == head + "IF(P7=0,\"\",K7/P7*100)))")
    #expect(got.nilai == 125)
    got = Self.sd(
      Self.satu(target: 10, tw: tw, 12, 8) {
        $0.polaritas = .tetap; $0.akumulasi = .akhir
      })
    #expect(got.rumus == head + "MAX(0,(K7-ABS(P7-K7))/K7*100)))")
    #expect(got.nilai == 80)
    got = Self.sd(
      Self.satu(target: 85, tw: [85, 85, 85, 85], nil, 70) {
        $0.polaritas = .rentang
        $0.akumulasi = .akhir
        $0.bawah = Jumlah(80)
        $0.atas = Jumlah(90)
      })
    #expect(
      got.rumus
        == "IF(COUNT(P7,K7,AF7,AG7)<4,\"\",IF(K7=0,\"\",IF(P7<AF7,IF(AF7=0,\"\",P7/AF7*100),"
        + "IF(P7>AG7,IF(AG7=0,\"\",P7/AG7*100),100))))")
    #expect(got.nilai == 87.5)
    got = Self.sd(
      Self.satu(target: 40, tw: tw, 10, 14) {
        $0.polaritas = .rentang
        $0.bawah = Jumlah(38)
        $0.atas = Jumlah(42)
      })
    #expect(got.rumus?.contains("(AF7*K7/F7)") == true)
    #expect(sama(got.nilai, 24.0 / 21 * 100))
  }

  @Test func wordsAreHeldAgainstTheirScale() {
    let got = Self.sd(
      Self.satu(target: "BB", tw: ["BB", "BB", "BB", "BB"], nil, "A") {
        $0.polaritas = .teks; $0.akumulasi = .akhir
      })
    let words = "{\"AA\",\"A\",\"BB\",\"B\",\"CC\",\"C\",\"D\"}"
    #expect(
      got.rumus
        == "IF(OR(P7=\"\",K7=\"\"),\"\",IF(TRIM(P7)=TRIM(K7),100,"
        + "IFERROR(IF(MATCH(TRIM(P7),\(words),0)<MATCH(TRIM(K7),\(words),0),100,0),0)))")
    #expect(got.nilai == 100)
    #expect(got.predikat == "Sangat Tinggi")
  }

  @Test func aTargetOfZeroFollowsTheSetting() {
    var contoh = Self.satu(target: 0, tw: [0, 0, 0, 0], 0, 0) { $0.polaritas = .turun }
    #expect(Self.sd(contoh).nilai == nil)
    #expect(Self.sd(contoh).predikat == "–")
    contoh.profil.pengaturan.targetNolTurun = .seratus
    let got = Self.sd(contoh)
    #expect(got.rumus == "IF(COUNT(P7,K7)<2,\"\",IF(K7=0,IF(P7=0,100,0),(2*K7-P7)/K7*100))")
    #expect(got.nilai == 100)
  }

  @Test func everyAkumulasiHasItsFormula() {
    func target(_ contoh: Contoh) -> (String?, Double?) {
      let uji = LembarUji(contoh.bahan)
      return (uji.capaian.rumus(6, KolomCapaian.targetSD), uji.capaian.number(6, KolomCapaian.targetSD))
    }
    func realisasi(_ contoh: Contoh) -> (String?, Double?) {
      let uji = LembarUji(contoh.bahan)
      let row = uji.lembar.tata.e81.awal[0]
      return (uji.e81.rumus(row, KolomE81.sd), uji.e81.number(row, KolomE81.sd))
    }
    let tw: [Nilai?] = [3, nil, 4, 5]
    #expect(target(Self.satu(target: 12, tw: tw, 3, 2) { _ in }) == ("IF(COUNT(G7:H7)=0,\"\",SUM(G7:H7))", 3))
    let last = Self.satu(target: 12, tw: tw, 3, nil) { $0.akumulasi = .progresif }
    #expect(target(last) == ("IF(H7<>\"\",H7,IF(G7<>\"\",G7,\"\"))", 3))
    let r = LembarUji(last.bahan).lembar.tata.e81.awal[0] + 1
    let nested = "IF(Q\(r)<>\"\",Q\(r),IF(O\(r)<>\"\",O\(r),IF(M\(r)<>\"\",M\(r),IF(K\(r)<>\"\",K\(r),\"\"))))"
    #expect(realisasi(last) == (nested, 3))
    let mean = Self.satu(target: 15, tw: [15, 0, 15, 15], 14, 99) { $0.akumulasi = .repetitif }
    // The second quarter has no target: it counts for neither.
    #expect(
      target(mean)
        == ("IF(COUNTIFS(G7:J7,\">0\",L7:O7,\">=0\")=0,\"\",AVERAGEIFS(G7:J7,G7:J7,\">0\",L7:O7,\">=0\"))", 15))
    #expect(
      realisasi(mean)
        == (
          "IF(COUNTIFS(Capaian!G7:J7,\">0\",Capaian!L7:O7,\">=0\")=0,\"\","
            + "AVERAGEIFS(Capaian!L7:O7,Capaian!G7:J7,\">0\",Capaian!L7:O7,\">=0\"))", 14
        ))
    let free = Self.satu(target: 15, tw: [nil, nil, nil, nil], 14, 16) { $0.akumulasi = .rata }
    #expect(realisasi(free) == ("IF(COUNT(K\(r),M\(r),O\(r),Q\(r))=0,\"\",AVERAGE(K\(r),M\(r),O\(r),Q\(r)))", 15))
    #expect(target(free).1 == nil)
    var year = Self.satu(target: 15, tw: [nil, nil, nil, nil], 14, 16) { _ in }
    year.triwulan = .iv
    #expect(target(year) == ("IF(F7=\"\",\"\",F7)", 15))
  }

  @Test func figuresComeFromE81() {
    let uji = LembarUji(Self.satu(target: 12, tw: [3, 3, 3, 3], 3, 2) { _ in }.bahan)
    let row = uji.lembar.tata.e81.awal[0] + 1
    #expect(uji.capaian.rumus(6, KolomCapaian.target) == "IF('E.81'!I\(row)=\"\",\"\",'E.81'!I\(row))")
    #expect(uji.capaian.rumus(6, KolomCapaian.realisasiTW[1]) == "IF('E.81'!M\(row)=\"\",\"\",'E.81'!M\(row))")
    #expect(uji.capaian.rumus(6, KolomCapaian.realisasiSD) == "IF('E.81'!S\(row)=\"\",\"\",'E.81'!S\(row))")
    #expect(uji.capaian.rumus(6, KolomCapaian.persenRenstra) == "IF('E.81'!W\(row)=\"\",\"\",'E.81'!W\(row))")
    // Own targets are inputs here; quarters not reached have none of the rest.
    #expect(uji.capaian.cells[Cell(6, KolomCapaian.targetTW[3])]?.content == .number(3))
    #expect(uji.capaian.hampa(6, KolomCapaian.realisasiTW[2]))
    #expect(uji.capaian.hampa(6, KolomCapaian.persenTW[2]))
  }

  @Test func aFigureIsPrintedWithTheDecimalsItsPredikatNeeds() {
    let got = Self.satu(target: 100_000, tw: [nil, 100_000, nil, nil], nil, 75_999) { _ in }
    let uji = LembarUji(got.bahan)
    #expect(uji.capaian.style(6, KolomCapaian.persenSD)?.numberFormat == "#,##0.000")
    #expect(uji.capaian.text(6, KolomCapaian.predikat) == "Sedang")
  }
}
