import Core
import Ingest
import Kinerja

extension PlanRules {
  /// Percentages and scores that are summed; satuan, polaritas or akumulasi that change from version to version.
  static func caraTidakCocok(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    var sekali = SekaliSaja()
    var first: [KunciIndikator: Int] = [:]
    var tanpaJumlah: [String: Bool] = [:]
    let rows = konteks.semua
    for index in rows.indices.sorted(by: { (rows[$0].berlakuMulai, $0) < (rows[$1].berlakuMulai, $1) }) {
      let row = rows[index]
      let odd = tanpaJumlah[row.satuan] ?? tidakDijumlahkan(row.satuan)
      tanpaJumlah[row.satuan] = odd
      if row.akumulasi == .jumlah, odd, sekali.baru(row.sebutan, row.seksi) {
        bag.add(
          .satuanTidakDijumlahkan, at: konteks.sel(row.tempat, "akumulasi"), ["satuan": row.satuan])
      }
      guard let earlier = first[row.kunci] else {
        first[row.kunci] = index
        continue
      }
      let before = rows[earlier]
      berubah(konteks, row, "satuan", before.satuan, row.satuan, !Words.satuanSama(before.satuan, row.satuan), &bag)
      berubah(
        konteks, row, "polaritas", before.polaritas.rawValue, row.polaritas.rawValue,
        before.polaritas != row.polaritas, &bag)
      berubah(
        konteks, row, "akumulasi", before.akumulasi.rawValue, row.akumulasi.rawValue,
        before.akumulasi != row.akumulasi, &bag)
    }
  }

  private static func tidakDijumlahkan(_ satuan: String) -> Bool {
    Words.satuanPersen(satuan) || ["indeks", "nilai", "skor"].contains(PilihanKey.of(Words.satuanBaku(satuan)))
  }

  private static func berubah(
    _ konteks: KonteksRencana, _ row: Indikator, _ kolom: String, _ before: String, _ now: String, _ differs: Bool,
    _ bag: inout DiagnosticBag
  ) {
    guard differs else { return }
    bag.add(
      .caraBerubahAntarversi, at: konteks.sel(row.tempat, kolom),
      ["kolom": kolom, "ada": now, "sebelum": before, "versi": row.versiRencana.nama, "baris": row.sebutan])
  }
}
