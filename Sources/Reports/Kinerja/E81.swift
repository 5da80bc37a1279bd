import Core
import Kinerja
package import Workbook

/// Columns of Formulir E.81, 0-based; K stands left, Rp right of it.
package enum KolomE81 {
  package static let no = 0
  package static let sasaran = 1
  package static let program = 2
  package static let indikator = 3
  package static let targetRenstra = 4
  package static let renstraLalu = 6
  package static let target = 8
  package static let triwulan = [10, 12, 14, 16]
  package static let sd = 18
  package static let renstraSD = 20
  package static let capaian = 22
  package static let unit = 24
}

/// Formulir E.81 (Permendagri 86/2017, DOMAIN §3): 25 columns, footer, four boxes, signatures.
///
/// Delivered figures and the plan are plain numbers; columns 12, 13 and 14, sums and means are formulas.
package struct E81 {
  let l: Lembar
  let rumus: RumusE81
  let terkirim: AngkaTerkirim
  /// By column: what its width must hold.
  var lebar = [LebarAngka](repeating: LebarAngka(), count: 25)
  /// Heights of the rows, for page breaks.
  var tinggi = Tinggi()
  /// By column: what the footer says under a figure, and its predikat.
  var dasar: [Int: String] = [:]
  var predikat: [Int: String] = [:]
  /// By satuan: width behind the number.
  var akhiran: [String: Int] = [:]

  package init(_ lembar: Lembar) {
    l = lembar
    rumus = RumusE81(lembar)
    terkirim = AngkaTerkirim(lembar.bahan)
  }

  /// Writes the whole sheet.
  package mutating func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    kepala(gaya, &sink)
    for index in l.hasil.baris.indices { baris(index, &gaya, &sink) }
    if l.hasil.baris.isEmpty { kosong(gaya, &sink) }
    kaki(&gaya, &sink)
    let widths = lebarKolom()
    for (column, width) in widths.enumerated() { sink.columnWidth(column, width) }
    tinggiKaki(widths, &sink)
    let (end, blocks) = penutup(widths, gaya, &sink)
    let foot = (l.tata.e81.jumlah ?? l.tata.e81.rata)...l.tata.e81.keterangan
    let setup = Halaman.landscape(
      l.bahan, ulang: l.tata.e81.kepala...l.tata.e81.satuan, area: CellRange(0, 0, end - 1, KolomE81.unit))
    sink.freeze(row: l.tata.e81.data, column: KolomE81.indikator + 1)
    sink.outlineHeadsAbove()
    sink.zoom(80)
    sink.hideGridlines()
    sink.tabColor(Palet.tabKirim)
    let place = l.tata.e81
    let rows = l.hasil.baris.utuh(
      awal: { place.awal[$0] }, akhir: { place.awal[$0] + place.lipatan[$0].count - 1 }, kaki: foot)
    let pages = tinggi.dipatahkan(
      setup, lebar: TextMetrics.pixels(columnWidths: widths), utuh: rows.suffix(1) + blocks,
      lunak: rows.dropLast())
    sasaran(kelompok(), pages.breaksBeforeRows, gaya, &sink)
    sink.pageSetup(pages)
  }

  /// Code and name, as column C shows them.
  static func program(_ row: HasilIndikator) -> String { "\(row.rencana.kode)\n\(row.rencana.uraian)" }

  private func kosong(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    sink.mergeText(
      CellRange(l.tata.e81.data, 0, l.tata.e81.data, KolomE81.unit), "Tidak ada indikator pada rencana ini.",
      gaya[.biasa, .tengah])
  }

  /// Widths of all columns: texts fixed, figures as they need; quarters not reached stay narrow.
  private func lebarKolom() -> [Double] {
    var widths: [Double] = []
    for column in 0..<25 {
      switch column {
      case ..<4: widths.append(LetakE81.lebar[column])
      case KolomE81.unit: widths.append(LetakE81.lebar[4])
      default:
        let rupiah = column % 2 == 1
        let reached = column < KolomE81.triwulan[0] || column > 17 || (column - 10) / 2 <= l.last
        // Under these stands a predikat, perhaps "(sementara)".
        let mean = KolomE81.triwulan.contains(column) || column == KolomE81.sd || column == KolomE81.capaian
        let least: Double = rupiah ? (reached ? 9.5 : 5) : !reached ? 4 : mean ? 10.5 : 7
        // A long satuan shrinks in its cell rather than make all of the form smaller.
        widths.append(lebar[column].kolom(least, rupiah ? 22 : 12.5))
      }
    }
    return widths
  }

  /// A run of rows under one sasaran.
  struct Kelompok {
    let teks: String
    let baris: ClosedRange<Int>
  }

  /// Rows grouped by sasaran: their own, else their kegiatan's or program's.
  private func kelompok() -> [Kelompok] {
    var known: [Kode: String] = [:]
    var result: [Kelompok] = []
    for (index, row) in l.hasil.baris.enumerated() {
      let plan = row.rencana
      let text = !plan.sasaran.isEmpty ? plan.sasaran : known[plan.kode.kegiatan] ?? known[plan.kode.program] ?? ""
      if plan.tingkat != .subKegiatan, !text.isEmpty, known[plan.kode] == nil { known[plan.kode] = text }
      let isNew = result.isEmpty || result[result.count - 1].teks != text
      // Without any sasaran each program is a group of its own.
      let ofProgram =
        text.isEmpty && plan.tingkat == .program && l.hasil.baris[max(0, index - 1)].rencana.kode != plan.kode
      if isNew || ofProgram {
        result.append(Kelompok(teks: text, baris: index...index))
      } else {
        let start = result[result.count - 1].baris.lowerBound
        result[result.count - 1] = Kelompok(teks: text, baris: start...index)
      }
    }
    return result
  }
}
