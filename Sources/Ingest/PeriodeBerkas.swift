import Core
import Kinerja
import Tabular

/// The one period of a file, from its columns, the lines above the heading or its name; what disagrees is reported.
struct PeriodeBerkas {
  /// Columns that carry the period.
  struct Sel {
    let tahun: Kolom
    let triwulan: Kolom
  }

  /// What one row says; `nil` where it says nothing readable.
  struct Baris {
    var tahun: Int?
    var triwulan: Triwulan?
  }

  let periode: Periode
  /// What each row of the table says.
  private let perBaris: [Baris]

  /// - Returns: `nil` when the period cannot be told; that is reported.
  init?(_ reader: inout BarisReader, _ sel: Sel, _ nama: NamaMasuk) {
    let table = reader.table
    var rows: [Baris] = []
    for row in 0..<table.rowCount {
      reader.ke(row)
      rows.append(Baris(tahun: reader.tahun(sel.tahun), triwulan: reader.triwulan(sel.triwulan)))
    }
    perBaris = rows
    let statedTahun = table.stated("tahun").flatMap { line in Int(line.nilai.filter(\.isNumber)).map { (line, $0) } }
    let statedTW = table.stated("triwulan").flatMap { line in Triwulan.baca(line.nilai).map { (line, $0) } }
    let tahun = PeriodeBerkas.terbanyak(rows.compactMap(\.tahun)) ?? statedTahun?.1 ?? nama.tahun
    let triwulan = PeriodeBerkas.terbanyak(rows.compactMap(\.triwulan)) ?? statedTW?.1 ?? nama.triwulan
    guard let tahun, let triwulan else {
      let missing = [tahun == nil ? "tahun" : nil, triwulan == nil ? "triwulan" : nil].compactMap { $0 }
      reader.bag.add(
        .periodeTidakDiketahui, at: table.headingPlace(nil), ["kurang": missing.joined(separator: " dan ")])
      return nil
    }
    periode = Periode(tahun, triwulan)
    let fromColumns = rows.contains { $0.triwulan != nil } && rows.contains { $0.tahun != nil }
    if !fromColumns {
      reader.bag.add(.periodeDariBerkas, at: table.filePlace, ["periode": periode.panjang])
    }
    bandingkan(&reader, sel, statedTahun, statedTW, nama)
  }

  /// Lines above the heading and the file name against the period.
  private func bandingkan(
    _ reader: inout BarisReader, _ sel: Sel, _ statedTahun: (Table.PreambleLine, Int)?,
    _ statedTW: (Table.PreambleLine, Triwulan)?, _ nama: NamaMasuk
  ) {
    let berkas = reader.table.berkas
    func report(_ found: String, _ place: Place, _ sumber: String) {
      reader.bag.add(
        .periodeBerbeda, at: place, ["tertulis": found, "harapan": periode.panjang, "sumber": sumber])
    }
    // A year picked out of a title may be the plan's (RENJA 2021-2026): only a plain statement counts.
    if let (line, year) = statedTahun, line.tersurat, year != periode.tahun {
      report("tahun \(year)", Place(berkas, baris: line.line, nilai: line.nilai), "baris di atas judul kolom")
    }
    if let (line, quarter) = statedTW, quarter != periode.triwulan {
      report(
        "triwulan \(quarter.romawi)", Place(berkas, baris: line.line, nilai: line.nilai), "baris di atas judul kolom")
    }
    if let year = nama.tahunPeriode.min(), !nama.tahunPeriode.contains(periode.tahun) {
      report("tahun \(year)", Place(berkas), "nama berkas")
    }
    if let quarter = nama.triwulan, !nama.semuaTriwulan.contains(periode.triwulan) {
      report("triwulan \(quarter.romawi)", Place(berkas), "nama berkas")
    }
  }

  /// Another year needs another plan.
  func periksaTahun(_ reader: inout BarisReader, _ acuan: Acuan) {
    guard periode.tahun != acuan.rencana.tahun else { return }
    reader.bag.add(
      .tahunBukanRencana, at: reader.table.filePlace,
      ["tahun": String(periode.tahun), "rencana": String(acuan.rencana.tahun)])
  }

  /// Reports the cells of the reader's current row that say another period.
  func periksa(_ reader: inout BarisReader, _ sel: Sel) {
    let row = perBaris[reader.baris]
    if let year = row.tahun, year != periode.tahun {
      reader.lapor(
        .periodeBerbeda, sel.tahun,
        ["tertulis": "tahun \(year)", "harapan": periode.panjang, "sumber": "kolom tahun"])
    }
    if let quarter = row.triwulan, quarter != periode.triwulan {
      reader.lapor(
        .periodeBerbeda, sel.triwulan,
        ["tertulis": "triwulan \(quarter.romawi)", "harapan": periode.panjang, "sumber": "kolom triwulan"])
    }
    if row.tahun == nil, !reader.kosong(sel.tahun) { reader.tandaiRusak() }
    if row.triwulan == nil, !reader.kosong(sel.triwulan) { reader.tandaiRusak() }
  }

  /// What most rows say; of equals the first.
  static func terbanyak<Value: Hashable>(_ values: [Value]) -> Value? {
    var count: [Value: Int] = [:]
    for value in values { count[value, default: 0] += 1 }
    let most = count.values.max() ?? 0
    return values.first { count[$0] == most }
  }
}
