import Core
import Kinerja

extension GabungRealisasi {
  /// The amounts of the office's files by sub kegiatan and quarter, kode rekening together.
  static func uang(_ files: [BerkasBerlaku], into result: inout Realisasi) {
    for (sumber, jenis) in [(SumberUang.sipd, JenisBerkas.sipd), (.bendahara, .realisasiAnggaran)] {
      let inOrder = files.enumerated().filter { $0.element.berkas.jenis == jenis }
        .sorted { ($0.element.berkas.periode, $0.offset) < ($1.element.berkas.periode, $1.offset) }
        .map(\.element)
      let quarters = sumber == .sipd ? SusunSIPD.susun(inOrder) : bendahara(inOrder)
      for (index, amounts) in quarters.enumerated() {
        for (kunci, uang) in amounts {
          result.uang[sumber, default: [:]][kunci, default: [nil, nil, nil, nil]][index] = uang
        }
      }
    }
  }

  /// The bendahara's file covers its own quarter, and replaces an earlier one of it.
  private static func bendahara(_ files: [BerkasBerlaku]) -> [[KunciAnggaran: Uang]] {
    var quarters: [[KunciAnggaran: Uang]] = [[:], [:], [:], [:]]
    for file in files {
      let own = file.berkas.periode.triwulan
      quarters[own.index] = [:]
      for row in file.berkas.uang where row.triwulan == own {
        let asal = Asal(berkas: file.lokasi, baris: row.asal.baris)
        tambah(row, row.nilai, file, asal, to: &quarters[own.index][row.kunci])
      }
    }
    return quarters
  }

  /// - Parameter asal: a row that is not among those of the sum yet.
  static func tambah(
    _ row: BarisUang, _ nilai: Rupiah, _ file: BerkasBerlaku, _ asal: Asal, to sum: inout Uang?
  ) {
    let end = Periode(file.berkas.periode.tahun, row.triwulan).akhir
    let short = row.sampaiTanggal.map { $0 < end } ?? false
    guard sum != nil else {
      sum = Uang(nilai: nilai, sd: row.sd, belumPenuh: short, asal: [asal])
      return
    }
    sum?.nilai += nilai
    sum?.asal.append(asal)
    if short { sum?.belumPenuh = true }
  }
}
