import Core
import Kinerja

/// One mean: the percentages it goes over and its helper columns in Capaian.
struct UkuranRerata {
  enum Jenis: Equatable { case triwulan(Int), sd, tahun, renstra }

  let jenis: Jenis
  /// Column of the percentages.
  let persen: Int
  /// 1 where the row counts for m: a target is due, or there is a percentage.
  let jatuhTempo: Int
  /// The percentage as it goes into the mean.
  let nilai: Int
  /// Weight by pagu; `nil` with other means.
  let bobot: Int?

  /// One for each quarter reported, s.d., year and Renstra.
  static func semua(_ l: Lembar) -> [UkuranRerata] {
    var kinds: [(Jenis, Int)] = (0...l.last).map { (.triwulan($0), KolomCapaian.persenTW[$0]) }
    kinds += [
      (.sd, KolomCapaian.persenSD), (.tahun, KolomCapaian.persenTahun), (.renstra, KolomCapaian.persenRenstra),
    ]
    let byPagu = l.hasil.pengaturan.rataRata == .pagu
    let stride = byPagu ? 3 : 2
    return kinds.enumerated().map { index, kind in
      let first = KolomCapaian.bantu + index * stride
      return UkuranRerata(
        jenis: kind.0, persen: kind.1, jatuhTempo: first, nilai: first + 1, bobot: byPagu ? first + 2 : nil)
    }
  }

  var nama: String {
    switch jenis {
    case .triwulan(let quarter): "TW \(Triwulan.allCases[quarter].romawi)"
    case .sd: "s.d."
    case .tahun: "tahun"
    case .renstra: "Renstra"
    }
  }

  func nilai(_ row: HasilIndikator) -> Persen? {
    switch jenis {
    case .triwulan(let quarter): row.capaianTW[quarter]
    case .sd: row.capaianSD
    case .tahun: row.capaianTahun
    case .renstra: row.capaianRenstra
    }
  }

  /// Whether a target is due.
  func jatuhTempo(_ row: HasilIndikator) -> Bool {
    switch jenis {
    case .triwulan(let quarter): row.targetTW[quarter]?.menuntut ?? false
    case .sd: row.jatuhTempo
    case .tahun: row.rencana.target?.menuntut ?? false
    case .renstra: row.rencana.targetRenstra?.menuntut ?? false
    }
  }

  func rerata(_ rekap: Rekap) -> Rerata {
    switch jenis {
    case .triwulan(let quarter): rekap.capaianTW[quarter]
    case .sd: rekap.capaianSD
    case .tahun: rekap.capaianTahun
    case .renstra: rekap.capaianRenstra
    }
  }
}
