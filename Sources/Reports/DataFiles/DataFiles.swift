package import Core
package import Ingest
import Kinerja
import Tabular

/// The files other programs read (FORMATS §3, `data/`).
package enum DataFiles {
  /// All of them by name, in the order of the contract.
  package static func semua(_ bahan: BahanLaporan) -> [(nama: String, bytes: [UInt8])] {
    [
      ("capaian.csv", capaian(bahan)), ("rekap.csv", rekap(bahan)), ("pemeriksaan.csv", pemeriksaan(bahan.pemeriksaan)),
      ("penerimaan.csv", penerimaan(bahan.penerimaan)), ("emonev.csv", emonev(bahan)),
    ]
  }

  /// A file with its heading row.
  static func awal(_ heading: String) -> CSVWriter {
    var table = CSVWriter(.data)
    for name in heading.split(separator: ";") { table.plain(String(name)) }
    table.endRow()
    return table
  }

  /// A number, or the words of a scale.
  static func nilai(_ value: Nilai?, to table: inout CSVWriter) {
    switch value {
    case .angka(let figure): table.fraction(figure, decimals: 10)
    case .teks(let word): table.text(word)
    case nil: table.plain(nil)
    }
  }

  /// One row per program, kegiatan, unit and the office.
  package static func rekap(_ bahan: BahanLaporan) -> [UInt8] {
    var table = DataFiles.awal(
      """
      tingkat;kode;nama;jumlah_indikator;jumlah_terisi;capaian_tw;capaian_sd;capaian_tahun;predikat;pagu;kas_sd;\
      anggaran_tw;anggaran_sd;serapan;efisiensi
      """)
    let quarter = bahan.periode.triwulan.index
    for line in bahan.hasil.rekap {
      table.plain(line.jenis.rawValue)
      table.text(line.kode)
      table.text(line.jenis == .opd ? bahan.profil.opd : line.nama)
      table.integer(line.jumlahIndikator)
      table.integer(line.jumlahTerisi)
      table.persen(line.capaianTW[quarter].nilai, decimals: 10)
      table.persen(line.capaianSD.nilai, decimals: 10)
      table.persen(line.capaianTahun.nilai, decimals: 10)
      table.text(line.predikat?.nama ?? "–")
      table.rupiah(line.anggaran.pagu)
      table.rupiah(line.anggaran.kasSD)
      table.rupiah(line.anggaran.realisasiTW[quarter])
      table.rupiah(line.anggaran.realisasiSD)
      table.persen(line.anggaran.serapan, decimals: 10)
      table.persen(line.efisiensi, decimals: 10)
      table.endRow()
    }
    return table.finish()
  }

  /// Every result of checking, sorted by file, row, column, code.
  package static func pemeriksaan(_ results: [Diagnostic]) -> [UInt8] {
    var table = DataFiles.awal("kode;tingkat;berkas;baris;kolom;judul_kolom;nilai;pesan;saran;penjelasan")
    for result in results {
      table.plain(result.check.kode)
      table.plain(result.severity.kata)
      table.text(result.place.berkas)
      table.integer(result.place.baris)
      table.integer(result.place.kolom)
      table.text(result.place.judulKolom ?? "")
      table.text(result.place.nilai ?? "")
      table.text(result.pesan)
      table.text(result.saran ?? "")
      table.text(result.penjelasan ?? "")
      table.endRow()
    }
    return table.finish()
  }

  /// Every received file that left a trace.
  package static func penerimaan(_ files: [Penerimaan]) -> [UInt8] {
    var table = DataFiles.awal("seksi;jenis;tahun;triwulan;berkas;revisi;waktu;putusan;kesalahan;peringatan")
    for file in files {
      table.text(file.seksi.joined(separator: "|"))
      table.plain(file.jenis.rawValue)
      table.integer(file.periode.tahun)
      table.integer(file.periode.triwulan.rawValue)
      table.text(file.berkas)
      table.integer(file.revisi)
      table.plain(file.waktu)
      table.plain(file.putusan.rawValue)
      table.integer(file.kesalahan)
      table.integer(file.peringatan)
      table.endRow()
    }
    return table.finish()
  }
}
