package import Core
import Kinerja
package import Workbook

/// `Hasil Pemeriksaan Data`: every result of checking, with what to do about it.
package struct SheetPemeriksaan {
  package static let nama = "Hasil Pemeriksaan Data"

  private let bahan: BahanLaporan
  private let hasil: [Diagnostic]
  private let tabel = TabelDaftar(kolom: [
    KolomDaftar("No", 6, .tengah), KolomDaftar("Kode", 8, .tengah), KolomDaftar("Tingkat", 12, .tengah),
    KolomDaftar("Berkas", 30), KolomDaftar("Baris", 8, .tengah), KolomDaftar("Kolom", 8, .tengah),
    KolomDaftar("Judul kolom", 20),
    KolomDaftar("Nilai", 20), KolomDaftar("Pesan", 52), KolomDaftar("Saran", 46),
    KolomDaftar("Penjelasan seksi", 30),
  ])

  /// - Parameter hasil: the results to list; those of one unit in its own workbook.
  package init(_ bahan: BahanLaporan, hasil: [Diagnostic]) {
    self.bahan = bahan
    self.hasil = hasil
  }

  package func tulis(_ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable) {
    let colours = Severity.allCases.map { sink.style(SheetPemeriksaan.style($0)) }
    sink.columnWidths(tabel.lebar)
    sink.text(0, 0, "HASIL PEMERIKSAAN DATA", gaya[.judulKiri])
    sink.text(1, 0, "\(bahan.profil.opd) · \(bahan.periode.panjang)", gaya[.subjudulKiri])
    let head = 5 + Severity.allCases.count
    let rows = hasil.enumerated().flatMap { index, result in tabel.pecah(sel(index, result, colours)) }
    let last = head + max(1, rows.count)
    for (index, severity) in Severity.allCases.enumerated() {
      let row = 3 + index
      sink.mergeText(CellRange(row, 0, row, 1), severity.kata.capitalisedFirst, colours[index])
      let count = hasil.count { $0.severity == severity }
      sink.formula(
        row, 2, "COUNTIF(\(CellRange(head + 1, 2, last, 2).absolute),\"\(severity.kata)\")",
        cached: .number(Double(count)),
        gaya.angka(FormatAngka.angka(desimal: 0), .biasa, &sink))
      sink.mergeText(CellRange(row, 3, row, 7), SheetPemeriksaan.arti(severity), gaya[.catatan])
    }
    tabel.kepala(head, gaya, &sink)
    for (offset, row) in rows.enumerated() { tabel.baris(head + 1 + offset, row, .biasa, &gaya, &sink) }
    if hasil.isEmpty {
      sink.mergeText(
        CellRange(head + 1, 0, head + 1, tabel.terakhir), "Tidak ada hasil pemeriksaan.", gaya[.polosTengah])
    }
    // Values are quoted as they were written.
    sink.ignoreNumbersAsText([CellRange(head + 1, 6, last, 10)])
    sink.autofilter(CellRange(head, 0, last, tabel.terakhir))
    sink.freeze(row: head + 1, column: 0)
    sink.tabColor(Palet.tabInternal)
    sink.pageSetup(Halaman.landscape(bahan, ulang: head...head, area: CellRange(0, 0, last, tabel.terakhir)))
  }

  private func sel(_ index: Int, _ result: Diagnostic, _ colours: [StyleID]) -> [SelDaftar] {
    let place = result.place
    return [
      .angka(Double(index + 1), "0"), .teks(result.check.kode),
      .berwarna(result.severity.kata, colours[result.severity.rawValue]), .teks(place.berkas),
      place.baris.map { .angka(Double($0), "0") } ?? .kosong,
      .teks(place.kolom.map { Cell.columnName(max(0, $0 - 1)) } ?? ""), .teks(place.judulKolom ?? ""),
      .teks(place.nilai ?? ""), .teks(result.pesan), .teks(result.saran ?? ""), .teks(result.penjelasan ?? ""),
    ]
  }

  private static func arti(_ severity: Severity) -> String {
    switch severity {
    case .kesalahan: "berkas ditolak atau baris tidak dihitung sampai diperbaiki"
    case .peringatan: "diterima, tetapi perlu diperiksa"
    case .info: "untuk diketahui"
    }
  }

  /// Coloured word: vermilion, yellow, light blue; never colour alone.
  static func style(_ severity: Severity) -> Style {
    let fill: UInt32 =
      switch severity {
      case .kesalahan: 0xD55E00
      case .peringatan: 0xF7EC8A
      case .info: 0xDCEFFB
      }
    return Gaya.style(.biasa, .tengah).with {
      $0.fill = fill
      $0.color = Palet.tulisan(di: fill)
      $0.bold = severity == .kesalahan
    }
  }
}

extension String {
  /// The text with a capital at its beginning.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
