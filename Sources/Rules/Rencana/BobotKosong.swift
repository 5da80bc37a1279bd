import Core
import Ingest
import Kinerja

extension PlanRules {
  /// A blank bobot on a row that is averaged by bobot.
  static func bobotKosong(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    let pengaturan = konteks.acuan.profil.pengaturan
    guard pengaturan.rataRata == .bobot else { return }
    for row in konteks.renja
    where row.tingkat == pengaturan.tingkatRataRata && konteks.kosong(row.tempat, "bobot") {
      bag.add(.bobotKosong, at: konteks.sel(row.tempat, "bobot"), ["tingkat": row.tingkat.judul.lowercased()])
    }
  }
}
