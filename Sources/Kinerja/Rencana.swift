package import Core

/// The plan of one year as read: every version of Renja, DPA and IKU.
package struct Rencana: Sendable {
  package var tahun: Int
  package var seksi: [Seksi]
  package var renja: [Indikator] = []
  package var iku: [Indikator] = []
  package var dpa: [BarisDPA] = []

  package init(tahun: Int, seksi: [Seksi]) {
    self.tahun = tahun
    self.seksi = seksi
  }

  /// Position of a unit in `seksi.csv`; unknown ones come last.
  package func urutan(seksi kode: String) -> Int { seksi.firstIndex { $0.kode == kode } ?? seksi.count }

  /// The unit that answers for rows without one: peran perencanaan, else the first (FORMATS, renja.csv).
  package var seksiPerencanaan: String {
    (seksi.first { $0.peran == .perencanaan } ?? seksi.first)?.kode ?? ""
  }
}

/// A plan row in force, with the quarter targets that count.
package struct IndikatorBerlaku: Sendable {
  package let rencana: Indikator
  /// Own target of each quarter: from the version in force at the end of that quarter; quarters after the one
  /// reported take the version in force at its end.
  package let targetTW: [Nilai?]
}

extension Rencana {
  /// Renja and IKU rows in force at the end of `periode`, in plan order (kode, no_indikator, seksi); IKU last.
  ///
  /// The version in force is the last with `berlaku_mulai` ≤ that day; a row absent from it keeps its earlier one
  /// (DOMAIN §2).
  package func berlaku(pada periode: Periode) -> (renja: [IndikatorBerlaku], iku: [IndikatorBerlaku]) {
    (berlaku(renja, periode), berlaku(iku, periode))
  }

  private func berlaku(_ rows: [Indikator], _ periode: Periode) -> [IndikatorBerlaku] {
    // Positions, not rows: a row is a big value to move about.
    var versions: [KunciIndikator: [Int]] = [:]
    // In the order of the file, which is nearly the plan's: sorting then costs next to nothing.
    var keys: [KunciIndikator] = []
    for index in rows.indices {
      let kunci = rows[index].kunci
      if versions[kunci]?.append(index) == nil {
        versions[kunci] = [index]
        keys.append(kunci)
      }
    }
    let ends = Triwulan.allCases.map { min(Periode(periode.tahun, $0), periode).akhir }
    var current: [(kunci: KunciIndikator, row: Int)] = []
    for kunci in keys {
      let last = Rencana.versi(versions[kunci] ?? [], pada: periode.akhir, rows)
      if let last { current.append((kunci, last)) }
    }
    current.sort { precedes($0.kunci, $1.kunci) }
    return current.map { kunci, row in
      let list = versions[kunci] ?? []
      var own: [Int: [Nilai?]] = [:]
      let targets = ends.enumerated().map { quarter, end -> Nilai? in
        guard let version = Rencana.versi(list, pada: end, rows) else { return nil }
        let written = own[version] ?? rows[version].targetTWSendiri
        own[version] = written
        return written[quarter]
      }
      return IndikatorBerlaku(rencana: rows[row], targetTW: targets)
    }
  }

  /// The last version begun on that day; of equals the one further down in the file.
  private static func versi(_ list: [Int], pada day: Tanggal, _ rows: [Indikator]) -> Int? {
    var found: Int?
    for index in list where rows[index].berlakuMulai <= day {
      if let before = found, rows[index].berlakuMulai < rows[before].berlakuMulai { continue }
      found = index
    }
    return found
  }

  /// Plan order: kode, no_indikator, seksi as in seksi.csv.
  package func precedes(_ left: KunciIndikator, _ right: KunciIndikator) -> Bool {
    if left.kode != right.kode { return left.kode < right.kode }
    if left.no != right.no { return left.no < right.no }
    return (urutan(seksi: left.seksi), left.seksi) < (urutan(seksi: right.seksi), right.seksi)
  }

  /// The budget in force on `tanggal`, per sub kegiatan and unit, rows by kode rekening summed.
  package func dpaBerlaku(pada tanggal: Tanggal) -> [KunciAnggaran: AnggaranDPA] {
    let rows = dpa.filter { $0.berlakuMulai <= tanggal }
    return jumlah(rows)
  }

  /// The budget of the version `pokok`.
  package var dpaPokok: [KunciAnggaran: AnggaranDPA] { jumlah(dpa.filter { $0.versi == "pokok" }) }

  private func jumlah(_ rows: [BarisDPA]) -> [KunciAnggaran: AnggaranDPA] {
    struct RowKey: Hashable {
      let kunci: KunciAnggaran
      let rekening: String
    }
    let byStart = rows.enumerated().sorted {
      ($0.element.berlakuMulai, $0.offset) < ($1.element.berlakuMulai, $1.offset)
    }
    // Last version of each row; a version that changes between whole and by-rekening replaces all rows before it.
    var kept: [KunciAnggaran: [String: BarisDPA]] = [:]
    for (_, row) in byStart {
      let whole = row.kodeRekening.isEmpty
      var rekening = kept[row.kunci] ?? [:]
      if rekening.values.contains(where: { $0.kodeRekening.isEmpty != whole && $0.versi != row.versi }) {
        rekening = rekening.filter { $0.value.versi == row.versi }
      }
      rekening[row.kodeRekening] = row
      kept[row.kunci] = rekening
    }
    return kept.mapValues { rekening in
      var sum = AnggaranDPA()
      for row in rekening.values.sorted(by: { $0.kodeRekening < $1.kodeRekening }) {
        sum.pagu += row.pagu
        for quarter in 0..<4 { sum.kasTW[quarter] = sum.kasTW[quarter] + row.kasTW[quarter] }
        if sum.versi.isEmpty { sum.versi = row.versi }
      }
      return sum
    }
  }
}
