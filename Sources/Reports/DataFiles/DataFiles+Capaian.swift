import Core
import Kinerja
import Tabular

extension DataFiles {
  /// One row per indicator in plan order, IKU last; money only on the first row of a sub kegiatan.
  package static func capaian(_ bahan: BahanLaporan) -> [UInt8] {
    let rows = bahan.hasil.baris + bahan.hasil.iku
    var table = DataFiles.awal(
      """
      tahun;triwulan;seksi;jenis;kode;no_indikator;indikator;satuan;polaritas;akumulasi;target_tw;target_sd;target;\
      target_renstra;realisasi_tw;realisasi_sd;realisasi_renstra_sd;capaian_tw;capaian_sd;capaian_tahun;\
      capaian_renstra;predikat;pagu;kas_sd;anggaran_tw;anggaran_sd;serapan;serapan_kas;deviasi_kas;fisik;asal
      """)
    for row in rows { add(row, bahan.periode, to: &table) }
    return table.finish()
  }

  private static func add(_ row: HasilIndikator, _ periode: Periode, to table: inout CSVWriter) {
    let plan = row.rencana
    let quarter = periode.triwulan.index
    table.integer(periode.tahun)
    table.integer(periode.triwulan.rawValue)
    table.text(plan.seksi)
    table.plain(plan.tingkat.rawValue)
    table.text(plan.kode.teks)
    table.integer(plan.kunci.no)
    table.text(plan.indikator)
    table.text(plan.satuan)
    table.plain(plan.polaritas.rawValue)
    table.plain(plan.akumulasi.rawValue)
    for value in [row.targetTW[quarter], row.targetSD, plan.target, plan.targetRenstra] { nilai(value, to: &table) }
    for value in [row.realisasiTW[quarter], row.realisasiSD, row.realisasiRenstraSD] { nilai(value, to: &table) }
    for value in [row.capaianTW[quarter], row.capaianSD, row.capaianTahun, row.capaianRenstra] {
      table.persen(value, decimals: 10)
    }
    table.text(row.predikat?.nama ?? "–")
    let money = row.anggaran
    for value in [money?.pagu, money?.kasSD, money?.realisasiTW[quarter], money?.realisasiSD] { table.rupiah(value) }
    for value in [money?.serapan, money?.serapanKas, money?.deviasiKas] { table.persen(value, decimals: 10) }
    table.fraction(money?.fisik, decimals: 10)
    table.text(asal(row))
    table.endRow()
  }

  /// The archived files behind a row with their rows: deliveries first, then the sources of its money.
  static func asal(_ row: HasilIndikator) -> String {
    var seen: Set<Asal> = []
    let places = row.isian.compactMap { $0?.asal } + (row.anggaran?.asalTW.flatMap { $0 } ?? [])
    return places.filter { seen.insert($0).inserted }.map { "\($0.berkas):\($0.baris)" }.joined(separator: "|")
  }

  /// What is typed into the regional e-monev, row by row: figures s.d. the quarter beside the quarter's own.
  package static func emonev(_ bahan: BahanLaporan) -> [UInt8] {
    let quarter = bahan.periode.triwulan.index
    let rows = bahan.hasil.baris.filter { $0.rencana.tingkat == .subKegiatan }
    var table = DataFiles.awal(
      """
      kode;uraian;seksi;indikator;satuan;target;realisasi_tw;realisasi_sd;pagu;anggaran_tw;anggaran_sd;fisik;\
      faktor_pendorong;faktor_penghambat;tindak_lanjut
      """)
    for row in rows {
      let plan = row.rencana
      table.text(plan.kode.teks)
      for value in [plan.uraian, plan.seksi, plan.indikator, plan.satuan] { table.text(value) }
      for value in [plan.target, row.realisasiTW[quarter], row.realisasiSD] { nilai(value, to: &table) }
      for value in [row.anggaran?.pagu, row.anggaran?.realisasiTW[quarter], row.anggaran?.realisasiSD] {
        table.rupiah(value)
      }
      table.fraction(row.anggaran?.fisik, decimals: 10)
      let words = row.isian[quarter]?.narasi ?? Narasi()
      for value in [words.pendorong, words.penghambat, words.tindakLanjut] { table.text(value) }
      table.endRow()
    }
    return table.finish()
  }
}
