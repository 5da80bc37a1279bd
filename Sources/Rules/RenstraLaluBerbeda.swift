package import Core
package import Ingest
package import Kinerja

extension Check {
  package static let renstraLaluBerbeda = Check("L507")
}

extension LintasRules {
  /// Column 6 against column 13 of last year's TW IV, K and Rp (DOMAIN §4).
  ///
  /// Quotients and means are written with fewer decimals than they have: half a unit of the second one passes, and so
  /// does less than a rupiah.
  ///
  /// - Parameters:
  ///   - kini: rows in force.
  ///   - lalu: last year, computed from its own plan and archive.
  package static func renstraLaluBerbeda(
    _ acuan: Acuan, kini: HasilKantor, lalu: HasilKantor, into bag: inout DiagnosticBag
  ) {
    let before = Dictionary(lalu.baris.map { ($0.kunci, $0) }) { first, _ in first }
    for row in kini.baris {
      guard let old = before[row.kunci] else { continue }
      let plan = row.rencana
      func lapor(_ kolom: String, _ ada: String?, _ harapan: String) {
        bag.add(
          .renstraLaluBerbeda, at: acuan.lembar.sel(plan.tempat, kolom),
          [
            "baris": plan.sebutan, "kolom": kolom, "ada": ada ?? "kosong", "harapan": harapan,
            "tahun": String(lalu.periode.tahun),
          ])
      }
      if plan.targetRenstra != nil, let wanted = old.realisasiRenstraSD, !sama(plan.realisasiRenstraLalu, wanted) {
        lapor("realisasi_renstra_lalu", plan.realisasiRenstraLalu.map(Sebut.nilai), Sebut.nilai(wanted))
      }
      guard let money = row.anggaran, money.paguRenstra != nil, let wanted = old.anggaran?.renstraSD else { continue }
      let apart = (money.renstraLalu ?? .nol) - wanted
      if money.renstraLalu == nil || apart.sen.magnitude >= 100 {
        lapor("anggaran_renstra_lalu", money.renstraLalu.map(Sebut.rupiah), Sebut.rupiah(wanted))
      }
    }
  }

  private static func sama(_ written: Nilai?, _ wanted: Nilai) -> Bool {
    guard let written else { return false }
    guard let a = written.angka, let b = wanted.angka else { return written == wanted }
    let apart = a < b ? b - a : a - b
    return apart.isZero || (b.penyebut != 1 && apart <= Pecahan(5, per: 1000))
  }
}
