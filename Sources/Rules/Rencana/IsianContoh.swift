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
          .isianContoh, at: konteks.sel(row.tempat, kolom),
          ["contoh": found, "misal": found == "Tahun n" ? ", misalnya Tahun \(konteks.tahun)" : ""])
      }
    }
  }

  /// Signs of a text that waits to be filled in, small letters; `Tahun n` only as a word of its own.
  private static let tanda = ["tahun n", "...", "…", "x.xx", "xxx", "<isi", "[isi", "(isi", "diisi ", "isi di sini"]
    .map { Array($0.utf8) }

  /// The part of a text that waits to be filled in. Every text of the plan passes here: bytes, no copies.
  private static func contoh(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      for sign in tanda where bytes.count >= sign.count {
        guard let start = posisi(sign, in: bytes) else { continue }
        let after = start + sign.count
        if sign == tanda[0], after < bytes.count, kecil(bytes[after]) &- 0x61 < 26 { continue }
        return sign == tanda[0] ? "Tahun n" : String(decoding: sign, as: UTF8.self)
      }
      return nil
    }
  }

  private static func posisi(_ sign: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let first = sign[0]
    var start = 0
    while start + sign.count <= bytes.count {
      if kecil(bytes[start]) == first, sign.indices.allSatisfy({ kecil(bytes[start + $0]) == sign[$0] }) {
        return start
      }
      start += 1
    }
    return nil
  }

  private static func kecil(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
