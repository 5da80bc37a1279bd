package import Core
import Ingest
import Kinerja

extension Check {
  package static let sumberUangBerbeda = Check("L503")
  package static let jumlahMenurutSumber = Check("L901")
}

extension LintasRules {
  /// Two sources state different amounts for one sub kegiatan: the quarter's own, or s.d. where only that is known.
  static func sumberUangBerbeda(_ uang: UangLintas, _ bag: inout DiagnosticBag) {
    let tw = uang.tw
    for (kunci, sumber) in uang.baris {
      guard let best = UangLintas.dipakai(sumber) else { continue }
      // A source that ends before the quarter differs by nature; L505 says so.
      for lower in sumber where lower.sumber > best.sumber && !lower.uang.belumPenuh {
        let own = (best.deret.sendiri[tw], lower.deret.sendiri[tw])
        let pair = own.0 != nil && own.1 != nil ? own : (best.deret.sampai(tw), lower.deret.sampai(tw))
        guard let above = pair.0, let below = pair.1, above != below else { continue }
        let sd = own.0 == nil || own.1 == nil
        bag.add(
          .sumberUangBerbeda, at: tempat(lower.uang),
          [
            "kode": kunci.kode.teks, "periode": (sd ? "s.d. " : "") + uang.indeks.periode.panjang,
            "atas": best.sumber.nama, "nilaiAtas": Sebut.rupiah(above), "bawah": lower.sumber.nama,
            "baris": String(lower.uang.asal.first?.baris ?? 0),
            "nilaiBawah": Sebut.rupiah(below),
            "selisih": Sebut.rupiah(above < below ? below - above : above - below),
          ])
      }
    }
    jumlah(uang, &bag)
  }

  /// The totals of the sources beside each other, when there are several.
  private static func jumlah(_ uang: UangLintas, _ bag: inout DiagnosticBag) {
    guard uang.hadir.count > 1, let first = uang.baris.lazy.compactMap({ $0.sumber.first }).first else { return }
    let totals = uang.hadir.map { sumber in
      let amounts = uang.baris.flatMap(\.sumber).filter { $0.sumber == sumber }
      return sumber.nama + " " + Sebut.rupiah(amounts.reduce(.nol) { $0 + ($1.deret.sampai(uang.tw) ?? .nol) })
    }
    bag.add(
      .jumlahMenurutSumber, at: Place(first.uang.asal.first?.berkas ?? "arsip/"),
      ["periode": "s.d. " + uang.indeks.periode.panjang, "sumber": totals.joined(separator: " · ")])
  }

  static func tempat(_ uang: Uang) -> Place {
    guard let asal = uang.asal.first else { return Place("arsip/") }
    return Place(asal.berkas, barisLembar: asal.baris)
  }
}
