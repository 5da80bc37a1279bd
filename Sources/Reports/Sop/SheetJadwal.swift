import Core
import Kinerja
package import Sop
package import Workbook

/// `Jadwal`: planned days of every step of an SOP with bars drawn in cells; the bars follow the dates.
package struct SheetJadwal {
  package static let nama = "Jadwal"

  let bahan: BahanLaporan
  private let kelompok: KelompokJadwal
  let jadwal: JadwalSOP
  let hari: [Tanggal]

  static let lebar: [Double] = [4, 31, 21, 8, 10.5, 10.5, 25]
  static let lebarHari = 2.2
  /// Days the bars may span; longer schedules keep their dates.
  private static let terbanyak = 75
  /// Steps that go on one page.
  private static let satuHalaman = 20

  /// A sheet for each group of SOPs; the first is called `Jadwal`.
  package static func semua(_ bahan: BahanLaporan, _ jadwal: [JadwalSOP]) -> [(nama: String, lembar: SheetJadwal)] {
    KelompokJadwal.susun(jadwal).enumerated().map { index, group in
      (index == 0 ? nama : group.nama, SheetJadwal(bahan, group))
    }
  }

  private init(_ bahan: BahanLaporan, _ kelompok: KelompokJadwal) {
    self.bahan = bahan
    self.kelompok = kelompok
    let jadwal = kelompok.utama
    self.jadwal = jadwal
    let last = max(jadwal.selesai, jadwal.batasKirim).nomorHari
    let first = jadwal.mulai.nomorHari
    hari = (first...min(max(first, last), first + SheetJadwal.terbanyak - 1)).map { Tanggal(nomorHari: $0) }
  }

  private var kiri: Int { SheetJadwal.lebar.count }
  private var akhir: Int { kiri + hari.count - 1 }
  private var lebarSemua: [Double] {
    SheetJadwal.lebar + [Double](repeating: SheetJadwal.lebarHari, count: hari.count)
  }

  package func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    sink.columnWidths(lebarSemua)
    var next = judul(gaya, &sink) + 1
    let head = next
    kepala(head, gaya, &sink)
    next = head + 3
    let first = next
    for (index, step) in jadwal.langkah.enumerated() {
      langkah(next, step, kelompok.keluaran(index), &gaya, &sink)
      next += 1
    }
    let bar = sink.style(Style { $0.fill = Palet.biruTua })
    for run in hariKerja { garis(run, head + 1, first...max(first, next - 1), bar, &sink) }
    batas(next, gaya, &sink)
    next = catatan(next + 1, gaya, &sink)
    next = tanda(next + 1, gaya, &sink)
    sink.freeze(row: head + 3, column: 2)
    sink.hideGridlines()
    sink.tabColor(Palet.tabInternal)
    var page = Halaman.landscape(bahan, ulang: head...head + 2, area: CellRange(0, 0, next - 1, akhir))
    page.header = Halaman.kepalaKecil(bahan)
    if jadwal.langkah.count <= SheetJadwal.satuHalaman { page.fitHeight = 1 }
    sink.pageSetup(page)
  }

  private func judul(_ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) -> Int {
    let names = kelompok.anggota.map { bahan.sop.judul($0.profil) }.joined(separator: " dan ")
    sink.text(0, 0, "JADWAL PELAKSANAAN SOP", gaya[.judulKiri])
    sink.text(1, 0, "\(names) · \(bahan.profil.opd) · \(bahan.periode.panjang)", gaya[.subjudulKiri])
    sink.rowHeight(0, 20)
    sink.mergeText(CellRange(2, 0, 2, akhir), putusan, gaya[jadwal.lewatBatas > 0 ? .polosTebal : .polos])
    sink.rowHeight(
      2,
      TextMetrics.rowHeight(
        putusan, style: Rupa.polosTebal.style, pixels: TextMetrics.pixels(columnWidths: lebarSemua)))
    return 3
  }

  /// Whether the steps fit before the deadline, in plain words.
  var putusan: String {
    let day = jadwal.batasKirim.denganHari
    let office = bahan.profil.bappedaNama
    guard let kirim = jadwal.kirim else {
      return "Batas kirim ke \(office): \(day). SOP ini tidak menandai langkah pengiriman."
    }
    let step = "langkah \(kirim.langkah.no) (tonggak kirim) selesai \(kirim.selesai.denganHari)"
    if jadwal.lewatBatas == 0 { return "Batas kirim ke \(office): \(day); menurut waktu baku \(step): muat." }
    return "PERHATIAN: batas kirim ke \(office) adalah \(day), tetapi menurut waktu baku \(step), "
      + "\(jadwal.lewatBatas) hari kerja sesudahnya. Langkah sampai tonggak kirim perlu dipercepat atau dimulai lebih awal."
  }

  private func kepala(_ row: Int, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let names = ["No", "Langkah", "Pelaksana", "Waktu baku", "Mulai", "Selesai", "Keluaran dan dokumen"]
    for (column, name) in names.enumerated() {
      sink.mergeText(CellRange(row, column, row + 2, column), name, gaya[.kepala])
    }
    var start = 0
    while start < hari.count {
      var end = start
      while end + 1 < hari.count, hari[end + 1].bulan == hari[start].bulan { end += 1 }
      let long = end - start >= 6
      let month = Tanggal.namaBulan[hari[start].bulan - 1]
      let text = long ? "\(month) \(hari[start].tahun)" : end > start + 1 ? String(month.prefix(3)) : ""
      let range = CellRange(row, kiri + start, row, kiri + end)
      sink.mergeText(range, text, gaya[.kepalaKecil])
      start = end + 1
    }
    let plain = Rupa.kepalaKecil.style.with {
      $0.fontSize = 7
      $0.wrap = false
      $0.shrink = true
    }
    let number = sink.style(plain.with { $0.numberFormat = "d" })
    let letter = sink.style(plain)
    for (index, day) in hari.enumerated() {
      sink.date(row + 1, kiri + index, CivilDate(year: day.tahun, month: day.bulan, day: day.hari), number)
      sink.text(row + 2, kiri + index, String(day.namaHari.prefix(1)), letter)
    }
    for offset in 0..<3 { sink.rowHeight(row + offset, offset == 0 ? 15 : 13) }
  }

  private func langkah(
    _ row: Int, _ step: JadwalSOP.Langkah, _ keluaran: String, _ gaya: inout Gaya,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    let plan = step.langkah
    let mark = plan.tonggak == "kirim" ? " ► kirim ke Bappeda" : ""
    let name = bahan.pejabat(plan.peran).nama
    var output = [keluaran].filter { !$0.isEmpty }
    let papers = plan.dokumen.map { DokumenSOP(rawValue: $0)?.judul ?? $0 }
    if !papers.isEmpty { output.append("(\(papers.joined(separator: ", ")))") }
    if let back = plan.kembaliKe { output.append("Bila perlu perbaikan: kembali ke langkah \(back)") }
    let texts = [
      (1, plan.langkah + mark), (2, [plan.pelaksana, name].filter { !$0.isEmpty }.joined(separator: "\n")),
      (6, output.joined(separator: "\n")),
    ]
    var height = 24.0
    sink.number(row, 0, Double(plan.no), gaya[.biasa, .tengah])
    for (column, text) in texts {
      sink.text(row, column, text, gaya[.biasa, .teks])
      height = max(
        height,
        TextMetrics.rowHeight(text, style: Gaya.style(.biasa, .teks), columnWidth: SheetJadwal.lebar[column]))
    }
    sink.text(row, 3, plan.waktu.isEmpty ? "–" : plan.waktu, gaya[.biasa, .tengah])
    let dates = gaya.angka("dd/mm/yyyy_)", .biasa, &sink)
    for (column, day) in [(4, step.mulai), (5, step.selesai)] {
      sink.date(row, column, CivilDate(year: day.tahun, month: day.bulan, day: day.hari), dates)
    }
    petak(row, &sink)
    sink.rowHeight(row, min(400, height))
  }

  /// The empty cells of a row's days; days off are grey.
  private func petak(_ row: Int, _ sink: inout some SheetSink & ~Copyable) {
    let work = sink.style(Style { $0.borders = .all(.hair, color: Palet.garis) })
    let off = sink.style(
      Style {
        $0.borders = .all(.hair, color: Palet.garis)
        $0.fill = 0xE3E3E3
      })
    for (index, day) in hari.enumerated() {
      sink.blank(row, kiri + index, bahan.sop.kalender.isKerja(day) ? work : off)
    }
  }

  /// Runs of working days, as positions.
  private var hariKerja: [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for index in hari.indices where bahan.sop.kalender.isKerja(hari[index]) {
      if let last = runs.last, last.upperBound == index - 1 {
        runs[runs.count - 1] = last.lowerBound...index
      } else {
        runs.append(index...index)
      }
    }
    return runs
  }

  private func garis(
    _ run: ClosedRange<Int>, _ head: Int, _ rows: ClosedRange<Int>, _ bar: StyleID,
    _ sink: inout some SheetSink & ~Copyable
  ) {
    let day = "\(Cell.columnName(kiri + run.lowerBound))$\(head + 1)"
    let row = rows.lowerBound + 1
    let range = CellRange(rows: rows, columns: kiri + run.lowerBound...kiri + run.upperBound)
    sink.conditional(range, .formula("AND(\(day)>=$E\(row),\(day)<=$F\(row))", bar))
  }
}
