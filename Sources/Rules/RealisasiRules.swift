package import Core
package import Ingest
package import Kinerja

/// The checks of one dropped file against the plan and what was delivered before. Each family stands in a file
/// named for the fault.
package enum RealisasiRules {
  /// Checks a file that was read.
  ///
  /// - Parameters:
  ///   - berkas: the file as `MasukReader` gives it.
  ///   - sebelumnya: everything in force for the year before this file.
  ///   - berlaku: the accepted files of the year, oldest first: what a revision must contain.
  ///   - bag: takes the results.
  /// - Complexity: linear in the rows of file and plan.
  package static func check(
    berkas: BerkasMasuk, acuan: Acuan, sebelumnya: Realisasi, berlaku: [BerkasBerlaku] = [],
    into bag: inout DiagnosticBag
  ) {
    revisiTidakLengkap(berkas, berlaku, &bag)
    let konteks = KonteksRealisasi(berkas, acuan, sebelumnya)
    // Kesalahan.
    jumlahNegatif(konteks, &bag)
    fisikDiLuarBatas(konteks, &bag)
    anggaranBerbeda(konteks, &bag)
    rasioTidakLengkap(konteks, &bag)
    kataDiLuarSkala(konteks, &bag)
    nilaiDiLuarBatas(konteks, &bag)
    // Peringatan.
    targetTanpaRealisasi(konteks, &bag)
    realisasiTanpaTarget(konteks, &bag)
    anggaranTanpaKinerja(konteks, &bag)
    anggaranMelebihiPagu(konteks, &bag)
    anggaranNegatif(konteks, &bag)
    rupiahPadaInduk(konteks, &bag)
    nilaiTurun(konteks, &bag)
    skalaPersen(konteks, &bag)
    salahNol(konteks, &bag)
    angkaKumulatif(konteks, &bag)
    berkasTriwulanLalu(konteks, &bag)
    fisikBerbeda(konteks, &bag)
    fisikBerbedaKeuangan(konteks, &bag)
    capaianTanpaAlasan(konteks, &bag)
    buktiKosong(konteks, &bag)
    hasilBagiBerbeda(konteks, &bag)
    ikuMenyimpang(konteks, &bag)
    kodeRekening(konteks, &bag)
  }
}

extension BarisDiperiksa {
  /// Notes a result at a cell of the row; the unit's `keterangan` goes with it as the answer.
  func lapor(_ check: Check, _ kolom: String?, _ facts: [String: String] = [:], _ bag: inout DiagnosticBag) {
    var facts = facts
    if !masuk.isian.narasi.keterangan.isEmpty { facts["jawaban"] = masuk.isian.narasi.keterangan }
    bag.add(check, at: masuk.tempat.kolom(kolom), facts)
  }
}

extension AnggaranDiperiksa {
  /// Notes a result at the cell of the amount; the unit's `keterangan` goes with it as the answer.
  func lapor(_ check: Check, _ facts: [String: String] = [:], _ bag: inout DiagnosticBag) {
    var facts = facts
    if !jawaban.isEmpty { facts["jawaban"] = jawaban }
    bag.add(check, at: tempat, facts)
  }
}

/// How figures stand in sentences.
enum Sebut {
  static func angka(_ value: Pecahan) -> String { NumberWriter.indonesia(value, decimals: 4) }

  static func nilai(_ value: Nilai) -> String {
    switch value {
    case .angka(let number): angka(number)
    case .teks(let word): word
    }
  }

  static func rupiah(_ value: Rupiah) -> String { NumberWriter.rupiah(value) }

  static func persen(_ value: Persen) -> String { NumberWriter.indonesia(value.nilai, decimals: 2) + " %" }

  /// At most `limit` names, then how many more.
  static func daftar(_ names: [String], limit: Int = 10) -> String {
    let shown = names.prefix(limit).joined(separator: ", ")
    return names.count > limit ? "\(shown), dan \(names.count - limit) lainnya" : shown
  }
}
