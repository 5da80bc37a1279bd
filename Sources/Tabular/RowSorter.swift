import Core

/// Tells data rows from everything else that stands under a heading: numbers of columns, K/Rp, totals, signatures,
/// notes, examples, blank rows.
struct RowSorter {
  let set: RecordSet
  let heading: HeadingFinder.Found
  /// Column of `kode`, `kode_iku` or what else names a row.
  let kode: Int?
  let tahun: Int?
  /// Columns that say whose row it is: year, quarter, unit.
  private let pemilik: Set<Int>
  /// The last record that has a code: behind it nothing but totals and signatures is to be expected.
  private let terakhirBerkode: Int

  private(set) var kept: [Int] = []
  private(set) var skipped: [SkippedRow] = []
  private var inSignature = false

  /// - Parameter pemilik: columns of year, quarter and unit.
  init(_ set: RecordSet, _ heading: HeadingFinder.Found, kode: Int?, tahun: Int?, pemilik: [Int] = []) {
    self.set = set
    self.heading = heading
    self.kode = kode
    self.tahun = tahun
    self.pemilik = Set(pemilik)
    terakhirBerkode = kode.map { RowSorter.lastCoded(set, $0) } ?? .max
  }

  /// The last record whose cell of a code holds a digit and is no signature.
  private static func lastCoded(_ set: RecordSet, _ kode: Int) -> Int {
    set.records.indices.last { record in
      let cell = set.cell(record, kode)
      guard cell.end - cell.start <= 40, set.arena[Int(cell.start)..<Int(cell.end)].contains(where: isDigit) else {
        return false
      }
      return !RowText.opensSignature(TextTrim.trimmed(set.text(record, kode)))
    } ?? -1
  }

  mutating func sort() {
    kept.reserveCapacity(set.records.count)
    for record in set.records.indices {
      if let reason = reason(record) {
        let line = Int(set.records[record].line)
        skipped.append(SkippedRow(line: line, sheetRow: record + 1, reason: reason))
      } else {
        kept.append(record)
      }
    }
  }

  /// Why a record is no data row; `nil` when it is one.
  private mutating func reason(_ record: Int) -> SkippedRow.Reason? {
    if heading.rows.contains(record) { return .judulKolom }
    if set.damaged.contains(record) { return .rusak }
    guard let first = firstFilled(record) else { return .kosong }
    if record < heading.rows.lowerBound { return .judulTabel }
    let byte = firstByte(record, first)
    let isFigure = RowSorter.isDigit(byte)
    let kodeByte = kode.map { firstByte(record, $0) } ?? 0
    if kept.isEmpty, record < heading.rows.upperBound + 3, let reason = underHeading(record) { return reason }
    // Nearly every data row ends here.
    if isFigure, kode == nil || (kodeByte != 0 && !RowSorter.isLetter(kodeByte)) {
      return inSignature ? signatureGoesOn(record, kodeByte) : nil
    }
    if byte == UInt8(ascii: "("), isNumbersAgain(record) { return .nomorKolom }
    if byte == UInt8(ascii: "#"), RowText.isNote(set.text(record, first)) { return .catatan }
    if byte | 0x20 == UInt8(ascii: "c"), RowText.isExample(set.text(record, first)) { return .contoh }
    if isTotal(record, first, kodeByte) { return .jumlah }
    if isHeadingAgain(record, first) { return .judulKolom }
    if inSignature { return signatureGoesOn(record, kodeByte) }
    let hasYear = tahun.map { RowSorter.isDigit(firstByte(record, $0)) } ?? false
    if !hasYear, !kept.isEmpty, isRemark(record, first) { return .catatan }
    if !hasYear, !RowSorter.isDigit(kodeByte), !kept.isEmpty, opensSignature(record) {
      inSignature = true
      return .tandaTangan
    }
    return nil
  }

  /// A row with a code ends the block of signatures.
  private mutating func signatureGoesOn(_ record: Int, _ kodeByte: UInt8) -> SkippedRow.Reason? {
    if filled(record, upTo: 5).count <= 4, !RowSorter.isDigit(kodeByte) || kode == nil { return .tandaTangan }
    inSignature = false
    return nil
  }

  private func underHeading(_ record: Int) -> SkippedRow.Reason? {
    let texts = filled(record, upTo: 512).map { TextTrim.trimmed(set.text(record, $0)) }
    if RowText.isColumnNumbers(texts) { return .nomorKolom }
    return RowText.isKRp(texts) ? .kRp : nil
  }

  private func isTotal(_ record: Int, _ first: Int, _ kodeByte: UInt8) -> Bool {
    if let kode, RowText.mayStartTotal(kodeByte), RowText.isTotalWord(set.text(record, kode)) { return true }
    guard kodeByte == 0 || kode == first else { return false }
    // A total may carry the period and the unit like every row above it.
    let cells = filled(record, upTo: 64).filter { !pemilik.contains($0) || mayBeTotal(record, $0) }
    guard let label = cells.first(where: { !RowSorter.isDigit(firstByte(record, $0)) }),
      RowText.mayStartTotal(firstByte(record, label)), RowText.isTotalWord(set.text(record, label))
    else { return false }
    return cells.allSatisfy { $0 == label || RowText.isTotalValue(set.text(record, $0)) }
  }

  private func mayBeTotal(_ record: Int, _ column: Int) -> Bool {
    RowText.mayStartTotal(firstByte(record, column)) && RowText.isTotalWord(set.text(record, column))
  }

  /// `(1) (2) (3)` below a heading that is printed again.
  private func isNumbersAgain(_ record: Int) -> Bool {
    let texts = filled(record, upTo: 512).map { TextTrim.trimmed(set.text(record, $0)) }
    return texts.count >= 3 && texts.allSatisfy { $0.hasPrefix("(") } && RowText.isColumnNumbers(texts)
  }

  /// `Catatan: …`, `*) angka sementara` under the table, in one of its first columns.
  private func isRemark(_ record: Int, _ first: Int) -> Bool {
    guard let kode, first <= kode, record > terakhirBerkode, filled(record, upTo: 3).count <= 2 else { return false }
    return RowText.isRemark(set.text(record, first))
  }

  private func isHeadingAgain(_ record: Int, _ first: Int) -> Bool {
    let cells = filled(record, upTo: 64)
    guard cells.count >= 2, heading.texts.count > first else { return false }
    return cells.allSatisfy {
      $0 < heading.texts.count && TextTrim.trimmed(set.text(record, $0)) == heading.texts[$0]
    }
  }

  private func opensSignature(_ record: Int) -> Bool {
    let cells = filled(record, upTo: 5)
    // Tables without codes (keys and values, letters, holidays) say such things in their rows.
    guard let kode, cells.count <= 4 else { return false }
    // A row that has a code is data, though it may hold a NIP.
    let code = TextTrim.trimmed(set.text(record, kode))
    guard code.isEmpty || RowText.opensSignature(code) else { return false }
    let texts = cells.map { TextTrim.trimmed(set.text(record, $0)) }
    guard texts.allSatisfy({ $0.utf8.count <= 100 }) else { return false }
    if texts.contains(where: RowText.opensSignature) { return true }
    // A post or a place alone, behind all rows: who signs, without a date.
    return record > terakhirBerkode && texts.count <= 2 && texts.allSatisfy(RowText.isSigner)
  }
}

extension RowSorter {
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// First byte of a cell, 0 when it is empty.
  private func firstByte(_ record: Int, _ column: Int) -> UInt8 {
    let cell = set.cell(record, column)
    return cell.isEmpty ? 0 : set.arena[Int(cell.start)]
  }

  private func isFilled(_ record: Int, _ column: Int) -> Bool {
    let cell = set.cell(record, column)
    if cell.isEmpty { return false }
    let byte = set.arena[Int(cell.start)]
    if byte > 0x20, byte < 0x80 { return true }
    return !TextTrim.trimmed(set.text(record, column)).isEmpty
  }

  private func firstFilled(_ record: Int) -> Int? {
    (0..<set.fieldCount(record)).first { isFilled(record, $0) }
  }

  /// The filled columns, at most that many.
  private func filled(_ record: Int, upTo limit: Int) -> [Int] {
    var result: [Int] = []
    for column in 0..<set.fieldCount(record) where isFilled(record, column) {
      result.append(column)
      if result.count == limit { break }
    }
    return result
  }
}
