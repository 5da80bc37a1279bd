import Core
package import Kinerja
import Sop
package import Workbook

/// Columns of the Laporan Evaluasi Kinerja.
enum KolomLaporan {
  static let no = 0
  static let kode = 1
  static let uraian = 2
  static let indikator = 3
  static let satuan = 4
  static let target = 5
  static let targetTW = 6
  static let realisasiTW = 7
  static let persenTW = 8
  static let targetSD = 9
  static let realisasiSD = 10
  static let persenSD = 11
  static let predikat = 12
  static let pagu = 13
  static let anggaran = 14
  static let serapan = 15
  static let lebar: [Double] = [5, 15, 27, 28, 13.5, 9, 9, 9, 9, 9, 9, 9, 12, 14, 14, 9]
  static let akhir = 15
}

/// `Laporan Evaluasi Kinerja` of one unit, signed by its head: its rows, budget, narratives, its superior's reaction.
package struct LaporanSeksi {
  package static let nama = "Laporan Evaluasi Kinerja"

  let l: Lembar
  let unit: Seksi
  /// Rows of the unit's part that are its own, as positions in the results.
  let milik: [Int]

  /// - Parameter lembar: the unit's part.
  package init(_ lembar: Lembar, _ unit: Seksi) {
    l = lembar
    self.unit = unit
    milik = lembar.hasil.baris.indices.filter { lembar.hasil.baris[$0].rencana.seksi == unit.kode }
  }

  package func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    sink.columnWidths(KolomLaporan.lebar)
    let pixels = TextMetrics.pixels(columnWidths: KolomLaporan.lebar)
    var next = Kop.tulis(0, kolom: 0...KolomLaporan.akhir, lebar: pixels, l.bahan, gaya, &sink)
    sink.rowHeight(next, 8)
    next += 1
    for (text, look) in [
      ("LAPORAN EVALUASI KINERJA", Rupa.judul), (Teks.besar(unit.nama), .judul), (l.periode.panjang, .subjudul),
    ] {
      sink.mergeText(CellRange(next, 0, next, KolomLaporan.akhir), text, gaya[look])
      sink.rowHeight(next, 16)
      next += 1
    }
    var points = 150.0
    if let text = belumLengkap {
      let range = CellRange(next, 0, next, KolomLaporan.akhir)
      let height = TextMetrics.rowHeight(text, style: Rupa.subjudul.style, pixels: pixels)
      sink.mergeText(range, text, gaya[.subjudul])
      sink.rowHeight(next, height)
      points += height
      next += 1
    }
    let head = next + 1
    next = tabel(head, &points, &gaya, &sink)
    next = narasi(next + 1, &points, gaya, &sink)
    next = tanggapan(next + 1, &points, gaya, &sink)
    next = tandaTangan(next + 1, gaya, &sink)
    points += 130
    sink.hideGridlines()
    sink.tabColor(Palet.tabKirim)
    sink.activate()
    halaman(head, next - 1, points, pixels, &sink)
  }

  /// Rows of the table: the unit's own and its IKU.
  var baris: [HasilIndikator] { milik.map { l.hasil.baris[$0] } + l.hasil.iku }

  /// Whether nothing of the unit's own rows was delivered for the quarter though something was due.
  private var bungkam: Bool {
    let rows = milik.map { l.hasil.baris[$0] }
    return rows.allSatisfy { $0.isian[l.last] == nil } && rows.contains { tertunda($0) }
  }

  /// Whether a row's quarter itself is due and missing.
  func tertunda(_ row: HasilIndikator) -> Bool { row.catatan.contains(.belumDilaporkan(l.triwulan)) }

  /// What a reader must know before the figures, when some are missing.
  private var belumLengkap: String? {
    let missing = baris.count { $0.belumLengkap }
    if missing == 0 { return nil }
    let quarter = l.triwulan.romawi
    let now = baris.count(where: tertunda)
    let lead =
      bungkam
      ? "BELUM MENYAMPAIKAN DATA TRIWULAN \(quarter). "
      : now > 0 ? "Triwulan \(quarter) belum disampaikan untuk \(now) indikator. " : ""
    return lead
      + "†) \(missing) indikator belum lengkap: angka dan capaian s.d. memuat triwulan yang sudah disampaikan saja."
  }

  /// One page while it stays readable; a long list goes on with its heading repeated.
  private func halaman(
    _ head: Int, _ last: Int, _ points: Double, _ pixels: Int, _ sink: inout some SheetSink & ~Copyable
  ) {
    var page = Halaman.landscape(
      l.bahan, ulang: head...head + 2, area: CellRange(0, 0, last, KolomLaporan.akhir))
    let paper: (width: Double, height: Double) =
      switch l.profil.kertas {
      case .f4: (13, 8.5)
      case .a4: (11.7, 8.27)
      case .a3: (16.5, 11.7)
      }
    let scale = min(1, (paper.width - 0.8) * 96 / Double(pixels))
    let room = (paper.height - 1.15) * 72 / scale
    page.fitHeight = points <= room * 1.5 ? 1 : 0
    if page.fitHeight == 1 { page.repeatRows = nil }
    // Its head signs it when the unit delivers, long before the office's documents are final.
    page.header = Halaman.kepalaKecil(l.bahan)
    sink.pageSetup(page)
  }

  /// Post at the left: who stands above the unit.
  ///
  /// Units named by the office's own word (`sebutan_unit`) stand under its head, sub bagian under the sekretaris.
  private var atasan: (pejabat: Pejabat, jabatan: String) {
    let own = unit.peran == .unit && Words.plain(unit.nama).hasPrefix(Words.plain(l.profil.sebutanUnit))
    return own ? (l.profil.kepala, l.bahan.jabatan(.kepala)) : (l.profil.sekretaris, l.bahan.jabatan(.sekretaris))
  }

  private func tandaTangan(_ row: Int, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) -> Int {
    let left = 0...3
    let right = 11...KolomLaporan.akhir
    let above = TandaTangan(peran: "Atasan langsung,", pejabat: atasan.pejabat, jabatanLain: atasan.jabatan)
    let date = TandaTangan.tempatTanggal(l.profil.tempat, tanggal: "", tahun: l.bahan.tahunDibuat)
    let own = TandaTangan(tempatTanggal: date, pejabat: unit.kepala, jabatanLain: "Kepala \(unit.nama)")
    func pixels(_ columns: ClosedRange<Int>) -> Int { TextMetrics.pixels(columnWidths: KolomLaporan.lebar[columns]) }
    above.tulis(row, kolom: left, lebar: pixels(left), gaya, &sink, tinggi: false)
    return own.tulis(row, kolom: right, lebar: pixels(right), gaya, &sink)
  }
}
