import Core
package import Kinerja

/// Realisasi and target up to a quarter as formulas, guarded as `RunTriwulan` is.
package enum RumusSampai {
  /// Cells of four quarters, with places for rows as in ``Templat``.
  package struct Acuan {
    /// One reference each.
    package var sel: [String]
    /// All as the arguments of SUM: `K#,M#,O#,Q#` or `K#:N#`.
    package var daftar: String
  }

  /// Which formula a row has.
  package enum Ragam: Int, CaseIterable, Sendable {
    case jumlah, terakhir, rata, rataSemua, teksRata
    /// No quarter targets in TW IV: the target is the year's.
    case tahun
    /// Numerators and denominators: see ``rasio(pembilang:penyebut:pengali:)``.
    case rasio
  }

  package static func realisasi(_ row: HasilIndikator) -> Ragam {
    let text = row.rencana.polaritas == .teks
    switch row.rencana.akumulasi {
    case .jumlah: return text ? .terakhir : .jumlah
    case .akhir, .progresif: return .terakhir
    case .rata, .repetitif:
      if !row.adaTargetTW { return text ? .terakhir : .rataSemua }
      return text ? .teksRata : .rata
    case .rasio: return .rasio
    }
  }

  package static func target(_ row: HasilIndikator, last: Int) -> Ragam {
    if !row.adaTargetTW, last == 3 { return .tahun }
    let text = row.rencana.polaritas == .teks
    switch row.rencana.akumulasi {
    case .jumlah: return text ? .terakhir : .jumlah
    case .akhir, .progresif, .rasio: return .terakhir
    case .rata, .repetitif: return text ? .teksRata : .rata
    }
  }

  /// - Parameters:
  ///   - nilai: the cells that are summed, averaged or taken last.
  ///   - target: quarter targets; with `realisasi` the two ranges that say which quarters count.
  package static func templat(
    _ ragam: Ragam, _ nilai: Acuan, rataAtas: String, target: Acuan, realisasi: Acuan, tahun: String
  ) -> String {
    switch ragam {
    case .jumlah: return Rumus.jumlah(nilai.daftar)
    case .terakhir: return terakhir(nilai.sel) { "\($0)<>\"\"" }
    case .rata:
      let both = "\(target.daftar),\">0\",\(realisasi.daftar),\">=0\""
      return "IF(COUNTIFS(\(both))=0,\"\",AVERAGEIFS(\(rataAtas),\(both)))"
    case .rataSemua: return "IF(COUNT(\(nilai.daftar))=0,\"\",AVERAGE(\(nilai.daftar)))"
    case .teksRata:
      let pairs = zip(target.sel, realisasi.sel).map { "AND(\($0)<>\"\",\($1)<>\"\")" }
      var result = "\"\""
      for (value, both) in zip(nilai.sel, pairs) { result = "IF(\(both),\(value),\(result))" }
      return result
    case .tahun: return Rumus.salin(tahun)
    case .rasio: return "\"\""
    }
  }

  /// Nested from the last quarter back.
  private static func terakhir(_ cells: [String], _ given: (String) -> String) -> String {
    var result = "\"\""
    for cell in cells { result = "IF(\(given(cell)),\(cell),\(result))" }
    return result
  }

  /// Σ numerator / Σ denominator × factor over the quarters that have both.
  package static func rasio(pembilang: String, penyebut: String, pengali: String) -> String {
    let top = "SUMIFS(\(pembilang),\(penyebut),\">0\")"
    let bottom = "SUMIFS(\(penyebut),\(pembilang),\">=0\")"
    return "IF(\(bottom)=0,\"\",\(top)/\(bottom)*\(pengali))"
  }

  /// One quarter of it.
  package static func rasioTriwulan(pembilang: String, penyebut: String, pengali: String) -> String {
    "IF(OR(N(\(penyebut))=0,\(pembilang)=\"\"),\"\",\(pembilang)/\(penyebut)*\(pengali))"
  }
}

extension HasilIndikator {
  var adaTargetTW: Bool { targetTW.contains { $0 != nil } }

  /// The factor of `rasio` as a formula writes it.
  var pengaliRumus: String { NumberWriter.plain(rencana.faktor, decimals: 4) }
}
