import Core
import Kinerja

/// The formulas of Anggaran's rows, made once per sheet: `#` its own row, `@` the row of E.81.
struct RumusAnggaran {
  let pagu: Templat
  let realisasiTW: [Templat]
  let realisasiSD: Templat
  let kasSD: Templat
  let sisa: Templat
  let persenTW: [Templat]
  let serapanKas: Templat
  let serapan: Templat
  let deviasi: Templat
  let selisih: Templat
  let renstra: Templat

  init(_ l: Lembar) {
    func cell(_ column: Int) -> String { Rumus.k(column) + "#" }
    let pagu = cell(KolomAnggaran.pagu)
    let kas = cell(KolomAnggaran.kasSD)
    let spent = cell(KolomAnggaran.realisasiSD)
    self.pagu = Templat(Rumus.salin(Lembar.sel(Lembar.e81, KolomE81.target + 1)))
    realisasiTW = KolomE81.triwulan.map { Templat(Rumus.salin(Lembar.sel(Lembar.e81, $0 + 1))) }
    realisasiSD = Templat(Rumus.salin(Lembar.sel(Lembar.e81, KolomE81.sd + 1)))
    let first = cell(KolomAnggaran.kasTW[0])
    kasSD = Templat(Rumus.jumlah(l.last == 0 ? first : "\(first):\(cell(KolomAnggaran.kasTW[l.last]))"))
    sisa = Templat("IF(COUNT(\(pagu))=0,\"\",\(pagu)-N(\(spent)))")
    persenTW = (0..<4).map {
      Templat(Rumus.persen(cell(KolomAnggaran.realisasiTW[$0]), cell(KolomAnggaran.kasTW[$0])))
    }
    serapanKas = Templat(Rumus.persen(spent, kas))
    serapan = Templat(Rumus.persen(spent, pagu))
    deviasi = Templat("IF(COUNT(\(spent),\(kas),\(pagu))<3,\"\",IF(\(pagu)=0,\"\",(\(spent)-\(kas))/\(pagu)*100))")
    let (fisik, share) = (cell(KolomAnggaran.fisik), cell(KolomAnggaran.serapan))
    selisih = Templat("IF(COUNT(\(fisik),\(share))<2,\"\",\(fisik)-\(share))")
    renstra = Templat(Rumus.salin(Lembar.sel(Lembar.e81, KolomE81.capaian + 1)))
  }
}
