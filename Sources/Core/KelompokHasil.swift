/// Results of one file as a report shows them: sorted, and capped for each code with the number kept back.
package struct KelompokHasil: Sendable {
  package let berkas: String
  package let ditampilkan: [Diagnostic]
  /// What the cap kept back: code, severity and number, in the order of the codes.
  package let ditahan: [(check: Check, severity: Severity, jumlah: Int)]
  private let jumlah: [Int]

  /// Results of a severity, those kept back counted.
  package func jumlah(_ severity: Severity) -> Int { jumlah[severity.rawValue] }

  /// How many results of one code in one file are shown. Kesalahan have to be mended one by one, so more of them.
  package static func batas(_ severity: Severity) -> Int { severity == .kesalahan ? 50 : 10 }

  /// Groups results by file in the order in which files first appear.
  ///
  /// - Parameter semua: whether nothing is kept back.
  package static func susun(_ results: [Diagnostic], semua: Bool = false) -> [KelompokHasil] {
    var order: [String] = []
    var groups: [String: [Diagnostic]] = [:]
    for result in results {
      if groups[result.place.berkas] == nil { order.append(result.place.berkas) }
      groups[result.place.berkas, default: []].append(result)
    }
    return order.map { KelompokHasil($0, (groups[$0] ?? []).sorted(), semua) }
  }

  private init(_ berkas: String, _ results: [Diagnostic], _ semua: Bool) {
    self.berkas = berkas
    var counts: [Check: Int] = [:]
    var jumlah = [Int](repeating: 0, count: Severity.allCases.count)
    var severities: [Check: Severity] = [:]
    ditampilkan = results.filter { result in
      jumlah[result.severity.rawValue] += 1
      counts[result.check, default: 0] += 1
      severities[result.check] = result.severity
      return semua || (counts[result.check] ?? 0) <= KelompokHasil.batas(result.severity)
    }
    self.jumlah = jumlah
    ditahan =
      semua
      ? []
      : counts.keys.sorted().compactMap { check in
        guard let count = counts[check], let severity = severities[check] else { return nil }
        let limit = KelompokHasil.batas(severity)
        return count > limit ? (check, severity, count - limit) : nil
      }
  }

  /// `3 kesalahan, 1 peringatan`; severities without a result are left out.
  package var ringkasan: String {
    Severity.allCases.filter { jumlah($0) > 0 }.map { "\(jumlah($0)) \($0.kata)" }.joined(separator: ", ")
  }
}
