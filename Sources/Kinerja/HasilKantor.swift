package import Core

/// A program, kegiatan, unit or the office brought together.
package struct Rekap: Sendable {
  package enum Jenis: String, Sendable { case program, kegiatan, seksi, opd }

  package let jenis: Jenis
  /// Empty for the office.
  package let kode: String
  package let nama: String
  /// Sub-kegiatan indicator rows under it, and those of them with a realisasi s.d.
  package let jumlahIndikator: Int
  package let jumlahTerisi: Int
  /// Means of percentage 1 of each quarter up to the one reported; later ones are empty.
  package let capaianTW: [Rerata]
  /// Means of percentages 2, 3 and 4.
  package let capaianSD: Rerata
  package let capaianTahun: Rerata
  package let capaianRenstra: Rerata
  /// From percentage 2.
  package let predikat: Predikat?
  package let anggaran: Anggaran

  /// Percentage 2 − serapan, in points (*efisiensi*).
  package var efisiensi: Persen? {
    guard let capaian = capaianSD.nilai, let serapan = anggaran.serapan else { return nil }
    return Persen(capaian.nilai - serapan.nilai)
  }
}

/// Everything computed for an office and a quarter, or the part of it that belongs to one unit.
package struct HasilKantor: Sendable {
  package let periode: Periode
  package let pengaturan: Pengaturan
  package let skala: SkalaPredikat
  package let seksi: [Seksi]
  /// Renja rows of all levels in plan order.
  package let baris: [HasilIndikator]
  package let iku: [HasilIndikator]
  /// Programs, kegiatan in plan order, then units in the order of seksi.csv, then the office.
  package let rekap: [Rekap]
  /// The unit whose part this is; `nil` = the whole office.
  private let unit: String?
  private let indeks: [String: Int]

  init(
    periode: Periode, pengaturan: Pengaturan, skala: SkalaPredikat, seksi: [Seksi], baris: [HasilIndikator],
    iku: [HasilIndikator], unit: String? = nil
  ) {
    self.unit = unit
    self.periode = periode
    self.pengaturan = pengaturan
    self.skala = skala
    self.seksi = seksi
    self.baris = baris
    self.iku = iku
    rekap =
      Penggulung(periode: periode, pengaturan: pengaturan, skala: skala, seksi: seksi, baris: baris, unit: unit).rekap
    indeks = Dictionary(rekap.enumerated().map { ("\($1.jenis.rawValue):\($1.kode)", $0) }) { first, _ in first }
  }

  /// The line of a program, kegiatan or unit.
  package func rekap(_ jenis: Rekap.Jenis, _ kode: String) -> Rekap? {
    indeks["\(jenis.rawValue):\(kode)"].map { rekap[$0] }
  }

  /// Whether a row counts in the mean of the whole: it is of the level that is averaged, and in a unit's part the
  /// unit's own, so that its mean is the one of its line in the office.
  package func dirata(_ row: HasilIndikator) -> Bool {
    row.rencana.tingkat == pengaturan.tingkatRataRata && (unit == nil || row.rencana.seksi == unit)
  }

  /// The office (or, in a unit's part, all of that part).
  package var kantor: Rekap { rekap[rekap.count - 1] }

  /// The rows that belong to one unit, under their programs and kegiatan, rolled up anew.
  package func bagian(seksi kode: String) -> HasilKantor {
    var parents: Set<Kode> = []
    for row in baris where row.rencana.seksi == kode {
      parents.insert(row.rencana.kode.kegiatan)
      parents.insert(row.rencana.kode.program)
    }
    let rows = baris.filter { row in
      row.rencana.seksi == kode || (row.rencana.tingkat != .subKegiatan && parents.contains(row.rencana.kode))
    }
    return HasilKantor(
      periode: periode, pengaturan: pengaturan, skala: skala, seksi: seksi.filter { $0.kode == kode }, baris: rows,
      iku: iku.filter { $0.rencana.seksi == kode }, unit: kode)
  }
}

/// Rolls rows up (DOMAIN §4): rupiah are summed, percentages averaged, never the other way round.
struct Penggulung {
  let periode: Periode
  let pengaturan: Pengaturan
  let skala: SkalaPredikat
  let seksi: [Seksi]
  let baris: [HasilIndikator]
  let unit: String?

  var rekap: [Rekap] {
    // Positions, not rows: rows are large and stand under several parents.
    var byParent: [Kode: [Int]] = [:]
    var names: [(kode: Kode, nama: String, tingkat: Tingkat)] = []
    for index in baris.indices {
      let (kode, tingkat) = (baris[index].rencana.kode, baris[index].rencana.tingkat)
      if tingkat != .subKegiatan, names.last?.kode != kode {
        names.append((kode, baris[index].rencana.uraian, tingkat))
      }
      byParent[kode.program, default: []].append(index)
      if tingkat != .program { byParent[kode.kegiatan, default: []].append(index) }
    }
    var result = names.map { name in
      rekap(name.tingkat == .program ? .program : .kegiatan, name.kode.teks, name.nama, byParent[name.kode] ?? [])
    }
    for unit in seksi {
      result.append(
        rekap(.seksi, unit.kode, unit.nama, baris.indices.filter { baris[$0].rencana.seksi == unit.kode }))
    }
    result.append(rekap(.opd, "", "", Array(baris.indices)))
    return result
  }

  private func rekap(_ jenis: Rekap.Jenis, _ kode: String, _ nama: String, _ rows: [Int]) -> Rekap {
    let sub = rows.filter { baris[$0].rencana.tingkat == .subKegiatan }
    let level = pengaturan.tingkatRataRata
    let measured =
      level == .subKegiatan
      ? sub
      : rows.filter { index in
        baris[index].rencana.tingkat == level
          && (jenis != .opd || unit == nil || baris[index].rencana.seksi == unit)
      }
    let last = periode.triwulan.index
    let sd = mean(measured, .sd)
    return Rekap(
      jenis: jenis, kode: kode, nama: nama, jumlahIndikator: sub.count,
      jumlahTerisi: sub.count { baris[$0].realisasiSD != nil },
      capaianTW: Triwulan.allCases.map { $0.index <= last ? mean(measured, .triwulan($0)) : .kosong },
      capaianSD: sd, capaianTahun: mean(measured, .tahun), capaianRenstra: mean(measured, .renstra),
      predikat: skala.predikat(sd.nilai), anggaran: uang(jenis, sub))
  }

  /// Money under a line. What stands over programs sums their column 13, as JUMLAH of E.81 does.
  private func uang(_ jenis: Rekap.Jenis, _ sub: [Int]) -> Anggaran {
    var sum = Anggaran.jumlah(sub.lazy.compactMap { baris[$0].anggaran })
    guard jenis == .seksi || jenis == .opd else { return sum }
    let programs = Dictionary(grouping: sub) { baris[$0].rencana.kode.program }
    sum.renstraProgram = programs.values.map { rows in
      Anggaran.jumlah(rows.lazy.compactMap { baris[$0].anggaran }).renstraSD
    }
    return sum
  }

  private func mean(_ rows: [Int], _ ukuran: Ukuran) -> Rerata {
    var shares: [KunciAnggaran: Int] = [:]
    if pengaturan.rataRata == .pagu {
      for index in rows where dihitung(baris[index], ukuran) { shares[baris[index].kunciAnggaran, default: 0] += 1 }
    }
    return Rerata.hitung(
      rows.lazy.map { index in
        let weight: Pecahan =
          switch pengaturan.rataRata {
          case .sederhana: Pecahan(1)
          case .bobot: baris[index].rencana.bobot?.pecahan ?? .nol
          case .pagu:
            (baris[index].pagu ?? .nol).pecahan / Pecahan(max(1, shares[baris[index].kunciAnggaran] ?? 1))
          }
        let bahan = baris[index].bahan(ukuran)
        return BahanRerata(
          persen: bahan.persen, jatuhTempo: bahan.jatuhTempo || bahan.persen != nil, hilang: bahan.hilang, bobot: weight
        )
      }, pengaturan)
  }

  /// Whether a row is in the mean, and so in the divisor of its sub kegiatan's pagu.
  private func dihitung(_ row: HasilIndikator, _ ukuran: Ukuran) -> Bool {
    let bahan = row.bahan(ukuran)
    return bahan.persen != nil || (pengaturan.kosongDihitung == .nol && bahan.jatuhTempo && bahan.hilang)
  }
}

/// Which of the four percentages a mean is of.
package enum Ukuran: Hashable, Sendable {
  case triwulan(Triwulan), sd, tahun, renstra
}

extension HasilIndikator {
  /// What a row brings to a mean: its percentage, whether a target is due, whether its realisasi is missing.
  package func bahan(_ ukuran: Ukuran) -> (persen: Persen?, jatuhTempo: Bool, hilang: Bool) {
    switch ukuran {
    case .triwulan(let quarter):
      (capaianTW[quarter.index], rumus.memberiPersen(targetTW[quarter.index]), realisasiTW[quarter.index] == nil)
    case .sd: (capaianSD, jatuhTempo, realisasiSD == nil)
    case .tahun: (capaianTahun, jatuhTempo && rumus.memberiPersen(rencana.target), realisasiSD == nil)
    case .renstra: (capaianRenstra, jatuhTempo && rumus.memberiPersen(rencana.targetRenstra), realisasiSD == nil)
    }
  }
}
