package import Core

extension BarisReader {
  /// The parts of a quotient: counted things more often than not, so `1.250` is 1250.
  package mutating func bagian(_ kolom: Kolom) -> Jumlah? {
    angka(kolom, .jumlah).flatMap { dalamBatas($0, kolom) }
  }

  /// Physical progress in per cent points; `45 %` is 45.
  package mutating func persen(_ kolom: Kolom) -> Jumlah? {
    angka(kolom, .persen).flatMap { dalamBatas($0, kolom) }
  }

  /// A narrative: the text, or nothing when it is only a dash or a word for nothing.
  package mutating func teksBebas(_ kolom: Kolom) -> String {
    guard !kosong(kolom) else { return "" }
    let text = teks(kolom)
    // No word for nothing is that long; sentences are.
    if text.utf8.count > 40 { return text }
    return KosongWords.meaning(of: text) == nil ? text : ""
  }

  /// What became of last quarter's follow-up: `selesai`, `proses`, `belum`; other words are kept and noted.
  package mutating func tindakLanjutLalu(_ kolom: Kolom) -> String {
    let text = teksBebas(kolom)
    if text.isEmpty { return "" }
    switch PilihanKey.of(text) {
    case "selesai", "sudah", "sudahselesai", "tuntas", "sudahdilaksanakan", "dilaksanakan": return "selesai"
    case "proses", "dalamproses", "sedangproses", "sedangberjalan", "berjalan", "sebagian": return "proses"
    case "belum", "belumselesai", "belumdilaksanakan", "belumada": return "belum"
    default:
      lapor(.tindakLanjutLaluTidakDikenal, kolom)
      return text
    }
  }
}
