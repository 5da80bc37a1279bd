import Core
import Ingest
import Kinerja
import Workbook

/// `Belum Terisi`: rows of the plan with a target in the quarter that the file leaves blank or does not hold.
struct SheetBelumTerisi {
  static let nama = "Belum Terisi"

  struct Baris {
    let rencana: Indikator
    let target: Nilai
    /// Physical line of the blank row; `nil` when there is none.
    let line: Int?
  }

  private let bahan: BahanKoreksi
  private let berkas: BerkasMasuk
  private let tabel = TabelDaftar(kolom: [
    KolomDaftar("No", 6, .tengah), KolomDaftar("Seksi", 12, .tengah), KolomDaftar("Kode", 20, .kode),
    KolomDaftar("No. indikator", 9), KolomDaftar("Uraian", 36), KolomDaftar("Indikator", 40),
    KolomDaftar("Satuan", 12, .tengah), KolomDaftar("Target triwulan", 12, .tengah),
    KolomDaftar("Keadaan", 24, .tengah),
  ])

  init(_ bahan: BahanKoreksi, _ berkas: BerkasMasuk) {
    self.bahan = bahan
    self.berkas = berkas
  }

  /// In plan order; none for files of money and of hasil monev.
  static func baris(_ bahan: BahanKoreksi, _ berkas: BerkasMasuk) -> [Baris] {
    guard berkas.jenis == .realisasi || berkas.jenis == .realisasiIKU else { return [] }
    let units = Set(bahan.seksi.map(\.kode))
    let quarter = berkas.periode.triwulan.index
    let rows = Dictionary(berkas.baris.compactMap { row in row.kunci.map { ($0, row) } }) { first, _ in first }
    return bahan.acuan.indeks(berkas.periode).baris.compactMap { plan in
      guard units.contains(plan.rencana.seksi), plan.rencana.realisasiDari == nil,
        (plan.rencana.tingkat == .iku) == (berkas.jenis == .realisasiIKU),
        let target = plan.targetTW[quarter], plan.jatuhTempo(quarter, bahan.acuan.profil.pengaturan)
      else { return nil }
      let row = rows[plan.rencana.kunci]
      if let isian = row?.isian, isian.nilai != nil || isian.pembilang != nil || isian.penyebut != nil { return nil }
      // A cell that could not be read is no blank one.
      if let row, bahan.hasil.contains(where: { $0.severity == .kesalahan && $0.place.baris == row.baris }) {
        return nil
      }
      return Baris(rencana: plan.rencana, target: target, line: row?.baris)
    }
  }

  func tulis(_ rows: [Baris], _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    sink.columnWidths(tabel.lebar)
    sink.text(0, 0, "BARIS RENCANA YANG BELUM TERISI", gaya[.judulKiri])
    sink.text(1, 0, "\(bahan.profil.opd) · \(berkas.periode.panjang) · \(bahan.nama)", gaya[.subjudulKiri])
    sink.mergeText(
      CellRange(2, 0, 2, tabel.terakhir),
      "Baris ini mempunyai target pada triwulan yang dilaporkan. Isi realisasinya pada lembar Isian, atau jelaskan di "
        + "kolom keterangan. Baris yang kodenya salah di berkas Anda tercantum di sini sampai kodenya dibetulkan.",
      gaya[.polos])
    sink.rowHeight(2, 27)
    tabel.kepala(4, gaya, &sink)
    for (index, row) in rows.enumerated() {
      let plan = row.rencana
      let state = row.line.map { "kosong, baris \($0) berkas" } ?? "tidak ada barisnya"
      tabel.baris(
        5 + index,
        [
          .angka(Double(index + 1), "0"), .teks(plan.seksi), .teks(plan.kode.teks), .angka(Double(plan.kunci.no), "0"),
          .teks(plan.uraian), .teks(plan.indikator), .teks(plan.satuan), target(row.target), .teks(state),
        ], .biasa, &gaya, &sink)
    }
    let last = 4 + max(1, rows.count)
    if rows.isEmpty {
      sink.mergeText(
        CellRange(last, 0, last, tabel.terakhir), "Semua baris bertarget sudah terisi.", gaya[.polosTengah])
    }
    sink.freeze(row: 5, column: 0)
    sink.tabColor(Palet.tabInternal)
    sink.pageSetup(HalamanKoreksi.landscape(bahan, ulang: 4...4, area: CellRange(0, 0, last, tabel.terakhir)))
  }

  private func target(_ value: Nilai) -> SelDaftar {
    switch value {
    case .teks(let word): .teks(word)
    case .angka(let number): .angka(number.double, FormatAngka.angka(desimal: FormatAngka.desimal(number)))
    }
  }
}
