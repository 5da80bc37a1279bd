import Core
import Ingest
import Kinerja
import Resources
import Rules
import Testing

/// Damaged files: whatever is dropped, reading and checking end, and the rows add up.
@Suite struct MasukAcakTests {
  /// A small generator with a seed, so that a failure can be repeated.
  private struct Acak: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let potongan = [
    "", "-", "999999999999999999", "-9223372036854775808", "1e308", "0", "nihil", "7.01.01", "07/01/2001", "\u{FEFF}",
    "IV", "\"", ";", "\n", "Jumlah", "💥", "1.234", "%", "X.XX.01", "31/06/2025", "..", "1,25 juta", "=1+1", "IKU-1",
  ]

  @Test(arguments: ["kecamatan-iv-jurai", "kecamatan-cilongok"])
  func damagedSamples(_ nama: String) throws {
    let kantor = try #require(ContohKantor(nama))
    let rounds = 4
    var acak = Acak(state: 42)
    for name in ContohKantor.berkas(nama) {
      let clean = Resources.bytes("contoh/\(nama)/masuk/\(name)") ?? []
      for _ in 0..<rounds {
        var bytes = clean
        for _ in 0..<Int.random(in: 1...6, using: &acak) where !bytes.isEmpty {
          let at = Int.random(in: 0..<bytes.count, using: &acak)
          let length = min(Int.random(in: 0...12, using: &acak), bytes.count - at)
          let piece = MasukAcakTests.potongan.randomElement(using: &acak) ?? ""
          bytes.replaceSubrange(at..<(at + length), with: Array(piece.utf8))
        }
        var bag = DiagnosticBag()
        let file = MasukReader.read(bytes, berkas: name, acuan: kantor.acuan, kamus: kantor.acuan.kamus, into: &bag)
        guard let file else {
          #expect(bag.hasKesalahan)
          continue
        }
        #expect(file.hitungan.cocok)
        RealisasiRules.check(berkas: file, acuan: kantor.acuan, sebelumnya: Realisasi(), into: &bag)
        let berlaku = [BerkasBerlaku(file, lokasi: "a")]
        LintasRules.check(
          acuan: kantor.acuan, periode: file.periode, berlaku: berlaku,
          realisasi: GabungRealisasi.gabung(berlaku), into: &bag)
      }
    }
  }
}
