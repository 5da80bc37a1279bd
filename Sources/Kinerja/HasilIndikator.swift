package import Core

/// Something a reader of a row's figures must know.
package enum CatatanBaris: Hashable, Sendable {
  /// A quarter up to the one reported has a target but no realisasi.
  case belumDilaporkan(Triwulan)
  /// The quarter's own figure is unknown because only an s.d. was delivered after a gap.
  case hanyaSD(Triwulan)
  /// `turun` by `rasio` with R = 0: no percentage.
  case rasioNol
  /// Column 6 is blank and counted as 0 though the Renstra began earlier.
  case renstraLaluKosong
  /// Column 14 does not follow R/T.
  case polaritasLain(Polaritas)
  /// No quarter targets are given.
  case tanpaTargetTW
}

/// One indicator row with everything computed for the quarter reported. A class: rows are handed around everywhere and
/// never change.
package final class HasilIndikator: Sendable {
  package let rencana: Indikator
  package let run: RunTriwulan
  /// The row's formula.
  package let rumus: RumusCapaian
  package let targetSD: Nilai?
  /// Column 12.
  package let realisasiSD: Nilai?
  /// Percentage 1 of each quarter up to the one reported.
  package let capaianTW: [Persen?]
  /// Percentage 2.
  package let capaianSD: Persen?
  /// Percentage 3.
  package let capaianTahun: Persen?
  /// Column 13 K.
  package let realisasiRenstraSD: Nilai?
  /// Percentage 4: column 14 K.
  package let capaianRenstra: Persen?
  /// From percentage 2; `nil` is shown –.
  package let predikat: Predikat?
  /// Whether a target is due by the quarter.
  package let jatuhTempo: Bool
  /// Money of the sub kegiatan; only on its first indicator row.
  package let anggaran: Anggaran?
  /// Pagu in force of the sub kegiatan, or of everything under a parent; on each of its rows.
  package let pagu: Rupiah?
  /// Delivered rows of the four quarters; for `realisasi_dari` those of the row it takes from.
  package let isian: [Isian?]
  package let catatan: [CatatanBaris]

  init(
    rencana: Indikator, run: RunTriwulan, rumus: RumusCapaian, targetSD: Nilai?, realisasiSD: Nilai?,
    capaianTW: [Persen?], capaianSD: Persen?, capaianTahun: Persen?, realisasiRenstraSD: Nilai?,
    capaianRenstra: Persen?, predikat: Predikat?, jatuhTempo: Bool, anggaran: Anggaran?, pagu: Rupiah?,
    isian: [Isian?], catatan: [CatatanBaris]
  ) {
    self.rencana = rencana
    self.run = run
    self.rumus = rumus
    self.targetSD = targetSD
    self.realisasiSD = realisasiSD
    self.capaianTW = capaianTW
    self.capaianSD = capaianSD
    self.capaianTahun = capaianTahun
    self.realisasiRenstraSD = realisasiRenstraSD
    self.capaianRenstra = capaianRenstra
    self.predikat = predikat
    self.jatuhTempo = jatuhTempo
    self.anggaran = anggaran
    self.pagu = pagu
    self.isian = isian
    self.catatan = catatan
  }

  package var kunci: KunciIndikator { rencana.kunci }
  package var kunciAnggaran: KunciAnggaran {
    KunciAnggaran(rencana.kode, rencana.tingkat == .subKegiatan ? rencana.seksi : "")
  }
  package var targetTW: [Nilai?] { run.target }
  package var realisasiTW: [Nilai?] { run.realisasi }
}

extension HasilIndikator {
  /// Whether a quarter with a target, up to the one reported, was not delivered.
  package var belumLengkap: Bool {
    catatan.contains { if case .belumDilaporkan = $0 { true } else { false } }
  }
}
