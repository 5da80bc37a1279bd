import Core
import Kinerja
import Workbook

extension LembarAnggaran {
  mutating func baris(
    _ index: Int, _ row: HasilIndikator, _ money: Anggaran, _ place: Int, _ gaya: inout Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    let ground = row.latar
    let isSub = row.rencana.tingkat == .subKegiatan
    let there = l.tata.e81.awal[index]
    let children = isSub ? nil : l.tata.pohon.anak[index].compactMap { l.tata.anggaran.awal[$0] }
    if let fold = l.tata.anggaran.lipatan[index] {
      for offset in 0..<fold.count {
        tinggi.atur(place + offset, fold.tinggi[offset], &sink)
        if ground != .program { sink.rowOutline(place + offset, level: ground == .kegiatan ? 1 : 2) }
        guard offset > 0, let pieces = fold.potongan?[offset] else { continue }
        for column in 0...KolomAnggaran.sumber where column != KolomAnggaran.uraian {
          sink.blank(place + offset, column, gaya[ground, .tengah])
        }
        sink.text(place + offset, KolomAnggaran.uraian, pieces[0], gaya[ground, .teks])
      }
      sink.text(place, KolomAnggaran.uraian, fold.pertama(0, row.rencana.uraian), gaya[ground, .teks])
    }
    sink.text(place, KolomAnggaran.kode, row.rencana.kode.teks, gaya[ground, .kode])
    sink.text(place, KolomAnggaran.unit, l.unit(row.rencana.seksi), gaya[ground, .tengah])
    let versi = isSub ? (money.tanpaDPA ? "Renja" : money.versiDPA) : ""
    sink.text(place, KolomAnggaran.versi, versi, gaya[ground, .tengah])
    var sources: [String] = []
    for source in money.sumber.compactMap({ $0?.nama }) where !sources.contains(source) { sources.append(source) }
    sink.text(place, KolomAnggaran.sumber, sources.joined(separator: ", "), gaya[ground, .tengah])
    masukan(money, place, children, ground, &gaya, &sink)
    hasil(money, place, there, ground, &gaya, &sink)
    fisik(money, place, index, ground, &gaya, &sink)
    let level = Double(ground == .program ? 1 : ground == .kegiatan ? 2 : 3)
    sink.number(place, KolomAnggaran.tingkat, level, gaya.angka(FormatAngka.rupiahBulat, .bantu, &sink))
  }

  /// Pagu versions and cash plan: numbers of a sub kegiatan, sums above.
  mutating func masukan(
    _ money: Anggaran, _ place: Int, _ children: [Int]?, _ ground: Latar, _ gaya: inout Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    var amounts: [(Int, Rupiah?)] = [
      (KolomAnggaran.paguRenja, money.paguRenja), (KolomAnggaran.paguPokok, money.paguPokok),
    ]
    for quarter in 0..<4 { amounts.append((KolomAnggaran.kasTW[quarter], money.kasTW[quarter])) }
    for (column, amount) in amounts {
      let style = gaya.angka(FormatAngka.rupiah(amount), ground, &sink)
      lebar[column].take(amount)
      if let children, !children.isEmpty {
        sink.rupiah(place, column, Rumus.jumlah(column, children), amount, style)
      } else if let amount {
        sink.number(place, column, amount.double, style)
      } else {
        sink.blank(place, column, style)
      }
    }
  }

  /// What is taken from E.81 and worked out of it.
  mutating func hasil(
    _ money: Anggaran, _ place: Int, _ there: Int, _ ground: Latar, _ gaya: inout Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    lebar[KolomAnggaran.pagu].take(money.pagu)
    let mark = money.belumLengkap(l.last) ? "\"\(Tanda.belumLengkap.teks)\"" : ""
    lebar[KolomAnggaran.realisasiSD].take(money.realisasiSD, akhiran: mark.isEmpty ? 0 : 556)
    sink.rupiah(
      place, KolomAnggaran.pagu, rumus.pagu.isi(place, there), money.pagu,
      gaya.angka(FormatAngka.rupiah(money.pagu), ground, &sink))
    for quarter in 0..<4 {
      let column = KolomAnggaran.realisasiTW[quarter]
      guard quarter <= l.last else {
        sink.blank(place, column, gaya[ground, .tengah])
        sink.blank(place, KolomAnggaran.persenTW[quarter], gaya[ground, .tengah])
        continue
      }
      let amount = money.realisasiTW[quarter]
      lebar[column].take(amount)
      sink.rupiah(
        place, column, rumus.realisasiTW[quarter].isi(place, there), amount,
        gaya.angka(FormatAngka.rupiah(amount), ground, &sink))
    }
    sink.rupiah(
      place, KolomAnggaran.realisasiSD, rumus.realisasiSD.isi(place, there), money.realisasiSD,
      gaya.angka(FormatAngka.rupiah(money.realisasiSD) + mark, ground, &sink))
    sink.persen(
      place, KolomAnggaran.renstra, rumus.renstra.isi(place, there), money.capaianRenstra,
      gaya.angka(FormatAngka.persen, ground, &sink))
    turunan(money, place, ground, &gaya, &sink)
  }

  /// Figures of the row's own cells.
  mutating func turunan(
    _ money: Anggaran, _ place: Int, _ ground: Latar, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    let percent = gaya.angka(FormatAngka.persen, ground, &sink)
    let rest = money.pagu.map { $0 - (money.realisasiSD ?? .nol) }
    lebar[KolomAnggaran.kasSD].take(money.kasSD)
    lebar[KolomAnggaran.sisa].take(rest)
    sink.rupiah(
      place, KolomAnggaran.kasSD, rumus.kasSD.isi(place), money.kasSD,
      gaya.angka(FormatAngka.rupiah(money.kasSD), ground, &sink))
    sink.rupiah(
      place, KolomAnggaran.sisa, rumus.sisa.isi(place), rest, gaya.angka(FormatAngka.rupiah(rest), ground, &sink))
    for quarter in Triwulan.allCases where quarter <= l.triwulan {
      sink.persen(
        place, KolomAnggaran.persenTW[quarter.index], rumus.persenTW[quarter.index].isi(place),
        money.capaianTW(quarter),
        percent)
    }
    sink.persen(place, KolomAnggaran.serapanKas, rumus.serapanKas.isi(place), money.serapanKas, percent)
    sink.persen(place, KolomAnggaran.serapan, rumus.serapan.isi(place), money.serapan, percent)
    sink.persen(place, KolomAnggaran.deviasi, rumus.deviasi.isi(place), money.deviasiKas, percent)
    sink.persen(place, KolomAnggaran.selisih, rumus.selisih.isi(place), LembarAnggaran.selisih(money), percent)
  }

  /// Physical progress against spending, in points.
  static func selisih(_ money: Anggaran) -> Persen? {
    guard let fisik = money.fisik, let serapan = money.serapan else { return nil }
    return Persen(fisik - serapan.nilai)
  }

  /// Fisik: delivered, or the mean of what lies below weighted by pagu.
  private func fisik(
    _ money: Anggaran, _ place: Int, _ index: Int, _ ground: Latar, _ gaya: inout Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    let old = money.fisikPada.map { $0 < l.last } ?? false
    let mark = old ? "\"\(Tanda.belumLengkap.teks)\"" : ""
    let style = gaya.angka(FormatAngka.persen + mark, ground, &sink)
    guard ground == .program || ground == .kegiatan else {
      if let fisik = money.fisik {
        sink.number(place, KolomAnggaran.fisik, fisik.double, style)
      } else {
        sink.blank(place, KolomAnggaran.fisik, style)
      }
      return
    }
    guard let rows = bawah(index) else {
      sink.blank(place, KolomAnggaran.fisik, style)
      return
    }
    sink.persen(place, KolomAnggaran.fisik, LembarAnggaran.rataFisik(rows), money.fisik.map { Persen($0) }, style)
  }

  /// Rows of everything under a program or kegiatan: they follow it.
  private func bawah(_ index: Int) -> ClosedRange<Int>? {
    let end = l.tata.pohon.terakhir(index)
    guard end != index, let first = l.tata.anggaran.awal[index], let last = l.tata.anggaran.awal[end] else {
      return nil
    }
    return first + 1...last
  }

  static func rataFisik(_ rows: ClosedRange<Int>) -> String {
    let fisik = Rumus.rentang(KolomAnggaran.fisik, rows)
    let pagu = Rumus.rentang(KolomAnggaran.pagu, rows)
    let level = Rumus.rentang(KolomAnggaran.tingkat, rows)
    let weight = "SUMIFS(\(pagu),\(level),3,\(fisik),\">=0\",\(pagu),\">0\")"
    return "IF(\(weight)=0,\"\",SUMPRODUCT(--(\(level)=3),\(fisik),\(pagu))/\(weight))"
  }

  /// Sums of the programs; percentages of the sums.
  mutating func jumlah(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let row = l.tata.anggaran.jumlah
    let money = l.hasil.kantor.anggaran
    let roots = l.tata.pohon.akar.compactMap { l.tata.anggaran.awal[$0] }
    sink.mergeText(CellRange(row, 0, row, KolomAnggaran.unit), "JUMLAH", gaya[.jumlah, .tengah])
    tinggi.atur(row, 16, &sink)
    for column in [KolomAnggaran.versi, KolomAnggaran.sumber] {
      sink.blank(row, column, gaya[.jumlah, .tengah])
    }
    for quarter in (l.last + 1)..<5 where quarter < 4 {
      sink.blank(row, KolomAnggaran.realisasiTW[quarter], gaya[.jumlah, .tengah])
      sink.blank(row, KolomAnggaran.persenTW[quarter], gaya[.jumlah, .tengah])
    }
    masukan(money, row, roots, .jumlah, &gaya, &sink)
    var sums: [(Int, Rupiah?)] = [
      (KolomAnggaran.pagu, money.pagu), (KolomAnggaran.realisasiSD, money.realisasiSD),
    ]
    for quarter in 0...l.last { sums.append((KolomAnggaran.realisasiTW[quarter], money.realisasiTW[quarter])) }
    for (column, amount) in sums {
      let style = gaya.angka(FormatAngka.rupiah(amount), .jumlah, &sink)
      lebar[column].take(amount)
      if roots.isEmpty {
        sink.blank(row, column, style)
      } else {
        sink.rupiah(row, column, Rumus.jumlah(column, roots), amount, style)
      }
    }
    turunan(money, row, .jumlah, &gaya, &sink)
    let style = gaya.angka(FormatAngka.persen, .jumlah, &sink)
    let renstra = Lembar.sel(Lembar.e81, KolomE81.capaian + 1, "\(l.tata.e81.rata + 1)")
    sink.persen(row, KolomAnggaran.renstra, Rumus.salin(renstra), money.capaianRenstra, style)
    sink.persen(
      row, KolomAnggaran.fisik, LembarAnggaran.rataFisik(LetakAnggaran.data...l.tata.anggaran.akhir - 1),
      money.fisik.map { Persen($0) }, style)
  }
}
