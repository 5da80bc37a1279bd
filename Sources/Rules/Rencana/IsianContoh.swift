import Core
import Ingest
import Kinerja

extension PlanRules {
  /// Texts left from a form: `Tahun n`, `x.xx`, dots to be filled in.
  static func isianContoh(_ konteks: KonteksRencana, _ bag: inout DiagnosticBag) {
    var sekali = SekaliSaja()
    for row in konteks.semua {
      let texts = [
        ("uraian", row.uraian), ("indikator", row.indikator), ("satuan", row.satuan), ("sasaran", row.sasaran),
        ("pptk", row.pptk), ("lokasi", row.lokasi),
      ]
      for (kolom, text) in texts {
        guard let found = contoh(text), sekali.baru(row.tempat.berkas, kolom, text) else { continue }
        bag.add(
          .isianContoh, at: konteks.sel(row.tempat, kolom), ["contoh": found, "tahun": String(konteks.tahun)])
      }
    }
  }

  /// The part of a text that waits to be filled in.
  private static func contoh(_ text: String) -> String? {
    if text.isEmpty { return nil }
    let plain = Words.plain(text)
    if plain.hasSuffix("tahun n") || plain.contains("tahun n ") { return "Tahun n" }
    for sign in ["...", "…", "x.xx", "xxx", "<isi", "[isi", "(isi", "diisi ", "isi di sini"] where plain.contains(sign)
    {
      return sign
    }
    return nil
  }
}
