import Core
import Ingest
import Kinerja

/// The formulas of Capaian's rows, made once per sheet.
struct RumusCapaianLembar {
  let target: Templat
  let targetSD: [Templat]
  let realisasiTW: [Templat]
  let realisasiSD: Templat
  let persenTW: [KolomPersen]
  let persenSD: KolomPersen
  let persenTahun: KolomPersen
  let persenRenstra: Templat
  /// Copies of the budget's percentages: `@` is the row of Anggaran.
  let rupiah: [Templat]
  let predikat: Templat

  init(_ l: Lembar) {
    let k = Rumus.k
    let set = l.hasil.pengaturan
    let words = l.bahan.acuan.skalaTeks
    let plan = KolomCapaian.targetTW.map { k($0) + "#" }
    let got = KolomCapaian.realisasiTW.map { k($0) + "#" }
    let annual = k(KolomCapaian.target) + "#"
    let sd = k(KolomCapaian.realisasiSD) + "#"
    target = Templat(Rumus.salin(Lembar.sel(Lembar.e81, KolomE81.target)))
    let targets = RumusSampai.Acuan(sel: plan, daftar: "\(plan[0]):\(plan[3])")
    let delivered = RumusSampai.Acuan(sel: got, daftar: "\(got[0]):\(got[3])")
    // Targets count up to the quarter reported.
    let due = RumusSampai.Acuan(
      sel: Array(plan[...l.last]), daftar: l.last == 0 ? plan[0] : "\(plan[0]):\(plan[l.last])")
    targetSD = RumusSampai.Ragam.allCases.map {
      Templat(
        RumusSampai.templat(
          $0, due, rataAtas: targets.daftar, target: targets, realisasi: delivered, tahun: annual))
    }
    realisasiTW = KolomE81.triwulan.map { Templat(Rumus.salin(Lembar.sel(Lembar.e81, $0))) }
    realisasiSD = Templat(Rumus.salin(Lembar.sel(Lembar.e81, KolomE81.sd)))
    func persen(_ r: String, _ t: String) -> KolomPersen {
      KolomPersen(
        RumusPersen.Acuan(
          r: r, t: t, bawah: k(KolomCapaian.bawah) + "#", atas: k(KolomCapaian.atas) + "#", tahun: annual), set, words)
    }
    persenTW = (0..<4).map { persen(got[$0], plan[$0]) }
    persenSD = persen(sd, k(KolomCapaian.targetSD) + "#")
    persenTahun = persen(sd, annual)
    persenRenstra = Templat(Rumus.salin(Lembar.sel(Lembar.e81, KolomE81.capaian)))
    rupiah = [
      KolomAnggaran.persenTW[l.last], KolomAnggaran.serapanKas, KolomAnggaran.serapan, KolomAnggaran.renstra,
    ].map { Templat(Rumus.salin(Lembar.sel(Lembar.anggaran, $0))) }
    predikat = Templat(RumusPredikat.rumus(k(KolomCapaian.persenSD) + "#", l.skala))
  }
}
