import Core
import Kinerja

/// One mean: the percentages it goes over and its helper columns in Capaian.
struct UkuranRerata {
  let jenis: Ukuran
  /// Column of the percentages, and of the realisasi they are made of.
  let persen: Int
  let realisasi: Int
  /// 1 where the row counts for m: a target is due, or there is a percentage.
  let jatuhTempo: Int
  /// The percentage as it goes into the mean.
  let nilai: Int
  /// Weight by pagu; `nil` with other means.
  let bobot: Int?

  /// One for each quarter reported, s.d., year and Renstra.
  static func semua(_ l: Lembar) -> [UkuranRerata] {
    var kinds: [(Ukuran, Int, Int)] = l.triwulan.sampai.map {
      (.triwulan($0), KolomCapaian.persenTW[$0.index], KolomCapaian.realisasiTW[$0.index])
    }
    kinds += [
      (.sd, KolomCapaian.persenSD, KolomCapaian.realisasiSD),
      (.tahun, KolomCapaian.persenTahun, KolomCapaian.realisasiSD),
      (.renstra, KolomCapaian.persenRenstra, KolomCapaian.realisasiSD),
    ]
    let byPagu = l.hasil.pengaturan.rataRata == .pagu
    let stride = byPagu ? 3 : 2
    return kinds.enumerated().map { index, kind in
      let first = KolomCapaian.bantu + index * stride
      return UkuranRerata(
        jenis: kind.0, persen: kind.1, realisasi: kind.2, jatuhTempo: first, nilai: first + 1,
        bobot: byPagu ? first + 2 : nil)
    }
  }

  var nama: String {
    switch jenis {
    case .triwulan(let quarter): "TW \(quarter.romawi)"
    case .sd: "s.d."
    case .tahun: "tahun"
    case .renstra: "Renstra"
    }
  }

  func rerata(_ rekap: Rekap) -> Rerata {
    switch jenis {
    case .triwulan(let quarter): rekap.capaianTW[quarter.index]
    case .sd: rekap.capaianSD
    case .tahun: rekap.capaianTahun
    case .renstra: rekap.capaianRenstra
    }
  }
}
