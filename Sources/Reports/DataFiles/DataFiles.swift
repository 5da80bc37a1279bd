package import Core
package import Ingest
import Kinerja

/// The files other programs read (FORMATS §3, `data/`).
package enum DataFiles {
  /// All of them by name, in the order of the contract.
  package static func semua(_ bahan: BahanLaporan) -> [(nama: String, bytes: [UInt8])] {
    [
      ("capaian.csv", capaian(bahan)), ("rekap.csv", rekap(bahan)), ("pemeriksaan.csv", pemeriksaan(bahan.pemeriksaan)),
      ("penerimaan.csv", penerimaan(bahan.penerimaan)), ("emonev.csv", emonev(bahan)),
    ]
  }

  /// One row per program, kegiatan, unit and the office.
  package static func rekap(_ bahan: BahanLaporan) -> [UInt8] {
    var table = DataTable(
      """
      tingkat;kode;nama;jumlah_indikator;jumlah_terisi;capaian_tw;capaian_sd;capaian_tahun;predikat;pagu;kas_sd;\
      anggaran_tw;anggaran_sd;serapan
      """, rows: bahan.hasil.rekap.count)
    let quarter = bahan.periode.triwulan.index
    for line in bahan.hasil.rekap {
      table.plain(line.jenis.rawValue)
      table.text(line.kode)
      table.text(line.jenis == .opd ? bahan.profil.opd : line.nama)
      table.number(line.jumlahIndikator)
      table.number(line.jumlahTerisi)
      table.persen(line.capaianTW[quarter].nilai)
      table.persen(line.capaianSD.nilai)
      table.persen(line.capaianTahun.nilai)
      table.text(line.predikat?.nama ?? "–")
      table.rupiah(line.anggaran.pagu)
      table.rupiah(line.anggaran.kasSD)
      table.rupiah(line.anggaran.realisasiTW[quarter])
      table.rupiah(line.anggaran.realisasiSD)
      table.persen(line.anggaran.serapan)
      table.end()
    }
    return table.bytes
  }

  /// Every result of checking, sorted by file, row, column, code.
  package static func pemeriksaan(_ results: [Diagnostic]) -> [UInt8] {
    var table = DataTable("kode;tingkat;berkas;baris;kolom;judul_kolom;nilai;pesan;saran", rows: results.count)
    for result in results {
      table.plain(result.check.kode)
      table.plain(result.severity.kata)
      table.text(result.place.berkas)
      table.number(result.place.baris)
      table.number(result.place.kolom)
      table.text(result.place.judulKolom ?? "")
      table.text(result.place.nilai ?? "")
      table.text(result.pesan)
      table.text(result.saran ?? "")
      table.end()
    }
    return table.bytes
  }

  /// Every received file that left a trace.
  package static func penerimaan(_ files: [Penerimaan]) -> [UInt8] {
    var table = DataTable(
      "seksi;jenis;tahun;triwulan;berkas;revisi;waktu;putusan;kesalahan;peringatan", rows: files.count)
    for file in files {
      table.text(file.seksi.joined(separator: "|"))
      table.plain(file.jenis.rawValue)
      table.number(file.periode.tahun)
      table.number(file.periode.triwulan.rawValue)
      table.text(file.berkas)
      table.number(file.revisi)
      table.plain(file.waktu)
      table.plain(file.putusan.rawValue)
      table.number(file.kesalahan)
      table.number(file.peringatan)
      table.end()
    }
    return table.bytes
  }
}
