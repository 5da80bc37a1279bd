import Core
import Kinerja
import Workbook

/// Where everything stands on the Ringkasan, worked out before anything is written.
struct TataRingkasan {
  /// Seventeen equal columns.
  static let kolom = 17
  static let lebarKolom = 6.2

  static let tile = 3
  static let grafikKecil = 8
  /// Rows of 15 points a small chart covers.
  static let tinggiKecil = 14

  let penyampaian: Int
  let perhatian: Int
  let barisPerhatian: Int
  let grafikProgram: Int
  let tinggiProgram: Int
  let grafikSeksi: Int
  let tinggiSeksi: Int
  /// Heading rows of the tables; their data follow.
  let program: Int
  let jumlahProgram: Int
  let seksi: Int
  let jumlahSeksi: Int
  let triwulan: Int
  let catatan: Int

  init(_ hasil: HasilKantor, perhatian lines: Int) {
    jumlahProgram = hasil.rekap.count { $0.jenis == .program }
    jumlahSeksi = hasil.seksi.count
    barisPerhatian = max(1, min(lines, PerluPerhatian.terbanyak))
    penyampaian = TataRingkasan.grafikKecil + TataRingkasan.tinggiKecil + 2
    perhatian = penyampaian + 1 + jumlahSeksi + 2
    // Title of the page, then the charts.
    grafikProgram = perhatian + 1 + barisPerhatian + 4
    tinggiProgram = TataRingkasan.tinggi(jumlahProgram)
    grafikSeksi = grafikProgram + tinggiProgram + 2
    tinggiSeksi = TataRingkasan.tinggi(jumlahSeksi)
    program = grafikSeksi + tinggiSeksi + 3
    seksi = program + 1 + jumlahProgram + 1 + 3
    triwulan = seksi + 1 + jumlahSeksi + 1 + 3
    catatan = triwulan + 1 + 4 + 1
  }

  /// Rows before which a page begins: the large charts, and the tables unless both fit one page.
  var patah: [Int] {
    let charts = (tinggiProgram + tinggiSeksi + 5) * 15
    let tables = 330 + (jumlahProgram + jumlahSeksi) * 26
    return charts + tables <= 880 ? [grafikProgram - 1] : [grafikProgram - 1, program - 1]
  }

  /// Rows of 20 pixels a bar chart of so many groups takes.
  static func tinggi(_ groups: Int) -> Int { min(70, max(13, (110 + groups * 44) / 20)) }

  static var piksel: Int { kolom * TextMetrics.pixels(columnWidth: lebarKolom) }
}
