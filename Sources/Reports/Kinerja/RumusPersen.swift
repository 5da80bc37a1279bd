import Core
package import Kinerja

/// The percentage of a realisasi against a target as a formula, guarded as `RumusCapaian.capaian` is.
package enum RumusPersen {
  /// Which formula a row has.
  package enum Ragam: Int, CaseIterable, Sendable { case naik, selisih, rasio, tetap, rentang, rentangBersama, teks }

  /// Cells a formula refers to, with places for rows as in ``Templat``.
  package struct Acuan {
    package var r: String
    package var t: String
    /// Bounds of `rentang` and the annual target they belong to.
    package var bawah: String
    package var atas: String
    package var tahun: String
  }

  package static func ragam(_ rumus: RumusCapaian) -> Ragam {
    switch rumus.polaritas {
    case .naik: .naik
    case .turun: rumus.rumusTurun == .selisih ? .selisih : .rasio
    case .tetap: .tetap
    case .rentang: rumus.targetTahunan == nil ? .rentang : .rentangBersama
    case .teks: .teks
    }
  }

  /// - Parameter nolSeratus: `target_nol_turun` = 100.
  package static func templat(_ ragam: Ragam, _ a: Acuan, nolSeratus: Bool) -> String {
    let (r, t) = (a.r, a.t)
    let nol = nolSeratus && (ragam == .selisih || ragam == .rasio) ? "IF(\(r)=0,100,0)" : "\"\""
    func guarded(_ body: String) -> String { "IF(COUNT(\(r),\(t))<2,\"\",IF(\(t)=0,\(nol),\(body)))" }
    switch ragam {
    case .naik: return guarded("\(r)/\(t)*100")
    case .selisih: return guarded("(2*\(t)-\(r))/\(t)*100")
    case .rasio: return guarded("IF(\(r)=0,\"\",\(t)/\(r)*100)")
    case .tetap: return guarded("MAX(0,(\(t)-ABS(\(r)-\(t)))/\(t)*100)")
    case .rentang:
      return "IF(COUNT(\(r),\(t),\(a.bawah),\(a.atas))<4,\"\",IF(\(t)=0,\"\"," + antara(r, a.bawah, a.atas) + "))"
    case .rentangBersama:
      let (low, high) = ("(\(a.bawah)*\(t)/\(a.tahun))", "(\(a.atas)*\(t)/\(a.tahun))")
      return "IF(COUNT(\(r),\(t),\(a.bawah),\(a.atas),\(a.tahun))<5,\"\",IF(\(t)*\(a.tahun)=0,\"\","
        + antara(r, low, high) + "))"
    case .teks: return teks(a, skala: nil)
    }
  }

  private static func antara(_ r: String, _ low: String, _ high: String) -> String {
    "IF(\(r)<\(low),IF(\(low)=0,\"\",\(r)/\(low)*100),IF(\(r)>\(high),IF(\(high)=0,\"\",\(r)/\(high)*100),100))"
  }

  /// 100 when R is T or stands above it on the scale, else 0.
  /// - Parameter skala: words of the target's scale, best first; `nil` when it stands on none.
  package static func teks(_ a: Acuan, skala: [String]?) -> String {
    let (r, t) = ("TRIM(\(a.r))", "TRIM(\(a.t))")
    var other = "0"
    if let skala, !skala.isEmpty {
      let words = "{" + skala.map(Rumus.teks).joined(separator: ",") + "}"
      other = "IFERROR(IF(MATCH(\(r),\(words),0)<MATCH(\(t),\(words),0),100,0),0)"
    }
    return "IF(OR(\(a.r)=\"\",\(a.t)=\"\"),\"\",IF(\(r)=\(t),100,\(other)))"
  }
}

/// The formulas of one percentage column, one per kind of row, made once per sheet.
package struct KolomPersen {
  private let acuan: RumusPersen.Acuan
  private let templat: [Templat]
  private let skala: SkalaTeks

  package init(_ acuan: RumusPersen.Acuan, _ pengaturan: Pengaturan, _ skala: SkalaTeks) {
    self.acuan = acuan
    self.skala = skala
    templat = RumusPersen.Ragam.allCases.map {
      Templat(RumusPersen.templat($0, acuan, nolSeratus: pengaturan.targetNolTurun == .seratus))
    }
  }

  /// The formula of a row.
  /// - Parameters:
  ///   - baris: its row, for `#`.
  ///   - lain: its row on the other sheet, for `@`.
  package func rumus(_ row: HasilIndikator, target: Nilai?, _ baris: Int, _ lain: Int = 0) -> String {
    let ragam = RumusPersen.ragam(row.rumus)
    guard ragam == .teks, let word = target?.teks, let words = skala.kata(seperti: word) else {
      return templat[ragam.rawValue].isi(baris, lain)
    }
    // Words may contain the marks of a template: fill the references first.
    func fill(_ reference: String) -> String { Templat(reference).isi(baris, lain) }
    let filled = RumusPersen.Acuan(r: fill(acuan.r), t: fill(acuan.t), bawah: "", atas: "", tahun: "")
    return RumusPersen.teks(filled, skala: words)
  }
}
