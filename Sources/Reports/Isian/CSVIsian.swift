import Core
import Kinerja
import Tabular

/// The form for those who fill in CSV: the same rows without the cells that live.
package enum CSVIsian {
  package static func bytes(_ bahan: BahanIsian) -> [UInt8] {
    let tata = TataIsian(bahan)
    let columns = tata.kolom.filter { $0.kelompok != .otomatis }
    // Period and unit first, as FORMATS lists them.
    let first: [KolomIsian] = [.tahun, .triwulan, .seksi]
    let ordered = first + columns.filter { !first.contains($0) }
    var writer = CSVWriter(.kantor)
    writer.row(ordered.map { $0.nama(bahan.triwulan) })
    for row in tata.baris {
      for column in ordered { sel(column, row, tata, &writer) }
      writer.endRow()
    }
    return writer.finish()
  }

  private static func sel(_ column: KolomIsian, _ row: BarisIsian, _ tata: TataIsian, _ writer: inout CSVWriter) {
    if let text = IsiTerkunci.teks(column, row, tata) {
      // One line a row: a line break inside quotes is more than most editors bear.
      return writer.text(text.split(whereSeparator: \.isNewline).joined(separator: ". "))
    }
    switch column {
    case .tahun: writer.integer(tata.bahan.periode.tahun)
    case .triwulan: writer.integer(tata.bahan.triwulan.rawValue)
    case .noIndikator: writer.integer(row.hasil?.rencana.kunci.no)
    case .pagu: writer.rupiah(row.uang ? row.hasil?.anggaran?.pagu : nil)
    case .anggaranLalu: writer.rupiah(row.uang ? row.hasil?.anggaran?.realisasiSD : nil)
    default:
      switch row.hasil.flatMap({ IsiTerkunci.nilai(column, $0, tata.last) }) {
      case .angka(let number): writer.fraction(number, decimals: 4)
      case .teks(let word): writer.text(word)
      case nil: writer.plain(nil)
      }
    }
  }
}
