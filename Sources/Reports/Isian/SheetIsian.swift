import Core
import Kinerja
import Tabular
package import Workbook

/// `Isian`: the sheet a unit fills in and saves as CSV. First in the workbook, and all the reader needs.
package struct SheetIsian {
  package static let nama = "Isian"

  let tata: TataIsian
  let rumus: RumusIsian

  package init(_ tata: TataIsian) {
    self.tata = tata
    rumus = RumusIsian(tata)
  }

  private var bahan: BahanIsian { tata.bahan }

  package func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    var look = GayaIsian(gaya, &sink)
    sink.columnWidths(tata.kolom.map(\.lebar))
    kepala(gaya, &sink)
    pita(look, &sink)
    judul(look, &sink)
    for (index, row) in tata.baris.enumerated() { baris(TataIsian.awal + index, row, &gaya, &look, &sink) }
    warna(look, &sink)
    if let codes = tata.rentang(.kode) { sink.ignoreNumbersAsText([codes]) }
    // Formats of rows and columns stay free, so that long texts can be made room for.
    sink.protect(
      Protection {
        $0.formatColumns = true
        $0.formatRows = true
      })
    sink.freeze(row: TataIsian.awal, column: (tata.letak(.indikator) ?? 0) + 1)
    sink.tabColor(Palet.target)
    sink.pageSetup(halaman)
    sink.activate()
  }

  /// Who, when, what; each line as the reader takes it from above the heading.
  private func kepala(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    sink.text(0, 0, "FORMAT ISIAN REALISASI KINERJA", gaya[.judulKiri])
    sink.text(1, 0, "\(bahan.profil.opd) · \(bahan.profil.pemerintah)", gaya[.subjudulKiri])
    let bold = sink.style(Rupa.huruf(10, [.tebal]))
    sink.text(2, 0, "Tahun : \(bahan.periode.tahun)", bold)
    sink.text(3, 0, "Triwulan : \(bahan.triwulan.romawi)", bold)
    sink.text(4, 0, bahan.seksi.map { "\(sebutan) : \($0.nama)" } ?? bahan.untuk, bold)
    let plain = sink.style(Rupa.huruf(9, []))
    let first = (tata.letak(.indikator) ?? 0) + 1
    for (row, line) in SheetIsian.petunjuk(bahan).enumerated() { sink.text(row, first, line, plain) }
    if let live = rumus.ringkas() { sink.formula(4, first, live.rumus, cached: live.nilai, bold) }
  }

  /// What the office calls its units, when the reader knows that word.
  private var sebutan: String {
    let word = bahan.profil.sebutanUnit
    return ColumnDictionary.bawaan.canonical(word) == "seksi" ? word : "Seksi"
  }

  static func petunjuk(_ bahan: BahanIsian) -> [String] {
    [
      "Isi sel kuning saja; sel lain terkunci tanpa sandi. Kosong berarti belum ada datanya, 0 berarti memang nol.",
      "Tulis angkanya saja, tanpa satuan. Kolom Kelengkapan menyebut apa yang masih kurang pada setiap baris.",
      "Selesai? Pada lembar ini pilih Simpan Sebagai, lalu CSV UTF-8 (dibatasi koma), dan taruh di folder masuk.",
      bahan.mintaAnggaran
        ? "Realisasi anggaran ditulis sekali, pada baris pertama setiap sub kegiatan."
        : "Realisasi anggaran tidak diisi di sini, karena sudah disampaikan bendahara atau SIPD-RI.",
    ]
  }

  /// Runs of columns and what is to be done with them, in words.
  private func pita(_ look: GayaIsian, _ sink: inout some SheetSink & ~Copyable) {
    var first = 0
    while first < tata.kolom.count {
      let group = tata.kolom[first].kelompok
      var last = first
      while last + 1 < tata.kolom.count, tata.kolom[last + 1].kelompok == group { last += 1 }
      // The part that is frozen and the part that scrolls each say it; pages are cut where a band begins.
      if let end = tata.letak(.indikator), first <= end, last > end { last = end }
      let style = group == .diisi ? look.pitaIsi : look.pitaKunci
      sink.mergeText(CellRange(TataIsian.pita, first, TataIsian.pita, last), group.rawValue, style)
      first = last + 1
    }
  }

  private func judul(_ look: GayaIsian, _ sink: inout some SheetSink & ~Copyable) {
    for (column, spec) in tata.kolom.enumerated() {
      let style = spec.kelompok == .diisi ? look.judulIsi : look.judulKunci
      sink.text(TataIsian.judul, column, spec.judul(bahan.triwulan), style)
    }
    sink.rowHeight(TataIsian.judul, 39)
  }

  /// Kelengkapan in colour; its word says the same.
  private func warna(_ look: GayaIsian, _ sink: inout some SheetSink & ~Copyable) {
    guard let range = tata.rentang(.kelengkapan), let first = tata.alamat(.kelengkapan, TataIsian.awal) else { return }
    let done = RumusIsian.Kata.selesai.map { "\(first)=\"\($0)\"" }.joined(separator: ",")
    sink.conditional(range, .formula("OR(\(first)=\"\",\(done))", look.selesai))
    sink.conditional(range, .formula("NOT(OR(\(first)=\"\",\(done)))", look.kurang))
  }

  private var halaman: PageSetup {
    PageSetup {
      $0.paper = Halaman.kertas(bahan.profil.kertas)
      $0.orientation = .landscape
      $0.margins = PageSetup.Margins(left: 0.4, right: 0.4, top: 0.5, bottom: 0.55, header: 0.25, footer: 0.3)
      $0.repeatRows = TataIsian.pita...TataIsian.judul
      $0.repeatColumns = 0...(tata.letak(.indikator) ?? 0)
      // Unit and period stand above the heading; their columns are for the reader of the CSV.
      let last = tata.letak(.keterangan) ?? tata.kolom.count - 1
      // So many columns would be unreadable on the width of one page.
      let half = HalamanIsian(
        tata, last: last, lebar: $0.paper.panjang - ($0.margins.left + $0.margins.right) * 72)
      $0.fitWidth = nil
      $0.fitHeight = nil
      $0.scale = half.skala
      $0.breaksBeforeColumns = [half.patah]
      $0.printArea = CellRange(0, 0, tata.terakhir, last)
      $0.footer = HeaderFooter(
        left: [.text("\(bahan.profil.opd) · \(bahan.untuk) · \(bahan.periode.panjang)")],
        right: [.text("Halaman "), .page, .text(" dari "), .pages])
    }
  }
}
