package import Core
import Ingest
import Kinerja

extension Check {
  package static let sumberTidakLengkap = Check("L504")
  package static let sumberBelumPenuh = Check("L505")
}

extension LintasRules {
  /// A better source lacks a sub kegiatan that a lower one has money for, or ends before the quarter does.
  static func sumberTidakLengkap(_ uang: UangLintas, _ bag: inout DiagnosticBag) {
    let periode = uang.indeks.periode
    var short: [SumberUang: [String]] = [:]
    for (kunci, sumber) in uang.baris {
      for found in sumber where found.uang.belumPenuh { short[found.sumber, default: []].append(kunci.kode.teks) }
      guard let best = sumber.first, best.uang.nilai != .nol else { continue }
      for above in uang.hadir where above < best.sumber {
        bag.add(
          .sumberTidakLengkap, at: tempat(best.uang),
          [
            "kode": kunci.kode.teks, "periode": periode.panjang, "atas": above.nama, "bawah": best.sumber.nama,
            "baris": String(best.uang.asal.first?.baris ?? 0),
            "nilaiBawah": Sebut.rupiah(best.uang.nilai),
          ])
      }
    }
    for sumber in uang.hadir {
      guard let codes = short[sumber],
        let first = uang.baris.lazy.flatMap(\.sumber).first(where: { $0.sumber == sumber && $0.uang.belumPenuh })
      else { continue }
      bag.add(
        .sumberBelumPenuh, at: Place(tempat(first.uang).berkas),
        [
          "atas": sumber.nama, "periode": periode.panjang, "jumlah": String(codes.count),
          "kode": Sebut.daftar(codes, limit: 5), "akhir": periode.akhir.panjang,
        ])
    }
  }
}
