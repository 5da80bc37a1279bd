import Core
import Ingest
import Kinerja
import Workbook

extension SheetPenelusuran {
  /// Writes the lines one below the other.
  struct Penulis {
    static let gayaTautan = Gaya.style(.biasa, .tengah).with {
      $0.color = Palet.tautan
      $0.underline = .single
    }

    let s: SheetPenelusuran
    let tautan: StyleID
    var next: Int
    private var links = 0

    init(s: SheetPenelusuran, tautan: StyleID, next: Int) {
      self.s = s
      self.tautan = tautan
      self.next = next
    }

    /// Where a figure stands: its cell, and the one on the sheet that goes into it.
    private struct Letak {
      var e81: Cell?
      var lembar: String
      var rinci: Cell?
    }

    mutating func renja(_ index: Int, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
      let tata = s.l.tata
      tulis(s.l.hasil.baris[index], &gaya, &sink) { trace in
        let quarter = trace.triwulan.index
        let column = KolomE81.triwulan[quarter]
        switch trace.jenis {
        case .kinerja:
          return Letak(
            e81: Cell(tata.e81.awal[index], column), lembar: Lembar.capaian,
            rinci: Cell(tata.capaian.awal[index], KolomCapaian.realisasiTW[quarter]))
        case .rupiah:
          return Letak(
            e81: Cell(tata.e81.awal[index], column + 1), lembar: Lembar.anggaran,
            rinci: tata.anggaran.awal[index].map { Cell($0, KolomAnggaran.realisasiTW[quarter]) })
        }
      }
    }

    mutating func iku(_ index: Int, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
      let place = s.l.tata.iku.awal[index]
      tulis(s.l.hasil.iku[index], &gaya, &sink) { trace in
        Letak(e81: nil, lembar: Lembar.iku, rinci: Cell(place, KolomIKU.realisasiTW[trace.triwulan.index]))
      }
    }

    private mutating func tulis(
      _ row: HasilIndikator, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable,
      _ letak: (JejakAngka) -> Letak
    ) {
      let l = s.l
      let traces = JejakAngka.susun(row, last: l.last)
      let unit = l.unit(row.rencana.seksi)
      for (number, trace) in traces.enumerated() {
        let place = letak(trace)
        let file = s.berkas[trace.berkas]
        let known: Bool
        switch trace.jenis {
        case .kinerja: known = row.realisasiTW[trace.triwulan.index] != nil
        case .rupiah: known = row.anggaran?.realisasiTW[trace.triwulan.index] != nil
        }
        let cells: [SelDaftar] = [
          .teks(row.rencana.kode.teks), .teks(number == 0 ? row.rencana.indikator : ""), .teks(number == 0 ? unit : ""),
          .teks("TW \(trace.triwulan.romawi)"), .teks(trace.jenis == .kinerja ? "Kinerja" : "Rupiah"),
          nilai(trace, known ? place.e81.map { (Lembar.e81, $0) } ?? place.rinci.map { (place.lembar, $0) } : nil),
          .teks(trace.jenis == .kinerja ? row.rencana.satuan : "Rp"), alamat(Lembar.e81, place.e81, nama: false),
          alamat(place.lembar, place.rinci, nama: true), .teks(trace.berkas),
          trace.baris.count == 1 ? .angka(Double(trace.baris[0]), "0") : .teks(JejakAngka.daftar(trace.baris)),
          file.map { .angka(Double($0.revisi), "0") } ?? .kosong, .teks(file?.berkas ?? ""),
          file.map {
            .angka(
              CivilDate(year: $0.tanggal.tahun, month: $0.tanggal.bulan, day: $0.tanggal.hari).excelSerial, "dd/mm/yyyy"
            )
          } ?? .kosong, .teks(trace.catatan),
        ]
        s.tabel.baris(next, cells, .biasa, &gaya, &sink)
        next += 1
      }
    }

    /// The figure, taken from its cell when it stands in one.
    private func nilai(_ trace: JejakAngka, _ cell: (sheet: String, cell: Cell)?) -> SelDaftar {
      guard let value = trace.nilai else { return .kosong }
      let cached: CachedValue
      let format: String
      switch value {
      case .angka(let number):
        cached = .number(number.double)
        format =
          trace.jenis == .rupiah
          ? (number.penyebut == 1 ? FormatAngka.rupiahBulat : FormatAngka.rupiahSen)
          : FormatAngka.angka(desimal: FormatAngka.desimal(number))
      case .teks(let word):
        cached = .text(word)
        format = "0"
      }
      guard let cell else {
        if case .angka(let number) = value { return .angka(number.double, format) }
        return .teks(Teks.nilai(value))
      }
      return .rumus(Rumus.salin(Lembar.sel(cell.sheet, cell.cell.column, "\(cell.cell.row + 1)")), cached, format)
    }

    private mutating func alamat(_ sheet: String, _ cell: Cell?, nama: Bool) -> SelDaftar {
      guard let cell else { return .kosong }
      let text = nama ? "\(sheet) \(cell.a1)" : cell.a1
      links += 1
      return links > SheetPenelusuran.tautanTerbanyak ? .teks(text) : .tautan(text, sheet: sheet, cell: cell, tautan)
    }
  }
}
