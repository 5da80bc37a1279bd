import Core
import Kinerja
import Workbook

/// A sentence whose figures follow cells: its formula joins words with `FIXED(cell,n)`, its cached text reads the same
/// in Indonesian. Without figures it is plain text.
struct Kalimat {
  private enum Bagian {
    case teks(String)
    case rumus(String)
  }

  private var bagian: [Bagian] = []
  /// The sentence as it reads now.
  private(set) var teks = ""

  init(_ teks: String = "") { tulis(teks) }

  mutating func tulis(_ text: String) {
    guard !text.isEmpty else { return }
    teks += text
    if case .teks(let before) = bagian.last {
      bagian[bagian.count - 1] = .teks(before + text)
    } else {
      bagian.append(.teks(text))
    }
  }

  /// `a`, `a dan b`, `a, b, dan c`.
  static func daftar(_ words: [String]) -> String {
    guard words.count > 2, let last = words.last else { return words.joined(separator: " dan ") }
    return words.dropLast().joined(separator: ", ") + ", dan " + last
  }

  /// A figure with fixed decimals.
  mutating func angka(_ cell: String, _ value: Pecahan, desimal: Int) {
    // Readers whose marks are not ours get ours all the same.
    let figure = "FIXED(\(cell),\(desimal))"
    let swapped = "SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(\(figure),\".\",\"_\"),\",\",\".\"),\"_\",\",\")"
    bagian.append(.rumus("IF(MID(FIXED(0,1),2,1)=\".\",\(swapped),\(figure))"))
    teks += NumberWriter.indonesia(value, decimals: desimal, fixed: true)
  }

  /// A percentage with as many decimals as its predikat needs.
  mutating func persen(_ cell: String, _ value: Persen, _ skala: SkalaPredikat) {
    angka(cell, value.nilai, desimal: skala.desimal(value))
    tulis(" persen")
  }

  /// `Rp1.250.000`.
  mutating func rupiah(_ cell: String, _ value: Rupiah) {
    tulis("Rp")
    angka(cell, value.pecahan, desimal: value.sen % 100 == 0 ? 0 : 2)
  }

  /// A text whose figures follow cells: where a figure of the list stands in it, its cell is read instead.
  init(_ text: String, angka: [(sel: String, nilai: Pecahan, desimal: Int)]) {
    var rest = text[...]
    var left = angka
    while !rest.isEmpty {
      var next: (range: Range<Substring.Index>, index: Int)?
      for (index, figure) in left.enumerated() {
        let word = NumberWriter.indonesia(figure.nilai, decimals: figure.desimal, fixed: true) + " %"
        guard let found = rest.firstRange(of: word) else { continue }
        if let next, next.range.lowerBound <= found.lowerBound { continue }
        next = (found, index)
      }
      guard let (range, index) = next else { break }
      // Equal figures stand in the order of the list.
      let figure = left.remove(at: index)
      tulis(String(rest[..<range.lowerBound]))
      self.angka(figure.sel, figure.nilai, desimal: figure.desimal)
      tulis(" %")
      rest = rest[range.upperBound...]
    }
    tulis(String(rest))
  }

  /// A word that another cell holds.
  mutating func kata(_ cell: String, _ word: String) {
    bagian.append(.rumus(cell))
    teks += word
  }

  /// A quantity with its satuan.
  mutating func nilai(_ cell: String, _ value: Nilai, _ satuan: String) {
    switch value {
    case .angka(let number): angka(cell, number, desimal: FormatAngka.desimal(number))
    case .teks(let word): kata(cell, word)
    }
    if Indikator.isPersen(satuan) { tulis(" persen") } else if !satuan.isEmpty { tulis(" \(satuan)") }
  }

  /// The formula; `nil` for plain text, and when it would be longer than Excel allows.
  var rumus: String? {
    guard bagian.contains(where: { if case .rumus = $0 { true } else { false } }) else { return nil }
    var parts: [String] = []
    for part in bagian {
      switch part {
      case .rumus(let text): parts.append(text)
      case .teks(let text):
        // Texts inside a formula may have 255 characters.
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty {
          parts.append(Rumus.teks(String(rest.prefix(120))))
          rest = rest.dropFirst(120)
        }
      }
    }
    let joined = parts.joined(separator: "&")
    return joined.utf8.count < 8000 ? joined : nil
  }
}
