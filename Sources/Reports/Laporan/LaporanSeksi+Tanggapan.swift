import Core
import Kinerja
import Workbook

extension LaporanSeksi {
  /// The unit's narratives side by side.
  /// - Returns: the first row after them.
  func narasi(_ row: Int, _ points: inout Double, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) -> Int {
    let columns = [0...3, 4...10, 11...KolomLaporan.akhir]
    let boxes: [(String, KeyPath<Narasi, String>)] = [
      ("Faktor pendorong keberhasilan kinerja", \.pendorong), ("Faktor penghambat pencapaian kinerja", \.penghambat),
      ("Tindak lanjut yang diperlukan dalam triwulan berikutnya", \.tindakLanjut),
    ]
    var texts: [(teks: String, px: Int)] = []
    for (box, range) in zip(boxes, columns) {
      sink.mergeText(CellRange(rows: row...row, columns: range), box.0, gaya[.kotakJudul])
      texts.append((uraian(box.1), TextMetrics.pixels(columnWidths: KolomLaporan.lebar[range])))
    }
    sink.rowHeight(row, 26)
    let fold = Lipatan(texts, style: Rupa.kotakIsi.style, minimum: 30)
    for offset in 0..<fold.count {
      let look: Rupa =
        fold.count == 1 ? .kotakIsi : offset == 0 ? .kotakAtas : offset == fold.count - 1 ? .kotakBawah : .kotakTengah
      for (index, range) in columns.enumerated() {
        let text = fold.potongan?[offset][index] ?? texts[index].teks
        sink.mergeText(CellRange(rows: row + 1 + offset...row + 1 + offset, columns: range), text, gaya[look])
      }
      sink.rowHeight(row + 1 + offset, fold.tinggi[offset])
      points += fold.tinggi[offset]
    }
    points += 26
    return row + 1 + fold.count
  }

  /// The unit's own narrative, else the texts of its rows; a dotted blank when nothing was written.
  private func uraian(_ field: KeyPath<Narasi, String>) -> String {
    var lines = (l.bahan.narasiSeksi[unit.kode] ?? []).map { $0[keyPath: field] }.filter { !$0.isEmpty }
    if lines.isEmpty {
      for row in milik.map({ l.hasil.baris[$0] }) + l.hasil.iku where row.rencana.realisasiDari == nil {
        guard let text = row.isian[l.last]?.narasi[keyPath: field], !text.isEmpty, !lines.contains(text) else {
          continue
        }
        lines.append(text)
      }
    }
    let more = lines.count - KotakNarasi.barisTerbanyak
    if more > 0 {
      lines.removeLast(more)
      lines.append("… dan \(more) lainnya: lihat lembar \(Lembar.faktor).")
    }
    return lines.isEmpty ? Teks.titik(60) : lines.joined(separator: "\n")
  }

  static let pilihan = [
    "Laporan kurang baik", "Laporan sudah baik", "Laporan diperbaiki", "Laporan diteliti ulang",
    "Realisasi diteliti ulang", "Capaian diteliti ulang",
  ]

  /// The superior's reaction: blank boxes and, beside them, what the predikat suggests.
  /// - Returns: the first row after it.
  func tanggapan(_ row: Int, _ points: inout Double, _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) -> Int {
    sink.mergeText(CellRange(row, 0, row, 10), "Tanggapan atasan langsung", gaya[.kotakJudul])
    sink.mergeText(CellRange(row, 11, row, KolomLaporan.akhir), "Petunjuk (tidak mengikat)", gaya[.kotakJudul])
    let columns = [0...2, 3...5, 6...10]
    for (index, text) in LaporanSeksi.pilihan.enumerated() {
      let place = row + 1 + index / columns.count
      sink.mergeText(
        CellRange(rows: place...place, columns: columns[index % columns.count]), "☐  \(text)", gaya[.kotakIsi])
    }
    sink.mergeText(CellRange(row + 1, 11, row + 2, KolomLaporan.akhir), petunjuk, gaya[.kotakIsi])
    for place in row...row + 2 { sink.rowHeight(place, 17) }
    points += 51
    return row + 3
  }

  /// What the predikat suggests; the superior decides.
  var petunjuk: String {
    let mean = l.hasil.kantor.capaianSD
    let late = baris.count(where: tertunda)
    if late > 0 {
      return "Triwulan \(l.triwulan.romawi) belum disampaikan untuk \(late) indikator: biasanya \"Laporan diperbaiki\"."
    }
    let level = l.hasil.pengaturan.tingkatRataRata
    if level != .subKegiatan, !milik.contains(where: { l.hasil.dirata(l.hasil.baris[$0]) }) {
      return "Rata-rata diambil dari indikator tingkat \(level.judul), yang tidak dimiliki unit ini."
    }
    guard let predikat = l.skala.predikat(mean.nilai) else {
      return "Belum ada predikat: biasanya \"Laporan diperbaiki\"."
    }
    let place = l.skala.tingkat.firstIndex(of: predikat) ?? 0
    let middle = l.skala.tingkat.count / 2
    let choice =
      mean.sementara
      ? "Laporan diperbaiki"
      : place < middle ? "Laporan sudah baik" : place == middle ? "Realisasi diteliti ulang" : "Capaian diteliti ulang"
    return "Predikat \(Predikat.kata(mean, l.skala)), \(mean.keterangan): biasanya \"\(choice)\"."
  }
}
