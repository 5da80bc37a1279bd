import Core
import Ingest
import Kinerja

/// A version of a plan document.
struct VersiRencana: Hashable, Comparable {
  let mulai: Tanggal
  let nama: String

  static func < (left: VersiRencana, right: VersiRencana) -> Bool {
    (left.mulai, left.urutan, left.nama) < (right.mulai, right.urutan, right.nama)
  }

  /// Where the name puts it: pokok, pergeseran 1, 2 …, perubahan.
  var urutan: Int {
    switch nama {
    case "pokok": 0
    case "perubahan": 1000
    default: Int(nama.split(separator: "-").last ?? "") ?? 1
    }
  }

  /// `perubahan (22 September 2025)`.
  var sebutan: String { "\(nama) (\(mulai.panjang))" }
}

/// What the checks of the plan look at, put in order once.
struct KonteksRencana {
  let acuan: Acuan
  let tahun: Int
  let periode: Periode?
  let ambang: Ambang
  /// Rows in file order.
  let renja: [Indikator]
  let iku: [Indikator]
  /// Rows of Renja and IKU.
  let semua: [Indikator]
  let dpa: [BarisDPA]
  /// Sub kegiatan rows of each version, unit and code, in file order.
  let subKegiatan: [VersiRencana: [KunciAnggaran: [Indikator]]]
  let anggaran: [VersiRencana: [KunciAnggaran: [BarisDPA]]]
  /// Position of each sub kegiatan and unit in plan order.
  private let urutan: [KunciAnggaran: Int]

  init(_ acuan: Acuan, _ tahun: Int, _ periode: Periode?) {
    self.acuan = acuan
    self.tahun = tahun
    self.periode = periode
    ambang = Ambang(acuan.profil)
    renja = acuan.rencana.renja
    iku = acuan.rencana.iku
    semua = acuan.rencana.renja + acuan.rencana.iku
    dpa = acuan.rencana.dpa
    var sub: [VersiRencana: [KunciAnggaran: [Indikator]]] = [:]
    for row in renja where row.tingkat == .subKegiatan {
      sub[row.versiRencana, default: [:]][KunciAnggaran(row.kode, row.seksi), default: []].append(row)
    }
    subKegiatan = sub
    var money: [VersiRencana: [KunciAnggaran: [BarisDPA]]] = [:]
    for row in dpa { money[row.versiRencana, default: [:]][row.kunci, default: []].append(row) }
    anggaran = money
    let keys = Set(sub.values.flatMap(\.keys) + money.values.flatMap(\.keys)).map {
      KunciIndikator($0.kode, 0, $0.seksi)
    }
    var urutan: [KunciAnggaran: Int] = [:]
    for (index, key) in keys.sorted(by: acuan.rencana.precedes).enumerated() {
      urutan[KunciAnggaran(key.kode, key.seksi)] = index
    }
    self.urutan = urutan
  }

  func sel(_ row: Place, _ kolom: String) -> Place { acuan.lembar.sel(row, kolom) }

  /// Whether every row of the Renja could be read: only then may a row be called missing.
  var renjaUtuh: Bool { renja.first.map { acuan.lembar.jumlahBaris($0.tempat.berkas) == renja.count } ?? true }

  func kosong(_ row: Place, _ kolom: String) -> Bool { acuan.lembar.kosong(row, kolom) }

  /// The pagu of a sub kegiatan's rows, counted once.
  static func sekali(_ rows: [Indikator], _ amount: (Indikator) -> Rupiah?) -> Rupiah? {
    let given = rows.compactMap(amount)
    return given.first { $0 != .nol } ?? given.first
  }

  /// Keys in plan order.
  func urut(_ keys: some Sequence<KunciAnggaran>) -> [KunciAnggaran] {
    keys.map { (urutan[$0] ?? 0, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension Indikator {
  var versiRencana: VersiRencana { VersiRencana(mulai: berlakuMulai, nama: versi) }

  /// How the row is called in a sentence: `7.01.02.2.01.0001 no. 2`, `IKU-1`.
  var sebutan: String { BarisDiperiksa.nama(kunci, banyak: kunci.no > 1) }
}

extension BarisDPA {
  var versiRencana: VersiRencana { VersiRencana(mulai: berlakuMulai, nama: versi) }
}

/// Says a thing once, however many versions repeat it.
struct SekaliSaja {
  private var seen: Set<String> = []

  mutating func baru(_ parts: String...) -> Bool { seen.insert(parts.joined(separator: "\u{1F}")).inserted }
}
