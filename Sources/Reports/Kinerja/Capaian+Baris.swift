import Core
import Kinerja
import Workbook

extension Capaian {
  mutating func baris(_ index: Int, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let row = l.hasil.baris[index]
    let place = l.tata.capaian.awal[index]
    let there = l.tata.e81.awal[index]
    let fold = l.tata.capaian.lipatan[index]
    let ground = row.latar
    teks(row, place, fold, gaya, &sink)
    let cell = SelCapaian(row: row, baris: place)
    cell.tulis(
      KolomCapaian.target, row.rencana.target, target: true, formula: rumus.target.isi(place, there), &gaya, &sink)
    for quarter in 0..<4 {
      cell.tulis(KolomCapaian.targetTW[quarter], row.targetTW[quarter], target: true, &gaya, &sink)
      let reached = quarter <= l.last
      cell.tulis(
        KolomCapaian.realisasiTW[quarter], reached ? row.realisasiTW[quarter] : nil,
        formula: reached ? rumus.realisasiTW[quarter].isi(place, there) : nil, &gaya, &sink)
      if reached {
        sink.persen(
          place, KolomCapaian.persenTW[quarter],
          rumus.persenTW[quarter].rumus(row, target: row.targetTW[quarter], place), row.capaianTW[quarter],
          gaya.angka(FormatAngka.persen, ground, &sink))
      } else {
        sink.blank(place, KolomCapaian.persenTW[quarter], gaya[ground, .tengah])
      }
    }
    let ragam = RumusSampai.target(row, last: l.last)
    cell.tulis(
      KolomCapaian.targetSD, row.targetSD, target: true, formula: rumus.targetSD[ragam.rawValue].isi(place), &gaya,
      &sink)
    cell.tulis(
      KolomCapaian.realisasiSD, row.realisasiSD, formula: rumus.realisasiSD.isi(place, there), &gaya, &sink)
    sink.persen(
      place, KolomCapaian.persenSD, rumus.persenSD.rumus(row, target: row.targetSD, place), row.capaianSD,
      gaya.angka(FormatAngka.persen(row.capaianSD, l.skala), ground, &sink))
    sink.teks(
      place, KolomCapaian.predikat, rumus.predikat.isi(place), row.predikat?.nama ?? "–", gaya[ground, .tengah])
    sink.persen(
      place, KolomCapaian.persenTahun, rumus.persenTahun.rumus(row, target: row.rencana.target, place),
      row.capaianTahun, gaya.angka(FormatAngka.persen, ground, &sink))
    sink.persen(
      place, KolomCapaian.persenRenstra, rumus.persenRenstra.isi(place, there), row.capaianRenstra,
      gaya.angka(FormatAngka.persen, ground, &sink))
    rupiah(index, row, place, &gaya, &sink)
    if row.rencana.akumulasi == .rasio { rasio(index, row, &gaya, &sink) }
    bantuan(index, row, place, &gaya, &sink)
    let level = ground == .program ? 0 : ground == .kegiatan ? 1 : 2
    let end = place + fold.count + (row.rencana.akumulasi == .rasio ? 2 : 0)
    for each in place..<end where level > 0 { sink.rowOutline(each, level: level) }
  }

  /// The budget's percentages, on the rows that carry money.
  private func rupiah(
    _ index: Int, _ row: HasilIndikator, _ place: Int, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    guard let source = l.tata.anggaran.awal[index], let money = l.hasil.uang(row) else {
      for column in KolomCapaian.rupiah { sink.blank(place, column, gaya[row.latar, .tengah]) }
      return
    }
    rupiah(money, place, source, row.latar, &gaya, &sink)
  }

  /// The four percentages of an amount, copied from a row of Anggaran.
  func rupiah(
    _ money: Anggaran, _ place: Int, _ source: Int, _ ground: Latar, _ gaya: inout Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    let style = gaya.angka(FormatAngka.persen, ground, &sink)
    let values = [money.capaianTW(l.triwulan), money.serapanKas, money.serapan, money.capaianRenstra]
    for (index, value) in values.enumerated() {
      sink.persen(place, KolomCapaian.rupiah[index], rumus.rupiah[index].isi(place, source), value, style)
    }
  }

  private mutating func teks(
    _ row: HasilIndikator, _ place: Int, _ fold: Lipatan, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    let ground = row.latar
    let plan = row.rencana
    let texts = [
      (KolomCapaian.uraian, plan.uraian), (KolomCapaian.indikator, plan.indikator), (KolomCapaian.satuan, plan.satuan),
      (KolomCapaian.cara, Capaian.cara(row)), (KolomCapaian.catatan, Capaian.catatan(row)),
      (KolomCapaian.unit, l.unit(plan.seksi)),
    ]
    sink.text(place, KolomCapaian.kode, plan.kode.teks, gaya[ground, .kode])
    for (index, (column, text)) in texts.enumerated() {
      sink.text(
        place, column, fold.pertama(index, text), gaya[ground, column == KolomCapaian.unit ? .tengah : .teks])
    }
    for offset in 0..<fold.count {
      tinggi.atur(place + offset, fold.tinggi[offset], &sink)
      guard offset > 0, let pieces = fold.potongan?[offset] else { continue }
      for column in 0...KolomCapaian.catatan where !texts.contains(where: { $0.0 == column }) {
        sink.blank(place + offset, column, gaya[ground, .tengah])
      }
      for (index, piece) in pieces.enumerated() {
        sink.text(place + offset, texts[index].0, piece, gaya[ground, .teks])
      }
    }
  }

  /// Numerators and denominators of a `rasio` row: inputs.
  private mutating func rasio(
    _ index: Int, _ row: HasilIndikator, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    let top = l.tata.capaian.pembilang(index)
    let source = l.tata.sumber(row, l.hasil)
    let lines = [
      (top, "Pembilang", row.run.pembilang), (top + 1, "Penyebut", row.run.penyebut),
    ]
    for (offset, (place, name, values)) in lines.enumerated() {
      for column in 0...KolomCapaian.catatan where column != KolomCapaian.realisasiSD {
        guard !KolomCapaian.realisasiTW.contains(column) else { continue }
        if column == KolomCapaian.indikator {
          sink.text(place, column, name, gaya[.rincian, .teks])
        } else {
          sink.blank(place, column, gaya[.rincian, .tengah])
        }
      }
      for quarter in 0..<4 {
        let column = KolomCapaian.realisasiTW[quarter]
        guard let value = values[quarter] else {
          sink.blank(place, column, gaya[.rincian, .tengah])
          continue
        }
        let style = gaya.angka(FormatAngka.angka(desimal: FormatAngka.desimal(value)), .rincian, &sink)
        if let formula = salinan(source, quarter, offset, value) {
          sink.formula(place, column, formula, cached: .number(value.double), style)
        } else {
          sink.number(place, column, value.double, style)
        }
      }
      let given = (0...l.last).compactMap { values[$0] }
      let sum = given.isEmpty ? nil : given.reduce(.nol, +)
      let range =
        "\(Rumus.k(KolomCapaian.realisasiTW[0]))\(place + 1):\(Rumus.k(KolomCapaian.realisasiTW[3]))\(place + 1)"
      sink.formula(
        place, KolomCapaian.realisasiSD, Rumus.jumlah(range), cached: sum.map { .number($0.double) } ?? .empty,
        gaya.angka(FormatAngka.angka(desimal: sum.map(FormatAngka.desimal) ?? 0), .rincian, &sink))
      tinggi.atur(place, 12, &sink)
    }
  }

  /// The formula that takes a part from the row `realisasi_dari` names.
  private func salinan(_ source: TataLetak.Sumber?, _ quarter: Int, _ offset: Int, _ value: Pecahan) -> String? {
    guard let source else { return nil }
    let other = TataLetak.baris(source, l.hasil)
    guard other.rencana.akumulasi == .rasio else { return nil }
    guard (offset == 0 ? other.run.pembilang : other.run.penyebut)[quarter] == value else { return nil }
    switch source {
    case .renja(let index):
      return Rumus.salin(
        "\(Rumus.k(KolomCapaian.realisasiTW[quarter]))\(l.tata.capaian.pembilang(index) + offset + 1)")
    case .iku(let index):
      let row = l.tata.iku.pembilang(index) + offset + 1
      return Rumus.salin(Lembar.sel(Lembar.iku, KolomIKU.realisasiTW[quarter], "\(row)"))
    }
  }
}

/// Writes values without satuan, which has a column of its own.
struct SelCapaian {
  let row: HasilIndikator
  let baris: Int

  func tulis(
    _ column: Int, _ value: Nilai?, target: Bool = false, formula: String? = nil, tanda: Tanda = [],
    _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    let ground = row.latar
    var style = gaya[ground, .tengah]
    var cached = CachedValue.empty
    switch value {
    case .angka(let number):
      var format = FormatAngka.angka(desimal: FormatAngka.desimal(number))
      if target, row.rencana.polaritas == .rentang, let bounds = row.rumus.batas(target: number) {
        format = FormatAngka.rentang(bounds.bawah, bounds.atas)
      }
      if !tanda.isEmpty { format += "\"\(tanda.teks)\"" }
      style = gaya.angka(format, ground, &sink)
      cached = .number(number.double)
    case .teks(let word): cached = .text(word)
    case nil: break
    }
    if let formula {
      sink.formula(baris, column, formula, cached: cached, style)
    } else {
      switch cached {
      case .number(let number): sink.number(baris, column, number, style)
      case .text(let word): sink.text(baris, column, word, style)
      case .empty: sink.blank(baris, column, style)
      }
    }
  }
}
