import Core
import Ingest
import Kinerja
import Office

/// Who has delivered what they owed: seksi × quarters up to the one reported.
///
/// A unit owes a quarter when one of its rows has a target above 0 in it, or one of its sub kegiatan has a cash plan;
/// rows with `realisasi_dari` are on no form and owe nothing (FORMATS §4). Rows of the Renja and IKU rows are owed
/// apart: each needs a delivery of its own.
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
    for quarter in periode.triwulan.sampai {
      let period = Periode(periode.tahun, quarter)
      let owed = kewajiban(period)
      let delivered = disampaikan(period)
      let refused = Set(
        register.entries.lazy.filter { $0.putusan == .ditolak && $0.periode == period }.flatMap(\.seksi))
      let partial = sebagian(period)
      for unit in acuan.rencana.seksi {
        let renja = !owed.renja.contains(unit.kode) || delivered.renja.contains(unit.kode)
        let iku = !owed.iku.contains(unit.kode) || delivered.iku.contains(unit.kode)
        let any = delivered.renja.contains(unit.kode) || delivered.iku.contains(unit.kode)
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

  private func kewajiban(_ periode: Periode) -> (renja: Set<String>, iku: Set<String>) {
    let index = acuan.indeks(periode)
    let renja = index.baris.filter { $0.rencana.tingkat != .iku }
    let iku = index.baris.filter { $0.rencana.tingkat == .iku }
    let pengaturan = acuan.profil.pengaturan
    func owing(_ rows: [IndikatorBerlaku]) -> Set<String> {
      Set(
        rows.lazy.filter { $0.rencana.realisasiDari == nil && $0.jatuhTempo(periode.triwulan.index, pengaturan) }
          .map(\.rencana.seksi))
    }
    var units = owing(renja)
    for (key, dpa) in index.dpa {
      if let kas = dpa.kasTW[periode.triwulan.index], kas > .nol { units.insert(key.seksi) }
    }
    return (units, owing(iku))
  }

  private func disampaikan(_ periode: Periode) -> (renja: Set<String>, iku: Set<String>) {
    var renja: Set<String> = []
    var iku: Set<String> = []
    var beside: Set<KunciIndikator> = []
    for file in files.isi where file.berkas.periode == periode {
      switch file.berkas.jenis {
      case .realisasi:
        renja.formUnion(file.berkas.seksi)
        beside.formUnion(
          file.berkas.baris.compactMap { row in row.kunci.flatMap { $0.kode.tingkat == nil ? $0 : nil } })
      case .realisasiIKU: iku.formUnion(file.berkas.seksi)
      default: break
      }
    }
    // IKU may come in the unit's own file, then all that are due (as L501 sees it).
    let due = acuan.indeks(periode).baris.filter { row in
      row.rencana.tingkat == .iku && row.rencana.realisasiDari == nil
        && row.jatuhTempo(periode.triwulan.index, acuan.profil.pengaturan)
    }
    for (unit, rows) in Dictionary(grouping: due, by: \.rencana.seksi)
    where rows.allSatisfy({ beside.contains($0.rencana.kunci) }) {
      iku.insert(unit)
    }
    return (renja, iku)
  }
}
