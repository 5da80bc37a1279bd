import Core
import Kinerja
import Workbook

extension E81 {
  /// One indicator: texts, K columns, and Rp where the row carries money.
  mutating func baris(_ index: Int, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let row = l.hasil.baris[index]
    let place = l.tata.e81.awal[index]
    let fold = l.tata.e81.lipatan[index]
    let ground = row.latar
    teks(index, row, place, fold, gaya, &sink)
    kinerja(index, row, place, &gaya, &sink)
    if l.tata.pohon.berUang[index], let money = l.hasil.uang(row) {
      rupiah(index, row, money, place, &gaya, &sink)
    } else {
      for column in stride(from: 5, through: 23, by: 2) { sink.blank(place, column, gaya[ground, .tengah]) }
    }
    let level = ground == .program ? 0 : ground == .kegiatan ? 1 : 2
    for offset in 0..<fold.count {
      tinggi.atur(place + offset, fold.tinggi[offset], &sink)
      if level > 0 { sink.rowOutline(place + offset, level: level) }
      guard offset > 0, let pieces = fold.potongan?[offset] else { continue }
      sink.text(place + offset, KolomE81.program, pieces[0], gaya[ground, .teks])
      sink.text(place + offset, KolomE81.indikator, pieces[1], gaya[ground, .teks])
      for column in 4...23 { sink.blank(place + offset, column, gaya[ground, .tengah]) }
      sink.text(place + offset, KolomE81.unit, pieces[2], gaya[ground, .tengah])
    }
  }

  private func teks(
    _ index: Int, _ row: HasilIndikator, _ place: Int, _ fold: Lipatan, _ gaya: Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    let rows = l.hasil.baris
    let kode = row.rencana.kode
    let continued = index > 0 && rows[index - 1].rencana.kode == kode
    let goesOn = index + 1 < rows.count && rows[index + 1].rencana.kode == kode
    let ground = row.latar
    if continued {
      sink.blank(place, KolomE81.program, gaya[ground, goesOn ? .lanjut : .akhir])
    } else {
      sink.text(
        place, KolomE81.program, fold.pertama(0, E81.program(row)), gaya[ground, goesOn ? .induk : .teks])
    }
    sink.text(place, KolomE81.indikator, fold.pertama(1, row.rencana.indikator), gaya[ground, .teks])
    sink.text(place, KolomE81.unit, fold.pertama(2, l.unit(row.rencana.seksi)), gaya[ground, .tengah])
  }

  private mutating func kinerja(
    _ index: Int, _ row: HasilIndikator, _ place: Int, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    let plan = row.rencana
    let unit = gaya.nomor(satuan: plan.satuan)
    var cell = SelKinerja(row: row, baris: place, satuan: unit, akhiran: lebarSatuan(plan.satuan))
    cell.tulis(KolomE81.targetRenstra, plan.targetRenstra, target: true, &self, &gaya, &sink)
    cell.tulis(KolomE81.renstraLalu, plan.realisasiRenstraLalu, &self, &gaya, &sink)
    cell.tulis(KolomE81.target, plan.target, target: true, &self, &gaya, &sink)
    let source = l.tata.sumber(row, l.hasil)
    for quarter in 0..<4 {
      let column = KolomE81.triwulan[quarter]
      guard quarter <= l.last else {
        sink.blank(place, column, gaya[row.latar, .tengah])
        continue
      }
      let value = row.realisasiTW[quarter]
      let sent = terkirim.semula(row, quarter, rupiah: false)
      let mark: Tanda = sent == nil ? [] : .terkirimLain
      if plan.akumulasi == .rasio {
        cell.tulis(column, value, formula: rumus.rasio(index, row, quarter), tanda: mark, &self, &gaya, &sink)
      } else if let source, let value, let formula = salinan(source, quarter, value) {
        cell.tulis(column, value, formula: formula, tanda: mark, &self, &gaya, &sink)
      } else {
        cell.tulis(column, value, tanda: mark, &self, &gaya, &sink)
      }
      catatan(place, column, hanyaSD: row.run.deret.hanyaSD(quarter) ? quarter : nil, sent, &sink)
    }
    cell.tulis(
      KolomE81.sd, row.realisasiSD, formula: rumus.realisasiSD(index, row),
      tanda: row.belumLengkap ? .belumLengkap : [],
      &self, &gaya, &sink)
    if let stated = rumus.hanyaSD(row.run.deret.hanyaSD, l.last) {
      sink.note(place, KolomE81.sd, E81.catatanSD(stated))
    }
    let adds = plan.caraRenstra == .jumlah && plan.polaritas != .teks && row.realisasiSD?.teks == nil
    cell.tulis(
      KolomE81.renstraSD, row.realisasiRenstraSD, formula: (adds ? rumus.renstraJumlah : rumus.renstraAkhir).isi(place),
      &self, &gaya, &sink)
    let format = plan.polaritas == .naik ? FormatAngka.persen : FormatAngka.persen + "\"*\""
    sink.persen(
      place, KolomE81.capaian,
      rumus.persen.rumus(row, target: plan.targetRenstra, place, l.tata.capaian.awal[index]), row.capaianRenstra,
      gaya.angka(format, row.latar, &sink))
    if let value = row.capaianRenstra { lebar[KolomE81.capaian].take(value.double, desimal: 2, akhiran: 389) }
  }

  /// The formula that takes a quarter from the row `realisasi_dari` names, when it stands in this workbook.
  private func salinan(_ source: TataLetak.Sumber, _ quarter: Int, _ value: Nilai) -> String? {
    guard TataLetak.baris(source, l.hasil).realisasiTW[quarter] == value else { return nil }
    switch source {
    case .renja(let index):
      return Rumus.salin("\(Rumus.k(KolomE81.triwulan[quarter]))\(l.tata.e81.awal[index] + 1)")
    case .iku(let index):
      return Rumus.salin(Lembar.sel(Lembar.iku, KolomIKU.realisasiTW[quarter], String(l.tata.iku.awal[index] + 1)))
    }
  }

  /// The comment of a quarter's cell.
  func catatan(
    _ place: Int, _ column: Int, hanyaSD quarter: Int?, _ sent: String?, _ sink: inout some SheetSink & ~Copyable
  ) {
    let notes = [quarter.map(E81.catatanSD), sent.map { "Yang dikirim untuk triwulan ini: \($0)." }].compactMap(\.self)
    if !notes.isEmpty { sink.note(place, column, notes.joined(separator: " ")) }
  }

  static func catatanSD(_ quarter: Int) -> String {
    let name = Triwulan.allCases[quarter].romawi
    return "TW \(name) disampaikan sebagai angka s.d. sementara triwulan sebelumnya tidak disampaikan: "
      + "angka s.d. dipakai, angka TW \(name) sendiri tidak diketahui."
  }

  private mutating func lebarSatuan(_ name: String) -> Int {
    if let known = akhiran[name] { return known }
    let width = name.isEmpty ? 0 : LebarAngka.teks(" " + name)
    akhiran[name] = width
    return width
  }
}

/// Writes the K cells of one row.
struct SelKinerja {
  let row: HasilIndikator
  let baris: Int
  let satuan: Int
  let akhiran: Int

  /// A value, a formula with its value, or nothing.
  /// - Parameter target: whether polaritas `rentang` shows its bounds here.
  mutating func tulis(
    _ column: Int, _ value: Nilai?, target: Bool = false, formula: String? = nil, tanda: Tanda = [], _ sheet: inout E81,
    _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    let ground = row.latar
    let akhiran = ground == .program ? akhiran * 13 / 12 : akhiran
    switch value {
    case .angka(let number):
      let places = FormatAngka.desimal(number)
      let style: StyleID
      if target, row.rencana.polaritas == .rentang, let bounds = row.rumus.batas(target: number) {
        style = gaya.angka(FormatAngka.rentang(bounds.bawah, bounds.atas, satuan: row.rencana.satuan), ground, &sink)
        sheet.lebar[column].take(100_000, desimal: 0, akhiran: akhiran)
      } else {
        style = gaya.kinerja(satuan, desimal: places, tanda: tanda, ground, &sink)
        sheet.lebar[column].take(number.double, desimal: places, akhiran: akhiran + (tanda.isEmpty ? 0 : 556))
      }
      if let formula {
        sink.formula(baris, column, formula, cached: .number(number.double), style)
      } else {
        sink.number(baris, column, number.double, style)
      }
    case .teks(let word):
      sheet.lebar[column].take(akhiran: LebarAngka.teks(word))
      if let formula {
        sink.formula(baris, column, formula, cached: .text(word), gaya[ground, .tengah])
      } else {
        sink.text(baris, column, word, gaya[ground, .tengah])
      }
    case nil:
      let style = gaya.kinerja(satuan, desimal: 0, ground, &sink)
      if let formula {
        sink.formula(baris, column, formula, cached: .empty, style)
      } else {
        sink.blank(baris, column, style)
      }
    }
  }
}

extension SheetSink where Self: ~Copyable {
  /// A formula with a percentage, or empty.
  mutating func persen(_ row: Int, _ column: Int, _ formula: String, _ value: Persen?, _ style: StyleID) {
    self.formula(row, column, formula, cached: value.map { .number($0.double) } ?? .empty, style)
  }

  /// A formula with an amount, or empty.
  mutating func rupiah(_ row: Int, _ column: Int, _ formula: String, _ value: Rupiah?, _ style: StyleID) {
    self.formula(row, column, formula, cached: value.map { .number($0.double) } ?? .empty, style)
  }

  /// A formula with a text; empty texts are empty cells.
  mutating func teks(_ row: Int, _ column: Int, _ formula: String, _ value: String, _ style: StyleID) {
    self.formula(row, column, formula, cached: value.isEmpty ? .empty : .text(value), style)
  }
}
