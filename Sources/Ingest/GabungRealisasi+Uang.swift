import Core
import Kinerja

extension GabungRealisasi {
  /// Sums the office's files by sub kegiatan and quarter, kode rekening together.
  ///
  /// A dump of SIPD covers every quarter from its first document to its period and replaces what an earlier dump said
  /// of them; the bendahara's file covers its own quarter.
  static func uang(_ files: [BerkasBerlaku], into result: inout Realisasi) {
    for (sumber, jenis) in [(SumberUang.sipd, JenisBerkas.sipd), (.bendahara, .realisasiAnggaran)] {
      var quarters: [[KunciAnggaran: Uang]] = [[:], [:], [:], [:]]
      let inOrder = files.enumerated().filter { $0.element.berkas.jenis == jenis }
        .sorted { ($0.element.berkas.periode, $0.offset) < ($1.element.berkas.periode, $1.offset) }
      for (_, file) in inOrder {
        let last = file.berkas.periode.triwulan
        let first = min(file.berkas.uang.map(\.triwulan).min() ?? last, last)
        for index in first.index...last.index { quarters[index] = [:] }
        for row in file.berkas.uang where row.triwulan <= last {
          add(row, file, to: &quarters[row.triwulan.index][row.kunci])
        }
      }
      for (index, amounts) in quarters.enumerated() {
        for (kunci, uang) in amounts {
          result.uang[sumber, default: [:]][kunci, default: [nil, nil, nil, nil]][index] = uang
        }
      }
    }
  }

  private static func add(_ row: BarisUang, _ file: BerkasBerlaku, to sum: inout Uang?) {
    let asal = Asal(berkas: file.lokasi, baris: row.asal.baris)
    let end = Periode(file.berkas.periode.tahun, row.triwulan).akhir
    let short = row.sampaiTanggal.map { $0 < end } ?? false
    guard var uang = sum else {
      sum = Uang(nilai: row.nilai, sd: row.sd, belumPenuh: short, asal: [asal])
      return
    }
    uang.nilai += row.nilai
    uang.belumPenuh = uang.belumPenuh || short
    uang.asal.append(asal)
    sum = uang
  }
}
