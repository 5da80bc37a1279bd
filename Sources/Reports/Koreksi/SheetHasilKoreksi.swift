import Core
import Ingest
import Kinerja
import Tabular
import Workbook

/// `Hasil Pemeriksaan`: every result of the file, with links to the cells they speak of.
struct SheetHasilKoreksi {
  static let nama = "Hasil Pemeriksaan"

  private let bahan: BahanKoreksi
  private let tabel = TabelDaftar(kolom: [
    KolomDaftar("No", 6, .tengah), KolomDaftar("Tingkat", 12, .tengah), KolomDaftar("Sel", 14, .tengah),
    KolomDaftar("Baris berkas", 8), KolomDaftar("Judul kolom", 20), KolomDaftar("Tertulis", 22),
    KolomDaftar("Apa yang salah", 52), KolomDaftar("Apa yang harus dilakukan", 46),
    KolomDaftar("Penjelasan seksi", 30), KolomDaftar("Kode", 8, .tengah),
  ])

  init(_ bahan: BahanKoreksi) { self.bahan = bahan }

  func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let colours = Severity.allCases.map { sink.style(SheetPemeriksaan.style($0).with { $0.vertical = .center }) }
    let link = sink.style(
      Gaya.style(.biasa, .tengah).with {
        $0.color = 0x0563C1
        $0.underline = .single
      })
    sink.columnWidths(tabel.lebar)
    sink.text(0, 0, "HASIL PEMERIKSAAN: \(bahan.nama)", gaya[.judulKiri])
    sink.text(1, 0, "\(bahan.profil.opd) · \(bahan.perihal) · asli tersimpan di \(bahan.lokasi)", gaya[.subjudulKiri])
    sink.mergeText(CellRange(2, 0, 2, tabel.terakhir), petunjuk, gaya[.polos])
    sink.rowHeight(2, 27)
    tabel.kepala(4, gaya, &sink)
    for (index, result) in bahan.hasil.enumerated() {
      let target = sasaran(result)
      tabel.baris(
        5 + index,
        [
          .angka(Double(index + 1), "0"), .berwarna(result.severity.kata, colours[result.severity.rawValue]),
          target.map { .tautan("\($0.sheet)!\($0.cell.a1)", sheet: $0.sheet, cell: $0.cell, link) }
            ?? .teks("seluruh berkas"), result.place.baris.map { .angka(Double($0), "0") } ?? .kosong,
          .teks(result.place.judulKolom ?? ""), .teks(result.place.nilai ?? ""), .teks(result.pesan),
          .teks(result.saran ?? ""), .teks(result.penjelasan ?? ""), .teks(result.check.kode),
        ], .biasa, &gaya, &sink)
    }
    let last = 4 + max(1, bahan.hasil.count)
    sink.ignoreNumbersAsText([CellRange(5, 4, last, 8)])
    sink.autofilter(CellRange(4, 0, last, tabel.terakhir))
    sink.freeze(row: 5, column: 0)
    sink.tabColor(Palet.tabInternal)
    sink.pageSetup(HalamanKoreksi.landscape(bahan, ulang: 4...4, area: CellRange(0, 0, last, tabel.terakhir)))
  }

  private var petunjuk: String {
    guard bahan.tabel != nil else {
      return
        "Berkas ini tidak disalin ke buku kerja ini. Perbaiki pada berkas Anda sendiri atau pada format isian, simpan "
        + "sebagai CSV UTF-8 (dibatasi koma), lalu taruh di folder masuk."
    }
    return
      "Klik nama sel untuk melompat ke sana. Perbaiki sel berwarna pada lembar Isian (komentarnya menyebut apa yang "
      + "diharapkan), lalu pada lembar itu pilih Simpan Sebagai, CSV UTF-8 (dibatasi koma), dan taruh di folder masuk."
  }

  /// Where a link leads: the Isian, or the table as dropped.
  private func sasaran(_ result: Diagnostic) -> (sheet: String, cell: Cell)? {
    if let table = bahan.tabel, let cell = SheetIsianKoreksi.sel(result, table) {
      return (SheetIsianKoreksi.nama, cell)
    }
    guard let line = result.place.baris, let asli = bahan.asli, let record = asli.rekaman(baris: line) else {
      return nil
    }
    return (SheetAsliKoreksi.nama, Cell(record + 1, min(result.place.kolom ?? 0, 500)))
  }
}

/// Pages of the workbook that goes back.
enum HalamanKoreksi {
  static func landscape(_ bahan: BahanKoreksi, ulang: ClosedRange<Int>?, area: CellRange) -> PageSetup {
    PageSetup {
      $0.paper = Halaman.kertas(bahan.profil.kertas)
      $0.orientation = .landscape
      $0.margins = PageSetup.Margins(left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.25, footer: 0.3)
      $0.repeatRows = ulang
      $0.printArea = area
      $0.footer = HeaderFooter(
        left: [.text("\(bahan.profil.opd) · \(bahan.nama)")], center: [.sheetName],
        right: [.text("Halaman "), .page, .text(" dari "), .pages])
    }
  }
}
