import Core
import Kinerja

/// What locked cells say, for the sheet and the CSV form alike.
enum IsiTerkunci {
  /// Texts; `nil` for columns of numbers.
  static func teks(_ spec: KolomIsian, _ row: BarisIsian, _ tata: TataIsian) -> String? {
    let plan = row.hasil?.rencana
    switch spec {
    case .kode: return plan?.kode.teks ?? ""
    case .indikator: return plan?.indikator ?? "Narasi \(row.nama) (boleh dikosongkan)"
    case .uraian: return plan.map { $0.tingkat == .iku ? $0.sasaran : $0.uraian } ?? ""
    case .satuan: return plan?.satuan ?? ""
    case .caraIsi: return CaraIsi.kalimat(row, tata.bahan.triwulan, tata.daftar.kata(row))
    case .rtlLalu: return row.tindakLanjutLalu
    case .seksi: return row.seksi
    default: return nil
    }
  }

  /// Targets and figures of earlier quarters.
  static func nilai(_ spec: KolomIsian, _ row: HasilIndikator, _ last: Int) -> Nilai? {
    switch spec {
    case .target: row.rencana.target
    case .targetTW: row.targetTW[last]
    case .targetSD: row.targetSD
    case .realisasiLalu: last > 0 ? row.realisasiTW[last - 1] : nil
    case .realisasiSDLalu: row.realisasiSD
    default: nil
    }
  }
}
