package import Core
package import Kinerja

/// Words and small formats of documents.
package enum Teks {
  /// A dotted blank to be filled in by hand.
  package static func titik(_ count: Int = 24) -> String { String(repeating: "…", count: max(1, count / 2)) }

  /// The text, or a dotted blank.
  package static func atauTitik(_ text: String, _ count: Int = 24) -> String { text.isEmpty ? titik(count) : text }

  /// 18 digits of a NIP in groups 8-6-1-3; anything else as it is.
  package static func nip(_ nip: String) -> String {
    let digits = nip.filter { !$0.isWhitespace }
    guard digits.utf8.count == 18, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nip }
    var groups: [Substring] = []
    var rest = Substring(digits)
    for length in [8, 6, 1, 3] {
      groups.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return groups.joined(separator: " ")
  }

  /// An ISO date in words (`14 Juli 2025`); anything else as it is.
  package static func tanggal(_ text: String) -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), let date = Tanggal(year, month, day)
    else { return text }
    return date.panjang
  }

  /// `Triwulan I`, or `Triwulan I–II` up to the one reported.
  package static func sampai(_ triwulan: Triwulan) -> String {
    triwulan == .i ? "Triwulan I" : "Triwulan I–\(triwulan.romawi)"
  }

  /// How a row's percentage is made: `turun (selisih)`.
  package static func polaritas(_ row: HasilIndikator) -> String {
    let plan = row.rencana
    switch plan.polaritas {
    case .turun: return "turun (\(row.rumus.rumusTurun.rawValue))"
    default: return plan.polaritas.rawValue
    }
  }

  /// A value as text: the word, or the number in Indonesian writing with at most four decimals.
  package static func nilai(_ value: Nilai?) -> String {
    switch value {
    case nil: ""
    case .teks(let word): word
    case .angka(let number): NumberWriter.indonesia(number, decimals: FormatAngka.desimal(number))
    }
  }

  /// A percentage with two decimals or as many as its predikat needs; `–` without one.
  package static func persen(_ value: Persen?, _ skala: SkalaPredikat) -> String {
    guard let value else { return "–" }
    return NumberWriter.indonesia(value.nilai, decimals: skala.desimal(value), fixed: true)
  }

  /// What a reader of a row must know, a sentence each.
  package static func catatan(_ note: CatatanBaris) -> String {
    switch note {
    case .belumDilaporkan(let quarter): "TW \(quarter.romawi) belum dilaporkan"
    case .hanyaSD(let quarter):
      "TW \(quarter.romawi) hanya disampaikan sebagai angka s.d.; angka triwulannya sendiri tidak diketahui"
    case .rasioNol: "realisasi 0 pada polaritas turun (rasio): tanpa persentase"
    case .renstraLaluKosong: "kolom 6 kosong, dihitung 0"
    case .polaritasLain(let polaritas): "kolom 14 menurut polaritas \(polaritas.rawValue), bukan realisasi/target"
    case .tanpaTargetTW: "tanpa target triwulan"
    }
  }

  /// Upper case for the headings of documents.
  package static func besar(_ text: String) -> String { text.uppercased() }

  /// A post in capitals under a signature; `Plt.`, `Plh.`, `Pj.` and the like stay as they are.
  package static func jabatanBesar(_ post: String) -> String {
    post.split(separator: "\n").map { line in
      line.split(separator: " ").map { word in
        let short = word.count <= 5 && word.last == "." && word.first?.isLetter == true
        return short ? String(word) : besar(String(word))
      }.joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// Letters, digits, `-` and `_` for file names; everything else becomes `-`, runs of it one.
  package static func namaBerkas(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value) || scalar == "_")
      if isPlain {
        result.unicodeScalars.append(scalar)
      } else if !result.isEmpty, result.last != "-" {
        result.append("-")
      }
    }
    while result.last == "-" { result.removeLast() }
    return result.isEmpty ? "kantor" : String(result.prefix(60))
  }
}
