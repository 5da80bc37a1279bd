package import Core
import Ingest
import Kinerja

extension Check {
  package static let fisikBerbedaKeuangan = Check("R521")
}

extension RealisasiRules {
  /// Fisik and keuangan s.d. the quarter lie further apart than the set number of points.
  static func fisikBerbedaKeuangan(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    guard konteks.berkas.jenis == .realisasi else { return }
    for uang in konteks.anggaran where uang.lengkap {
      guard let row = konteks.barisMenurutKunci[uang.kunci]?.first(where: { $0.masuk.isian.fisik != nil }),
        let fisik = row.masuk.isian.fisik, let pagu = uang.pagu,
        let serapan = Persen.dari(uang.sampai.pecahan, pagu.pecahan)
      else { continue }
      let distance = fisik.pecahan < serapan.nilai ? serapan.nilai - fisik.pecahan : fisik.pecahan - serapan.nilai
      guard konteks.ambang[.fisikKeuangan] < distance else { continue }
      row.lapor(
        .fisikBerbedaKeuangan, "fisik",
        [
          "fisik": Sebut.angka(fisik.pecahan), "serapan": Sebut.persen(serapan),
          "selisih": NumberWriter.indonesia(distance, decimals: 2),
          "ambang": Sebut.angka(konteks.ambang[.fisikKeuangan]),
        ], &bag)
    }
  }
}
