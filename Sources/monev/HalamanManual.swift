/// The man page (`monev --manual`), made from the tables of options.
enum HalamanManual {
  static var teks: String {
    var lines = [
      ".TH MONEV 1 \"\" \"monev \(Monev.versi)\" \"Perintah pengguna\"", ".SH NAMA",
      "monev \\- \(aman(Bantuan.ringkasan))", ".SH PEMAKAIAN", ".B monev", "PERINTAH [ARGUMEN] [PILIHAN]",
      ".SH PERINTAH",
    ]
    for command in Monev.perintah {
      let usage = command.usage
      lines += [".SS \"monev \(aman("\(usage.name) \(usage.arguments)"))\"", aman(besar(usage.summary) + ".")]
      lines += usage.options.flatMap(pilihan)
    }
    lines += [".SH \"PILIHAN SEMUA PERINTAH\""] + Usage.common.flatMap(pilihan)
    lines += [".SH \"KODE KELUAR\""]
    for (code, meaning) in Bantuan.kodeKeluar { lines += [".TP", ".B \(code)", aman(meaning)] }
    lines += [
      ".SH LINGKUNGAN", ".TP", ".B NO_COLOR", "tanpa warna di terminal", ".TP", ".B SOURCE_DATE_EPOCH",
      "waktu sekarang, dalam detik sejak 1970, agar jalannya dapat diulang persis", ".SH CONTOH", ".nf",
      "monev mulai kantor \\-\\-contoh kecamatan\\-iv\\-jurai",
      "monev proses kantor \\-\\-tahun 2025 \\-\\-triwulan 1", ".fi",
    ]
    return lines.joined(separator: "\n")
  }

  private static func pilihan(_ option: Option) -> [String] {
    let value = option.value.map { " \\fI\(aman($0))\\fR" } ?? ""
    return [".TP", "\\fB\(aman("--" + option.name))\\fR\(value)", aman(option.help)]
  }

  /// Text that roff takes as it is.
  private static func aman(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
  }

  private static func besar(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
