import Core

/// Telltale texts of rows that are no data.
enum RowText {
  private static let errors: Set<String> = [
    "#ref!", "#n/a", "#name?", "#value!", "#div/0!", "#num!", "#null!", "#spill!", "#calc!", "#getting_data",
    "#blocked!",
    "#connect!", "#field!", "#unknown!",
  ]

  /// `# …`, but no error value of a spreadsheet and no `####`.
  static func isNote(_ text: String) -> Bool {
    let plain = Words.plain(text)
    return plain.hasPrefix("#") && !errors.contains(plain) && !plain.allSatisfy { $0 == "#" }
  }

  /// `Contoh`, `Contoh:`, `contoh isian …`.
  static func isExample(_ text: String) -> Bool {
    let plain = Words.plain(text)
    guard plain.hasPrefix("contoh") else { return false }
    let next = plain.dropFirst(6).first
    return next == nil || next == " " || next == ":" || next == "." || next == "-"
  }

  /// `(1) (2) (3)`, or `1 2 3`, perhaps with `12 = 8+9+10+11` among them.
  static func isColumnNumbers(_ texts: [String]) -> Bool {
    guard texts.count >= 2 else { return false }
    var expected = 1
    var bracketed = 0
    for text in texts {
      var rest = Substring(text)
      if rest.hasPrefix("(") || rest.hasPrefix("[") {
        bracketed += 1
        rest = rest.dropFirst()
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits) else { return false }
      let tail = rest.dropFirst(digits.count)
      guard ["", ")", "]", "."].contains(tail) || tail.drop(while: { $0 == " " }).first == "=" else { return false }
      guard number == expected || (expected == 1 && number == 0) else { return false }
      expected = number + 1
    }
    return bracketed == texts.count || texts.count >= 3
  }

  private static let underHeading: Set<String> = [
    "k", "rp", "rp.", "(k)", "(rp)", "(rp.)", "%", "(%)", "kinerja", "anggaran", "fisik", "keuangan", "k (%)", "rp (%)",
  ]

  static func isKRp(_ texts: [String]) -> Bool {
    texts.count >= 2 && texts.allSatisfy { underHeading.contains(Words.plain($0)) }
  }

  static func mayStartTotal(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "j"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "s"), UInt8(ascii: "g"),
      UInt8(ascii: "p"):
      true
    default: false
    }
  }

  private static let totalHeads: Set<String> = [
    "jumlah", "total", "subtotal", "rata-rata", "rata2", "rerata", "rata", "sub", "grand", "predikat",
  ]
  private static let totalTails: Set<String> = [
    "jumlah", "total", "rata", "keseluruhan", "seluruhnya", "seluruh", "umum", "akhir", "anggaran", "realisasi",
    "belanja", "pagu", "kinerja", "capaian", "rp", "rp.", "(rp)", "%", "(%)", "program", "kegiatan", "seksi", "bidang",
    "opd", "skpd", "kecamatan", "dinas", "i", "ii", "iii", "iv", "triwulan", "tw", ":", "=", "dan", "a", "b", "c", "+",
  ]

  /// `Jumlah`, `Total keseluruhan`, `Rata-rata capaian kinerja (%)`; not `Jumlah dokumen yang disusun`.
  static func isTotalWord(_ text: String) -> Bool {
    var words = Words.plain(text).split { $0 == " " || $0 == ":" }.map(String.init)
    guard let head = words.first, totalHeads.contains(head), words.count <= 8 else { return false }
    words.removeFirst()
    if ["sub", "grand"].contains(head) { return words.first == "total" || words.first == "jumlah" }
    if head == "rata" { return words.first == "rata" || words.first == "-rata" || words.first == "-" }
    if head == "predikat" { return words == ["kinerja"] }
    // `Jumlah Seksi Pemerintahan`; but `Jumlah seksi yang …` is an indicator.
    let unit = words.first == "seksi" || words.first == "subbag" || words.starts(with: ["sub", "bagian"])
    if unit, ["jumlah", "total"].contains(head), !words.contains("yang") { return true }
    return words.allSatisfy { totalTails.contains($0) }
  }

  /// A figure, a dash, a predikat: what stands in a row of totals.
  static func isTotalValue(_ text: String) -> Bool {
    let plain = Words.plain(text)
    if ["sangat tinggi", "tinggi", "sedang", "rendah", "sangat rendah", ":", "="].contains(plain) { return true }
    if isTotalWord(plain) { return true }
    let letters = plain.unicodeScalars.filter { $0.properties.isAlphabetic }
    return letters.isEmpty || String(String.UnicodeScalarView(letters)) == "rp"
  }

  private static let signatureHeads = [
    "mengetahui", "menyetujui", "disetujui", "disusun", "dibuat oleh", "yang membuat", "dievaluasi", "diperiksa oleh",
    "diketahui", "tertanda", "ttd", "nip.", "nip ", "nip:", "pembuat laporan", "pelapor",
  ]

  private static let posts = [
    "kepala ", "kasi ", "kasubag", "kasubbag", "kabid", "camat", "sekretaris", "sekcam", "lurah", "bendahara", "plt",
    "plh", "pj.", "a.n.", "u.b.", "pejabat ", "pengguna anggaran", "kuasa pengguna",
  ]

  /// `Kepala Seksi Pemerintahan,`, `Camat IV Jurai`, `Salido,`: who signs, or where.
  static func isSigner(_ text: String) -> Bool {
    let plain = Words.plain(text)
    let words = plain.split(separator: " ")
    guard plain.utf8.count <= 60, words.count <= 8 else { return false }
    return posts.contains(where: plain.hasPrefix) || (words.count <= 2 && plain.hasSuffix(","))
  }

  /// `Catatan: …`, `Keterangan : …`, `*) …`.
  static func isRemark(_ text: String) -> Bool {
    let plain = Words.plain(text)
    if plain.hasPrefix("*") { return true }
    return ["catatan", "keterangan", "ket.", "ket", "sumber", "sumber data", "n.b.", "nb"].contains { word in
      plain.hasPrefix(word) && plain.dropFirst(word.count).drop { $0 == " " || $0 == "." }.first == ":"
    }
  }

  /// `Mengetahui,`, `NIP. 1970…`, `Salido, 30 Juni 2025`.
  static func opensSignature(_ text: String) -> Bool {
    let plain = Words.plain(text)
    if signatureHeads.contains(where: plain.hasPrefix) { return plain.utf8.count <= 60 }
    guard let comma = plain.lastIndex(of: ","), plain.utf8.count <= 60 else { return false }
    let tail = String(plain[plain.index(after: comma)...])
    if case .value = DateReader.read(tail, serials: false) { return true }
    // The day left open: `Salido,      Juni 2025`, `Salido, ....... 2025`.
    let words = tail.split { $0 == " " || $0 == "." || $0 == "…" || $0 == "_" }
    guard let year = words.last.flatMap({ Int($0) }), (2000...2100).contains(year), words.count <= 2 else {
      return false
    }
    return words.count == 1 || Tanggal.bulan(bernama: String(words[0])) != nil
  }
}
