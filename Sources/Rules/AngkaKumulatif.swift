package import Core
import Ingest
import Kinerja

extension Check {
  package static let angkaKumulatif = Check("R542")
}

extension RealisasiRules {
  /// Figures s.d. the quarter under a heading for the quarter's own: in most rows the figure is not below what was
  /// delivered before, and nearer to what is due s.d. than to what is due in the quarter.
  static func angkaKumulatif(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    guard konteks.tw > 0 else { return }
    var (alike, unlike) = (0, 0)
    var first: BarisDiperiksa?
    for row in konteks.baris where row.rencana.akumulasi == .jumlah && !row.masuk.isian.nilaiSD && row.lengkap {
      guard let value = row.angka, let before = row.run.sampai(konteks.tw - 1)?.angka, .nol < before,
        let own = row.target, let due = row.run.targetSampai(konteks.tw)?.angka, own < due
      else { continue }
      if looksCumulative(value, before, own, due) {
        alike += 1
        first = first ?? row
      } else {
        unlike += 1
      }
    }
    if let first, isPattern(alike, unlike) {
      first.lapor(
        .angkaKumulatif, first.kolomNilai,
        ["jumlah": String(alike), "dari": String(alike + unlike), "kolom": "realisasi"], &bag)
    }
    uangKumulatif(konteks, &bag)
  }

  private static func uangKumulatif(_ konteks: KonteksRealisasi, _ bag: inout DiagnosticBag) {
    var (alike, unlike) = (0, 0)
    var first: AnggaranDiperiksa?
    for uang in konteks.anggaran where !uang.sd && uang.lengkap {
      guard let before = uang.sebelum, .nol < before, let own = uang.kasTW, let due = uang.kasSD, own < due else {
        continue
      }
      if looksCumulative(uang.tertulis.pecahan, before.pecahan, own.pecahan, due.pecahan) {
        alike += 1
        first = first ?? uang
      } else {
        unlike += 1
      }
    }
    guard let first, isPattern(alike, unlike) else { return }
    first.lapor(
      .angkaKumulatif,
      ["jumlah": String(alike), "dari": String(alike + unlike), "kolom": "realisasi_anggaran"], &bag)
  }

  private static func looksCumulative(_ value: Pecahan, _ before: Pecahan, _ own: Pecahan, _ due: Pecahan) -> Bool {
    before <= value && distance(value, due) < distance(value, own)
  }

  private static func distance(_ left: Pecahan, _ right: Pecahan) -> Pecahan {
    left < right ? right - left : left - right
  }

  /// At least three rows, and four of five.
  private static func isPattern(_ alike: Int, _ unlike: Int) -> Bool { alike >= 3 && unlike * 4 <= alike }
}
