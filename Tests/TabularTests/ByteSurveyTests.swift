import TestSupport
import Testing

@testable import Tabular

@Suite struct ByteSurveyTests {
  /// Texts of a few telling bytes, of every length around what vector instructions take at once.
  @Test(arguments: 0..<200) func theQuickLookFindsWhatBytesOneByOneTell(_ seed: Int) {
    var random = Seeded(UInt64(seed))
    let letters: [[UInt8]] = [
      [0x61, 0x0D, 0x0A], [0x61, 0x0A, 0x09, 0x20], [0x61, 0x0D], [0x61, 0x0D, 0x0A, 0x09, 0x01, 0x0C],
      [0x61, 0x0A, 0xC3], [0x61, 0x7F, 0x1F, 0x1A], [0x61, 0x00],
    ]
    let alphabet = letters[seed % letters.count]
    for length in 1...70 {
      let rare = Int.random(in: 1...20, using: &random)
      let text = (0..<length).map { _ in
        Int.random(in: 0..<rare, using: &random) == 0 ? alphabet.randomElement(using: &random)! : 0x61
      }
      let survey = text.withUnsafeBytes { unsafe ByteSurvey($0, from: 0) }
      let loneCR = text.indices.contains { text[$0] == 0x0D && ($0 + 1 == length || text[$0 + 1] != 0x0A) }
      let strange = text.filter { $0 < 0x20 && ![0, 0x09, 0x0A, 0x0C, 0x0D, 0x1A].contains($0) }
      #expect(survey.hasHighBytes == text.contains { $0 >= 0x80 }, "\(text)")
      #expect(survey.hasLoneCR == loneCR, "\(text)")
      #expect(survey.nuls == text.count { $0 == 0 }, "\(text)")
      #expect(survey.controls == strange.count, "\(text)")
      #expect(survey.nuls == 0 || survey.firstNul == text.firstIndex(of: 0), "\(text)")
    }
  }
}
