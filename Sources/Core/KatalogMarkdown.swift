extension Catalogue {
  /// The catalogue as a document: `docs/PEMERIKSAAN.md`, made by `scripts/docs`.
  package static var markdown: String {
    let families: [(huruf: String, judul: String)] = [
      ("P", "Rencana"), ("R", "Realisasi"), ("U", "IKU"), ("L", "Antarseksi dan antarsumber"),
      ("A", "Angka dan tanggal"), ("B", "Berkas"), ("J", "Judul kolom"), ("K", "Isi kolom"),
      ("F", "Folder kantor, arsip dan register"), ("S", "SOP"),
    ]
    let known = families.map(\.huruf)
    var others: [(huruf: String, judul: String)] = []
    for entry in entries {
      let letter = String(entry.check.kode.prefix(1))
      if !known.contains(letter), !others.contains(where: { $0.huruf == letter }) { others.append((letter, letter)) }
    }
    var lines = [
      "# Hasil pemeriksaan", "",
      "Dibuat dari katalog oleh `scripts/docs`; jangan disunting. Setiap kode tetap artinya dan dapat ditanyakan:",
      "`monev jelaskan KODE`.", "",
      "**kesalahan** menolak berkas (pada rencana: menghentikan jalannya program); **peringatan** diterima dan dicetak",
      "(dengan `--ketat` menolak juga), dan dapat dijawab di kolom `keterangan`; **info** untuk diketahui.",
    ]
    for family in families + others {
      let own = entries.filter { $0.check.kode.hasPrefix(family.huruf) }
      if own.isEmpty { continue }
      lines += ["", "## \(family.huruf) · \(family.judul)", "", "| kode | tingkat | judul |", "|---|---|---|"]
      lines += own.map {
        "| [\($0.check.kode)](#\($0.check.kode.lowercased())) | \($0.severity.kata) | \(sel($0.judul)) |"
      }
      for entry in own { lines += satu(entry) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func satu(_ entry: Entry) -> [String] {
    [
      "", "<a id=\"\(entry.check.kode.lowercased())\"></a>", "### \(entry.check.kode) \(entry.judul)", "",
      "*\(entry.severity.kata)* · \(aman(entry.pesan))" + (entry.saran.isEmpty ? "" : " — \(aman(entry.saran))"), "",
      "- Apa: \(aman(entry.apa))", "- Mengapa: \(aman(entry.mengapa))", "- Salah: \(aman(entry.salah))",
      "- Benar: \(aman(entry.benar))", "- Memperbaiki: \(aman(entry.cara))",
    ]
  }

  /// Text in which nothing is taken for markup.
  private static func aman(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "<": result += "&lt;"
      case "*", "_", "`", "|", "#": result += "\\" + String(character)
      default: result.append(character)
      }
    }
    return result
  }

  private static func sel(_ text: String) -> String { aman(text) }
}
