import Core
import Ingest
import Kinerja
import Workbook

/// The formulas of IKU's rows, made once per sheet.
struct RumusIKU {
  let targetSD: [Templat]
  let realisasiSD: [Templat]
  let persenTW: [KolomPersen]
  let persenSD: KolomPersen
  let persenTahun: KolomPersen
  let predikat: Templat

  init(_ l: Lembar) {
    let k = Rumus.k
    let set = l.hasil.pengaturan
    let plan = KolomIKU.targetTW.map { k($0) + "#" }
    let got = KolomIKU.realisasiTW.map { k($0) + "#" }
    let annual = k(KolomIKU.target) + "#"
    let sd = k(KolomIKU.realisasiSD) + "#"
    let targets = RumusSampai.Acuan(sel: plan, daftar: "\(plan[0]):\(plan[3])")
    let delivered = RumusSampai.Acuan(sel: got, daftar: "\(got[0]):\(got[3])")
    let due = RumusSampai.Acuan(
      sel: Array(plan[...l.last]), daftar: l.last == 0 ? plan[0] : "\(plan[0]):\(plan[l.last])")
    func templates(_ values: RumusSampai.Acuan, _ mean: RumusSampai.Acuan) -> [Templat] {
      RumusSampai.Ragam.allCases.map {
        Templat(
          RumusSampai.templat(
            $0, values, rataAtas: mean.daftar, target: targets, realisasi: delivered, tahun: annual))
      }
    }
    targetSD = templates(due, targets)
    realisasiSD = templates(delivered, delivered)
    func persen(_ r: String, _ t: String) -> KolomPersen {
      KolomPersen(
        RumusPersen.Acuan(r: r, t: t, bawah: k(KolomIKU.bawah) + "#", atas: k(KolomIKU.atas) + "#", tahun: annual), set,
        l.bahan.acuan.skalaTeks)
    }
    persenTW = (0..<4).map { persen(got[$0], plan[$0]) }
    persenSD = persen(sd, k(KolomIKU.targetSD) + "#")
    persenTahun = persen(sd, annual)
    predikat = Templat(RumusPredikat.rumus(k(KolomIKU.persenSD) + "#", l.skala))
  }
}

extension IKU {
  mutating func baris(_ index: Int, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let row = l.hasil.iku[index]
    let place = l.tata.iku.awal[index]
    teks(index, row, place, gaya, &sink)
    let cell = SelCapaian(row: row, baris: place)
    cell.tulis(KolomIKU.target, row.rencana.target, target: true, &gaya, &sink)
    for quarter in 0..<4 {
      cell.tulis(KolomIKU.targetTW[quarter], row.targetTW[quarter], target: true, &gaya, &sink)
      let column = KolomIKU.realisasiTW[quarter]
      guard quarter <= l.last else {
        sink.blank(place, column, gaya[.biasa, .tengah])
        sink.blank(place, KolomIKU.persenTW[quarter], gaya[.biasa, .tengah])
        continue
      }
      cell.tulis(column, row.realisasiTW[quarter], formula: rasio(index, row, quarter), &gaya, &sink)
      sink.persen(
        place, KolomIKU.persenTW[quarter],
        rumus.persenTW[quarter].rumus(row, target: row.targetTW[quarter], place), row.capaianTW[quarter],
        gaya.angka(FormatAngka.persen, .biasa, &sink))
    }
    let ragam = RumusSampai.target(row, last: l.last)
    cell.tulis(
      KolomIKU.targetSD, row.targetSD, target: true, formula: rumus.targetSD[ragam.rawValue].isi(place), &gaya, &sink)
    cell.tulis(KolomIKU.realisasiSD, row.realisasiSD, formula: sampai(index, row, place), &gaya, &sink)
    sink.persen(
      place, KolomIKU.persenSD, rumus.persenSD.rumus(row, target: row.targetSD, place), row.capaianSD,
      gaya.angka(FormatAngka.persen(row.capaianSD, l.skala), .biasa, &sink))
    sink.teks(place, KolomIKU.predikat, rumus.predikat.isi(place), row.predikat?.nama ?? "–", gaya[.biasa, .tengah])
    sink.persen(
      place, KolomIKU.persenTahun, rumus.persenTahun.rumus(row, target: row.rencana.target, place), row.capaianTahun,
      gaya.angka(FormatAngka.persen, .biasa, &sink))
    if l.tata.iku.rinci[index] { rincian(index, row, &gaya, &sink) }
    if row.rencana.polaritas == .rentang {
      for (column, bound) in [(KolomIKU.bawah, row.rumus.bawah), (KolomIKU.atas, row.rumus.atas)] {
        guard let bound else { continue }
        let format = FormatAngka.angka(desimal: FormatAngka.desimal(bound))
        sink.number(place, column, bound.double, gaya.angka(format, .bantu, &sink))
      }
    }
  }

  private mutating func teks(
    _ index: Int, _ row: HasilIndikator, _ place: Int, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    let plan = row.rencana
    let fold = l.tata.iku.lipatan[index]
    let texts = [
      (KolomIKU.sasaran, plan.sasaran), (KolomIKU.indikator, plan.indikator), (KolomIKU.satuan, plan.satuan),
      (KolomIKU.formulasi, plan.iku?.formulasi ?? ""), (KolomIKU.sumberData, plan.iku?.sumberData ?? ""),
      (KolomIKU.cara, Capaian.cara(row)), (KolomIKU.penjelasan, IKU.penjelasan(row, l.hasil)),
      (KolomIKU.unit, l.unit(plan.seksi)),
    ]
    sink.text(place, KolomIKU.kode, plan.kode.teks, gaya[.biasa, .kode])
    for (number, (column, text)) in texts.enumerated() {
      sink.text(
        place, column, fold.pertama(number, text), gaya[.biasa, column == KolomIKU.unit ? .tengah : .teks])
    }
    for offset in 0..<fold.count {
      tinggi.atur(place + offset, fold.tinggi[offset], &sink)
      guard offset > 0, let pieces = fold.potongan?[offset] else { continue }
      for column in 0...KolomIKU.penjelasan where !texts.contains(where: { $0.0 == column }) {
        sink.blank(place + offset, column, gaya[.biasa, .tengah])
      }
      for (number, piece) in pieces.enumerated() {
        sink.text(place + offset, texts[number].0, piece, gaya[.biasa, .teks])
      }
    }
  }

  /// A quarter of a `rasio` row; `nil` for others, whose realisasi is delivered as it is.
  private func rasio(_ index: Int, _ row: HasilIndikator, _ quarter: Int) -> String? {
    guard row.rencana.akumulasi == .rasio else { return nil }
    let top = l.tata.iku.pembilang(index)
    let column = Rumus.k(KolomIKU.realisasiTW[quarter])
    return RumusSampai.rasioTriwulan(
      pembilang: "\(column)\(top + 1)", penyebut: "\(column)\(top + 2)", pengali: row.pengaliRumus)
  }

  private func sampai(_ index: Int, _ row: HasilIndikator, _ place: Int) -> String {
    let ragam = RumusSampai.realisasi(row)
    if ragam == .rasio {
      let top = l.tata.iku.pembilang(index)
      func range(_ row: Int) -> String {
        "\(Rumus.k(KolomIKU.realisasiTW[0]))\(row + 1):\(Rumus.k(KolomIKU.realisasiTW[3]))\(row + 1)"
      }
      return RumusSampai.rasio(pembilang: range(top), penyebut: range(top + 1), pengali: row.pengaliRumus)
    }
    return rumus.realisasiSD[ragam.rawValue].isi(place)
  }

  /// Numerator and denominator, by the names the plan gives them.
  private mutating func rincian(
    _ index: Int, _ row: HasilIndikator, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    let top = l.tata.iku.pembilang(index)
    let detail = row.rencana.iku
    let isRasio = row.rencana.akumulasi == .rasio
    let lines = [
      (
        top, detail?.labelPembilang ?? "", "Pembilang",
        isRasio ? row.run.pembilang : row.isian.map { $0?.pembilang?.pecahan }
      ),
      (
        top + 1, detail?.labelPenyebut ?? "", "Penyebut",
        isRasio ? row.run.penyebut : row.isian.map { $0?.penyebut?.pecahan }
      ),
    ]
    for (place, label, name, values) in lines {
      let text = label.isEmpty ? name : "\(name): \(label)"
      for column in 0...KolomIKU.penjelasan where !KolomIKU.realisasiTW.contains(column) {
        if column == KolomIKU.indikator {
          sink.text(place, column, text, gaya[.rincian, .teks])
        } else {
          sink.blank(place, column, gaya[.rincian, .tengah])
        }
      }
      for quarter in 0..<4 {
        let column = KolomIKU.realisasiTW[quarter]
        guard quarter <= l.last, let value = values[quarter] else {
          sink.blank(place, column, gaya[.rincian, .tengah])
          continue
        }
        sink.number(
          place, column, value.double,
          gaya.angka(FormatAngka.angka(desimal: FormatAngka.desimal(value)), .rincian, &sink))
      }
      tinggi.atur(
        place, TextMetrics.rowHeight(text, style: Gaya.style(.rincian, .teks), columnWidth: l.tata.iku.lebar[2]), &sink)
    }
  }
}
