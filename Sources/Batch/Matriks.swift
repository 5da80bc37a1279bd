import Core
import Ingest
import Kinerja
import Office

/// Who has delivered what they owed: seksi × quarters up to the one reported.
///
/// A unit owes a quarter when one of its rows has a target above 0 in it, or one of its sub kegiatan has a cash plan;
/// rows with `realisasi_dari` are on no form and owe nothing (FORMATS §4). Rows of the Renja and IKU rows are owed
/// apart: each needs a delivery of its own, all IKU rows that are due when they come in the unit's own file (L501 says
/// the same).
struct Matriks {
  private let acuan: Acuan
  private let register: Register
  private let files: BerkasTahun

  init(_ acuan: Acuan, _ register: Register, _ files: BerkasTahun) {
    self.acuan = acuan
    self.register = register
    self.files = files
  }

  /// Status of every unit in the quarters I…n.
  func status(sampai periode: Periode) -> [String: [StatusPenyampaian]] {
    var result: [String: [StatusPenyampaian]] = [:]
    // Asked for only where IKU did not come in a file of their own.
    lazy var realisasi = files.realisasi(sampai: periode)
    for quarter in periode.triwulan.sampai {
      let period = Periode(periode.tahun, quarter)
      let owed = kewajiban(period)
      let delivered = disampaikan(period)
      let refused = Set(
        register.entries.lazy.filter { $0.putusan == .ditolak && $0.periode == period }.flatMap(\.seksi))
      let partial = sebagian(period)
      for unit in acuan.rencana.seksi {
        let renja = !owed.renja.contains(unit.kode) || delivered.renja.contains(unit.kode)
        // IKU may come in the unit's own file: then every row that is due.
        let iku =
          delivered.iku.contains(unit.kode)
          || (owed.iku[unit.kode] ?? []).allSatisfy { realisasi.isian[$0]?[quarter.index] != nil }
        let any = delivered.apaPun.contains(unit.kode)
        let status: StatusPenyampaian =
          if renja && iku {
            partial.contains(unit.kode) ? .sebagian : any ? .diterima : .tidakAdaKewajiban
          } else {
            refused.contains(unit.kode) ? .ditolak : .belum
          }
        result[unit.kode, default: []].append(status)
      }
    }
    return result
  }

  /// Units whose file in force was taken in part; a complete revision makes it good.
  private func sebagian(_ periode: Periode) -> Set<String> {
    var last: [JenisBerkas: [String: Putusan]] = [:]
    for entry in register.berlaku where entry.periode == periode {
      guard let jenis = entry.jenis else { continue }
      for unit in entry.seksi { last[jenis, default: [:]][unit] = entry.putusan }
    }
    return Set(last.values.flatMap { units in units.filter { $0.value == .sebagian }.keys })
  }

  /// Units that owe rows of the Renja, and the IKU rows that units owe.
  private func kewajiban(_ periode: Periode) -> (renja: Set<String>, iku: [String: [KunciIndikator]]) {
    let index = acuan.indeks(periode)
    let pengaturan = acuan.profil.pengaturan
    let due = index.baris.filter {
      $0.rencana.realisasiDari == nil && $0.jatuhTempo(periode.triwulan.index, pengaturan)
    }
    var units = Set(due.lazy.filter { $0.rencana.tingkat != .iku }.map(\.rencana.seksi))
    for (key, dpa) in index.dpa {
      if let kas = dpa.kasTW[periode.triwulan.index], kas > .nol { units.insert(key.seksi) }
    }
    let iku = due.filter { $0.rencana.tingkat == .iku }
    return (units, Dictionary(grouping: iku, by: \.rencana.seksi).mapValues { $0.map(\.rencana.kunci) })
  }

  /// Units with a file of the Renja, with one of the IKU, and with either or an IKU row in any file.
  private func disampaikan(_ periode: Periode) -> (renja: Set<String>, iku: Set<String>, apaPun: Set<String>) {
    var renja: Set<String> = []
    var iku: Set<String> = []
    var rows: Set<String> = []
    for file in files.isi where file.berkas.periode == periode {
      switch file.berkas.jenis {
      case .realisasi:
        renja.formUnion(file.berkas.seksi)
        for row in file.berkas.baris where row.kunci.map({ $0.kode.tingkat == nil }) ?? false { rows.insert(row.seksi) }
      case .realisasiIKU: iku.formUnion(file.berkas.seksi)
      default: break
      }
    }
    return (renja, iku, rows.union(renja).union(iku))
  }
}
