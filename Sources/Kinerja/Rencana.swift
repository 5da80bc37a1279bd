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
///
/// A shared object: it goes into many tables, and copying its texts would cost more than the figures.
package final class IndikatorBerlaku: Sendable {
  package let rencana: Indikator
  /// Own target of each quarter: from the version in force at the end of that quarter; quarters after the one
  /// reported take the version in force at its end.
  package let targetTW: [Nilai?]

  init(rencana: Indikator, targetTW: [Nilai?]) {
    self.rencana = rencana
    self.targetTW = targetTW
  }

  /// Whether the quarter with that index (0–3) owes a figure.
  package func jatuhTempo(_ quarter: Int, _ pengaturan: Pengaturan) -> Bool {
    RumusCapaian(rencana, pengaturan).jatuhTempo(quarter, targetTW: targetTW, tahunan: rencana.target)
  }
}

extension Rencana {
  /// Renja and IKU rows in force at the end of `periode`, in plan order (kode, no_indikator, seksi); IKU last.
  ///
  /// The version in force is the last with `berlaku_mulai` ≤ that day; a row absent from it keeps its earlier one
  /// (DOMAIN §2).
  package func berlaku(pada periode: Periode) -> (renja: [IndikatorBerlaku], iku: [IndikatorBerlaku]) {
    (berlaku(renja, periode), berlaku(iku, periode))
  }

  /// - Complexity: O(n log n), O(n) for rows in plan order; rows are large, so positions are sorted, not rows.
  private func berlaku(_ rows: [Indikator], _ periode: Periode) -> [IndikatorBerlaku] {
    let byStart = rows.indices.sorted { (rows[$0].berlakuMulai, $0) < (rows[$1].berlakuMulai, $1) }
    var places: [KunciIndikator: Int] = [:]
    places.reserveCapacity(rows.count)
    // The versions of each row, oldest first.
    var versions: [[Int]] = []
    for index in byStart {
      let place = places[rows[index].kunci] ?? versions.count
      if place == versions.count {
        places[rows[index].kunci] = place
        versions.append([index])
      } else {
        versions[place].append(index)
      }
    }
    let ranks = Dictionary(seksi.enumerated().map { ($1.kode, $0) }) { first, _ in first }
    let current = versions.compactMap { list -> (row: Int, rank: Int, list: [Int])? in
      guard let row = list.last(where: { rows[$0].berlakuMulai <= periode.akhir }) else { return nil }
      return (row, ranks[rows[row].seksi] ?? seksi.count, list)
    }
    let order = current.indices.sorted { left, right in
      let (a, b) = (rows[current[left].row].kunci, rows[current[right].row].kunci)
      if a.kode != b.kode { return a.kode < b.kode }
      if a.no != b.no { return a.no < b.no }
      return (current[left].rank, a.seksi) < (current[right].rank, b.seksi)
    }
    let ends = Triwulan.allCases.map { min(Periode(periode.tahun, $0), periode).akhir }
    return order.map { position in
      let list = current[position].list
      let targets = ends.enumerated().map { index, end -> Nilai? in
        list.last { rows[$0].berlakuMulai <= end }.flatMap { rows[$0].targetTWSendiri[index] }
      }
      return IndikatorBerlaku(rencana: rows[current[position].row], targetTW: targets)
    }
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
