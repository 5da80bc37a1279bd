import Core
import Kinerja

/// What the code of a dropped row turned out to be.
enum KodeMasuk {
  /// Stands in the plan as written.
  case tepat(Kode)
  /// Stands in the plan once its damage is undone, and that in one way only.
  case diperbaiki(Kode)
  /// Stands only in a version of the plan that starts after the quarter.
  case kelak(Kode, Tanggal)
  /// Looks like a code that a spreadsheet turned into a date or a number.
  case rusak(calon: [Kode])
  case tidakAda(calon: [Kode])

  /// Reads a code, repairing only what is certain (DOMAIN §9): padded to 1.2.2.1.2.4 and in the plan.
  ///
  /// - Parameter seksi: unit whose rows are offered first; empty = any.
  static func baca(_ text: String, _ indeks: IndeksRencana, seksi: String) -> KodeMasuk {
    let tidy = KodeText.rapi(text)
    if indeks.ada(Kode(tidy)) { return tidy == text ? .tepat(Kode(tidy)) : .diperbaiki(Kode(tidy)) }
    let repaired = Set(perbaikan(tidy, indeks)).filter { indeks.ada($0) }
    if repaired.count == 1, let only = repaired.first { return .diperbaiki(only) }
    if let start = indeks.mulai(Kode(tidy)) { return .kelak(Kode(tidy), start) }
    let near = calon(tidy, indeks, seksi)
    return sepertiTanggalAtauAngka(text)
      ? .rusak(calon: calonRusak(text, indeks, seksi, near))
      : .tidakAda(calon: repaired.isEmpty ? near : repaired.sorted())
  }

  /// What a date or a number may have been: the codes a spreadsheet makes this day of, else the unit's codes that hold
  /// the same figures, else what lies near.
  private static func calonRusak(_ text: String, _ indeks: IndeksRencana, _ seksi: String, _ near: [Kode]) -> [Kode] {
    let exact = dariTanggal(text, indeks)
    if !exact.isEmpty { return Array(Set(exact + near)).sorted().prefix(4).map { $0 } }
    let figures = dariAngka(text)
    guard figures.count == 2 else { return near }
    func holds(_ kode: Kode) -> Bool {
      let parts = kode.teks.split(separator: ".").compactMap { Int($0) }
      return zip(parts, parts.dropFirst()).contains { [$0, $1] == figures || [$1, $0] == figures }
    }
    let own = Array(Set(indeks.baris(seksi: seksi).map(\.rencana.kode))).filter(holds).sorted()
    let all = own.isEmpty ? indeks.semuaKode.filter(holds).sorted() : own
    return Array(all.prefix(4))
  }

  /// The two figures of `7.01`, `7,1`, `7-Jan`, `Jan-02`.
  private static func dariAngka(_ text: String) -> [Int] {
    text.split { !$0.isLetter && !$0.isNumber }.compactMap { part in
      Int(part) ?? Tanggal.bulan(bernama: String(part))
    }
  }

  /// `701062010005`: the digits of a code without its dots.
  private static func tanpaTitik(_ text: String) -> String? {
    let digits = Array(text)
    guard [5, 8, 10, 12].contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    var parts: [String] = []
    var start = 0
    for width in [1, 2, 2, 1, 2, 4] where start < digits.count {
      let end = min(start + width, digits.count)
      parts.append(String(digits[start..<end]))
      start = end
    }
    return parts.joined(separator: ".")
  }

  /// Codes the text stands for when lost zeros come back, the tail has another width, `X.XX` is the office's own
  /// bidang, or another separator was used.
  private static func perbaikan(_ text: String, _ indeks: IndeksRencana) -> [Kode] {
    var forms = [text]
    if !text.contains("."), text.contains("-") || text.contains("/") || text.contains(",") {
      // Not when it may be a date: three short parts.
      let dotted = String(text.map { $0 == "-" || $0 == "/" || $0 == "," ? "." : $0 })
      if dotted.split(separator: ".").count > 3 { forms.append(dotted) }
    }
    let upper = text.uppercased()
    if upper.hasPrefix("X.XX.") || upper.hasPrefix("0.00.") {
      for prefix in Set(indeks.semuaKode.compactMap(bidang)) { forms.append(prefix + String(upper.dropFirst(4))) }
    }
    if let dotted = tanpaTitik(text) { forms.append(dotted) }
    var codes: [Kode] = []
    for form in forms {
      codes.append(Kode(form))
      if let padded = KodeText.denganNol(tanpaNolDepan(form)) {
        codes.append(Kode(padded))
        // Older lists end in two digits.
        if padded.utf8.count == 17, padded.dropLast(2).hasSuffix(".00") {
          codes.append(Kode(String(padded.dropLast(4)) + String(padded.suffix(2))))
        }
      }
    }
    let key = PilihanKey.of(text)
    for row in indeks.baris where row.rencana.tingkat == .iku && PilihanKey.of(row.rencana.kode.teks) == key {
      codes.append(row.rencana.kode)
    }
    return codes
  }

  /// `07.01.…` → `7.01.…`: each part without zeros in front, so that it can be padded to its width.
  private static func tanpaNolDepan(_ text: String) -> String {
    text.split(separator: ".", omittingEmptySubsequences: false).map { part in
      let rest = part.drop { $0 == "0" }
      return rest.isEmpty && !part.isEmpty ? "0" : String(rest)
    }.joined(separator: ".")
  }

  /// `7.01` of `7.01.02.2.01.0001`.
  private static func bidang(_ kode: Kode) -> String? {
    let parts = kode.teks.split(separator: ".")
    return kode.tingkat == nil || parts.count < 3 ? nil : "\(parts[0]).\(parts[1])"
  }

  /// Whether a spreadsheet may have made this of a code: a date, a decimal number, a bare number.
  static func sepertiTanggalAtauAngka(_ text: String) -> Bool {
    if Kode(KodeText.rapi(text)).tingkat != nil { return false }
    switch DateReader.read(text) {
    case .value, .serial: return true
    case .refused(.tidakAda), .refused(.bulanDahulu): return true
    default: break
    }
    if DateReader.menyerupai(text) { return true }
    // `7,01062E+11`
    if case .value(let number) = NumberReader.read(text, as: .desimal), number.satuan == nil, !number.hadPercent {
      return true
    }
    let parts = text.split { $0 == "." || $0 == "," }
    return parts.count <= 2 && !parts.isEmpty && parts.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
  }

  /// The program codes whose three parts a spreadsheet reads as this day (`7.01.02` → 7 January 2002 or 1 July 2002).
  private static func dariTanggal(_ text: String, _ indeks: IndeksRencana) -> [Kode] {
    let day: Tanggal
    switch DateReader.read(text) {
    case .value(let value), .serial(let value): day = value
    default: return []
    }
    return indeks.semuaKode.filter { kode in
      let parts = kode.teks.split(separator: ".").compactMap { Int($0) }
      guard parts.count == 3 else { return false }
      let year = day.tahun % 100
      return parts == [day.hari, day.bulan, year] || parts == [day.bulan, day.hari, year]
        || parts == [year, day.bulan, day.hari]
    }
  }

  /// The codes nearest to the text, the unit's own first.
  private static func calon(_ text: String, _ indeks: IndeksRencana, _ seksi: String) -> [Kode] {
    let own = Set(indeks.baris(seksi: seksi).map(\.rencana.kode.teks))
    let near = NearestName.best(for: text, among: own, limit: 3)
    if !near.isEmpty { return near.map { Kode($0) } }
    return NearestName.best(for: text, among: indeks.semuaKode.map(\.teks), limit: 3).map { Kode($0) }
  }
}
