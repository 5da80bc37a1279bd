package import Kinerja

/// Which rows carry money and which of them add up to which: a sub kegiatan's budget counts once, on its first
/// indicator row; kegiatan and program carry sums on theirs.
package struct Pohon: Sendable {
  /// By row: whether its budget columns are filled.
  package private(set) var berUang: [Bool]
  /// By row that carries money: the rows directly under it that do. Sub kegiatan without a kegiatan row stand
  /// under the program.
  package private(set) var anak: [[Int]]
  /// Rows that carry money under no other.
  package private(set) var akar: [Int] = []

  package init(_ rows: [HasilIndikator]) {
    berUang = Array(repeating: false, count: rows.count)
    anak = Array(repeating: [], count: rows.count)
    var parents: [Kode: Int] = [:]
    for (index, row) in rows.enumerated() {
      let plan = row.rencana
      switch plan.tingkat {
      case .subKegiatan: berUang[index] = row.anggaran != nil
      case .program, .kegiatan:
        guard parents[plan.kode] == nil else { continue }
        parents[plan.kode] = index
        berUang[index] = true
      case .iku: continue
      }
      guard berUang[index] else { continue }
      let above =
        plan.tingkat == .program
        ? nil : (plan.tingkat == .subKegiatan ? parents[plan.kode.kegiatan] : nil) ?? parents[plan.kode.program]
      if let above { anak[above].append(index) } else { akar.append(index) }
    }
  }

  /// The last row that carries money under a row; itself without any.
  func terakhir(_ index: Int) -> Int {
    var last = index
    while let next = anak[last].last { last = next }
    return last
  }
}

extension HasilKantor {
  /// The money of a row that carries it: its own, or what lies under it.
  func uang(_ row: HasilIndikator) -> Anggaran? {
    switch row.rencana.tingkat {
    case .subKegiatan: row.anggaran
    case .program: rekap(.program, row.rencana.kode.teks)?.anggaran
    case .kegiatan: rekap(.kegiatan, row.rencana.kode.teks)?.anggaran
    case .iku: nil
    }
  }
}

extension HasilIndikator {
  /// The ground of the row.
  var latar: Latar {
    switch rencana.tingkat {
    case .program: .program
    case .kegiatan: .kegiatan
    case .subKegiatan, .iku: .biasa
    }
  }
}

extension [HasilIndikator] {
  /// Rows of a sheet that belong on one page: a program or kegiatan with the first sub kegiatan under it, all
  /// indicators of one kode, the totals with the last of them.
  /// - Parameters:
  ///   - awal: first row of an indicator in the sheet; `nil` when it has none there.
  ///   - akhir: its last row.
  ///   - kaki: rows of the totals, after all indicators.
  func utuh(awal: (Int) -> Int?, akhir: (Int) -> Int?, kaki: ClosedRange<Int>) -> [ClosedRange<Int>] {
    var result: [ClosedRange<Int>] = []
    for index in indices where index == 0 || self[index - 1].rencana.kode != self[index].rencana.kode {
      var end = index
      while self[end].rencana.tingkat != .subKegiatan, end + 1 < count, self[end + 1].rencana.tingkat != .program {
        end += 1
      }
      while end + 1 < count, self[end + 1].rencana.kode == self[end].rencana.kode { end += 1 }
      guard let first = awal(index) else { continue }
      while end > index, akhir(end) == nil { end -= 1 }
      if let last = akhir(end), last > first { result.append(first...last) }
    }
    guard var tail = indices.last(where: { awal($0) != nil }) else { return [kaki] }
    while tail > 0, self[tail - 1].rencana.kode == self[tail].rencana.kode { tail -= 1 }
    guard var first = awal(tail) else { return result + [kaki] }
    while let block = result.last, block.upperBound >= first {
      first = Swift.min(first, block.lowerBound)
      result.removeLast()
    }
    return result + [first...kaki.upperBound]
  }
}
