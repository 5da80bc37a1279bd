import Core
import Kinerja
import Workbook

extension Capaian {
  mutating func kepala(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let quarter = l.triwulan.romawi
    sink.text(0, 0, "CAPAIAN KINERJA \(Teks.besar(l.namaKantor))", gaya[.judulKiriLebar])
    sink.text(1, 0, "\(l.profil.pemerintah) · \(l.periode.panjang)", gaya[.subjudulKiriLebar])
    tinggi.atur(0, 26, &sink)
    tinggi.atur(1, 20, &sink)
    let top = LetakCapaian.kepala
    let single = [
      (KolomCapaian.kode, "Kode"), (KolomCapaian.uraian, "Program / Kegiatan / Sub Kegiatan"),
      (KolomCapaian.indikator, "Indikator"), (KolomCapaian.satuan, "Satuan"),
      (KolomCapaian.cara, "Polaritas · akumulasi"), (KolomCapaian.unit, "Unit penanggung jawab"),
      (KolomCapaian.catatan, "Catatan"),
    ]
    for (column, text) in single { sink.mergeText(CellRange(top, column, top + 1, column), text, gaya[.kepala]) }
    sink.mergeText(CellRange(top, KolomCapaian.target, top, KolomCapaian.targetSD), "Target", gaya[.kepala])
    sink.mergeText(
      CellRange(top, KolomCapaian.realisasiTW[0], top, KolomCapaian.realisasiSD), "Realisasi (Formulir E.81)",
      gaya[.kepala])
    sink.mergeText(
      CellRange(top, KolomCapaian.persenTW[0], top, KolomCapaian.persenRenstra), "Capaian kinerja (%)", gaya[.kepala])
    sink.mergeText(
      CellRange(top, KolomCapaian.rupiah[0], top, KolomCapaian.rupiah[3]), "Capaian anggaran (%)", gaya[.kepala])
    var names: [(Int, String)] = [
      (KolomCapaian.target, "Tahun \(l.periode.tahun)"), (KolomCapaian.targetSD, "s.d. TW \(quarter)"),
      (KolomCapaian.realisasiSD, "s.d. TW \(quarter)"),
      (KolomCapaian.persenSD, "2 · s.d. TW \(quarter) terhadap target s.d. TW \(quarter)"),
      (KolomCapaian.predikat, "Predikat (dari 2)"),
      (KolomCapaian.persenTahun, "3 · s.d. TW \(quarter) terhadap target tahun"),
      (KolomCapaian.persenRenstra, "4 · Renstra (kolom 14)"),
      (KolomCapaian.rupiah[0], "1 · TW \(quarter) terhadap rencana kas TW \(quarter)"),
      (KolomCapaian.rupiah[1], "2 · s.d. TW \(quarter) terhadap kas s.d. TW \(quarter)"),
      (KolomCapaian.rupiah[2], "3 · s.d. TW \(quarter) terhadap pagu (serapan)"),
      (KolomCapaian.rupiah[3], "4 · Renstra (kolom 14)"),
    ]
    for each in Triwulan.allCases {
      names.append((KolomCapaian.targetTW[each.index], "TW \(each.romawi)"))
      names.append((KolomCapaian.realisasiTW[each.index], "TW \(each.romawi)"))
      names.append((KolomCapaian.persenTW[each.index], persenTriwulan(each)))
    }
    for (column, text) in names { sink.text(top + 1, column, text, gaya[.kepalaKecil]) }
    for column in 0...KolomCapaian.catatan { sink.number(top + 2, column, Double(column + 1), gaya[.nomorKolom]) }
    tinggi.atur(top, 15, &sink)
    tinggi.atur(top + 1, LebarAngka.kepala(names, lebarKolom), &sink)
    tinggi.atur(top + 2, 12, &sink)
    bantuan(gaya, &sink)
    pasangLebar(&sink)
  }

  private func persenTriwulan(_ quarter: Triwulan) -> String {
    let name = "1 · TW \(quarter.romawi)"
    return quarter <= l.triwulan ? "\(name) terhadap target TW \(quarter.romawi)" : name
  }

  /// Headings of the helper columns.
  private func bantuan(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let top = LetakCapaian.kepala
    let end = ukuran.last.map { ($0.bobot ?? $0.nilai) } ?? KolomCapaian.bantu
    sink.mergeText(
      CellRange(top, KolomCapaian.bawah, top, end), "Kolom bantu rata-rata (tidak dicetak)", gaya[.bantu, .tengah])
    sink.text(top + 1, KolomCapaian.bawah, "Batas bawah rentang", gaya[.bantu, .tengah])
    sink.text(top + 1, KolomCapaian.atas, "Batas atas rentang", gaya[.bantu, .tengah])
    let weight =
      switch l.hasil.pengaturan.rataRata {
      case .sederhana: "Bobot (tidak dipakai)"
      case .pagu: "Pagu (bobot)"
      case .bobot: "Bobot Renja"
      }
    sink.text(top + 1, KolomCapaian.bobot, weight, gaya[.bantu, .tengah])
    for each in ukuran {
      sink.text(top + 1, each.jatuhTempo, "Jatuh tempo \(each.nama)", gaya[.bantu, .tengah])
      sink.text(top + 1, each.nilai, "Dihitung \(each.nama)", gaya[.bantu, .tengah])
      if let column = each.bobot { sink.text(top + 1, column, "Bobot \(each.nama)", gaya[.bantu, .tengah]) }
    }
  }

  /// Texts as they are set, figures as they need; quarters not reached stay narrow.
  static func lebarKolom(_ l: Lembar) -> [Double] {
    let texts = l.tata.capaian.lebar
    let figures = LebarAngka.triwulanan(l.hasil.baris, last: l.last, least: 6.5)
    // Under the means stands a predikat, perhaps "(sementara)".
    let percent = (0..<4).map { $0 <= l.last ? 10.5 : 5 } + [10.5, 11, 10.5, 10.5, 7.5, 7.5, 7.5, 7.5]
    return texts[..<5] + figures + percent + texts[5...]
  }

  /// Width of the printed columns in pixels.
  var lebar: Int { TextMetrics.pixels(columnWidths: lebarKolom) }

  private func pasangLebar(_ sink: inout some SheetSink & ~Copyable) {
    for (column, width) in lebarKolom.enumerated() { sink.columnWidth(column, width) }
    sink.columnWidth(KolomCapaian.catatan + 1, 3)
    sink.columnWidth(KolomCapaian.bawah, (ukuran.last.map { $0.bobot ?? $0.nilai } ?? KolomCapaian.bantu), 10)
  }
}
