import Core
import Kinerja
import Workbook

extension E81 {
  /// The Rp columns of a row that carries money: plain numbers for a sub kegiatan, sums above.
  mutating func rupiah(
    _ index: Int, _ row: HasilIndikator, _ money: Anggaran, _ place: Int, _ gaya: inout Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    let isSub = row.rencana.tingkat == .subKegiatan
    let children = l.tata.pohon.anak[index].map { l.tata.e81.awal[$0] }
    let plain: [(Int, Rupiah?)] =
      [
        (KolomE81.targetRenstra + 1, money.paguRenstra), (KolomE81.renstraLalu + 1, money.renstraLalu),
        (KolomE81.target + 1, money.pagu),
      ] + KolomE81.triwulan.enumerated().map { ($1 + 1, $0 <= l.last ? money.realisasiTW[$0] : nil) }
    for (column, amount) in plain {
      let quarter = KolomE81.triwulan.firstIndex(of: column - 1).flatMap { $0 <= l.last ? $0 : nil }
      let sent = isSub ? quarter.flatMap { terkirim.semula(row, $0, rupiah: true) } : nil
      let format = FormatAngka.rupiah(amount) + (sent == nil ? "" : "\"\(Tanda.terkirimLain.teks)\"")
      let style = gaya.angka(format, row.latar, &sink)
      lebar[column].take(amount, akhiran: sent == nil ? 0 : 556)
      if isSub, let quarter {
        catatan(place, column, hanyaSD: money.dinyatakan[quarter] != nil ? quarter : nil, sent, &sink)
      }
      let reached = column < KolomE81.triwulan[0] || column <= KolomE81.triwulan[l.last] + 1
      if isSub || children.isEmpty || !reached {
        if let amount, isSub {
          sink.number(place, column, amount.double, style)
        } else {
          sink.blank(place, column, style)
        }
      } else {
        sink.rupiah(place, column, jumlahAnak(column, index, children), amount, style)
      }
    }
    hasilRupiah(index, isSub ? nil : children, money, row.latar, place, &gaya, &sink)
  }

  /// Columns 12, 13 and 14 Rp.
  private mutating func hasilRupiah(
    _ index: Int, _ children: [Int]?, _ money: Anggaran, _ ground: Latar, _ place: Int, _ gaya: inout Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    let (sd, renstra) = (KolomE81.sd + 1, KolomE81.renstraSD + 1)
    let late = money.belumLengkap(l.last)
    let mark = late ? "\"\(Tanda.belumLengkap.teks)\"" : ""
    let style = gaya.angka(FormatAngka.rupiah(money.realisasiSD) + mark, ground, &sink)
    if let children, children.isEmpty {
      sink.blank(place, sd, style)
    } else {
      let formula = children.map { jumlahAnak(sd, index, $0) } ?? rumus.rupiahSD(index, money)
      sink.rupiah(place, sd, formula, money.realisasiSD, style)
      if children == nil, let stated = rumus.hanyaSD({ money.dinyatakan[$0] != nil }, l.last) {
        sink.note(place, sd, E81.catatanSD(stated))
      }
    }
    lebar[sd].take(money.realisasiSD, akhiran: late ? 556 : 0)
    sink.rupiah(
      place, renstra, rumus.rupiahRenstra.isi(place), money.renstraSD,
      gaya.angka(FormatAngka.rupiah(money.renstraSD), ground, &sink))
    lebar[renstra].take(money.renstraSD)
    sink.persen(
      place, KolomE81.capaian + 1, rumus.persenRupiah.isi(place), money.capaianRenstra,
      gaya.angka(FormatAngka.persen, ground, &sink))
  }

  /// The sum under a row. Sub kegiatan stand together: between them are only rows without an amount.
  private func jumlahAnak(_ column: Int, _ index: Int, _ children: [Int]) -> String {
    guard l.hasil.baris[index].rencana.tingkat == .kegiatan, let first = children.first, let last = children.last
    else { return Rumus.jumlah(column, children) }
    return Rumus.jumlah(Rumus.rentang(column, first...last))
  }

  /// Sums of the programs (and of what stands under none).
  mutating func jumlah(_ row: Int, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let money = l.hasil.kantor.anggaran
    let roots = l.tata.pohon.akar.map { l.tata.e81.awal[$0] }
    sink.mergeText(CellRange(row, 0, row, KolomE81.indikator), "JUMLAH", gaya[.jumlah, .tengah])
    var amounts: [Int: Rupiah?] = [
      KolomE81.targetRenstra + 1: money.paguRenstra, KolomE81.renstraLalu + 1: money.renstraLalu,
      KolomE81.target + 1: money.pagu, KolomE81.sd + 1: money.realisasiSD, KolomE81.renstraSD + 1: money.renstraSD,
    ]
    for quarter in 0...l.last { amounts[KolomE81.triwulan[quarter] + 1] = money.realisasiTW[quarter] }
    for column in 4...KolomE81.unit {
      if let amount = amounts[column], !roots.isEmpty {
        sink.rupiah(
          row, column, Rumus.jumlah(column, roots), amount,
          gaya.angka(FormatAngka.rupiah(amount), .jumlah, &sink))
        lebar[column].take(amount)
      } else {
        sink.blank(row, column, gaya[.jumlah, .tengah])
      }
    }
    tinggi.atur(row, 16, &sink)
  }
}
