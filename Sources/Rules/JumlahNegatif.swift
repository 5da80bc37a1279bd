import Core
import Ingest
import Kinerja

extension RealisasiRules {
  /// A quantity below 0. Counted satuan are already refused by the number reader.
  static func jumlahNegatif(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    for row in konteks.baris {
      let isian = row.masuk.isian
      if row.tertulis?.isNegative ?? false { row.lapor(.angkaNegatif, row.kolomTertulis, [:], &bag) }
      if let top = isian.pembilang, top < .nol { row.lapor(.angkaNegatif, "pembilang", [:], &bag) }
      if let bottom = isian.penyebut, bottom < .nol { row.lapor(.angkaNegatif, "penyebut", [:], &bag) }
    }
  }
}
