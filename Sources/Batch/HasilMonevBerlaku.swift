import Core
import Ingest
import Kinerja

extension BerkasTahun {
  /// The hasil monev in force of a quarter, in plan order: of each unit the rows of its last file.
  func hasilMonev(_ periode: Periode, _ acuan: Acuan) -> [BarisHasilMonev] {
    var rows: [String: [BarisHasilMonev]] = [:]
    for file in isi where file.berkas.jenis == .hasilMonev && file.berkas.periode == periode {
      for unit in file.berkas.seksi { rows[unit] = file.berkas.hasilMonev.filter { $0.seksi == unit } }
    }
    return acuan.rencana.seksi.flatMap { rows[$0.kode] ?? [] }
  }
}
