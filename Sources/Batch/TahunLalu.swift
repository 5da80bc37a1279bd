import Core
import Ingest
import Kinerja
import Office
import Rules

/// Last year as the folder holds it: its plan and what was delivered for its TW IV.
struct TahunLalu {
  /// Holds column 6 of the plan against last year's column 13. A last year that is not there, cannot be used or was not
  /// brought to its end says nothing.
  static func periksa(
    _ folder: OfficeFolder, _ register: Register, _ plans: inout RencanaKantor, _ acuan: Acuan, _ periode: Periode,
    into bag: inout DiagnosticBag
  ) throws(FileError) {
    let tahun = periode.tahun - 1
    let mulai = acuan.profil.pengaturan.renstraMulai ?? .min
    let adaArsip = register.berlaku.contains { $0.tahun == tahun }
    guard mulai < periode.tahun, plans.ada(tahun), adaArsip else { return }
    guard let before = try plans.tahun(tahun).acuan else { return }
    var own = DiagnosticBag()
    let files = BerkasTahun.baca(folder, register, tahun: tahun, acuan: before, into: &own)
    let akhir = Periode(tahun, .iv)
    let lalu = hitung(before, akhir, files.realisasi(sampai: akhir))
    let selesai = (lalu.baris + lalu.iku).contains { row in
      row.realisasiTW[3] != nil || row.anggaran?.realisasiTW[3] != nil
    }
    guard selesai else { return }
    LintasRules.renstraLaluBerbeda(acuan, kini: hitung(acuan, periode, Realisasi()), lalu: lalu, into: &bag)
  }

  private static func hitung(_ acuan: Acuan, _ periode: Periode, _ realisasi: Realisasi) -> HasilKantor {
    Perhitungan.hitung(
      Masukan(
        periode: periode, pengaturan: acuan.profil.pengaturan, rencana: acuan.rencana, realisasi: realisasi,
        skala: acuan.skala, skalaTeks: acuan.skalaTeks))
  }
}
