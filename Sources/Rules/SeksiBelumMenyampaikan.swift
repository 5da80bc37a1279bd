package import Core
import Ingest
import Kinerja

extension Check {
  package static let seksiBelumMenyampaikan = Check("L501")
}

extension LintasRules {
  /// Kinds of file a unit owes in a quarter: a target that can give a percentage or a cash plan makes it due
  /// (FORMATS §4).
  static func wajib(
    _ seksi: String, _ indeks: IndeksRencana, _ pengaturan: Pengaturan
  ) -> [JenisBerkas] {
    let tw = indeks.periode.triwulan.index
    let rows = indeks.baris(seksi: seksi).filter { $0.rencana.realisasiDari == nil }
    func due(_ iku: Bool) -> Bool {
      rows.contains { ($0.rencana.tingkat == .iku) == iku && $0.jatuhTempo(tw, pengaturan) }
    }
    let kas = indeks.dpa.contains { $0.key.seksi == seksi && .nol < ($0.value.kasTW[tw] ?? .nol) }
    return [due(false) || kas ? .realisasi : nil, due(true) ? .realisasiIKU : nil].compactMap { $0 }
  }

  /// Who has not delivered what was due.
  static func seksiBelumMenyampaikan(
    _ acuan: Acuan, _ indeks: IndeksRencana, _ berlaku: [BerkasBerlaku], _ realisasi: Realisasi,
    _ bag: inout DiagnosticBag
  ) {
    let files = berlaku.map(\.berkas).filter { $0.periode == indeks.periode }
    for unit in acuan.rencana.seksi {
      for jenis in wajib(unit.kode, indeks, acuan.profil.pengaturan) {
        if files.contains(where: { $0.jenis == jenis && $0.seksi.contains(unit.kode) }) { continue }
        // IKU may come in the unit's own file.
        if jenis == .realisasiIKU, ikuLengkap(unit.kode, indeks, realisasi, acuan.profil.pengaturan) { continue }
        bag.add(
          .seksiBelumMenyampaikan, at: Place("masuk/"),
          [
            "seksi": unit.nama, "jenis": jenis == .realisasi ? "realisasi kinerja" : "realisasi IKU",
            "periode": indeks.periode.panjang,
          ])
      }
    }
  }

  private static func ikuLengkap(
    _ seksi: String, _ indeks: IndeksRencana, _ realisasi: Realisasi, _ pengaturan: Pengaturan
  ) -> Bool {
    let tw = indeks.periode.triwulan.index
    return indeks.baris(seksi: seksi)
      .filter { $0.rencana.tingkat == .iku && $0.rencana.realisasiDari == nil && $0.jatuhTempo(tw, pengaturan) }
      .allSatisfy { realisasi.isian[$0.rencana.kunci]?[tw] != nil }
  }
}
