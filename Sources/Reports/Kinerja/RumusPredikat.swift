package import Kinerja

/// The predikat of a figure as a formula over the scale that stands in Capaian.
package enum RumusPredikat {
  package static let batas = "Skala_Batas"
  package static let nama = "Skala_Predikat"

  /// The figure as it is held against the bounds, like `SkalaPredikat.predikat`: to nine decimals, with `bulat` to
  /// a whole number after that.
  private static func dinilai(_ cell: String, _ skala: SkalaPredikat) -> String {
    let fine = "ROUND(\(cell),\(SkalaPredikat.ketelitian))"
    return skala.cara == .bulat ? "ROUND(\(fine),0)" : fine
  }

  /// The word, `–` without a figure; figures below the lowest bound have the lowest step.
  package static func rumus(_ cell: String, _ skala: SkalaPredikat) -> String {
    "IF(\(cell)=\"\",\"–\",\(kata(cell, skala)))"
  }

  /// The same with "(sementara)" behind it when `n` is less than `m`.
  package static func rumus(_ cell: String, n: String, m: String, _ skala: SkalaPredikat) -> String {
    "IF(\(cell)=\"\",\"–\",\(kata(cell, skala))&IF(\(n)<\(m),\" (sementara)\",\"\"))"
  }

  private static func kata(_ cell: String, _ skala: SkalaPredikat) -> String {
    "LOOKUP(MAX(\(dinilai(cell, skala)),MIN(\(batas))),\(batas),\(nama))"
  }
}
