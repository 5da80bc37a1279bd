import Core
import Kinerja

/// Joins dumps of SIPD-RI: each tells of its own quarter and may repeat, or add to, those before it.
///
/// A dump stands over earlier ones for its own quarter. Of a quarter before it, it stands alone when it repeats every
/// document known of it (a dump from January on, whose documents may meanwhile have got their SP2D); otherwise its
/// documents are added to those known, each key once. What is absent is never taken away.
struct SusunSIPD {
  /// A document that counts, and where it was read.
  private struct Butir {
    let dokumen: DokumenUang
    let baris: BarisUang
    let berkas: BerkasBerlaku
  }

  private var quarters: [[String: Butir]] = [[:], [:], [:], [:]]

  /// - Parameter files: dumps of one year, by period and then by receipt.
  /// - Returns: the amounts of each quarter.
  static func susun(_ files: [BerkasBerlaku]) -> [[KunciAnggaran: Uang]] {
    var all = SusunSIPD()
    for (index, file) in files.enumerated() {
      // A later revision of the same quarter supersedes.
      if index + 1 < files.count, files[index + 1].berkas.periode == file.berkas.periode { continue }
      all.take(file)
    }
    return all.quarters.map { documents in
      var sums: [KunciAnggaran: Uang] = [:]
      // In the order of the files, so that the places behind a sum do not change from run to run.
      let order = documents.values.sorted { left, right in
        (left.berkas.lokasi, left.dokumen.baris) < (right.berkas.lokasi, right.dokumen.baris)
      }
      for one in order {
        let asal = Asal(berkas: one.berkas.lokasi, baris: one.dokumen.baris)
        GabungRealisasi.tambah(one.baris, one.dokumen.nilai, one.berkas, asal, to: &sums[one.baris.kunci])
      }
      return sums
    }
  }

  private mutating func take(_ file: BerkasBerlaku) {
    let own = file.berkas.periode.triwulan.index
    var found: [[Butir]] = [[], [], [], []]
    for row in file.berkas.uang where row.triwulan.index <= own {
      found[row.triwulan.index] += row.dokumen.map { Butir(dokumen: $0, baris: row, berkas: file) }
    }
    for quarter in 0...own {
      let repeated = Set(found[quarter].map(\.dokumen.pokok))
      let known = quarters[quarter].values
      if quarter == own || known.allSatisfy({ repeated.contains($0.dokumen.pokok) }) { quarters[quarter] = [:] }
    }
    for one in found.joined() {
      for quarter in quarters.indices { quarters[quarter][one.dokumen.kunci] = nil }
    }
    for quarter in 0...own {
      for one in found[quarter] { quarters[quarter][one.dokumen.kunci] = one }
    }
  }
}
