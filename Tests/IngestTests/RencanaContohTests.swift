import Core
import Ingest
import Kinerja
import Resources
import Rules
import Testing

/// The plans of the sample offices: no kesalahan, and only the remarks their README announces.
struct RencanaContohTests {
  private static func periksa(_ nama: String) -> (acuan: Acuan?, hasil: [String]) {
    let root = "contoh/\(nama)/"
    var files: [String: [UInt8]] = [:]
    let folder = root + "acuan/2025/"
    for path in Resources.names(under: folder) { files[String(path.dropFirst(folder.count))] = Resources.bytes(path) }
    var bag = DiagnosticBag()
    let plan = BerkasAcuan(profil: Resources.bytes(root + "profil.csv"), acuan: files, tahun: 2025)
    let acuan = PlanRules.read(plan, tahun: 2025, periode: Periode(2025, .ii), into: &bag)
    let results = bag.sorted.filter { $0.severity != .info }.map { result in
      "\(result.check.kode) \(result.place.baris ?? 0) \(result.place.judulKolom ?? "")"
    }
    return (acuan, results)
  }

  @Test(
    "results",
    arguments: [
      (
        "kecamatan-iv-jurai",
        ["P523 25 realisasi_renstra_lalu", "P509 33 pagu", "P523 73 realisasi_renstra_lalu"]
      ),
      ("kecamatan-linggo-sari-baganti", []), ("kecamatan-cilongok", []), ("dinas-balangan", ["P505 4 indikator"]),
    ] as [(String, [String])])
  func hasil(_ nama: String, _ expected: [String]) {
    let (acuan, results) = Self.periksa(nama)
    #expect(acuan != nil)
    #expect(results == expected)
  }

  @Test("what the files say is what the plan holds")
  func isi() {
    let plan = Self.periksa("kecamatan-iv-jurai").acuan
    #expect(plan?.rencana.seksi.count == 8)
    #expect(plan?.rencana.iku.count == 7)
    #expect(plan?.rencana.iku.first { $0.kode.teks == "IKU-2" }?.target == .teks("BB"))
    #expect(plan?.rencana.renja.first?.seksi == "ppk")
    let monthly = Self.periksa("kecamatan-cilongok").acuan?.rencana.dpa.first
    #expect(monthly?.kasTW.first == Rupiah(sen: 180_000_000))
    let bound = Self.periksa("kecamatan-linggo-sari-baganti").acuan?.rencana.dpa.first
    #expect(bound?.kunci.seksi == "ren")
  }

  @Test("bytes of every kind are refused without harm", arguments: 0..<64)
  func rusak(_ seed: Int) {
    let folder = "contoh/kecamatan-iv-jurai/"
    let names = ["profil.csv"] + ["seksi", "renja", "dpa", "iku", "surat", "disposisi"].map { "acuan/2025/\($0).csv" }
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, bound)
    }
    let odd: [[UInt8]] = [
      Array("999999999999999999999".utf8), Array("-1e99".utf8), [0xFF, 0xFE], Array("\";".utf8), Array("«P»".utf8),
      Array(";;".utf8), Array("\r\n".utf8), [0], Array("pergeseran-99999999999".utf8), Array("31/02/0000".utf8),
    ]
    var files: [String: [UInt8]] = [:]
    for name in names {
      var bytes = Resources.bytes(folder + name) ?? []
      for _ in 0..<next(12) {
        let at = next(bytes.count)
        bytes.replaceSubrange(at..<min(bytes.count, at + next(4)), with: odd[next(odd.count)])
      }
      files[String(name.split(separator: "/").last ?? "")] = bytes
    }
    let profil = files.removeValue(forKey: "profil.csv")
    var bag = DiagnosticBag()
    let plan = PlanRules.read(BerkasAcuan(profil: profil, acuan: files, tahun: 2025), tahun: 2025, into: &bag)
    #expect((plan == nil) == bag.hasKesalahan)
  }
}
