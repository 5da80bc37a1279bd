import Core
import Ingest
import Kinerja

/// A delivered row beside its plan row and what was delivered before it. A class, so that the many checks share it.
final class BarisDiperiksa {
  let masuk: BarisMasuk
  let rencana: Indikator
  let targetTW: [Nilai?]
  /// The year's run with this row in its quarter; nothing later.
  let run: RunTriwulan
  /// Rows in force of the quarters before.
  let sebelum: [Isian?]
  /// 0-based quarter of the file.
  let tw: Int
  /// The row's formula.
  let rumus: RumusCapaian
  /// Percentage 2, s.d. the quarter.
  let capaian: Persen?

  init(_ masuk: BarisMasuk, _ plan: IndikatorBerlaku, sebelumnya: Realisasi, tw: Int, acuan: Acuan) {
    self.masuk = masuk
    rencana = plan.rencana
    targetTW = plan.targetTW
    self.tw = tw
    let before = sebelumnya.isian[plan.rencana.kunci] ?? [nil, nil, nil, nil]
    sebelum = Array(before[..<tw])
    var isian: [Isian?] = [nil, nil, nil, nil]
    for index in 0..<tw { isian[index] = before[index] }
    isian[tw] = masuk.isian
    run = RunTriwulan(plan.rencana, target: plan.targetTW, isian: isian)
    rumus = RumusCapaian(plan.rencana, acuan.profil.pengaturan)
    capaian = rumus.capaian(realisasi: run.sampai(tw), target: run.targetSampai(tw), skala: acuan.skalaTeks)
  }

  /// The figure delivered as a number: the cell's, or the quotient of its parts.
  var angka: Pecahan? { run.realisasi[tw]?.angka ?? masuk.isian.nilai?.angka }

  /// The figure as the cell says it, s.d. or not.
  var tertulis: Pecahan? { masuk.isian.nilai?.angka }

  /// Whether anything was delivered for the indicator itself.
  var terisi: Bool { masuk.isian.nilai != nil || masuk.isian.pembilang != nil || masuk.isian.penyebut != nil }

  var target: Pecahan? { targetTW[tw]?.angka }

  /// The last figure delivered before this quarter.
  var terakhir: Pecahan? { tw == 0 ? nil : run.realisasi[..<tw].last { $0 != nil }??.angka }

  /// Whether every quarter before that owed something was delivered: only then do figures s.d. say anything.
  var lengkap: Bool {
    (0..<tw).allSatisfy { index in
      sebelum[index] != nil || (rencana.adaTargetTW && !rumus.memberiPersen(targetTW[index]))
    }
  }

  /// The canonical heading the figure stands under: a quotient stands at its parts.
  var kolomNilai: String {
    let parts =
      rencana.akumulasi == .rasio || (masuk.isian.pembilang != nil && masuk.tempat.kolom(kolomTertulis).kosong)
    return parts && masuk.tempat.kolom("pembilang").kolom != nil ? "pembilang" : kolomTertulis
  }

  /// The heading of the realisasi itself.
  var kolomTertulis: String { masuk.isian.nilaiSD ? "realisasi_sd" : "realisasi" }

  var kolomAnggaran: String { masuk.isian.anggaranSD ? "realisasi_anggaran_sd" : "realisasi_anggaran" }

  /// Whether somebody said why: a factor or a note on the row.
  var beralasan: Bool {
    let narasi = masuk.isian.narasi
    return !narasi.pendorong.isEmpty || !narasi.penghambat.isEmpty || !narasi.keterangan.isEmpty
  }

  /// How the row is called in a sentence: `7.01.02.2.01.0001 no. 2`.
  var nama: String { BarisDiperiksa.nama(rencana.kunci, banyak: rencana.kunci.no > 1) }

  static func nama(_ kunci: KunciIndikator, banyak: Bool) -> String {
    banyak ? "\(kunci.kode) no. \(kunci.no)" : kunci.kode.teks
  }
}
