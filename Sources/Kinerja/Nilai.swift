package import Core

/// What a target or a realisasi is: an exact number, or words on a scale (`BB`, `WTP`).
package enum Nilai: Hashable, Sendable {
  case angka(Pecahan)
  case teks(String)

  package init(_ jumlah: Jumlah) { self = .angka(jumlah.pecahan) }

  package var angka: Pecahan? {
    if case .angka(let value) = self { value } else { nil }
  }

  package var teks: String? {
    if case .teks(let value) = self { value } else { nil }
  }

  /// Whether a target of this value asks for anything: words do, numbers when above 0.
  package var menuntut: Bool {
    switch self {
    case .angka(let value): !value.isZero && !value.isNegative
    case .teks: true
    }
  }
}

/// Scales of words, best first: `AA A BB B CC C D`. Data (`skala-teks.csv`), never code.
package struct SkalaTeks: Sendable {
  private let rank: [String: (scale: Int, rank: Int)]
  /// The scales as written, best word first.
  package let skala: [[String]]

  package init(_ skala: [[String]]) {
    self.skala = skala
    var rank: [String: (scale: Int, rank: Int)] = [:]
    for (index, words) in skala.enumerated() {
      for (position, word) in words.enumerated() where rank[word.lowercased()] == nil {
        rank[word.lowercased()] = (index, position)
      }
    }
    self.rank = rank
  }

  /// The words allowed beside `target`: those of its scale; `nil` when the target stands on none.
  package func kata(seperti target: String) -> [String]? {
    rank[SkalaTeks.key(target)].map { skala[$0.scale] }
  }

  /// Whether `realisasi` equals `target` or stands above it on the target's scale.
  package func memenuhi(_ realisasi: String, target: String) -> Bool {
    let (r, t) = (SkalaTeks.key(realisasi), SkalaTeks.key(target))
    if r == t { return true }
    guard let wanted = rank[t], let got = rank[r], wanted.scale == got.scale else { return false }
    return got.rank < wanted.rank
  }

  private static func key(_ word: String) -> String {
    word.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
