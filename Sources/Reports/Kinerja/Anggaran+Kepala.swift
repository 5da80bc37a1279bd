import Core
import Kinerja
import Workbook

extension LembarAnggaran {
  /// - Returns: the names of single columns, whose row is as tall as they need.
  mutating func kepala(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) -> [(Int, String)] {
    let quarter = l.triwulan.romawi
    sink.text(0, 0, "ANGGARAN DAN REALISASI \(Teks.besar(l.namaKantor))", gaya[.judulKiriLebar])
    sink.text(1, 0, "\(l.profil.pemerintah) · \(l.periode.panjang) · rupiah", gaya[.subjudulKiriLebar])
    tinggi.atur(0, 26, &sink)
    tinggi.atur(1, 20, &sink)
    let top = LetakAnggaran.kepala
    let single = [
      (KolomAnggaran.kode, "Kode"), (KolomAnggaran.uraian, "Program / Kegiatan / Sub Kegiatan"),
      (KolomAnggaran.unit, "Unit"), (KolomAnggaran.sisa, "Sisa pagu"), (KolomAnggaran.sumber, "Sumber angka realisasi"),
    ]
    for (column, text) in single { sink.mergeText(CellRange(top, column, top + 1, column), text, gaya[.kepala]) }
    let groups = [
      (KolomAnggaran.paguRenja, KolomAnggaran.versi, "Pagu"),
      (KolomAnggaran.kasTW[0], KolomAnggaran.kasSD, "Rencana kas"),
      (KolomAnggaran.realisasiTW[0], KolomAnggaran.realisasiSD, "Realisasi (Formulir E.81)"),
      (KolomAnggaran.persenTW[0], KolomAnggaran.deviasi, "Capaian keuangan (%)"),
      (KolomAnggaran.fisik, KolomAnggaran.selisih, "Fisik dan keuangan"),
    ]
    for (first, last, text) in groups { sink.mergeText(CellRange(top, first, top, last), text, gaya[.kepala]) }
    sink.mergeText(
      CellRange(top, KolomAnggaran.renstra, top + 1, KolomAnggaran.renstra), "4 · Renstra (kolom 14 Rp, %)",
      gaya[.kepala])
    var names: [(Int, String)] = [
      (KolomAnggaran.paguRenja, "Renja"), (KolomAnggaran.paguPokok, "DPA pokok"), (KolomAnggaran.pagu, "Yang berlaku"),
      (KolomAnggaran.versi, "Versi DPA"), (KolomAnggaran.kasSD, "s.d. TW \(quarter)"),
      (KolomAnggaran.realisasiSD, "s.d. TW \(quarter)"),
      (KolomAnggaran.serapanKas, "2 · serapan kas s.d. TW \(quarter)"),
      (KolomAnggaran.serapan, "3 · serapan terhadap pagu"), (KolomAnggaran.deviasi, "Deviasi kas (poin)"),
      (KolomAnggaran.fisik, "Fisik s.d. TW \(quarter) (%)"), (KolomAnggaran.selisih, "Fisik − serapan (poin)"),
    ]
    for each in Triwulan.allCases {
      names.append((KolomAnggaran.kasTW[each.index], "TW \(each.romawi)"))
      names.append((KolomAnggaran.realisasiTW[each.index], "TW \(each.romawi)"))
      let reached = each <= l.triwulan
      names.append(
        (
          KolomAnggaran.persenTW[each.index],
          "1 · TW \(each.romawi)" + (reached ? " terhadap kas TW \(each.romawi)" : "")
        ))
    }
    for (column, text) in names { sink.text(top + 1, column, text, gaya[.kepalaKecil]) }
    for column in 0...KolomAnggaran.sumber { sink.number(top + 2, column, Double(column + 1), gaya[.nomorKolom]) }
    sink.mergeText(
      CellRange(top, KolomAnggaran.tingkat, top + 1, KolomAnggaran.tingkat), "Tingkat (kolom bantu)",
      gaya[.bantu, .tengah])
    tinggi.atur(top, 15, &sink)
    tinggi.atur(top + 2, 12, &sink)
    return names
  }
}
