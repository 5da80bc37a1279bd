import Core
import Ingest
import Kinerja
import Workbook

extension E81 {
  /// Notes, the four boxes, signatures.
  /// - Parameter widths: of the columns in characters.
  /// - Returns: the first row after everything, and the rows that must not be parted by a page's end.
  mutating func penutup(_ widths: [Double], _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable) -> (
    Int, [ClosedRange<Int>]
  ) {
    let pixels = TextMetrics.pixels(columnWidths: widths)
    var next = l.tata.e81.keterangan + 1
    for note in catatan {
      let range = CellRange(next, 0, next, KolomE81.unit)
      sink.mergeText(range, note, gaya[.catatanLebar])
      tinggi.atur(next, TextMetrics.rowHeight(note, style: Rupa.catatanLebar.style, pixels: pixels), &sink)
      next += 1
    }
    tinggi.atur(next, 8, &sink)
    next += 1
    var blocks: [ClosedRange<Int>] = []
    for box in KotakNarasi.semua(l) {
      blocks.append(next...next + 1)
      sink.mergeText(CellRange(next, 0, next, KolomE81.unit), box.judul, gaya[.kotakJudulLebar])
      tinggi.atur(next, 18, &sink)
      next += 1
      let pieces = TextMetrics.split(box.teks, style: Rupa.kotakIsiLebar.style, pixels: pixels, maxLines: 20)
      for (index, piece) in pieces.enumerated() {
        let look: Rupa =
          pieces.count == 1
          ? .kotakIsiLebar
          : index == 0 ? .kotakAtasLebar : index == pieces.count - 1 ? .kotakBawahLebar : .kotakTengahLebar
        sink.mergeText(CellRange(next, 0, next, KolomE81.unit), piece, gaya[look])
        tinggi.atur(next, max(33, TextMetrics.rowHeight(piece, style: look.style, pixels: pixels)), &sink)
        next += 1
      }
    }
    tinggi.atur(next, 10, &sink)
    let end = tandaTangan(next + 1, widths, gaya, &sink)
    // Signatures never stand on a page of their own.
    blocks[blocks.count - 1] = blocks[blocks.count - 1].lowerBound...end - 1
    // All boxes and signatures on one page where they fit; else each box whole.
    return (end, [blocks[0].lowerBound...end - 1] + blocks)
  }

  private var catatan: [String] {
    var notes: [String] = []
    let rows = l.hasil.baris
    let office = l.hasil.kantor
    if rows.contains(where: { $0.rencana.polaritas != .naik && $0.capaianRenstra != nil }) {
      notes.append(
        "*) Tingkat capaian dihitung menurut polaritas indikator (turun, tetap, rentang, teks), bukan 13/5 × 100.")
    }
    let late = rows.contains { row in
      (row.realisasiSD != nil && row.belumLengkap) || l.hasil.uang(row)?.belumLengkap(l.last) == true
    }
    if late {
      notes.append("†) Belum lengkap: ada triwulan bertarget yang belum dilaporkan; angka s.d. memuat yang sudah ada.")
    }
    if let changed = terkirim.catatan(l.hasil) { notes.append(changed) }
    if (office.capaianTW + [office.capaianSD, office.capaianRenstra]).contains(where: { $0.sementara }) {
      notes.append(
        "(sementara): belum semua indikator yang bertarget mempunyai capaian; predikat dapat berubah setelah dilaporkan."
      )
    }
    notes.append("Rata-rata: \(Keterangan.rataRata(l.hasil.pengaturan)).")
    notes.append(
      "K = kinerja, Rp = anggaran. Kolom 12 K menurut jenis akumulasi indikator. Cara menghitung dan skala predikat: "
        + "lembar Capaian, bagian Keterangan.")
    return notes
  }

  private mutating func tandaTangan(
    _ row: Int, _ widths: [Double], _ gaya: Gaya, _ sink: inout some SheetSink & ~Copyable
  ) -> Int {
    let profil = l.profil
    let day = TandaTangan.tempatTanggal(
      profil.tempat, tanggal: l.bahan.tanggalSurat(.workbook), tahun: tahunTanggal)
    func width(_ columns: ClosedRange<Int>) -> Int { TextMetrics.pixels(columnWidths: widths[columns]) }
    if case .seksi(let unit) = l.lingkup {
      let only = TandaTangan(
        peran: "Disusun,", tempatTanggal: day, pejabat: unit.kepala, jabatanLain: "Kepala \(unit.nama)", besar: true)
      for (offset, height) in only.tinggi(lebar: width(16...19)).enumerated() {
        tinggi.atur(row + offset, height, &sink)
      }
      return only.tulis(row, kolom: 16...19, lebar: width(16...19), gaya, &sink, tinggi: false)
    }
    let left = TandaTangan(
      peran: "Disusun,", tempatTanggal: day, pejabat: profil.kepala, jabatanLain: "Kepala \(profil.opd)", besar: true)
    // Its office stands in another town.
    let blank = "\(Teks.titik(10)), \(Teks.titik(12)) \(tahunTanggal)"
    let right = TandaTangan(
      peran: profil.penandatanganKanan.rawValue + ",", tempatTanggal: blank, pejabat: profil.bappedaKepala,
      jabatanLain: "Kepala \(profil.bappedaNama)", besar: true)
    left.tulis(row, kolom: 16...19, lebar: width(16...19), gaya, &sink)
    let end = right.tulis(row, kolom: 21...23, lebar: width(21...23), gaya, &sink, tinggi: false)
    let heights = zip(left.tinggi(lebar: width(16...19)), right.tinggi(lebar: width(21...23)))
    for (offset, pair) in heights.enumerated() { tinggi.atur(row + offset, max(pair.0, pair.1), &sink) }
    return end
  }

  /// The year in which the document is signed: TW IV is signed in the next one.
  private var tahunTanggal: Int { l.triwulan == .iv ? l.periode.tahun + 1 : l.periode.tahun }
}
