import Core
import Kinerja
import Workbook

extension Capaian {
  /// Helper columns of a row: bounds, weight, and for each mean whether and with what the row counts.
  func bantuan(
    _ index: Int, _ row: HasilIndikator, _ place: Int, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    let set = l.hasil.pengaturan
    if row.rencana.polaritas == .rentang {
      for (column, bound) in [(KolomCapaian.bawah, row.rumus.bawah), (KolomCapaian.atas, row.rumus.atas)] {
        guard let bound else { continue }
        let format = FormatAngka.angka(desimal: FormatAngka.desimal(bound))
        sink.number(place, column, bound.double, gaya.angka(format, .bantu, &sink))
      }
    }
    guard l.hasil.dirata(row) else { return }
    bobot(index, row, place, &gaya, &sink)
    let number = gaya.angka(FormatAngka.rupiahBulat, .bantu, &sink)
    let percent = gaya.angka(FormatAngka.persen, .bantu, &sink)
    for each in ukuran {
      let share = row.bahan(each.jenis)
      let due = share.jatuhTempo || share.persen != nil
      let p = "\(Rumus.k(each.persen))\(place + 1)"
      let d = "\(Rumus.k(each.jatuhTempo))\(place + 1)"
      sink.formula(
        place, each.jatuhTempo, "IF(OR(\(jatuhTempo(each, index, row, place)),ISNUMBER(\(p))),1,\"\")",
        cached: due ? .number(1) : .empty, number)
      let capped = set.batasCapaian.map { "MIN(\(NumberWriter.plain($0, decimals: 4)),MAX(0,\(p)))" } ?? "MAX(0,\(p))"
      let counted = dihitung(row, each)
      let r = "\(Rumus.k(each.realisasi))\(place + 1)"
      let missing = set.kosongDihitung == .nol ? "IF(AND(\(d)=1,\(r)=\"\"),0,\"\")" : "\"\""
      let formula = "IF(ISNUMBER(\(p)),\(capped),\(missing))"
      sink.formula(
        place, each.nilai, formula, cached: counted.map { .number($0.double) } ?? .empty, percent)
      if let column = each.bobot { bobotPagu(each, column, index, row, place, counted != nil, &gaya, &sink) }
    }
  }

  /// The percentage as it goes into a mean.
  private func dihitung(_ row: HasilIndikator, _ each: UkuranRerata) -> Pecahan? {
    let set = l.hasil.pengaturan
    let share = row.bahan(each.jenis)
    guard let value = share.persen else {
      return share.jatuhTempo && share.hilang && set.kosongDihitung == .nol ? .nol : nil
    }
    let floor = max(value.nilai, .nol)
    return set.batasCapaian.map { min(floor, $0) } ?? floor
  }

  /// Whether a target is due, as a condition.
  private func jatuhTempo(_ each: UkuranRerata, _ index: Int, _ row: HasilIndikator, _ place: Int) -> String {
    let text = row.rencana.polaritas == .teks
    // As `RumusCapaian.memberiPersen`.
    let zero = row.rencana.polaritas == .turun && l.hasil.pengaturan.targetNolTurun == .seratus
    func asks(_ cell: String) -> String {
      text ? "\(cell)<>\"\"" : zero ? "ISNUMBER(\(cell))" : "N(\(cell))>0"
    }
    func asks(_ column: Int) -> String { asks("\(Rumus.k(column))\(place + 1)") }
    let due = ukuran.first { $0.jenis == .sd }.map { "\(Rumus.k($0.jatuhTempo))\(place + 1)=1" } ?? "FALSE"
    switch each.jenis {
    case .triwulan(let quarter): return asks(KolomCapaian.targetTW[quarter.index])
    case .tahun: return "AND(\(due),\(asks(KolomCapaian.target)))"
    case .renstra:
      let cell = Lembar.sel(Lembar.e81, KolomE81.targetRenstra, "\(l.tata.e81.awal[index] + 1)")
      return "AND(\(due),\(asks(cell)))"
    case .sd:
      let waits = row.rencana.akumulasi == .rata || row.rencana.akumulasi == .repetitif
      guard waits, row.adaTargetTW else { return asks(KolomCapaian.targetSD) }
      let first = Rumus.k(KolomCapaian.targetTW[0])
      let range = "\(first)\(place + 1):\(Rumus.k(KolomCapaian.targetTW[l.last]))\(place + 1)"
      return text ? "COUNTA(\(range))>0" : "COUNTIF(\(range),\">0\")>0"
    }
  }

  /// The weight a row brings: its bobot, or the pagu of its sub kegiatan.
  private func bobot(
    _ index: Int, _ row: HasilIndikator, _ place: Int, _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    switch l.hasil.pengaturan.rataRata {
    case .sederhana: return
    case .bobot:
      guard let weight = row.rencana.bobot else { return }
      let format = FormatAngka.angka(desimal: FormatAngka.desimal(weight.pecahan))
      sink.number(place, KolomCapaian.bobot, weight.double, gaya.angka(format, .bantu, &sink))
    case .pagu:
      guard let pagu = row.pagu else { return }
      let style = gaya.angka(FormatAngka.rupiah(pagu), .bantu, &sink)
      // A unit's part sums its own pagu in E.81; a parent's weight stays the office's.
      if let first = l.tata.sekelompok[row.kunciAnggaran]?.first, l.hasil.uang(l.hasil.baris[first])?.pagu == pagu {
        let cell = Lembar.sel(Lembar.e81, KolomE81.target + 1, "\(l.tata.e81.awal[first] + 1)")
        sink.formula(place, KolomCapaian.bobot, cell, cached: .number(pagu.double), style)
      } else {
        sink.number(place, KolomCapaian.bobot, pagu.double, style)
      }
    }
  }

  /// Pagu divided by the rows of its sub kegiatan that count.
  private func bobotPagu(
    _ each: UkuranRerata, _ column: Int, _ index: Int, _ row: HasilIndikator, _ place: Int, _ counts: Bool,
    _ gaya: inout Gaya, _ sink: inout some SheetSink & ~Copyable
  ) {
    let set = l.hasil.pengaturan
    let mates = (l.tata.sekelompok[row.kunciAnggaran] ?? [index])
      .filter { l.hasil.baris[$0].rencana.tingkat == set.tingkatRataRata }
    let cells = mates.map { "\(Rumus.k(each.nilai))\(l.tata.capaian.awal[$0] + 1)" }.joined(separator: ",")
    let share = mates.count { dihitung(l.hasil.baris[$0], each) != nil }
    let weight = (row.pagu ?? .nol).pecahan / Pecahan(max(1, share))
    sink.formula(
      place, column,
      "IF(\(Rumus.k(each.nilai))\(place + 1)=\"\",\"\",N(\(Rumus.k(KolomCapaian.bobot))\(place + 1))/COUNT(\(cells)))",
      cached: counts ? .number(weight.double) : .empty, gaya.angka(FormatAngka.rupiahBulat, .bantu, &sink))
  }
}
