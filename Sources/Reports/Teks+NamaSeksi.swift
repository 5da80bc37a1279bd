package import Kinerja

extension Teks {
  /// A unit's code in names of files, told apart from those of the units before it: codes may differ only in what file
  /// names leave out (`a/b`, `a-b`), or only by letter case, which Windows does not tell apart.
  ///
  /// - Parameter units: the units of the office in plan order.
  /// - Complexity: quadratic at the worst; offices have few units.
  package static func namaBerkas(_ unit: Seksi, di units: [Seksi]) -> String {
    var taken: Set<String> = ["internal", "gabungan"]
    for other in units {
      let plain = namaBerkas(other.kode)
      var name = plain
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(plain)-\(number)"
        number += 1
      }
      if other.kode == unit.kode { return name }
    }
    return namaBerkas(unit.kode)
  }
}
