import Core
import Testing

@testable import Kinerja

/// Every vector printed in DOMAIN §4.
struct VektorTests {
  static let skala: [Predikat] = [
    Predikat(nama: "Sangat Tinggi", batasBawah: Pecahan(91)), Predikat(nama: "Tinggi", batasBawah: Pecahan(76)),
    Predikat(nama: "Sedang", batasBawah: Pecahan(66)), Predikat(nama: "Rendah", batasBawah: Pecahan(51)),
    Predikat(nama: "Sangat Rendah", batasBawah: Pecahan(0)),
  ]

  static func angka(_ text: String) -> Pecahan {
    let parts = text.split(separator: ".")
    let decimals = parts.count > 1 ? parts[1].count : 0
    var scale: Int128 = 1
    for _ in 0..<decimals { scale *= 10 }
    return Pecahan(Int128(parts.joined()) ?? 0, per: scale)
  }

  @Test(
    "predikat by ambang and by bulat",
    arguments: [
      ("50", "Sangat Rendah", "Sangat Rendah"), ("50.5", "Sangat Rendah", "Rendah"), ("51", "Rendah", "Rendah"),
      ("65.5", "Rendah", "Sedang"), ("66", "Sedang", "Sedang"), ("75.999", "Sedang", "Tinggi"),
      ("76", "Tinggi", "Tinggi"), ("90.49", "Tinggi", "Tinggi"), ("90.5", "Tinggi", "Sangat Tinggi"),
      ("91", "Sangat Tinggi", "Sangat Tinggi"), ("137.5", "Sangat Tinggi", "Sangat Tinggi"),
      ("-10", "Sangat Rendah", "Sangat Rendah"),
    ])
  func predikat(_ value: String, ambang: String, bulat: String) {
    let persen = Persen(Self.angka(value))
    #expect(SkalaPredikat(Self.skala, cara: .ambang).predikat(persen)?.nama == ambang)
    #expect(SkalaPredikat(Self.skala, cara: .bulat).predikat(persen)?.nama == bulat)
  }

  @Test("a figure is printed with the decimals its predikat needs")
  func desimal() {
    let skala = SkalaPredikat(Self.skala, cara: .ambang)
    #expect(skala.desimal(Persen(Self.angka("75.999"))) == 3)
    #expect(skala.desimal(Persen(Self.angka("75.99"))) == 2)
    #expect(skala.desimal(Persen(Self.angka("91"))) == 2)
  }

  static func rumus(_ polaritas: Polaritas, _ turun: RumusTurun = .selisih) -> RumusCapaian {
    var row = Indikator(
      kunci: KunciIndikator(Kode("7.01.01.2.01.0001"), 1, "a"), tingkat: .subKegiatan,
      berlakuMulai: Tanggal(tahun: 2025, bulan: 1, hari: 1), tempat: Place("renja.csv"))
    row.polaritas = polaritas
    row.rumusTurun = turun
    return RumusCapaian(row, Pengaturan())
  }

  @Test(
    "naik, turun by selisih, turun by rasio",
    arguments: [
      ("10", "8", "80", "120", "125"), ("10", "12", "120", "80", "83.33"), ("10", "21", "210", "-10", "47.62"),
    ])
  func turun(_ t: String, _ r: String, naik: String, selisih: String, rasio: String) {
    let (target, realisasi) = (Nilai.angka(Self.angka(t)), Nilai.angka(Self.angka(r)))
    for (rumus, wanted) in [
      (Self.rumus(.naik), naik), (Self.rumus(.turun), selisih), (Self.rumus(.turun, .rasio), rasio),
    ] {
      let persen = rumus.capaian(realisasi: realisasi, target: target, skala: SkalaTeks([]))
      #expect(persen?.nilai.rounded(decimals: 2) == Self.angka(wanted).rounded(decimals: 2))
    }
  }

  @Test("turun by selisih with fractions", arguments: [("7", "6.5", "107.14"), ("8", "9", "87.5")])
  func selisih(_ t: String, _ r: String, wanted: String) {
    let persen = Self.rumus(.turun).capaian(
      realisasi: .angka(Self.angka(r)), target: .angka(Self.angka(t)), skala: SkalaTeks([]))
    #expect(persen?.nilai.rounded(decimals: 2) == Self.angka(wanted).rounded(decimals: 2))
  }

  @Test("rentang 80–90 and 70 gives 87,5")
  func rentang() {
    var rumus = Self.rumus(.rentang)
    rumus.bawah = Pecahan(80)
    rumus.atas = Pecahan(90)
    func capaian(_ r: Int) -> Pecahan? {
      rumus.capaian(realisasi: .angka(Pecahan(r)), target: .angka(Pecahan(85)), skala: SkalaTeks([]))?.nilai
    }
    #expect(capaian(70) == Self.angka("87.5"))
    #expect(capaian(80) == Pecahan(100))
    #expect(capaian(90) == Pecahan(100))
    #expect(capaian(99) == Pecahan(110))
  }

  @Test("words: at or above the target on its scale is 100, below is 0")
  func teks() {
    let skala = SkalaTeks([["AA", "A", "BB", "B", "CC", "C", "D"], ["WTP", "WDP", "TW", "TMP"]])
    let rumus = Self.rumus(.teks)
    func capaian(_ r: String, _ t: String) -> Pecahan? {
      rumus.capaian(realisasi: .teks(r), target: .teks(t), skala: skala)?.nilai
    }
    #expect(capaian("A", "BB") == Pecahan(100))
    #expect(capaian("bb", "BB") == Pecahan(100))
    #expect(capaian("B", "BB") == .nol)
    #expect(capaian("WTP", "BB") == .nol)
  }

  @Test("a target of 0 gives no percentage, unless target_nol_turun = 100")
  func targetNol() {
    let zero = Nilai.angka(.nol)
    #expect(Self.rumus(.naik).capaian(realisasi: zero, target: zero, skala: SkalaTeks([])) == nil)
    #expect(Self.rumus(.turun).capaian(realisasi: zero, target: zero, skala: SkalaTeks([])) == nil)
    var rumus = Self.rumus(.turun)
    rumus.targetNolTurun = .seratus
    #expect(rumus.capaian(realisasi: zero, target: zero, skala: SkalaTeks([])) == Persen(100))
    #expect(rumus.capaian(realisasi: .angka(Pecahan(3)), target: zero, skala: SkalaTeks([])) == Persen(0))
    #expect(
      Self.rumus(.turun, .rasio).capaian(realisasi: zero, target: .angka(Pecahan(4)), skala: SkalaTeks([])) == nil)
  }
}
