import Core
import Kinerja
package import Workbook

/// Columns of Anggaran, 0-based.
package enum KolomAnggaran {
  package static let kode = 0
  package static let uraian = 1
  package static let unit = 2
  package static let paguRenja = 3
  package static let paguPokok = 4
  package static let pagu = 5
  package static let versi = 6
  package static let kasTW = [7, 8, 9, 10]
  package static let kasSD = 11
  package static let realisasiTW = [12, 13, 14, 15]
  package static let realisasiSD = 16
  package static let sisa = 17
  package static let persenTW = [18, 19, 20, 21]
  package static let serapanKas = 22
  package static let serapan = 23
  package static let deviasi = 24
  package static let fisik = 25
  package static let selisih = 26
  package static let renstra = 27
  package static let sumber = 28
  /// 1 program, 2 kegiatan, 3 sub kegiatan: tells sums of fisik which rows to weigh.
  package static let tingkat = 30
}

/// Budget and cash against what was spent, fisik beside keuangan: a row per program, kegiatan, sub kegiatan.
package struct LembarAnggaran {
  let l: Lembar
  let rumus: RumusAnggaran
  var lebar = [LebarAngka](repeating: LebarAngka(), count: KolomAnggaran.sumber + 1)
  /// Heights of the rows, for page breaks.
  var tinggi = Tinggi()

  package init(_ lembar: Lembar) {
    l = lembar
    rumus = RumusAnggaran(lembar)
  }

  package mutating func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let names = kepala(gaya, &sink)
    for (index, row) in l.hasil.baris.enumerated() {
      guard let place = l.tata.anggaran.awal[index], let money = l.hasil.uang(row) else { continue }
      baris(index, row, money, place, &gaya, &sink)
    }
    if !l.tata.pohon.berUang.contains(true) {
      sink.mergeText(
        CellRange(LetakAnggaran.data, 0, LetakAnggaran.data, KolomAnggaran.sumber),
        "Tidak ada anggaran pada rencana ini.",
        gaya[.biasa, .tengah])
    }
    jumlah(&gaya, &sink)
    let end = catatan(gaya, &sink)
    for (column, color) in [(KolomAnggaran.serapan, Palet.batang), (KolomAnggaran.fisik, Palet.batangFisik)] {
      sink.dataBar(CellRange(LetakAnggaran.data, column, l.tata.anggaran.jumlah, column), color: color, maximum: 100)
    }
    let widths = lebarKolom
    sink.columnWidths(widths)
    tinggi.atur(LetakAnggaran.kepala + 1, LebarAngka.kepala(names, widths), &sink)
    sink.columnWidth(KolomAnggaran.sumber + 1, 3)
    sink.columnWidth(KolomAnggaran.tingkat, 8)
    sink.freeze(row: LetakAnggaran.data, column: KolomAnggaran.paguRenja)
    sink.outlineHeadsAbove()
    sink.zoom(85)
    sink.hideGridlines()
    sink.tabColor(Palet.tabKirim)
    let setup = Halaman.landscape(
      l.bahan, ulang: LetakAnggaran.kepala...LetakAnggaran.data - 1,
      area: CellRange(0, 0, end - 1, KolomAnggaran.sumber))
    let place = l.tata.anggaran
    let groups = l.hasil.baris.utuh(
      awal: { place.awal[$0] },
      akhir: { index in place.awal[index].map { $0 + (place.lipatan[index]?.count ?? 1) - 1 } },
      kaki: place.jumlah...end - 1)
    sink.pageSetup(
      tinggi.dipatahkan(
        setup, lebar: TextMetrics.pixels(columnWidths: widths), utuh: groups.suffix(1), lunak: groups.dropLast()))
  }

  /// Widths of the printed columns in characters.
  private var lebarKolom: [Double] {
    var widths = LetakAnggaran.lebar + [Double](repeating: 8, count: KolomAnggaran.sumber - 2)
    for column in KolomAnggaran.paguRenja...KolomAnggaran.sisa {
      let quarter = KolomAnggaran.realisasiTW.firstIndex(of: column)
      widths[column] = lebar[column].kolom(quarter.map { $0 > l.last } ?? false ? 5 : 8.5, 22)
    }
    widths[KolomAnggaran.versi] = 11
    for quarter in 0..<4 { widths[KolomAnggaran.persenTW[quarter]] = quarter <= l.last ? 8 : 5 }
    widths[KolomAnggaran.sumber] = 10.5
    return widths
  }

  private mutating func catatan(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) -> Int {
    var notes = [
      "Pagu yang berlaku: DPA terakhir yang berlaku pada akhir triwulan \(l.triwulan.romawi); tanpa DPA dipakai pagu Renja.",
      "Serapan = realisasi s.d. / pagu × 100. Serapan kas = realisasi s.d. / kas s.d. × 100. "
        + "Deviasi kas = (realisasi s.d. − kas s.d.) / pagu × 100 poin. Fisik program dan kegiatan dibobot pagu.",
    ]
    if l.hasil.baris.contains(where: { $0.anggaran?.dinyatakan.contains { $0 != nil } ?? false }) {
      notes.append(
        "Ada realisasi yang disampaikan hanya sebagai angka s.d.; angka triwulannya sendiri kosong (lihat catatan sel E.81)."
      )
    }
    let late = l.hasil.baris.contains { row in
      guard let money = row.anggaran else { return false }
      return money.belumLengkap(l.last) || money.fisikPada.map { $0 < l.last } ?? false
    }
    if late {
      notes.append(
        "†) Belum disampaikan untuk triwulan \(l.triwulan.romawi): angka terakhir dari triwulan sebelumnya.")
    }
    var next = l.tata.anggaran.jumlah + 1
    for note in notes {
      sink.mergeText(CellRange(next, 0, next, KolomAnggaran.sumber), note, gaya[.catatan])
      tinggi.atur(next, 12, &sink)
      next += 1
    }
    return next
  }
}
