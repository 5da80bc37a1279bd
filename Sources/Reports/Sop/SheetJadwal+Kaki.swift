import Core
import Kinerja
import Sop
import Workbook

extension SheetJadwal {
  /// The row that shows the deadline to Bappeda.
  func batas(_ row: Int, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let left = SheetJadwal.lebar.count
    let text =
      "Batas kirim ke \(bahan.profil.bappedaNama) (\(JadwalSOP.aturanBatas(bahan.profil.batasKirim, bahan.periode)))"
    sink.mergeText(CellRange(row, 0, row, 4), text, gaya[.jumlah, .teks])
    sink.text(row, 5, jadwal.batasKirim.ringkas, gaya[.jumlah, .tengah])
    sink.text(row, 6, jadwal.batasKirim.namaHari, gaya[.jumlah, .tengah])
    let plain = sink.style(Gaya.style(.jumlah, .tengah))
    let mark = sink.style(
      Gaya.style(.jumlah, .tengah).with {
        $0.wrap = false
        $0.fontSize = 8
        $0.fill = Palet.serapan
      })
    for (index, day) in hari.enumerated() {
      if day == jadwal.batasKirim {
        sink.text(row, left + index, "▲", mark)
      } else {
        sink.blank(row, left + index, plain)
      }
    }
    sink.rowHeight(row, 16)
  }

  /// What the bars mean, the days off, and years nobody knows the holidays of.
  /// - Returns: the first row after it.
  func catatan(_ row: Int, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) -> Int {
    let last = SheetJadwal.lebar.count + hari.count - 1
    let pixels =
      TextMetrics.pixels(columnWidths: SheetJadwal.lebar) + hari.count
      * TextMetrics.pixels(columnWidth: SheetJadwal.lebarHari)
    var next = row
    for line in keterangan {
      sink.mergeText(CellRange(next, 0, next, last), line, gaya[.catatan])
      sink.rowHeight(next, TextMetrics.rowHeight(line, style: Rupa.catatan.style, pixels: pixels) + 1)
      next += 1
    }
    return next
  }

  private var keterangan: [String] {
    let calendar = bahan.sop.kalender
    let hours = calendar.hariSeminggu == 6 ? "6,25 jam" : "7,5 jam"
    var lines = [
      "Batang mengikuti tanggal pada kolom Mulai dan Selesai. \(calendar.hariSeminggu) hari kerja seminggu, \(hours) sehari; "
        + "1 minggu = hari kerja satu minggu kalender; jam dan menit tetap dalam satu hari. Kolom abu-abu: hari libur."
    ]
    let off = hari.compactMap { day -> String? in
      guard KalenderKerja.hariPekan(day) <= calendar.hariSeminggu, let free = calendar.libur(day) else { return nil }
      let what = free.keterangan.isEmpty ? free.jenis : free.keterangan
      return what.isEmpty ? day.ringkas : "\(day.ringkas) (\(what))"
    }
    if !off.isEmpty { lines.append("Hari libur pada masa ini: " + off.joined(separator: ", ") + ".") }
    for year in calendar.tahunTanpaData(jadwal.mulai, max(jadwal.selesai, jadwal.batasKirim)) {
      lines.append("PERINGATAN: hari libur nasional tahun \(year) belum diketahui; tanggal di atas dapat meleset.")
    }
    if jadwal.profil.langkah.contains(where: \.simpulan) {
      lines.append("Sebagian pelaksana disimpulkan dari uraian SOP karena simbol pada bagannya tidak terbaca.")
    }
    return lines
  }

  /// - Returns: the first row after the signatures.
  func tanda(_ row: Int, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) -> Int {
    let last = SheetJadwal.lebar.count + hari.count - 1
    let right = min(6, last)...last
    let widths = SheetJadwal.lebar + [Double](repeating: SheetJadwal.lebarHari, count: hari.count)
    func pixels(_ columns: ClosedRange<Int>) -> Int { TextMetrics.pixels(columnWidths: widths[columns]) }
    bahan.tanda("Mengetahui,", .sekretaris).tulis(row, kolom: 0...2, lebar: pixels(0...2), gaya, &sink, tinggi: false)
    return bahan.tanda("Disusun oleh,", .kasubag, tempat: true)
      .tulis(row, kolom: right, lebar: pixels(right), gaya, &sink)
  }
}
