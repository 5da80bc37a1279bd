/// How much a result of checking weighs.
package enum Severity: Int, Comparable, Sendable, CaseIterable {
  case kesalahan, peringatan, info

  /// The word users read.
  package var kata: String {
    switch self {
    case .kesalahan: "kesalahan"
    case .peringatan: "peringatan"
    case .info: "info"
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// Where something was found. Every part is optional but the file: the finer the better.
package struct Place: Hashable, Sendable {
  /// The file as the user knows it: its name in `masuk/`, or its path in the office folder.
  package var berkas: String
  /// Physical line of the file, 1-based.
  package var baris: Int?
  /// Row as a spreadsheet program numbers it (records, not lines), 1-based.
  package var barisLembar: Int?
  /// Column, 1-based.
  package var kolom: Int?
  /// The heading above that column as the file writes it.
  package var judulKolom: String?
  /// The value that stands there, as the file writes it.
  package var nilai: String?

  package init(
    _ berkas: String, baris: Int? = nil, barisLembar: Int? = nil, kolom: Int? = nil, judulKolom: String? = nil,
    nilai: String? = nil
  ) {
    self.berkas = berkas
    self.baris = baris
    self.barisLembar = barisLembar
    self.kolom = kolom
    self.judulKolom = judulKolom
    self.nilai = nilai
  }
}

/// The stable code of a check. Each room declares its own as `static let`; the wording stands in the catalogue
/// (`Sources/Resources/data/katalog`).
package struct Check: Hashable, Comparable, Sendable {
  package let kode: String

  package init(_ kode: String) { self.kode = kode }

  package static func < (left: Check, right: Check) -> Bool { left.kode < right.kode }
}

/// One result of checking (*hasil pemeriksaan*): the facts. The sentences are made from the catalogue when
/// somebody reads them.
package struct Diagnostic: Sendable {
  package let check: Check
  package let severity: Severity
  package var place: Place
  /// What the placeholders of the catalogue's sentences stand for, e.g. `["harapan": "Dokumen"]`. `nilai`,
  /// `judul` and `baris` come from the place.
  package var facts: [String: String]

  /// - Parameter severity: `nil` takes the catalogue's.
  package init(_ check: Check, at place: Place, _ facts: [String: String] = [:], severity: Severity? = nil) {
    self.check = check
    self.severity = severity ?? Catalogue.entry(check).severity
    self.place = place
    self.facts = facts
  }

  /// What is wrong, in plain Indonesian.
  package var pesan: String { Catalogue.fill(Catalogue.entry(check).pesan, self) }

  /// What to do, or `nil` when nothing is to be done.
  package var saran: String? {
    let text = Catalogue.fill(Catalogue.entry(check).saran, self)
    return text.isEmpty ? nil : text
  }

  /// What the unit wrote in `keterangan` to a peringatan: it stands beside the result in every report.
  package var penjelasan: String? { severity == .peringatan ? facts["jawaban"] : nil }
}

extension Diagnostic: Comparable {
  package static func == (left: Diagnostic, right: Diagnostic) -> Bool {
    left.check == right.check && left.severity == right.severity && left.place == right.place
      && left.facts == right.facts
  }

  /// File, row, column, code: the order in which people look for things.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.place.berkas != right.place.berkas { return left.place.berkas < right.place.berkas }
    let (leftRow, rightRow) = (left.place.baris ?? 0, right.place.baris ?? 0)
    if leftRow != rightRow { return leftRow < rightRow }
    let (leftColumn, rightColumn) = (left.place.kolom ?? 0, right.place.kolom ?? 0)
    if leftColumn != rightColumn { return leftColumn < rightColumn }
    if left.check != right.check { return left.check < right.check }
    return left.pesan < right.pesan
  }
}
