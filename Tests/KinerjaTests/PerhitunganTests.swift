import Core
import Testing

@testable import Kinerja

/// A one-row office, so that a test says only what it is about.
struct KantorKecil {
  static let kode = Kode("7.01.01.2.01.0001")
  var rencana = Rencana(tahun: 2025, seksi: [Seksi(kode: "a", nama: "Seksi A")])
  var realisasi = Realisasi()
  var pengaturan = Pengaturan()
  var indikator: Indikator

  init(
    _ akumulasi: Akumulasi, target: String, tw: [String?] = [nil, nil, nil, nil],
    _ change: (inout Indikator) -> Void = { _ in }
  ) {
    indikator = Indikator(
      kunci: KunciIndikator(Self.kode, 1, "a"), tingkat: .subKegiatan,
      berlakuMulai: Tanggal(tahun: 2025, bulan: 1, hari: 1), tempat: Place("renja.csv"))
    indikator.akumulasi = akumulasi
    indikator.target = .angka(VektorTests.angka(target))
    indikator.targetTW = tw.map { $0.map { .angka(VektorTests.angka($0)) } }
    change(&indikator)
  }

  mutating func lapor(_ triwulan: Triwulan, _ value: String? = nil, _ change: (inout Isian) -> Void = { _ in }) {
    var row = Isian(asal: Asal(berkas: "uji.csv", baris: 2))
    row.nilai = value.map { .angka(VektorTests.angka($0)) }
    change(&row)
    realisasi.set(indikator.kunci, triwulan, row)
  }

  func hitung(_ triwulan: Triwulan) -> HasilKantor {
    var plan = rencana
    plan.renja = [indikator]
    return Perhitungan.hitung(
      Masukan(
        periode: Periode(2025, triwulan), pengaturan: pengaturan, rencana: plan, realisasi: realisasi,
        skala: SkalaPredikat(VektorTests.skala, cara: .ambang), skalaTeks: SkalaTeks([])))
  }
}

func bulat(_ value: Nilai?, _ decimals: Int = 2) -> Int128? { value?.angka?.rounded(decimals: decimals) }
func bulat(_ value: Persen?, _ decimals: Int = 2) -> Int128? { value?.nilai.rounded(decimals: decimals) }

struct PerhitunganTests {
  @Test("the E.81 row of DOMAIN §4: 12 = 11, 13 = 23, 14 = 47,92, percentage 3 = 91,67")
  func barisE81() throws {
    var kantor = KantorKecil(.jumlah, target: "12", tw: ["3", "3", "3", "3"]) {
      $0.targetRenstra = .angka(Pecahan(48))
      $0.realisasiRenstraLalu = .angka(Pecahan(12))
    }
    for (quarter, value) in zip(Triwulan.allCases, ["3", "3", "2", "3"]) { kantor.lapor(quarter, value) }
    let row = try #require(kantor.hitung(.iv).baris.first)
    #expect(row.realisasiSD == .angka(Pecahan(11)))
    #expect(row.realisasiRenstraSD == .angka(Pecahan(23)))
    #expect(bulat(row.capaianRenstra) == 4792)
    #expect(bulat(row.capaianTahun) == 9167)
  }

  @Test("money of DOMAIN §4: serapan 98,47 of pagu 1 753 720 871")
  func uang() throws {
    var kantor = KantorKecil(.jumlah, target: "4", tw: ["1", "1", "1", "1"]) { $0.pagu = Rupiah(sen: 175_372_087_100) }
    for (quarter, sen) in zip(Triwulan.allCases, [43_843_021_775, 43_843_021_700, 40_000_000_000, 45_000_000_000]) {
      kantor.lapor(quarter, "1") { $0.anggaran = Rupiah(sen: Int64(sen)) }
    }
    let money = try #require(kantor.hitung(.iv).baris.first?.anggaran)
    #expect(money.realisasiSD == Rupiah(sen: 172_686_043_475))
    #expect(bulat(money.serapan) == 9847)
  }

  @Test("rasio: 10/10 then 100/200 is 52,38, not 75")
  func rasio() throws {
    var kantor = KantorKecil(.rasio, target: "90", tw: ["90", "90", nil, nil]) { $0.satuan = "%" }
    kantor.lapor(.i) { ($0.pembilang, $0.penyebut) = (Jumlah(10), Jumlah(10)) }
    kantor.lapor(.ii) { ($0.pembilang, $0.penyebut) = (Jumlah(100), Jumlah(200)) }
    let row = try #require(kantor.hitung(.ii).baris.first)
    #expect(bulat(row.realisasiSD) == 5238)
    #expect(row.realisasiTW[1] == .angka(Pecahan(50)))
  }

  @Test("15 Orang/bulan each quarter is 15, not 60, for repetitif; 210 for jumlah of 15 × 14")
  func orangBulan() throws {
    var kantor = KantorKecil(.repetitif, target: "15", tw: ["15", "15", "15", "15"])
    for quarter in Triwulan.allCases { kantor.lapor(quarter, "15") }
    #expect(kantor.hitung(.iv).baris[0].realisasiSD == .angka(Pecahan(15)))
    #expect(kantor.hitung(.iv).baris[0].capaianTahun == Persen(100))
  }

  @Test("progress of 25, 50, 75, 100 % ends at 100, not at 250")
  func progresif() {
    var kantor = KantorKecil(.progresif, target: "100", tw: ["25", "50", "75", "100"])
    for (quarter, value) in zip(Triwulan.allCases, ["25", "50", "75", "100"]) { kantor.lapor(quarter, value) }
    #expect(kantor.hitung(.iv).baris[0].capaianTahun == Persen(100))
    #expect(kantor.hitung(.iii).baris[0].realisasiSD == .angka(Pecahan(75)))
  }

  @Test("rata averages R and T over the planned quarters delivered")
  func rata() {
    var kantor = KantorKecil(.rata, target: "80", tw: ["80", nil, "90", "80"])
    kantor.lapor(.i, "70")
    kantor.lapor(.ii, "10")
    kantor.lapor(.iii, "90")
    let row = kantor.hitung(.iii).baris[0]
    #expect(row.realisasiSD == .angka(Pecahan(80)))
    #expect(row.targetSD == .angka(Pecahan(85)))
  }

  @Test("missing, zero and no target stay three things")
  func kosong() {
    var kantor = KantorKecil(.jumlah, target: "4", tw: ["0", "2", "2", nil])
    kantor.lapor(.i, "0")
    let first = kantor.hitung(.i).baris[0]
    #expect(first.realisasiSD == .angka(.nol))
    #expect(first.capaianSD == nil)
    #expect(!first.jatuhTempo)
    let second = kantor.hitung(.ii).baris[0]
    #expect(second.realisasiTW[1] == nil)
    #expect(second.capaianSD == Persen(0))
    #expect(second.catatan.contains(.belumDilaporkan(.ii)))
  }

  @Test("without quarter targets only TW IV has a target s.d., the year's")
  func tanpaTargetTW() {
    for kind in Akumulasi.allCases where kind != .rasio {
      var kantor = KantorKecil(kind, target: "4")
      kantor.lapor(.i, "1")
      #expect(kantor.hitung(.iii).baris[0].targetSD == nil)
      #expect(kantor.hitung(.iii).baris[0].capaianSD == nil)
      let year = kantor.hitung(.iv).baris[0]
      #expect(year.targetSD == .angka(Pecahan(4)))
      #expect(year.capaianSD == Persen(25))
      #expect(year.capaianTW.allSatisfy { $0 == nil })
    }
  }

  @Test("an s.d. after a gap stands; the quarter's own is missing and marked")
  func sdSetelahJeda() {
    var kantor = KantorKecil(.jumlah, target: "40", tw: ["10", "10", "10", "10"])
    kantor.lapor(.ii, "18") { $0.nilaiSD = true }
    let gap = kantor.hitung(.ii).baris[0]
    #expect(gap.realisasiSD == .angka(Pecahan(18)))
    #expect(gap.realisasiTW[1] == nil)
    #expect(gap.catatan.contains(.hanyaSD(.ii)))
    kantor.lapor(.i, "8") { $0.nilaiSD = true }
    #expect(kantor.hitung(.ii).baris[0].realisasiTW[1] == .angka(Pecahan(10)))
  }

  @Test("cumulative quarter targets: own is the difference, a blank carries the one before")
  func targetKumulatif() {
    let kantor = KantorKecil(.jumlah, target: "10", tw: ["3", nil, "7", "10"]) { $0.targetKumulatif = true }
    let row = kantor.hitung(.iii).baris[0]
    #expect(row.targetTW.map { $0?.angka } == [Pecahan(3), .nol, Pecahan(4), Pecahan(3)])
    #expect(row.targetSD == .angka(Pecahan(7)))
  }

  @Test("nothing later than the quarter reported is used")
  func tidakMelihatKeDepan() {
    var kantor = KantorKecil(.jumlah, target: "4", tw: ["1", "1", "1", "1"])
    kantor.lapor(.i, "1")
    kantor.lapor(.iii, "99") { $0.anggaran = Rupiah(sen: 100) }
    let row = kantor.hitung(.ii).baris[0]
    #expect(row.realisasiSD == .angka(Pecahan(1)))
    #expect(row.anggaran?.realisasiSD == nil)
    #expect(row.realisasiTW[2] == nil)
  }

  @Test("the year's target comes from the version in force, each quarter's own from its quarter's version")
  func versi() {
    var kantor = KantorKecil(.jumlah, target: "8", tw: ["2", "2", "2", "2"])
    var changed = kantor.indikator
    changed.versi = "perubahan"
    changed.berlakuMulai = Tanggal(tahun: 2025, bulan: 9, hari: 15)
    changed.target = .angka(Pecahan(20))
    changed.targetTW = ["5", "5", "5", "5"].map { .angka(VektorTests.angka($0)) }
    kantor.lapor(.i, "2")
    kantor.rencana.renja = []
    func hitung(_ quarter: Triwulan) -> HasilIndikator {
      var plan = kantor.rencana
      plan.renja = [kantor.indikator, changed]
      return Perhitungan.hitung(
        Masukan(
          periode: Periode(2025, quarter), pengaturan: Pengaturan(), rencana: plan, realisasi: kantor.realisasi,
          skala: SkalaPredikat(VektorTests.skala, cara: .ambang), skalaTeks: SkalaTeks([]))
      ).baris[0]
    }
    #expect(hitung(.ii).rencana.target == .angka(Pecahan(8)))
    #expect(hitung(.iii).rencana.target == .angka(Pecahan(20)))
    #expect(hitung(.iii).targetSD == .angka(Pecahan(9)))
    #expect(hitung(.iv).targetSD == .angka(Pecahan(14)))
  }

  @Test("percentages below 0 count as 0 and the cap holds inside averages only")
  func rerata() {
    let rows = [Persen(-10), Persen(150), nil].map {
      BahanRerata(persen: $0, jatuhTempo: true, hilang: $0 == nil, bobot: Pecahan(1))
    }
    var setting = Pengaturan()
    let plain = Rerata.hitung(rows, setting)
    #expect(plain.nilai == Persen(75))
    #expect(plain.pembanding == Persen(50))
    #expect(plain.keterangan == "2 dari 3 indikator")
    #expect(plain.sementara)
    setting.batasCapaian = Pecahan(120)
    #expect(Rerata.hitung(rows, setting).nilai == Persen(60))
    setting.kosongDihitung = .nol
    #expect(Rerata.hitung(rows, setting).nilai == Persen(40))
  }
}
