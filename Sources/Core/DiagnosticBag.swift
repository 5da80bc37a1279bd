extension Check {
  /// More results of one code in one file than are kept.
  package static let hasilSejenis = Check("B901")
}

/// Collects results of checking, capped per code and file so that one systematic fault cannot drown the others.
package struct DiagnosticBag: Sendable {
  private struct Key: Hashable {
    let check: Check
    let berkas: String
  }

  package private(set) var all: [Diagnostic] = []
  private var counts: [Key: Int] = [:]
  private let cap: Int

  /// - Parameter cap: how many results of one code in one file are kept; the rest is counted.
  package init(cap: Int = 1000) { self.cap = cap }

  package mutating func add(_ diagnostic: Diagnostic) {
    let key = Key(check: diagnostic.check, berkas: diagnostic.place.berkas)
    let count = counts[key, default: 0] + 1
    counts[key] = count
    severities[diagnostic.severity.rawValue] += 1
    if count <= cap { all.append(diagnostic) }
  }

  package mutating func add(_ check: Check, at place: Place, _ facts: [String: String] = [:]) {
    add(Diagnostic(check, at: place, facts))
  }

  package mutating func append(_ other: DiagnosticBag) {
    for diagnostic in other.all { add(diagnostic) }
    for (key, count) in other.counts where count > other.cap {
      counts[key, default: 0] += count - other.cap
      severities[Catalogue.entry(key.check).severity.rawValue] += count - other.cap
    }
  }

  private var severities = [Int](repeating: 0, count: Severity.allCases.count)

  /// Number of results of that severity, the suppressed ones counted.
  package func count(_ severity: Severity) -> Int { severities[severity.rawValue] }

  package var hasKesalahan: Bool { count(.kesalahan) > 0 }

  /// File, row, column, code; what the cap kept out is counted in a line of its own for each code and file.
  package var sorted: [Diagnostic] {
    let more = suppressed.map { check, berkas, count in
      Diagnostic(.hasilSejenis, at: Place(berkas), ["kode": check.kode, "jumlah": String(count)])
    }
    return (all + more).sorted()
  }

  /// What the cap kept out: code, file, number.
  package var suppressed: [(check: Check, berkas: String, count: Int)] {
    counts.filter { $0.value > cap }
      .map { ($0.key.check, $0.key.berkas, $0.value - cap) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
  }
}
