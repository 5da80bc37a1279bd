import Core
import Kinerja
import Sop
import Workbook

/// A printable list: kop or plain title, lines under it, a table, notes, signatures side by side.
struct DaftarCetak {
  let bahan: BahanLaporan
  let tabel: TabelDaftar
  var judul: String
  /// Lines under the title: `label : value`, or plain when the label is empty.
  var keterangan: [(label: String, nilai: String)] = []
  var kop = false
  var baris: [[SelDaftar]] = []
  var latar: [Latar] = []
  /// Least height of a row: room to write by hand.
  var tinggi = 13.5
  /// Said instead of rows when there are none.
  var kosong = ""
  var catatan: [String] = []
  var tandaTangan: [(blok: TandaTangan, kolom: ClosedRange<Int>)] = []
  var warna = Palet.tabInternal
  /// Rows of the list that stay on the page of notes and signatures.
  var ekor = 1

  private var pixels: Int { TextMetrics.pixels(columnWidths: tabel.lebar) }
  private var semua: ClosedRange<Int> { 0...tabel.terakhir }

  func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    sink.columnWidths(tabel.lebar)
    var heights = Tinggi()
    let head = kepala(gaya, &heights, &sink)
    tabel.kepala(head, gaya, &sink)
    heights.atur(head, TabelDaftar.tinggiKepala, &sink)
    let rows = baris.flatMap { tabel.pecah($0) }
    var next = head + 1
    for (index, row) in rows.enumerated() {
      let ground = index < latar.count && rows.count == baris.count ? latar[index] : .biasa
      heights.atur(next, tabel.baris(next, row, ground, tinggi: tinggi, &gaya, &sink), &sink)
      next += 1
    }
    if rows.isEmpty {
      sink.mergeText(CellRange(rows: next...next, columns: semua), kosong, gaya[.biasa, .tengah])
      heights.atur(next, 22, &sink)
      next += 1
    }
    let end = next
    for line in catatan { next = penuh(next, line, .catatan, gaya, &heights, &sink) }
    next = tanda(next + 1, gaya, &heights, &sink)
    // Below a letterhead there would be little room left to look at.
    if !kop { sink.freeze(row: head + 1, column: 0) }
    sink.hideGridlines()
    sink.tabColor(warna)
    var page = Halaman.landscape(bahan, ulang: head...head, area: CellRange(0, 0, next - 1, tabel.terakhir))
    page.header = Halaman.kepalaKecil(bahan)
    // Notes and signatures never stand on a page without rows of the list.
    let foot = max(head + 1, end - max(1, ekor))...next - 1
    sink.pageSetup(heights.dipatahkan(page, lebar: pixels, utuh: [foot], alami: true))
  }

  /// - Returns: the row of the table's heading.
  private func kepala(_ gaya: Gaya, _ heights: inout Tinggi, _ sink: inout some SheetSink & ~Copyable) -> Int {
    var next = 0
    if kop {
      next = Kop.tulis(0, kolom: semua, lebar: pixels, bahan, gaya, &sink)
      heights.atur(next, 6, &sink)
      next += 1
    }
    next = penuh(next, judul, kop ? .judul : .judulKiri, gaya, &heights, &sink)
    let line = "\(bahan.profil.opd) · \(bahan.periode.panjang)"
    next = penuh(next, line, kop ? .subjudul : .subjudulKiri, gaya, &heights, &sink)
    for pair in keterangan {
      let text = pair.label.isEmpty ? pair.nilai : "\(pair.label): \(pair.nilai)"
      next = penuh(next, text, .polos, gaya, &heights, &sink)
    }
    heights.atur(next, 6, &sink)
    return next + 1
  }

  private func penuh(
    _ row: Int, _ text: String, _ look: Rupa, _ gaya: Gaya, _ heights: inout Tinggi,
    _ sink: inout some SheetSink & ~Copyable
  ) -> Int {
    sink.mergeText(CellRange(rows: row...row, columns: semua), text, gaya[look])
    heights.atur(row, TextMetrics.rowHeight(text, style: look.style, pixels: pixels) + 1.5, &sink)
    return row + 1
  }

  /// - Returns: the first row after the signatures.
  private func tanda(
    _ row: Int, _ gaya: Gaya, _ heights: inout Tinggi, _ sink: inout some SheetSink & ~Copyable
  ) -> Int {
    guard !tandaTangan.isEmpty else { return row }
    heights.atur(row - 1, 8, &sink)
    var lines = [Double](repeating: 0, count: TandaTangan.baris)
    for (block, columns) in tandaTangan {
      let width = TextMetrics.pixels(columnWidths: tabel.lebar[columns])
      block.tulis(row, kolom: columns, lebar: width, gaya, &sink, tinggi: false)
      for (index, height) in block.tinggi(lebar: width).enumerated() { lines[index] = max(lines[index], height) }
    }
    for (index, height) in lines.enumerated() { heights.atur(row + index, height, &sink) }
    return row + TandaTangan.baris
  }
}

extension BahanLaporan {
  /// A signature block of a role; place and date are blanks to be filled in.
  func tanda(_ peran: String, _ siapa: LangkahSOP.Peran, tempat: Bool = false) -> TandaTangan {
    TandaTangan(
      peran: peran,
      tempatTanggal: tempat ? TandaTangan.tempatTanggal(profil.tempat, tanggal: "", tahun: tahunDibuat) : nil,
      pejabat: pejabat(siapa), jabatanLain: jabatan(siapa))
  }

  /// The year documents of the quarter are signed in.
  var tahunDibuat: Int { periode.triwulan == .iv ? periode.tahun + 1 : periode.tahun }
}
