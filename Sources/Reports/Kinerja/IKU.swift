import Core
import Kinerja
package import Workbook

/// Columns of IKU, 0-based; bounds of `rentang` stand right of the print area.
package enum KolomIKU {
  package static let kode = 0
  package static let sasaran = 1
  package static let indikator = 2
  package static let satuan = 3
  package static let formulasi = 4
  package static let sumberData = 5
  package static let cara = 6
  package static let target = 7
  package static let targetTW = [8, 9, 10, 11]
  package static let targetSD = 12
  package static let realisasiTW = [13, 14, 15, 16]
  package static let realisasiSD = 17
  package static let persenTW = [18, 19, 20, 21]
  package static let persenSD = 22
  package static let predikat = 23
  package static let persenTahun = 24
  package static let unit = 25
  package static let penjelasan = 26
  package static let bawah = 28
  package static let atas = 29
}

/// Main indicators: definition, targets, realisasi with numerator and denominator, percentages, predikat.
package struct IKU {
  let l: Lembar
  let rumus: RumusIKU
  /// Heights of the rows, for page breaks.
  var tinggi = Tinggi()

  package init(_ lembar: Lembar) {
    l = lembar
    rumus = RumusIKU(lembar)
  }

  package mutating func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    kepala(gaya, &sink)
    for index in l.hasil.iku.indices { baris(index, &gaya, &sink) }
    if l.hasil.iku.isEmpty {
      sink.mergeText(
        CellRange(LetakIKU.data, 0, LetakIKU.data, KolomIKU.penjelasan), "Tidak ada indikator kinerja utama.",
        gaya[.biasa, .tengah])
    }
    let last = l.tata.iku.akhir - 1
    WarnaPredikat.pasang(CellRange(LetakIKU.data, KolomIKU.predikat, last, KolomIKU.predikat), l.skala, &sink)
    let note =
      "Persentase: 1 triwulan terhadap target triwulan · 2 s.d. triwulan terhadap target s.d. triwulan (dasar predikat) · "
      + "3 s.d. triwulan terhadap target tahun. Indikator kinerja utama tidak masuk rata-rata Formulir E.81. "
      + "Cara menghitung: lembar Capaian, bagian Keterangan."
    let pixels = TextMetrics.pixels(columnWidths: lebarKolom)
    sink.mergeText(CellRange(last + 1, 0, last + 1, KolomIKU.penjelasan), note, gaya[.catatanLebar])
    tinggi.atur(last + 1, TextMetrics.rowHeight(note, style: Rupa.catatanLebar.style, pixels: pixels), &sink)
    sink.freeze(row: LetakIKU.data, column: KolomIKU.satuan)
    sink.zoom(85)
    sink.hideGridlines()
    sink.tabColor(Palet.tabKirim)
    let setup = Halaman.landscape(
      l.bahan, ulang: LetakIKU.kepala...LetakIKU.data - 1, area: CellRange(0, 0, last + 1, KolomIKU.penjelasan))
    let place = l.tata.iku
    let blocks = l.hasil.iku.indices.map { index in
      place.awal[index]...place.pembilang(index) - 1 + (place.rinci[index] ? 2 : 0)
    }
    sink.pageSetup(tinggi.dipatahkan(setup, lebar: pixels, utuh: blocks))
  }

  /// What the unit wrote about the figure, and what a reader must know.
  static func penjelasan(_ row: HasilIndikator, _ hasil: HasilKantor) -> String {
    var parts: [String] = []
    if let said = row.isian[hasil.periode.triwulan.index]?.narasi.keterangan, !said.isEmpty { parts.append(said) }
    parts += row.catatan.map(Teks.catatan)
    return parts.joined(separator: "; ")
  }

  private mutating func kepala(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let quarter = l.triwulan.romawi
    sink.text(0, 0, "INDIKATOR KINERJA UTAMA \(Teks.besar(l.namaKantor))", gaya[.judulKiriLebar])
    sink.text(1, 0, "\(l.profil.pemerintah) · \(l.periode.panjang)", gaya[.subjudulKiriLebar])
    tinggi.atur(0, 26, &sink)
    tinggi.atur(1, 20, &sink)
    let top = LetakIKU.kepala
    let single = [
      (KolomIKU.kode, "Kode"), (KolomIKU.sasaran, "Sasaran"), (KolomIKU.indikator, "Indikator kinerja utama"),
      (KolomIKU.satuan, "Satuan"), (KolomIKU.formulasi, "Formulasi"), (KolomIKU.sumberData, "Sumber data"),
      (KolomIKU.cara, "Polaritas · akumulasi"), (KolomIKU.unit, "Penanggung jawab"),
      (KolomIKU.penjelasan, "Penjelasan"),
    ]
    for (column, text) in single { sink.mergeText(CellRange(top, column, top + 1, column), text, gaya[.kepala]) }
    sink.mergeText(CellRange(top, KolomIKU.target, top, KolomIKU.targetSD), "Target", gaya[.kepala])
    sink.mergeText(CellRange(top, KolomIKU.realisasiTW[0], top, KolomIKU.realisasiSD), "Realisasi", gaya[.kepala])
    sink.mergeText(CellRange(top, KolomIKU.persenTW[0], top, KolomIKU.persenTahun), "Capaian (%)", gaya[.kepala])
    var names: [(Int, String)] = [
      (KolomIKU.target, "Tahun \(l.periode.tahun)"), (KolomIKU.targetSD, "s.d. TW \(quarter)"),
      (KolomIKU.realisasiSD, "s.d. TW \(quarter)"),
      (KolomIKU.persenSD, "2 · s.d. TW \(quarter) terhadap target s.d. TW \(quarter)"),
      (KolomIKU.predikat, "Predikat (dari 2)"), (KolomIKU.persenTahun, "3 · s.d. TW \(quarter) terhadap target tahun"),
    ]
    for each in Triwulan.allCases {
      names.append((KolomIKU.targetTW[each.index], "TW \(each.romawi)"))
      names.append((KolomIKU.realisasiTW[each.index], "TW \(each.romawi)"))
      let reached = each <= l.triwulan
      names.append(
        (
          KolomIKU.persenTW[each.index],
          "1 · TW \(each.romawi)" + (reached ? " terhadap target TW \(each.romawi)" : "")
        ))
    }
    for (column, text) in names { sink.text(top + 1, column, text, gaya[.kepalaKecil]) }
    for column in 0...KolomIKU.penjelasan { sink.number(top + 2, column, Double(column + 1), gaya[.nomorKolom]) }
    sink.text(top + 1, KolomIKU.bawah, "Batas bawah rentang", gaya[.bantu, .tengah])
    sink.text(top + 1, KolomIKU.atas, "Batas atas rentang", gaya[.bantu, .tengah])
    tinggi.atur(top, 15, &sink)
    tinggi.atur(top + 1, LebarAngka.kepala(names, lebarKolom), &sink)
    tinggi.atur(top + 2, 12, &sink)
    sink.columnWidths(lebarKolom)
    sink.columnWidth(KolomIKU.penjelasan + 1, 3)
    sink.columnWidth(KolomIKU.bawah, KolomIKU.atas, 9)
  }

  /// Widths of the printed columns in characters.
  private var lebarKolom: [Double] {
    let texts = l.tata.iku.lebar
    let figures = LebarAngka.triwulanan(l.hasil.iku, last: l.last, least: 7)
    let percent = (0..<4).map { $0 <= l.last ? 8.0 : 5 } + [8, 11, 8]
    return texts[..<7] + figures + percent + texts[7...]
  }
}
