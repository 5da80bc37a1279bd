import Core
import Ingest
import Kinerja

/// Money of a quarter by sub kegiatan and source, side by side.
struct UangLintas {
  struct Satu {
    let sumber: SumberUang
    let uang: Uang
    /// The year's run of this source to the quarter.
    let deret: Deret<Rupiah>
  }

  let indeks: IndeksRencana
  /// Sub kegiatan in plan order, with what each source says of the quarter; best source first.
  let baris: [(kunci: KunciAnggaran, sumber: [Satu])]
  /// Sources that say anything at all of the quarter.
  let hadir: [SumberUang]
  /// Sum s.d. the quarter over sub kegiatan, best source each.
  private(set) var jumlahSD: Rupiah?
  private(set) var pagu: Rupiah?

  var tw: Int { indeks.periode.triwulan.index }

  init(_ indeks: IndeksRencana, _ realisasi: Realisasi) {
    self.indeks = indeks
    let tw = indeks.periode.triwulan.index
    var seen: Set<KunciAnggaran> = []
    var keys: [KunciAnggaran] = []
    for row in indeks.baris where row.rencana.tingkat == .subKegiatan {
      let kunci = KunciAnggaran(row.rencana.kode, row.rencana.seksi)
      if seen.insert(kunci).inserted { keys.append(kunci) }
    }
    var rows: [(KunciAnggaran, [Satu])] = []
    var present: Set<SumberUang> = []
    for kunci in keys {
      let plan = indeks.baris(kunci.kode).filter { $0.rencana.seksi == kunci.seksi }.map(\.rencana.kunci)
      var found: [Satu] = []
      for sumber in SumberUang.allCases {
        let quarters: [Uang?] = (0...tw).map { index in
          if sumber == .seksi { return plan.compactMap { realisasi.isian[$0]?[index] }.uangSekali?.uang }
          return realisasi.uang[sumber]?[kunci]?[index]
        }
        guard let uang = quarters[tw] else { continue }
        var deret = Deret<Rupiah>()
        for (index, amount) in quarters.enumerated() {
          if let amount { deret.take(amount.nilai, sd: amount.sd, at: index) }
        }
        present.insert(sumber)
        found.append(Satu(sumber: sumber, uang: uang, deret: deret))
      }
      if let sum = UangLintas.dipakai(found)?.deret.sampai(tw) { jumlahSD = jumlahSD + sum }
      pagu = pagu + indeks.pagu(kunci)
      rows.append((kunci, found))
    }
    baris = rows.map { (kunci: $0.0, sumber: $0.1) }
    hadir = SumberUang.allCases.filter { present.contains($0) }
  }

  /// The source whose amount counts: the best that reaches the quarter's end, as the computation takes it.
  static func dipakai(_ sumber: [Satu]) -> Satu? { sumber.first { !$0.uang.belumPenuh } ?? sumber.last }
}
