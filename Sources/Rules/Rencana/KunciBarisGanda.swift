import Core
import Ingest
import Kinerja

extension PlanRules {
  /// Two rows with one key that begin on one day: kode, no_indikator, seksi (and kode_rekening in the DPA).
  static func kunciBarisGanda(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    var seen: [String: Place] = [:]
    func take(_ key: String, _ row: Place, _ nama: String) {
      let full = row.berkas + "\u{1F}" + key
      if let first = seen[full] {
        bag.add(
          .kunciBarisGanda, at: konteks.sel(row, "kode"), ["kunci": nama, "pertama": "baris \(first.baris ?? 0)"])
      } else {
        seen[full] = row
      }
    }
    for row in konteks.semua {
      let unit = row.tingkat == .iku ? "" : row.seksi
      take("\(row.kode)#\(row.kunci.no)#\(unit)#\(row.berlakuMulai.iso)", row.tempat, row.sebutan)
    }
    for row in konteks.dpa {
      let nama = row.kodeRekening.isEmpty ? row.kunci.kode.teks : "\(row.kunci.kode) rekening \(row.kodeRekening)"
      take("\(row.kunci.kode)#\(row.kunci.seksi)#\(row.kodeRekening)#\(row.berlakuMulai.iso)", row.tempat, nama)
    }
  }
}
