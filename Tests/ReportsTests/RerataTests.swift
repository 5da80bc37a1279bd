import Core
import Kinerja
import Reports
import Testing
import Workbook

@Suite struct RerataLembarTests {
  private static func kaki(_ contoh: Contoh, _ column: Int = KolomCapaian.persenSD) -> (rumus: String, predikat: String)
  {
    let uji = LembarUji(contoh.bahan)
    let place = uji.lembar.tata.capaian
    return (uji.capaian.rumus(place.rata, column) ?? "", uji.capaian.rumus(place.predikat, column) ?? "")
  }

  @Test func theSimpleMeanAveragesTheHelperColumn() {
    let contoh = Contoh.lengkap
    let uji = LembarUji(contoh.bahan)
    let place = uji.lembar.tata.capaian
    let (first, last) = (place.rentang.lowerBound + 1, place.rentang.upperBound + 1)
    // TW I, TW II, s.d.: the third pair of helper columns is AM, AN.
    let values = "AN\(first):AN\(last)"
    #expect(Self.kaki(contoh).rumus == "IF(COUNT(\(values))=0,\"\",AVERAGE(\(values)))")
    #expect(
      uji.capaian.rumus(place.terhitung, KolomCapaian.persenSD)
        == "COUNT(\(values))&\" dari \"&COUNT(AM\(first):AM\(last))&\" indikator\"")
    #expect(uji.capaian.text(place.terhitung, KolomCapaian.persenSD) == "8 dari 9 indikator")
    let cell = "U\(place.rata + 1)"
    #expect(
      Self.kaki(contoh).predikat
        == "IF(\(cell)=\"\",\"–\",LOOKUP(MAX(ROUND(\(cell),9),MIN(Skala_Batas)),Skala_Batas,Skala_Predikat)"
        + "&IF(COUNT(\(values))<COUNT(AM\(first):AM\(last)),\" (sementara)\",\"\"))")
    #expect(uji.capaian.text(place.predikat, KolomCapaian.persenSD) == "Tinggi (sementara)")
  }

  @Test func settingsChangeTheFormulas() {
    var contoh = Contoh.lengkap
    contoh.profil.pengaturan.batasCapaian = Pecahan(100)
    var uji = LembarUji(contoh.bahan)
    let row = uji.capaian("7.01.01.2.01.0001")
    let r = row + 1
    #expect(uji.capaian.rumus(row, 39) == "IF(ISNUMBER(U\(r)),MIN(100,MAX(0,U\(r))),\"\")")
    contoh.profil.pengaturan.batasCapaian = nil
    contoh.profil.pengaturan.kosongDihitung = .nol
    uji = LembarUji(contoh.bahan)
    #expect(uji.capaian.rumus(row, 39) == "IF(ISNUMBER(U\(r)),MAX(0,U\(r)),IF(AND(AM\(r)=1,P\(r)=\"\"),0,\"\"))")
    #expect(
      uji.capaian.rumus(uji.lembar.tata.capaian.terhitung, KolomCapaian.persenSD)?.hasPrefix("COUNTIFS(AM") == true)
    contoh.profil.pengaturan.kosongDihitung = .lewati
    contoh.profil.pengaturan.rataRata = .pagu
    uji = LembarUji(contoh.bahan)
    #expect(Self.kaki(contoh).rumus.contains("SUMPRODUCT(") == true)
    // Two rows of one sub kegiatan share its pagu: three helper columns a mean, s.d. is the third.
    let second = uji.capaian("7.01.01.2.01.0001", no: 2) + 1
    #expect(
      uji.capaian.rumus(row, 42)
        == "IF(AP\(r)=\"\",\"\",N(AH\(r))/COUNT(AP\(r),AP\(second)))")
    #expect(uji.capaian.number(row, 42) == 12_500_000)
  }

  @Test func onlyRowsOfTheMeasuredLevelCount() {
    var contoh = Contoh.lengkap
    contoh.profil.pengaturan.tingkatRataRata = .program
    let uji = LembarUji(contoh.bahan)
    #expect(uji.capaian.rumus(uji.capaian("7.01.01", no: 2), 38) != nil)
    #expect(uji.capaian.cells[Cell(uji.capaian("7.01.01.2.01.0001"), 38)] == nil)
    let place = uji.lembar.tata.capaian
    #expect(uji.capaian.number(place.rata, KolomCapaian.persenSD) == uji.lembar.hasil.kantor.capaianSD.nilai?.double)
  }

  @Test func cappedMeansAreShownWhenTheyDiffer() {
    let uji = LembarUji(Contoh.lengkap.bahan)
    let place = uji.lembar.tata.capaian
    let row = place.rataPembanding ?? -1
    #expect(uji.lembar.hasil.kantor.capaianTW[1].pembanding != nil)
    #expect(
      uji.capaian.number(row, KolomCapaian.persenTW[1]) == uji.lembar.hasil.kantor.capaianTW[1].pembanding?.double)
    #expect(uji.capaian.kosong(row, KolomCapaian.persenTahun))
    #expect(uji.lembar.tata.e81.rataPembanding != nil)
  }

  @Test func aMeanCappedAt100StandsBesideTheOneWithoutACap() throws {
    var contoh = Contoh.lengkap
    let plain = LembarUji(contoh.bahan).lembar.hasil.kantor.capaianTW[1]
    contoh.profil.pengaturan.batasCapaian = Pecahan(100)
    let uji = LembarUji(contoh.bahan)
    let mean = uji.lembar.hasil.kantor.capaianTW[1]
    #expect(mean.nilai == plain.pembanding)
    #expect(mean.pembanding == plain.nilai)
    let row = try #require(uji.lembar.tata.capaian.rataPembanding)
    #expect(uji.capaian.text(row, 0) == "Rata-rata tanpa batas capaian (%)")
    #expect(uji.capaian.number(row, KolomCapaian.persenTW[1]) == plain.nilai?.double)
  }

  @Test func theScaleStandsAscendingAndIsNamed() {
    let bahan = Contoh.lengkap.bahan
    let uji = LembarUji(bahan)
    let rows = uji.lembar.tata.capaian.skala
    #expect(rows.map { uji.capaian.number($0, KolomCapaian.batasSkala) } == [0, 51, 66, 76, 91])
    #expect(uji.capaian.text(rows.upperBound, KolomCapaian.namaSkala) == "Sangat Tinggi")
    let names = LembarKinerja(bahan, .kirim).nama
    for (name, column) in [("Skala_Batas", KolomCapaian.batasSkala), ("Skala_Predikat", KolomCapaian.namaSkala)] {
      #expect(names.first { $0.nama == name }?.rentang == CellRange(rows: rows, columns: column...column))
    }
  }

  @Test func bulatRoundsTwiceSoThatNothingIsLostOnTheWay() {
    var contoh = Contoh.lengkap
    contoh.profil.pengaturan.predikat = .bulat
    contoh.skala = Contoh.skala(.bulat)
    let uji = LembarUji(contoh.bahan)
    let row = uji.capaian("7.01.01.2.01.0001")
    #expect(uji.capaian.rumus(row, KolomCapaian.predikat)?.contains("MAX(ROUND(ROUND(U\(row + 1),9),0),") == true)
  }
}
