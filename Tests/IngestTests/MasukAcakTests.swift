import Core
import Ingest
import Kinerja
import Resources
import Rules
import TestSupport
import Testing

/// Damaged files from bytes to typed rows: whatever is dropped, reading and checking end, the rows add up, and what is
/// not taken says why. Bounded in every run, long by `scripts/fuzz`.
@Suite struct MasukAcakTests {
  private static let potongan = [
    "", "-", "999999999999999999", "-9223372036854775808", "1e308", "0", "nihil", "7.01.01", "07/01/2001", "\u{FEFF}",
    "IV", "\"", ";", "\n", "Jumlah", "💥", "1.234", "%", "X.XX.01", "31/06/2025", "..", "1,25 juta", "=1+1", "IKU-1",
    "\r", "\t", ",", "\"\"", "(1)", "Triwulan : II", "Mengetahui,", "#REF!", "\u{0}", "1E+30", "9999999999999,99",
  ]

  @Test(arguments: ["kecamatan-iv-jurai", "kecamatan-cilongok", "kecamatan-linggo-sari-baganti", "dinas-balangan"])
  func damagedSamples(_ nama: String) throws {
    let kantor = try #require(ContohKantor(nama))
    var acak = Seeded(Fuzz.seed(42))
    var executions = 0
    for name in ContohKantor.berkas(nama) {
      let clean = Resources.bytes("contoh/\(nama)/masuk/\(name)") ?? []
      for _ in 0..<(2 * Fuzz.times) {
        var bytes = clean
        for _ in 0..<Int.random(in: 1...6, using: &acak) { MasukAcakTests.rusak(&bytes, &acak) }
        periksa(bytes, name, kantor.acuan)
        executions += 1
      }
    }
    Fuzz.report("bytes to typed rows, \(nama)", executions)
  }

  /// One piece of damage: other bytes, a line twice or not at all, another separator, the end cut off.
  private static func rusak(_ bytes: inout [UInt8], _ acak: inout Seeded) {
    guard !bytes.isEmpty else { return }
    let at = Int.random(in: 0..<bytes.count, using: &acak)
    let lineEnd = bytes[at...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    switch Int.random(in: 0..<12, using: &acak) {
    case 0: bytes.insert(contentsOf: bytes[at..<lineEnd], at: lineEnd)
    case 1: bytes.removeSubrange(at..<lineEnd)
    case 2: bytes.removeSubrange(at...)
    case 3:
      let swap: [UInt8: UInt8] = [0x3B: 0x2C, 0x2C: 0x3B, 0x09: 0x3B]
      for index in at..<lineEnd { bytes[index] = swap[bytes[index]] ?? bytes[index] }
    case 4: bytes[at] = UInt8.random(in: 0...255, using: &acak)
    default:
      let length = min(Int.random(in: 0...12, using: &acak), bytes.count - at)
      bytes.replaceSubrange(at..<(at + length), with: (potongan.randomElement(using: &acak) ?? "").utf8)
    }
  }

  private func periksa(_ bytes: [UInt8], _ name: String, _ acuan: Acuan) {
    var bag = DiagnosticBag()
    let file = MasukReader.read(bytes, berkas: name, acuan: acuan, kamus: acuan.kamus, into: &bag)
    if let file {
      #expect(file.hitungan.cocok)
      #expect(file.hitungan.diterima >= 0 && file.hitungan.ditolak >= 0 && file.hitungan.dilewati >= 0)
      #expect(file.hitungan.ditolak == 0 || bag.hasKesalahan, "refused rows without a reason")
      RealisasiRules.check(berkas: file, acuan: acuan, sebelumnya: Realisasi(), into: &bag)
      let berlaku = [BerkasBerlaku(file, lokasi: "a")]
      LintasRules.check(
        acuan: acuan, periode: file.periode, berlaku: berlaku, realisasi: GabungRealisasi.gabung(berlaku), into: &bag)
    } else {
      #expect(bag.hasKesalahan, "refused without a reason")
    }
    for result in bag.sorted {
      #expect(!result.pesan.isEmpty && !result.pesan.contains("{kode}") && !result.pesan.contains("{nilai}"))
    }
  }
}
