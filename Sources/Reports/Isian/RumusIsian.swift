import Core
import Ingest
import Kinerja
import Workbook

/// The live cells of a row: s.d. now, its target, the percentage, what is still missing. Each with the value it has
/// while the row is blank, which is what was delivered up to the quarter before.
struct RumusIsian {
  typealias Hidup = (rumus: String, nilai: CachedValue)

  let tata: TataIsian
  let ambang: Ambang
  private let pengaturan: Pengaturan

  init(_ tata: TataIsian) {
    self.tata = tata
    pengaturan = tata.bahan.hasil.pengaturan
    ambang = Ambang(tata.bahan.profil)
  }

  /// Address of a cell, or the empty text where the form lacks the column.
  func sel(_ column: KolomIsian, _ row: Int) -> String { tata.alamat(column, row) ?? "\"\"" }

  /// Quotient of the quarter, in the cell of the realisasi.
  func hasilBagi(_ row: HasilIndikator, _ at: Int) -> Hidup {
    let (top, bottom) = (sel(.pembilang, at), sel(.penyebut, at))
    return (RumusSampai.rasioTriwulan(pembilang: top, penyebut: bottom, pengali: row.pengaliRumus), .empty)
  }

  /// Realisasi s.d. the quarter.
  func sekarang(_ row: HasilIndikator, _ at: Int) -> Hidup {
    (sampai(row, at), RumusIsian.cached(row.realisasiSD))
  }

  private func sampai(_ row: HasilIndikator, _ at: Int) -> String {
    let now = sel(.realisasi, at)
    let before = tata.alamat(.realisasiSDLalu, at)
    let earlier = before.map(Rumus.salin) ?? "\"\""
    let run = row.run
    if row.rencana.akumulasi == .rasio {
      let (top, bottom) = (sel(.pembilang, at), sel(.penyebut, at))
      let pairs = (0..<tata.last).filter { run.pembilang[$0] != nil && run.penyebut[$0] != nil }
      let p = RumusIsian.jumlah(pairs.map { run.pembilang[$0] })
      let q = RumusIsian.jumlah(pairs.map { run.penyebut[$0] })
      return "IF(OR(N(\(bottom))=0,\(top)=\"\"),\(earlier),(\(p)+\(top))/(\(q)+\(bottom))*\(row.pengaliRumus))"
    }
    if row.rencana.polaritas == .teks { return "IF(\(now)=\"\",\(earlier),\(now))" }
    switch row.rencana.akumulasi {
    case .jumlah: return Rumus.jumlah([before, now].compactMap { $0 }.joined(separator: ","))
    case .rata, .repetitif:
      guard run.direncanakan(tata.last) else { return earlier }
      let quarters = run.dirata(tata.last)
      let sum = RumusIsian.jumlah(quarters.map { run.realisasi[$0]?.angka })
      return "IF(\(now)=\"\",\(earlier),(\(sum)+\(now))/\(quarters.count + 1))"
    default: return "IF(\(now)=\"\",\(earlier),\(now))"
    }
  }

  /// Target s.d. the quarter where it moves with what is delivered (means); `nil` where it is a constant.
  func target(_ row: HasilIndikator, _ at: Int) -> Hidup? {
    guard [.rata, .repetitif].contains(row.rencana.akumulasi), row.adaTargetTW, row.run.direncanakan(tata.last),
      let wanted = row.targetTW[tata.last]
    else { return nil }
    let now = sel(.realisasi, at)
    let quarters = row.run.dirata(tata.last)
    switch wanted {
    case .teks(let word):
      let before = quarters.last.flatMap { row.targetTW[$0]?.teks } ?? ""
      return ("IF(\(now)=\"\",\(Rumus.teks(before)),\(Rumus.teks(word)))", RumusIsian.cached(row.targetSD))
    case .angka(let number):
      let sum = RumusIsian.jumlah(quarters.map { row.targetTW[$0]?.angka })
      let before = quarters.isEmpty ? "\"\"" : "(\(sum))/\(quarters.count)"
      let with = "(\(sum)+\(RumusIsian.angka(number)))/\(quarters.count + 1)"
      return ("IF(\(now)=\"\",\(before),\(with))", RumusIsian.cached(row.targetSD))
    }
  }

  /// Percentage 2, as the workbook will show it.
  func capaian(_ row: HasilIndikator, _ at: Int) -> Hidup {
    let bounds = [row.rumus.bawah, row.rumus.atas, row.rumus.targetTahunan].map { $0.map(RumusIsian.angka) ?? "\"\"" }
    let acuan = RumusPersen.Acuan(
      r: sel(.sdSekarang, at), t: sel(.targetSD, at), bawah: bounds[0], atas: bounds[1], tahun: bounds[2])
    let ragam = RumusPersen.ragam(row.rumus)
    let value = row.capaianSD.map { CachedValue.number($0.nilai.double) } ?? .empty
    if ragam == .teks {
      let words = (row.targetSD?.teks ?? row.rencana.target?.teks).flatMap {
        tata.bahan.acuan.skalaTeks.kata(seperti: $0)
      }
      return (RumusPersen.teks(acuan, skala: words), value)
    }
    return (RumusPersen.templat(ragam, acuan, nolSeratus: pengaturan.targetNolTurun == .seratus), value)
  }

  static func cached(_ value: Nilai?) -> CachedValue {
    switch value {
    case nil: .empty
    case .angka(let number): .number(number.double)
    case .teks(let word): .text(word)
    }
  }

  /// A constant as formulas write it.
  static func angka(_ value: Pecahan) -> String {
    let exact = NumberWriter.plain(value, decimals: 4)
    return value.penyebut == 1 || 10_000 % value.penyebut == 0 ? exact : "(\(value.pembilang)/\(value.penyebut))"
  }

  private static func jumlah(_ values: [Pecahan?]) -> String {
    let given = values.compactMap { $0 }
    return given.isEmpty ? "0" : given.map(angka).joined(separator: "+")
  }
}
