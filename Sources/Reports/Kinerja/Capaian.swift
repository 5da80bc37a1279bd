import Core
package import Kinerja
package import Workbook

/// Columns of Capaian, 0-based; the helper columns stand right of the print area.
package enum KolomCapaian {
  package static let kode = 0
  package static let uraian = 1
  package static let indikator = 2
  package static let satuan = 3
  package static let cara = 4
  package static let target = 5
  package static let targetTW = [6, 7, 8, 9]
  package static let targetSD = 10
  package static let realisasiTW = [11, 12, 13, 14]
  package static let realisasiSD = 15
  package static let persenTW = [16, 17, 18, 19]
  package static let persenSD = 20
  package static let predikat = 21
  package static let persenTahun = 22
  package static let persenRenstra = 23
  /// The four percentages of the budget: quarter and s.d. against cash, against pagu, Renstra.
  package static let rupiah = [24, 25, 26, 27]
  /// The scale beside the settings, below the table.
  package static let batasSkala = persenSD
  package static let namaSkala = predikat
  package static let unit = 28
  package static let catatan = 29
  /// Bounds of `rentang` and weights: inputs of formulas.
  package static let bawah = 31
  package static let atas = 32
  package static let bobot = 33
  package static let bantu = 34
}

/// All percentages with targets and predikat, a row per indicator; its footer makes the office's means.
package struct Capaian {
  let l: Lembar
  let rumus: RumusCapaianLembar
  let ukuran: [UkuranRerata]
  /// Widths of the printed columns in characters.
  let lebarKolom: [Double]
  /// Heights of the rows, for page breaks.
  var tinggi = Tinggi()

  package init(_ lembar: Lembar) {
    l = lembar
    rumus = RumusCapaianLembar(lembar)
    ukuran = UkuranRerata.semua(lembar)
    lebarKolom = Capaian.lebarKolom(lembar)
  }

  package mutating func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    kepala(gaya, &sink)
    for index in l.hasil.baris.indices { baris(index, &gaya, &sink) }
    if l.hasil.baris.isEmpty {
      sink.mergeText(
        CellRange(LetakCapaian.data, 0, LetakCapaian.data, KolomCapaian.catatan),
        "Tidak ada indikator pada rencana ini.", gaya[.biasa, .tengah])
    }
    kaki(&gaya, &sink)
    let end = keterangan(&gaya, &sink)
    warnaPredikat(&sink)
    sink.freeze(row: LetakCapaian.data, column: KolomCapaian.satuan)
    sink.outlineHeadsAbove()
    sink.zoom(85)
    sink.hideGridlines()
    sink.tabColor(Palet.tabKirim)
    let setup = Halaman.landscape(
      l.bahan, ulang: LetakCapaian.kepala...LetakCapaian.data - 1,
      area: CellRange(0, 0, end - 1, KolomCapaian.catatan))
    let place = l.tata.capaian
    let rows = l.hasil.baris.utuh(
      awal: { place.awal[$0] }, akhir: { place.akhirBaris($0, l.hasil) }, kaki: place.rata...place.predikat)
    sink.pageSetup(
      tinggi.dipatahkan(
        setup, lebar: lebar, utuh: rows.suffix(1) + [place.keterangan...end - 1], lunak: rows.dropLast()))
  }

  /// `turun (selisih)` and the kind of accumulation.
  static func cara(_ row: HasilIndikator) -> String { "\(Teks.polaritas(row)) · \(row.rencana.akumulasi.rawValue)" }

  /// What a reader of the row must know.
  static func catatan(_ row: HasilIndikator) -> String {
    var notes = row.catatan.map(Teks.catatan)
    if let source = row.rencana.realisasiDari { notes.append("realisasi diambil dari \(source)") }
    return notes.joined(separator: "; ")
  }

  /// Predikat in colour, following the word when a figure is changed.
  private func warnaPredikat(_ sink: inout some SheetSink & ~Copyable) {
    let last = max(LetakCapaian.data, l.tata.capaian.predikat)
    let range = CellRange(LetakCapaian.data, KolomCapaian.predikat, last, KolomCapaian.predikat)
    WarnaPredikat.pasang(range, l.skala, &sink)
    WarnaPredikat.pasang(
      CellRange(last, KolomCapaian.persenTW[0], last, KolomCapaian.persenRenstra), l.skala, &sink)
  }
}

/// Colours cells by the predikat they show.
package enum WarnaPredikat {
  /// Styles a range whose cells hold predikat words, with or without "(sementara)".
  package static func pasang(
    _ range: CellRange, _ skala: SkalaPredikat, _ sink: inout some SheetSink & ~Copyable
  ) {
    let cell = range.first.a1
    for step in skala.tingkat {
      let fill = Palet.warna(step, skala)
      let style = sink.style(
        Style {
          $0.fill = fill
          $0.color = Palet.tulisan(di: fill)
        })
      let word = Rumus.teks(step.nama)
      let marked = Rumus.teks(step.nama + " (sementara)")
      sink.conditional(range, .formula("OR(\(cell)=\(word),\(cell)=\(marked))", style))
    }
  }
}
