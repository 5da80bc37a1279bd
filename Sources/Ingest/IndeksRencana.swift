package import Core
package import Kinerja

/// The plan as one quarter sees it, found by code: what readers and checks of dropped files look up.
package struct IndeksRencana: Sendable {
  package let rencana: Rencana
  package let periode: Periode
  /// Renja rows, then IKU rows in force at the quarter's end, in plan order.
  package let baris: [IndikatorBerlaku]
  /// Budget in force at the quarter's end.
  package let dpa: [KunciAnggaran: AnggaranDPA]
  /// All codes in force, each once, in plan order.
  package let semuaKode: [Kode]
  /// Units by whatever people call them.
  package let pencari: PencariSeksi
  /// Units a sub kegiatan's budget stands under.
  private let seksiDPA: [Kode: [String]]
  private let menurutKode: [Kode: [Int]]
  private let menurutKunci: [KunciIndikator: Int]
  /// Codes that only a later version of the plan knows, with the day they start.
  private let kelak: [Kode: Tanggal]

  package init(_ rencana: Rencana, _ periode: Periode) {
    self.rencana = rencana
    self.periode = periode
    pencari = PencariSeksi(rencana.seksi)
    let (renja, iku) = rencana.berlaku(pada: periode)
    baris = renja + iku
    dpa = rencana.dpaBerlaku(pada: periode.akhir)
    var budget: [Kode: [String]] = [:]
    for kunci in dpa.keys { budget[kunci.kode, default: []].append(kunci.seksi) }
    seksiDPA = budget
    var byCode: [Kode: [Int]] = [:]
    var byKey: [KunciIndikator: Int] = [:]
    var codes: [Kode] = []
    for (index, row) in baris.enumerated() {
      if byCode[row.rencana.kode] == nil { codes.append(row.rencana.kode) }
      byCode[row.rencana.kode, default: []].append(index)
      byKey[row.rencana.kunci] = index
    }
    semuaKode = codes
    menurutKode = byCode
    menurutKunci = byKey
    var later: [Kode: Tanggal] = [:]
    for row in rencana.renja + rencana.iku where byCode[row.kode] == nil {
      later[row.kode] = min(later[row.kode] ?? row.berlakuMulai, row.berlakuMulai)
    }
    kelak = later
  }

  package func baris(_ kode: Kode) -> [IndikatorBerlaku] { (menurutKode[kode] ?? []).map { baris[$0] } }

  package func baris(_ kunci: KunciIndikator) -> IndikatorBerlaku? { menurutKunci[kunci].map { baris[$0] } }

  package func ada(_ kode: Kode) -> Bool { menurutKode[kode] != nil }

  /// The day a code's first version starts, when that is after the quarter.
  package func mulai(_ kode: Kode) -> Tanggal? { kelak[kode] }

  /// The rows of a unit.
  package func baris(seksi: String) -> [IndikatorBerlaku] { baris.filter { $0.rencana.seksi == seksi } }

  /// The units a sub kegiatan's money stands under: in the DPA, else in the Renja.
  package func seksiAnggaran(_ kode: Kode) -> [String] {
    var found: [String] = []
    for row in baris(kode) where !found.contains(row.rencana.seksi) { found.append(row.rencana.seksi) }
    for seksi in seksiDPA[kode] ?? [] where !found.contains(seksi) { found.append(seksi) }
    if found.count < 2 { return found }
    return found.sorted { (rencana.urutan(seksi: $0), $0) < (rencana.urutan(seksi: $1), $1) }
  }

  /// Pagu of a sub kegiatan: the DPA's, else the Renja's.
  package func pagu(_ kunci: KunciAnggaran) -> Rupiah? {
    if let dpa = dpa[kunci] { return dpa.pagu }
    let given = baris(kunci.kode).filter { $0.rencana.seksi == kunci.seksi }.compactMap(\.rencana.pagu)
    return given.first { $0 != .nol } ?? given.first
  }
}
