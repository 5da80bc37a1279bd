package import Core

/// What the computation needs: the plan, what was delivered, the scales.
package struct Masukan: Sendable {
  package var periode: Periode
  package var pengaturan: Pengaturan
  package var rencana: Rencana
  package var realisasi: Realisasi
  package var skala: SkalaPredikat
  package var skalaTeks: SkalaTeks

  package init(
    periode: Periode, pengaturan: Pengaturan, rencana: Rencana, realisasi: Realisasi, skala: SkalaPredikat,
    skalaTeks: SkalaTeks
  ) {
    self.periode = periode
    self.pengaturan = pengaturan
    self.rencana = rencana
    self.realisasi = realisasi
    self.skala = skala
    self.skalaTeks = skalaTeks
  }
}

/// Computes every figure of a quarter from plan and deliveries: a pure function, linear in the rows.
package struct Perhitungan {
  private let masukan: Masukan
  private let last: Int
  private let renja: [IndikatorBerlaku]
  private let iku: [IndikatorBerlaku]
  private let sumber: [String: [IndikatorBerlaku]]

  /// Nothing later than the quarter reported is looked at, whatever `masukan` holds.
  package static func hitung(_ masukan: Masukan) -> HasilKantor { Perhitungan(masukan).hasil() }

  private init(_ masukan: Masukan) {
    self.masukan = masukan
    last = masukan.periode.triwulan.index
    (renja, iku) = masukan.rencana.berlaku(pada: masukan.periode)
    var sources: [String: [IndikatorBerlaku]] = [:]
    if renja.contains(where: { $0.rencana.realisasiDari != nil }) {
      for row in renja { sources["\(row.rencana.kode)#\(row.rencana.kunci.no)", default: []].append(row) }
      for row in iku { sources[row.rencana.kode.teks, default: []].append(row) }
    }
    sumber = sources
  }

  private func hasil() -> HasilKantor {
    let money = anggaranSub()
    var parentPagu: [Kode: Rupiah?] = [:]
    for (key, anggaran) in money {
      for parent in [key.kode.kegiatan, key.kode.program] {
        parentPagu[parent] = (parentPagu[parent] ?? nil) + anggaran.pagu
      }
    }
    var seen: Set<KunciAnggaran> = []
    let rows = renja.map { row in
      let key = KunciAnggaran(row.rencana.kode, row.rencana.seksi)
      let isSub = row.rencana.tingkat == .subKegiatan
      let first = isSub && seen.insert(key).inserted
      return hitung(
        row, anggaran: first ? money[key] : nil,
        pagu: isSub ? money[key]?.pagu : parentPagu[row.rencana.kode] ?? nil)
    }
    return HasilKantor(
      periode: masukan.periode, pengaturan: masukan.pengaturan, skala: masukan.skala, seksi: masukan.rencana.seksi,
      baris: rows, iku: iku.map { hitung($0, anggaran: nil, pagu: nil) })
  }

  /// Delivered rows up to the quarter reported; those of another row for `realisasi_dari`.
  private func isian(_ row: IndikatorBerlaku, depth: Int = 0) -> [Isian?] {
    if let name = row.rencana.realisasiDari, depth < 8, let source = sumber(name, seksi: row.rencana.seksi) {
      let rows = isian(source, depth: depth + 1)
      let (from, to) = (source.rencana, row.rencana)
      if to.akumulasi == .rasio || (from.menjumlah && to.menjumlah) { return rows }
      // The source's own figure of each quarter, however it was delivered.
      let run = RunTriwulan(from, target: source.targetTW, isian: rows)
      return rows.enumerated().map { index, isian in
        guard var isian else { return nil }
        (isian.nilai, isian.nilaiSD) = (run.realisasi[index], false)
        return isian
      }
    }
    guard var rows = masukan.realisasi.isian[row.rencana.kunci] else { return [nil, nil, nil, nil] }
    for index in (last + 1)..<5 where index < 4 { rows[index] = nil }
    return rows
  }

  /// The row that `realisasi_dari` names, the unit's own first.
  private func sumber(_ name: String, seksi: String) -> IndikatorBerlaku? {
    let candidates = sumber[name] ?? []
    return candidates.first { $0.rencana.seksi == seksi } ?? candidates.first
  }

  private func hitung(_ row: IndikatorBerlaku, anggaran: Anggaran?, pagu: Rupiah?) -> HasilIndikator {
    let plan = row.rencana
    let skalaTeks = masukan.skalaTeks
    let isian = isian(row)
    let run = RunTriwulan(plan, target: row.targetTW, isian: isian)
    let rumus = RumusCapaian(plan, masukan.pengaturan)
    let realisasiSD = run.sampai(last)
    let targetSD = run.targetSampai(last)
    let capaianSD = rumus.capaian(realisasi: realisasiSD, target: targetSD, skala: skalaTeks)
    let renstraSD = renstra(plan, realisasiSD)
    return HasilIndikator(
      rencana: plan, run: run, rumus: rumus, targetSD: targetSD, realisasiSD: realisasiSD,
      capaianTW: (0..<4).map { index in
        index > last
          ? nil : rumus.capaian(realisasi: run.realisasi[index], target: row.targetTW[index], skala: skalaTeks)
      },
      capaianSD: capaianSD,
      capaianTahun: rumus.capaian(realisasi: realisasiSD, target: plan.target, skala: skalaTeks),
      realisasiRenstraSD: renstraSD,
      capaianRenstra: rumus.capaian(realisasi: renstraSD, target: plan.targetRenstra, skala: skalaTeks),
      predikat: masukan.skala.predikat(capaianSD), jatuhTempo: run.jatuhTempo(last, rumus),
      anggaran: anggaran, pagu: pagu, isian: isian, catatan: catatan(plan, run, rumus, realisasiSD))
  }

  /// Column 13 K: 6 + 12 (blank 6 counts as 0) or 12, by `akumulasi_renstra`; empty when 12 or 5 is empty.
  private func renstra(_ plan: Indikator, _ realisasiSD: Nilai?) -> Nilai? {
    guard plan.tingkat != .iku, let realisasiSD, plan.targetRenstra != nil else { return nil }
    guard plan.caraRenstra == .jumlah, let now = realisasiSD.angka else { return realisasiSD }
    return .angka((plan.realisasiRenstraLalu?.angka ?? .nol) + now)
  }

  private func catatan(
    _ plan: Indikator, _ run: RunTriwulan, _ rumus: RumusCapaian, _ realisasiSD: Nilai?
  ) -> [CatatanBaris] {
    var notes: [CatatanBaris] = []
    for quarter in masukan.periode.triwulan.sampai {
      if run.deret.hanyaSD(quarter.index) {
        notes.append(.hanyaSD(quarter))
      } else if run.realisasi[quarter.index] == nil, rumus.memberiPersen(run.target[quarter.index]) {
        notes.append(.belumDilaporkan(quarter))
      }
    }
    let nol = [realisasiSD, run.realisasi[last]].contains { $0?.angka?.isZero ?? false }
    if plan.polaritas == .turun, rumus.rumusTurun == .rasio, nol {
      notes.append(.rasioNol)
    }
    if plan.tingkat != .iku {
      let later = masukan.pengaturan.renstraMulai.map { masukan.periode.tahun > $0 } ?? false
      if plan.caraRenstra == .jumlah, plan.targetRenstra != nil, plan.realisasiRenstraLalu == nil, later {
        notes.append(.renstraLaluKosong)
      }
      if plan.polaritas != .naik, plan.targetRenstra != nil { notes.append(.polaritasLain(plan.polaritas)) }
    }
    if !run.target.contains(where: { $0 != nil }) { notes.append(.tanpaTargetTW) }
    return notes
  }
}

extension Perhitungan {
  /// Money of every sub kegiatan in the plan: pagu and cash of the DPA in force, amounts of the best source each
  /// quarter (DOMAIN §2, §8).
  private func anggaranSub() -> [KunciAnggaran: Anggaran] {
    let inForce = masukan.rencana.dpaBerlaku(pada: masukan.periode.akhir)
    let pokok = masukan.rencana.dpaPokok
    var groups: [KunciAnggaran: [IndikatorBerlaku]] = [:]
    for row in renja where row.rencana.tingkat == .subKegiatan {
      groups[KunciAnggaran(row.rencana.kode, row.rencana.seksi), default: []].append(row)
    }
    var result: [KunciAnggaran: Anggaran] = [:]
    for (key, rows) in groups {
      var anggaran = Anggaran()
      anggaran.paguRenja = Perhitungan.sekali(rows.map(\.rencana.pagu))
      anggaran.paguRenstra = Perhitungan.sekali(rows.map(\.rencana.paguRenstra))
      anggaran.renstraLalu = Perhitungan.sekali(rows.map(\.rencana.anggaranRenstraLalu))
      anggaran.paguPokok = pokok[key]?.pagu
      if let dpa = inForce[key] {
        anggaran.pagu = dpa.pagu
        anggaran.kasTW = dpa.kasTW
        anggaran.versiDPA = dpa.versi
      } else {
        anggaran.pagu = anggaran.paguRenja
        anggaran.tanpaDPA = true
      }
      for quarter in 0...last { anggaran.kasSD = anggaran.kasSD + anggaran.kasTW[quarter] }
      take(key, rows, into: &anggaran)
      result[key] = anggaran
    }
    return result
  }

  private func take(_ key: KunciAnggaran, _ rows: [IndikatorBerlaku], into anggaran: inout Anggaran) {
    let delivered = rows.compactMap { masukan.realisasi.isian[$0.rencana.kunci] }
    var deret = Deret<Rupiah>()
    for quarter in 0...last {
      let isian = delivered.compactMap { $0[quarter] }
      var best: (sumber: SumberUang, uang: Uang)?
      for sumber in SumberUang.allCases {
        let found = sumber == .seksi ? Perhitungan.uang(isian) : masukan.realisasi.uang[sumber]?[key]?[quarter]
        guard let found else { continue }
        if best == nil || best?.uang.belumPenuh == true { best = (sumber, found) }
      }
      if let best {
        deret.take(best.uang.nilai, sd: best.uang.sd, at: quarter)
        anggaran.sumber[quarter] = best.sumber
        anggaran.asalTW[quarter] = best.uang.asal
      }
      if let fisik = isian.lazy.compactMap(\.fisik).first {
        (anggaran.fisik, anggaran.fisikPada) = (fisik.pecahan, quarter)
      }
    }
    anggaran.realisasiTW = deret.sendiri
    for quarter in 0..<4 where deret.hanyaSD(quarter) { anggaran.dinyatakan[quarter] = deret.dinyatakan[quarter] }
    anggaran.realisasiSD = deret.sampai(last)
  }

  /// The amount a unit wrote for a sub kegiatan: on one of its rows (others blank or 0), or the same on all.
  private static func uang(_ isian: [Isian]) -> Uang? {
    guard let amount = sekali(isian.map(\.anggaran)) else { return nil }
    guard let row = isian.first(where: { $0.anggaran == amount }) else { return nil }
    return Uang(nilai: amount, sd: row.anggaranSD, asal: [row.asal])
  }

  /// An amount that counts once: the first above or below 0, else 0, else nothing.
  private static func sekali(_ amounts: [Rupiah?]) -> Rupiah? {
    let given = amounts.compactMap { $0 }
    return given.first { $0 != .nol } ?? given.first
  }
}
