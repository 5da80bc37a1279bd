import Core
import Ingest
import Kinerja

/// Thresholds of the checks of dropped files: settings of `profil.csv`, with defaults.
struct AmbangRealisasi {
  /// `ambang_selisih_fisik`: points fisik and serapan may lie apart.
  var selisihFisik = 30
  /// `ambang_capaian_rendah`: percentage below which a reason is due.
  var capaianRendah = 51
  /// `ambang_capaian_tinggi`: percentage above which a reason is due.
  var capaianTinggi = 150
  /// `ambang_lebih_kas`: per cent of the pagu by which realisasi may pass the cash plan to date.
  var lebihKas = 10
  /// `ambang_pencilan`: times the target or the earlier quarters from which a figure stands out.
  var pencilan = 5
  /// `ambang_arah_iku`: per cent by which an IKU may move the wrong way from one quarter to the next.
  var arahIKU = 10

  init(_ profil: Profil) {
    selisihFisik = AmbangRealisasi.bilangan(profil, "ambang_selisih_fisik") ?? selisihFisik
    capaianRendah = AmbangRealisasi.bilangan(profil, "ambang_capaian_rendah") ?? capaianRendah
    capaianTinggi = AmbangRealisasi.bilangan(profil, "ambang_capaian_tinggi") ?? capaianTinggi
    lebihKas = AmbangRealisasi.bilangan(profil, "ambang_lebih_kas") ?? lebihKas
    pencilan = AmbangRealisasi.bilangan(profil, "ambang_pencilan") ?? pencilan
    arahIKU = AmbangRealisasi.bilangan(profil, "ambang_arah_iku") ?? arahIKU
  }

  private static func bilangan(_ profil: Profil, _ key: String) -> Int? { profil.lain[key].flatMap { Int($0) } }
}
