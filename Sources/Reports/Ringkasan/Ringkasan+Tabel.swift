import Core
import Kinerja
import Workbook

/// Columns of the tables per program and per unit.
enum KolomRingkasan {
  static let kode = 0...1
  static let nama = 2...5
  static let terhitung = 6...7
  static let capaian = 8
  static let predikat = 9...10
  static let pagu = 11...12
  static let realisasi = 13...14
  static let serapan = 15
  static let fisik = 16
}

extension Ringkasan {
  private var sd: UkuranRerata? { UkuranRerata.semua(l).first { $0.jenis == .sd } }

  private func kepalaTabel(_ row: Int, _ name: String, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let quarter = l.triwulan.romawi
    let heads: [(ClosedRange<Int>, String)] = [
      (KolomRingkasan.kode, "Kode"), (KolomRingkasan.nama, name), (KolomRingkasan.terhitung, "Indikator terhitung"),
      (KolomRingkasan.capaian...KolomRingkasan.capaian, "Capaian s.d. TW \(quarter) (%)"),
      (KolomRingkasan.predikat, "Predikat"), (KolomRingkasan.pagu, "Pagu (Rp)"),
      (KolomRingkasan.realisasi, "Realisasi s.d. TW \(quarter) (Rp)"),
      (KolomRingkasan.serapan...KolomRingkasan.serapan, "Serapan (%)"),
      (KolomRingkasan.fisik...KolomRingkasan.fisik, "Fisik (%)"),
    ]
    for (columns, text) in heads { sel(row, columns, text, gaya[.kepalaKecil], &sink) }
    sink.rowHeight(row, 36)
  }

  /// Formulas of a table's row; `n` and `m` only where the words are put together here.
  private struct BarisTabel {
    var kode: String
    var nama: String
    var rekap: Rekap
    var capaian: String
    var terhitung: String
    var predikat: String
    var pagu: String
    var realisasi: String
    var fisik: String
  }

  func tabelProgram(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    kepalaTabel(tata.program, "Program", gaya, &sink)
    guard let sd else { return }
    let rumus = RumusKelompok(l: l, ukuran: sd)
    var place = tata.program + 1
    for rekap in l.hasil.rekap where rekap.jenis == .program {
      let rows = l.hasil.baris.indices.filter { l.hasil.baris[$0].rencana.kode.program.teks == rekap.kode }
      guard let first = rows.first, let last = rows.last else { continue }
      let group = rumus.program(l.tata.capaian.awal[first]...l.tata.capaian.awal[last])
      let money = "\((l.tata.anggaran.awal[first] ?? 0) + 1)"
      func copy(_ column: Int) -> String { Rumus.salin(Lembar.sel(Lembar.anggaran, column, money)) }
      let cell = Cell(place, KolomRingkasan.capaian).a1
      baris(
        place,
        BarisTabel(
          kode: rekap.kode, nama: rekap.nama, rekap: rekap, capaian: group.rata,
          terhitung: "\(group.n)&\" dari \"&\(group.m)",
          predikat: RumusPredikat.rumus(cell, n: group.n, m: group.m, l.skala), pagu: copy(KolomAnggaran.pagu),
          realisasi: copy(KolomAnggaran.realisasiSD), fisik: copy(KolomAnggaran.fisik)), .biasa, &gaya, &sink)
      place += 1
    }
    batang(tata.program + 1, place, &sink)
    jumlah(place, &gaya, &sink)
  }

  func tabelSeksi(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    kepalaTabel(tata.seksi, l.profil.sebutanUnit, gaya, &sink)
    guard let sd else { return }
    let rumus = RumusKelompok(l: l, ukuran: sd)
    let uang = RumusUangUnit(l: l)
    var place = tata.seksi + 1
    for rekap in l.hasil.rekap where rekap.jenis == .seksi {
      let name = "$" + Cell.columnName(KolomRingkasan.nama.lowerBound) + String(place + 1)
      let group = rumus.unit(name)
      let cell = Cell(place, KolomRingkasan.capaian).a1
      baris(
        place,
        BarisTabel(
          kode: rekap.kode, nama: rekap.nama, rekap: rekap, capaian: group.rata,
          terhitung: "\(group.n)&\" dari \"&\(group.m)",
          predikat: RumusPredikat.rumus(cell, n: group.n, m: group.m, l.skala),
          pagu: uang.jumlah(KolomAnggaran.pagu, name), realisasi: uang.jumlah(KolomAnggaran.realisasiSD, name),
          fisik: uang.fisik(name)), .biasa, &gaya, &sink)
      place += 1
    }
    batang(tata.seksi + 1, place, &sink)
    jumlah(place, &gaya, &sink)
  }

  /// Bars behind the shares of a table's lines, before the office's own.
  private func batang(_ first: Int, _ end: Int, _ sink: inout some SheetSink & ~Copyable) {
    guard end > first else { return }
    for (column, color) in [
      (KolomRingkasan.capaian, Palet.batang), (KolomRingkasan.serapan, Palet.batang),
      (KolomRingkasan.fisik, Palet.batangFisik),
    ] {
      sink.dataBar(CellRange(first, column, end - 1, column), color: color, maximum: 100)
    }
  }

  /// The office's line, taken from the footers of Capaian and Anggaran.
  private func jumlah(_ place: Int, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let there = l.tata.capaian
    func mean(_ row: Int) -> String { Lembar.sel(Lembar.capaian, KolomCapaian.persenSD, "\(row + 1)") }
    func copy(_ column: Int) -> String {
      Rumus.salin(Lembar.sel(Lembar.anggaran, column, "\(l.tata.anggaran.jumlah + 1)"))
    }
    baris(
      place,
      BarisTabel(
        kode: "", nama: l.namaKantor, rekap: l.hasil.kantor, capaian: Rumus.salin(mean(there.rata)),
        terhitung: "SUBSTITUTE(\(mean(there.terhitung)),\" indikator\",\"\")", predikat: mean(there.predikat),
        pagu: copy(KolomAnggaran.pagu), realisasi: copy(KolomAnggaran.realisasiSD), fisik: copy(KolomAnggaran.fisik)),
      .jumlah, &gaya, &sink)
  }

  private func baris(
    _ place: Int, _ line: BarisTabel, _ latar: Latar, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    let money = line.rekap.anggaran
    let mean = line.rekap.capaianSD
    sel(place, KolomRingkasan.kode, line.kode, gaya[latar, .kode], &sink)
    sel(place, KolomRingkasan.nama, line.nama, gaya[latar, .teks], &sink)
    sink.merge(CellRange(rows: place...place, columns: KolomRingkasan.terhitung), gaya[latar, .tengah])
    sink.teks(
      place, KolomRingkasan.terhitung.lowerBound, line.terhitung, "\(mean.n) dari \(mean.m)", gaya[latar, .tengah])
    sink.persen(
      place, KolomRingkasan.capaian, line.capaian, mean.nilai,
      gaya.angka(FormatAngka.persen(mean.nilai, l.skala), latar, &sink))
    let word = Predikat.kata(mean, l.skala)
    sink.merge(CellRange(rows: place...place, columns: KolomRingkasan.predikat), gaya[latar, .tengah])
    sink.teks(place, KolomRingkasan.predikat.lowerBound, line.predikat, word, gaya[latar, .tengah])
    for (columns, formula, amount) in [
      (KolomRingkasan.pagu, line.pagu, money.pagu), (KolomRingkasan.realisasi, line.realisasi, money.realisasiSD),
    ] {
      let style = gaya.angka(FormatAngka.rupiah(amount), latar, &sink)
      sink.merge(CellRange(rows: place...place, columns: columns), style)
      sink.rupiah(place, columns.lowerBound, formula, amount, style)
    }
    let percent = gaya.angka(FormatAngka.persen, latar, &sink)
    let (spent, whole) = (
      Cell(place, KolomRingkasan.realisasi.lowerBound).a1, Cell(place, KolomRingkasan.pagu.lowerBound).a1
    )
    sink.persen(place, KolomRingkasan.serapan, Rumus.persen(spent, whole), money.serapan, percent)
    sink.persen(place, KolomRingkasan.fisik, line.fisik, money.fisik.map { Persen($0) }, percent)
    let column = TextMetrics.pixels(columnWidth: TataRingkasan.lebarKolom)
    let style = Gaya.style(latar, .teks)
    sink.rowHeight(
      place,
      max(
        TextMetrics.rowHeight(line.nama, style: style, pixels: column * KolomRingkasan.nama.count),
        TextMetrics.rowHeight(word, style: style, pixels: column * KolomRingkasan.predikat.count)))
    WarnaPredikat.pasang(
      CellRange(place, KolomRingkasan.predikat.lowerBound, place, KolomRingkasan.predikat.lowerBound), l.skala, &sink)
  }
}
