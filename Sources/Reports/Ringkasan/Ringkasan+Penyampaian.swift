import Core
import Ingest
import Kinerja
import Workbook

extension Ringkasan {
  /// Units × quarters; quarters not reached stay empty.
  func penyampaian(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let head = tata.penyampaian
    sel(head, 0...8, l.profil.sebutanUnit + " / sub bagian", gaya[.kepala], &sink)
    for quarter in Triwulan.allCases { sel(head, kolom(quarter), "TW \(quarter.romawi)", gaya[.kepala], &sink) }
    let styles = StatusPenyampaian.semua.map { sink.style(Ringkasan.gaya($0)) }
    for (index, unit) in l.hasil.seksi.enumerated() {
      let row = head + 1 + index
      sel(row, 0...8, unit.nama, gaya[.biasa, .teks], &sink)
      let pixels = TataRingkasan.piksel / 2
      sink.rowHeight(row, TextMetrics.rowHeight(unit.nama, style: Gaya.style(.biasa, .teks), pixels: pixels) + 1.5)
      for quarter in Triwulan.allCases {
        guard quarter <= l.triwulan else {
          sel(row, kolom(quarter), "", gaya[.biasa, .tengah], &sink)
          continue
        }
        let status = l.bahan.status(unit.kode, quarter)
        sel(
          row, kolom(quarter), Ringkasan.kata(status), styles[StatusPenyampaian.semua.firstIndex(of: status) ?? 0],
          &sink)
      }
    }
  }

  private func kolom(_ quarter: Triwulan) -> ClosedRange<Int> { 9 + quarter.index * 2...10 + quarter.index * 2 }

  static func kata(_ status: StatusPenyampaian) -> String {
    switch status {
    case .diterima: "Diterima"
    case .sebagian: "Sebagian"
    case .ditolak: "Ditolak"
    case .belum: "Belum"
    case .tidakAdaKewajiban: "Tanpa kewajiban"
    }
  }

  /// Colour beside the word: what is missing is dark, what is there light.
  static func gaya(_ status: StatusPenyampaian) -> Style {
    let fill: UInt32? =
      switch status {
      case .diterima: 0xDCEFFB
      case .sebagian: 0xF7EC8A
      case .ditolak: 0xF2B84B
      case .belum: 0xD55E00
      case .tidakAdaKewajiban: nil
      }
    return Gaya.style(.biasa, .tengah).with {
      $0.fill = fill
      if let fill { $0.color = Palet.tulisan(di: fill) }
      $0.bold = !status.selesai
      if status == .tidakAdaKewajiban {
        $0.color = Palet.redup
        $0.fontSize = 8
      }
    }
  }

  /// The ten lines to look at first, each with its reason.
  func perluPerhatian(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let head = tata.perhatian
    sel(head, 0...1, "Kode", gaya[.kepala], &sink)
    sel(head, 2...7, "Indikator", gaya[.kepala], &sink)
    sel(head, 8...10, "Unit", gaya[.kepala], &sink)
    sel(head, 11...16, "Alasan", gaya[.kepala], &sink)
    let style = Gaya.style(.biasa, .teks).with { $0.fontSize = 8 }
    let small = sink.style(style)
    let link = sink.style(
      style.with {
        $0.color = Palet.tautan
        $0.underline = .single
      })
    let column = TextMetrics.pixels(columnWidth: TataRingkasan.lebarKolom)
    for (index, line) in perhatian.prefix(PerluPerhatian.terbanyak).enumerated() {
      let row = head + 1 + index
      let cells = [(line.kode, 0...1), (line.nama, 2...7), (line.unit, 8...10), (line.alasan, 11...16)]
      var height = 13.5
      for (text, columns) in cells {
        if columns.lowerBound == 0, let index = line.baris {
          tautan(row, columns, text, index, link, &sink)
        } else {
          sel(row, columns, text, small, &sink)
        }
        height = max(height, TextMetrics.rowHeight(text, style: style, pixels: column * columns.count))
      }
      sink.rowHeight(row, min(400, height))
    }
    if perhatian.isEmpty {
      sel(head + 1, 0...16, "Tidak ada yang memerlukan perhatian khusus.", gaya[.biasa, .tengah], &sink)
    }
    let more = perhatian.count - PerluPerhatian.terbanyak
    if more > 0 {
      sel(
        head + 1 + tata.barisPerhatian, 0...16, "dan \(more) baris lain; lihat lembar Capaian dan Anggaran.",
        gaya[.catatan], &sink)
    }
  }

  /// A code that leads to the row of its indicator.
  private func tautan(
    _ row: Int, _ columns: ClosedRange<Int>, _ text: String, _ index: Int, _ style: StyleID,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    let own = l.hasil.baris.count
    let (sheet, place) =
      index < own
      ? (Lembar.capaian, Cell(l.tata.capaian.awal[index], KolomCapaian.persenSD))
      : (Lembar.iku, Cell(l.tata.iku.awal[index - own], KolomIKU.persenSD))
    sink.merge(CellRange(rows: row...row, columns: columns), style)
    sink.link(row, columns.lowerBound, toSheet: sheet, cell: place, text: text, style)
  }
}

extension StatusPenyampaian {
  static let semua: [StatusPenyampaian] = [.diterima, .sebagian, .ditolak, .belum, .tidakAdaKewajiban]
}
