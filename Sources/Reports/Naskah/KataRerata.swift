import Core
package import Kinerja

/// What must be said of a mean wherever it is stated, so that nobody takes it for more than it is.
extension HasilKantor {
  /// `; 8 indikator belum melaporkan Triwulan II`; empty when every quarter due is there. Rows with figures of an
  /// earlier quarter are in the mean all the same.
  var belumLengkap: String {
    let rows = baris.filter(dirata)
    let parts = periode.triwulan.sampai.compactMap { quarter -> String? in
      let count = rows.count { $0.catatan.contains(.belumDilaporkan(quarter)) }
      return count == 0 ? nil : "\(count) indikator belum melaporkan Triwulan \(quarter.romawi)"
    }
    return parts.map { "; \($0)" }.joined()
  }

  /// `30 dari 30 indikator; 8 indikator belum melaporkan Triwulan II`.
  package func keterangan(_ mean: Rerata) -> String { mean.keterangan + belumLengkap }

  /// How the second mean is made.
  var kataPembanding: String {
    Rerata.tanpaBatas(pengaturan) ? "tanpa batas capaian" : "bila tiap indikator dibatasi 100"
  }

  /// `100,86 %`, with the second mean when it is more than a point away: `100,86 % (97,81 % bila …)`.
  func kataRerata(_ mean: Rerata, satuan: String = "%") -> String {
    let first = "\(Teks.persen(mean.nilai, skala)) \(satuan)"
    guard let second = mean.pembanding else { return first }
    return first + " (\(NumberWriter.indonesia(second.nilai, decimals: 2, fixed: true)) \(satuan) \(kataPembanding))"
  }
}
