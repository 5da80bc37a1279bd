import Core
import Ingest
package import Kinerja
import Workbook

/// Where every row of the performance sheets stands, worked out before anything is written, so that sheets can
/// refer to each other.
package struct TataLetak: Sendable {
  package let pohon: Pohon
  package let e81: LetakE81
  package let capaian: LetakCapaian
  package let anggaran: LetakAnggaran
  package let iku: LetakIKU
  /// Rows of each sub kegiatan or parent, the one that carries the money first; only for means weighted by pagu.
  let sekelompok: [KunciAnggaran: [Int]]
  /// Row of the results by what `realisasi_dari` calls it.
  private let sumber: [String: [Sumber]]

  /// A row another may take its realisasi from.
  package enum Sumber: Hashable, Sendable { case renja(Int), iku(Int) }

  package init(_ bahan: BahanLaporan, _ hasil: HasilKantor) {
    pohon = Pohon(hasil.baris)
    e81 = LetakE81(bahan, hasil)
    capaian = LetakCapaian(bahan, hasil)
    anggaran = LetakAnggaran(bahan, hasil, pohon)
    iku = LetakIKU(bahan, hasil)
    var names: [String: [Sumber]] = [:]
    if hasil.baris.contains(where: { $0.rencana.realisasiDari != nil }) {
      for (index, row) in hasil.baris.enumerated() {
        names["\(row.rencana.kode)#\(row.rencana.kunci.no)", default: []].append(.renja(index))
      }
      for (index, row) in hasil.iku.enumerated() { names[row.rencana.kode.teks, default: []].append(.iku(index)) }
    }
    sumber = names
    var groups: [KunciAnggaran: [Int]] = [:]
    if hasil.pengaturan.rataRata == .pagu {
      for (index, row) in hasil.baris.enumerated() { groups[row.kunciAnggaran, default: []].append(index) }
    }
    sekelompok = groups
  }

  /// The row that a row takes its realisasi from, the unit's own first; `nil` when that takes it from a third, so
  /// that cells never refer to each other in a circle.
  package func sumber(_ row: HasilIndikator, _ hasil: HasilKantor) -> Sumber? {
    guard let name = row.rencana.realisasiDari, let found = sumber[name] else { return nil }
    let own = found.first { TataLetak.baris($0, hasil).rencana.seksi == row.rencana.seksi } ?? found.first
    return own.flatMap { TataLetak.baris($0, hasil).rencana.realisasiDari == nil ? $0 : nil }
  }

  package static func baris(_ sumber: Sumber, _ hasil: HasilKantor) -> HasilIndikator {
    switch sumber {
    case .renja(let index): hasil.baris[index]
    case .iku(let index): hasil.iku[index]
    }
  }
}

/// Rows of E.81.
package struct LetakE81: Sendable {
  /// Widths of No, Sasaran, Program, Indikator, Unit in characters.
  static let lebar: [Double] = [4, 14, 22, 27, 12.5]

  /// Title rows; the line of the sasaran comes after them.
  package let judul: Int
  /// First of the two heading rows; number row, K/Rp row, office row follow.
  package let kepala: Int
  /// First row of each indicator and how its texts fold.
  package let awal: [Int]
  package let lipatan: [Lipatan]
  /// First row after the indicators.
  package let akhir: Int
  package let jumlah: Int?
  package let rata: Int
  /// The second means (capped at 100, or without the cap), when one is more than a point away.
  package let rataPembanding: Int?
  package let predikat: Int
  package let keterangan: Int

  package var nomor: Int { kepala + 2 }
  package var satuan: Int { kepala + 3 }
  package var kantor: Int { kepala + 4 }
  package var data: Int { kepala + 5 }

  init(_ bahan: BahanLaporan, _ hasil: HasilKantor) {
    judul = bahan.profil.judulTriwulan ? 5 : 4
    kepala = judul + 2
    let pixels = LetakE81.lebar.map { TextMetrics.pixels(columnWidth: $0) }
    var starts: [Int] = []
    var folds: [Lipatan] = []
    var next = kepala + 5
    for (index, row) in hasil.baris.enumerated() {
      let continued = index > 0 && hasil.baris[index - 1].rencana.kode == row.rencana.kode
      let fold = Lipatan(
        [
          (continued ? "" : E81.program(row), pixels[2]), (row.rencana.indikator, pixels[3]),
          (bahan.acuan.rencana.namaSeksi(row.rencana.seksi), pixels[4]),
        ], style: Gaya.style(row.latar, .teks))
      starts.append(next)
      folds.append(fold)
      next += fold.count
    }
    if hasil.baris.isEmpty { next += 1 }
    awal = starts
    lipatan = folds
    akhir = next
    jumlah = bahan.profil.jumlahE81 ? next : nil
    if bahan.profil.jumlahE81 { next += 1 }
    rata = next
    next += 1
    let kantor = hasil.kantor
    let capped =
      kantor.capaianTW.contains { $0.pembanding != nil } || kantor.capaianSD.pembanding != nil
      || kantor.capaianRenstra.pembanding != nil
    rataPembanding = capped ? next : nil
    if capped { next += 1 }
    predikat = next
    keterangan = next + 1
  }
}

/// Rows of Capaian.
package struct LetakCapaian: Sendable {
  /// Heading rows: groups, names, numbers.
  static let kepala = 3
  static let data = 6
  /// Widths of Kode, Uraian, Indikator, Satuan, Polaritas, Unit, Catatan in characters.
  let lebar: [Double]

  package let awal: [Int]
  package let lipatan: [Lipatan]
  package let akhir: Int
  package let rataPembanding: Int?
  /// First row of the settings, and of the scale (ascending bounds).
  package let keterangan: Int
  package let skala: ClosedRange<Int>

  package var rata: Int { akhir }
  package var terhitung: Int { akhir + (rataPembanding == nil ? 1 : 2) }
  package var predikat: Int { terhitung + 1 }
  /// Rows of indicators, never empty.
  package var rentang: ClosedRange<Int> { LetakCapaian.data...akhir - 1 }

  /// Last row of an indicator.
  func akhirBaris(_ index: Int, _ hasil: HasilKantor) -> Int {
    pembilang(index) - 1 + (hasil.baris[index].rencana.akumulasi == .rasio ? 2 : 0)
  }

  /// Row of the numerators of a `rasio` row; denominators stand below.
  package func pembilang(_ index: Int) -> Int { awal[index] + lipatan[index].count }

  init(_ bahan: BahanLaporan, _ hasil: HasilKantor) {
    let noted = hasil.baris.contains { !Capaian.catatan($0).isEmpty }
    lebar = [15.5, 22, 28, LebarAngka.kata(hasil.baris.map(\.rencana.satuan)), 10.5, 12.5, noted ? 20 : 9]
    let pixels = lebar.map { TextMetrics.pixels(columnWidth: $0) }
    var starts: [Int] = []
    var folds: [Lipatan] = []
    var next = LetakCapaian.data
    for row in hasil.baris {
      let plan = row.rencana
      let fold = Lipatan(
        [
          (plan.uraian, pixels[1]), (plan.indikator, pixels[2]), (plan.satuan, pixels[3]),
          (Capaian.cara(row), pixels[4]), (Capaian.catatan(row), pixels[6]),
          (bahan.acuan.rencana.namaSeksi(plan.seksi), pixels[5]),
        ], style: Gaya.style(row.latar, .teks))
      starts.append(next)
      folds.append(fold)
      next += fold.count + (plan.akumulasi == .rasio ? 2 : 0)
    }
    if hasil.baris.isEmpty { next += 1 }
    awal = starts
    lipatan = folds
    akhir = next
    let kantor = hasil.kantor
    let means = kantor.capaianTW + [kantor.capaianSD, kantor.capaianTahun, kantor.capaianRenstra]
    let capped = means.contains { $0.pembanding != nil }
    rataPembanding = capped ? next + 1 : nil
    keterangan = next + (capped ? 4 : 3) + 1
    let first = keterangan + 2
    skala = first...first + max(1, hasil.skala.tingkat.count) - 1
  }
}

/// Rows of Anggaran: one per row that carries money.
package struct LetakAnggaran: Sendable {
  static let kepala = 3
  static let data = 6
  /// Widths of Kode, Uraian, Unit.
  static let lebar: [Double] = [15.5, 28, 12.5]

  /// By row of the results; `nil` without money.
  package let awal: [Int?]
  package let lipatan: [Lipatan?]
  package let akhir: Int

  package var jumlah: Int { akhir }

  init(_ bahan: BahanLaporan, _ hasil: HasilKantor, _ pohon: Pohon) {
    let pixels = LetakAnggaran.lebar.map { TextMetrics.pixels(columnWidth: $0) }
    var starts: [Int?] = []
    var folds: [Lipatan?] = []
    var next = LetakAnggaran.data
    for (index, row) in hasil.baris.enumerated() {
      guard pohon.berUang[index] else {
        starts.append(nil)
        folds.append(nil)
        continue
      }
      let unit = bahan.acuan.rencana.namaSeksi(row.rencana.seksi)
      let fold = Lipatan([(row.rencana.uraian, pixels[1]), (unit, pixels[2])], style: Gaya.style(row.latar, .teks))
      starts.append(next)
      folds.append(fold)
      next += fold.count
    }
    if next == LetakAnggaran.data { next += 1 }
    awal = starts
    lipatan = folds
    akhir = next
  }
}

/// Rows of IKU: the indicator, then numerator and denominator where there are any.
package struct LetakIKU: Sendable {
  static let kepala = 3
  static let data = 6
  /// Widths of Kode, Sasaran, Indikator, Satuan, Formulasi, Sumber data, Polaritas, Unit, Penjelasan.
  let lebar: [Double]

  package let awal: [Int]
  package let lipatan: [Lipatan]
  /// Whether a row has the two rows below it.
  package let rinci: [Bool]
  package let akhir: Int

  package func pembilang(_ index: Int) -> Int { awal[index] + lipatan[index].count }

  init(_ bahan: BahanLaporan, _ hasil: HasilKantor) {
    lebar = [7, 20, 24, LebarAngka.kata(hasil.iku.map(\.rencana.satuan)), 24, 15, 10.5, 12.5, 26]
    let pixels = lebar.map { TextMetrics.pixels(columnWidth: $0) }
    var starts: [Int] = []
    var folds: [Lipatan] = []
    var details: [Bool] = []
    var next = LetakIKU.data
    for row in hasil.iku {
      let plan = row.rencana
      let fold = Lipatan(
        [
          (plan.sasaran, pixels[1]), (plan.indikator, pixels[2]), (plan.satuan, pixels[3]),
          (plan.iku?.formulasi ?? "", pixels[4]), (plan.iku?.sumberData ?? "", pixels[5]),
          (Capaian.cara(row), pixels[6]), (IKU.penjelasan(row, hasil), pixels[8]),
          (bahan.acuan.rencana.namaSeksi(plan.seksi), pixels[7]),
        ], style: Gaya.style(.biasa, .teks))
      let detail = plan.akumulasi == .rasio || row.isian.contains { $0?.pembilang != nil || $0?.penyebut != nil }
      starts.append(next)
      folds.append(fold)
      details.append(detail)
      next += fold.count + (detail ? 2 : 0)
    }
    if hasil.iku.isEmpty { next += 1 }
    awal = starts
    lipatan = folds
    rinci = details
    akhir = next
  }
}
