import Core
import Kinerja
import Workbook

extension SheetIsian {
  /// One row: what the plan says, what is asked, what stands there now.
  func baris(
    _ at: Int, _ row: BarisIsian, _ gaya: inout Gaya, _ look: inout GayaIsian,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    let ground = latar(row)
    for (column, spec) in tata.kolom.enumerated() {
      if masukan(spec, row) {
        isian(at, column, spec, row, &look, &sink)
      } else if spec.kelompok == .diisi, !(spec == .realisasi && row.rasio) {
        sink.blank(at, column, look.tidakPerlu)
      } else {
        terkunci(at, column, spec, row, ground, &gaya, &sink)
      }
    }
    sink.rowHeight(at, tinggi(row, ground))
  }

  /// Shows the longest locked text whole, and leaves room for three lines of narrative; who needs more may pull the
  /// row higher.
  private func tinggi(_ row: BarisIsian, _ ground: Latar) -> Double {
    let style = Gaya.style(ground, .teks)
    var height = TextMetrics.height(lines: 3, style: Rupa.kotak([]))
    for spec in [KolomIsian.indikator, .uraian, .caraIsi, .rtlLalu] where tata.letak(spec) != nil {
      guard let text = IsiTerkunci.teks(spec, row, tata) else { continue }
      let indented = style.with { $0.indent = spec == .caraIsi ? 1 : 0 }
      height = max(height, TextMetrics.rowHeight(text, style: indented, columnWidth: spec.lebar))
    }
    return height
  }

  private func latar(_ row: BarisIsian) -> Latar {
    switch row.hasil?.rencana.tingkat {
    case .program: .program
    case .kegiatan: .kegiatan
    case nil: .bantu
    default: .biasa
    }
  }

  /// Whether a row takes something in a column.
  private func masukan(_ spec: KolomIsian, _ row: BarisIsian) -> Bool {
    switch spec {
    case .realisasi: row.hasil != nil && !row.rasio
    case .pembilang, .penyebut: row.rasio
    case .anggaran, .fisik: row.uang
    case .bukti: row.hasil != nil
    default: spec.kelompok == .diisi
    }
  }

  private func isian(
    _ at: Int, _ column: Int, _ spec: KolomIsian, _ row: BarisIsian, _ look: inout GayaIsian,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    let format =
      switch spec {
      case .realisasi: CaraIsi.format(row.hasil.map { CaraIsi.angka($0.rencana) } ?? .teks)
      case .pembilang, .penyebut: "General"
      case .anggaran: FormatAngka.rupiahSen
      case .fisik: "0.00"
      default: "@"
      }
    sink.blank(at, column, look.isian(format, &sink))
    if let rule = ValidasiIsian(tata).aturan(spec, row, at) { sink.validation(CellRange(Cell(at, column)), rule) }
  }

  private func terkunci(
    _ at: Int, _ column: Int, _ spec: KolomIsian, _ row: BarisIsian, _ ground: Latar, _ gaya: inout Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    if let text = IsiTerkunci.teks(spec, row, tata) {
      let content: Isi = [.kode, .seksi].contains(spec) ? .kode : .teks
      guard spec == .caraIsi || spec == .satuan else { return sink.text(at, column, text, gaya[ground, content]) }
      // These stand right behind figures.
      return sink.text(at, column, text, sink.style(Gaya.style(ground, content).with { $0.indent = 1 }))
    }
    switch spec {
    case .tahun: sink.number(at, column, Double(tata.bahan.periode.tahun), gaya.angka("0", ground, &sink))
    case .triwulan: sink.number(at, column, Double(tata.bahan.triwulan.rawValue), gaya.angka("0", ground, &sink))
    case .noIndikator:
      guard let plan = row.hasil?.rencana else { return sink.blank(at, column, gaya[ground, .teks]) }
      let centred = Gaya.style(ground, .tengah).with { $0.numberFormat = "0" }
      sink.number(at, column, Double(plan.kunci.no), sink.style(centred))
    case .pagu, .anggaranLalu:
      let money = row.uang ? row.hasil?.anggaran : nil
      guard let amount = spec == .pagu ? money?.pagu : money?.realisasiSD else {
        return sink.blank(at, column, gaya[ground, .teks])
      }
      sink.number(at, column, amount.pecahan.double, gaya.angka(FormatAngka.rupiah(amount), ground, &sink))
    case .realisasi, .sdSekarang, .capaianSD, .kelengkapan: hidup(at, column, spec, row, &gaya, &sink)
    default:
      guard let plan = row.hasil else { return sink.blank(at, column, gaya[ground, .teks]) }
      if spec == .targetSD, let live = rumus.target(plan, at) {
        return sink.formula(at, column, live.rumus, cached: live.nilai, gaya.angka("#,##0.00", ground, &sink))
      }
      nilai(at, column, IsiTerkunci.nilai(spec, plan, tata.last), spec, plan, ground, &gaya, &sink)
    }
  }

  private func nilai(
    _ at: Int, _ column: Int, _ value: Nilai?, _ spec: KolomIsian, _ row: HasilIndikator, _ ground: Latar,
    _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    switch value {
    case nil: sink.blank(at, column, gaya[ground, .tengah])
    case .teks(let word): sink.text(at, column, word, gaya[ground, .tengah])
    case .angka(let number):
      var format = FormatAngka.angka(desimal: FormatAngka.desimal(number))
      let isTarget = [.target, .targetTW, .targetSD].contains(spec)
      if isTarget, row.rencana.polaritas == .rentang, let (low, high) = row.rumus.batas(target: number) {
        format = FormatAngka.rentang(low, high)
      }
      sink.number(at, column, number.double, gaya.angka(format, ground, &sink))
    }
  }

  /// Cells that follow what is typed.
  private func hidup(
    _ at: Int, _ column: Int, _ spec: KolomIsian, _ row: BarisIsian, _ gaya: inout Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    guard let plan = row.hasil else { return sink.blank(at, column, gaya[.bantu, .tengah]) }
    let live: RumusIsian.Hidup
    var style = gaya[.biasa, .tengah]
    switch spec {
    case .realisasi:
      live = rumus.hasilBagi(plan, at)
      style = gaya.angka("0.0000", .biasa, &sink)
    case .sdSekarang:
      live = rumus.sekarang(plan, at)
      let whole = CaraIsi.angka(plan.rencana) == .bulat && plan.rencana.akumulasi == .jumlah
      style = gaya.angka(whole ? "#,##0" : "#,##0.00", .biasa, &sink)
    case .capaianSD:
      live = rumus.capaian(plan, at)
      style = gaya.angka(FormatAngka.persen, .biasa, &sink)
    default: live = rumus.kelengkapan(row, plan, at)
    }
    sink.formula(at, column, live.rumus, cached: live.nilai, style)
  }
}
