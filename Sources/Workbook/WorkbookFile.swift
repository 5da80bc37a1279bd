import CXlsxWriter

/// A workbook being written. Use each on one thread only; several threads may each have their own.
@safe package struct WorkbookFile: ~Copyable {
  var handle: WorkbookHandle
  var ledger = Ledger()

  /// Begins an empty workbook.
  /// - Throws: ``WorkbookError`` when there is no memory or the system writes decimals with a comma.
  package init(properties: DocumentProperties) throws(WorkbookError) {
    handle = try WorkbookHandle()
    set(properties)
    _ = unsafe ledger.intern(Style(), in: self.handle.pointer)
  }

  /// The first failure so far; what ``bytes()`` will throw.
  package var failure: WorkbookError? { ledger.failure }

  /// How many texts were longer than a cell holds and were cut.
  package var cutTexts: Int { ledger.cuts }

  /// Names of the sheets so far, in order.
  package var sheetNames: [String] { ledger.sheetNames }

  /// Adds a sheet and hands it to `body` to be written. An invalid or taken name fails the workbook and
  /// `body` is not called; see ``SheetName/make(_:taken:)``.
  package mutating func sheet<Failure: Error>(
    _ name: String, _ body: (inout Sheet) throws(Failure) -> Void
  ) throws(Failure) {
    guard SheetName.isValid(name), ledger.claim(sheet: name) else {
      ledger.fail(WorkbookError(.badSheetName, detail: name))
      return
    }
    let added = unsafe name.withCString { unsafe workbook_add_worksheet(handle.pointer, $0) }
    guard let added = unsafe added else {
      ledger.fail(WorkbookError(.badSheetName, detail: name))
      return
    }
    var sheet = unsafe Sheet(name: name, worksheet: added, workbook: handle.pointer, ledger: ledger)
    ledger = Ledger()
    defer { ledger = sheet.ledger }
    try body(&sheet)
  }

  /// Interns a style before any sheet is written.
  package mutating func style(_ style: Style) -> StyleID {
    unsafe ledger.intern(style, in: handle.pointer)
  }

  /// Names a range of a sheet added already, for the whole workbook.
  package mutating func defineName(_ name: String, sheet: String, range: CellRange) {
    let formula = "=" + range.reference(sheet: sheet)
    guard Self.isValidName(name), range.isValid, ledger.sheetNames.contains(sheet), formula.utf8.count < 128
    else { return ledger.fail(WorkbookError(.badName, sheet: sheet, detail: name)) }
    let code = unsafe name.withCString { name in
      unsafe formula.withCString { unsafe workbook_define_name(handle.pointer, name, $0) }
    }
    if code != LXW_NO_ERROR {
      ledger.fail(WorkbookError(.library(Int(code.rawValue)), sheet: sheet, detail: name))
    }
  }

  /// Letters, digits, `_` and `.`, beginning with a letter or `_`, at most 100, not like a cell's address.
  private static func isValidName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard let first = bytes.first, bytes.count <= 100, isLetter(first) || first == 0x5F else { return false }
    guard bytes.allSatisfy({ isLetter($0) || isDigit($0) || $0 == 0x5F || $0 == 0x2E }) else { return false }
    let letters = bytes.prefix(while: isLetter)
    let rest = bytes.dropFirst(letters.count)
    let looksLikeAddress = letters.count <= 3 && rest.allSatisfy(isDigit)
    let looksLikeR1C1 = name.uppercased().allSatisfy { $0 == "R" || $0 == "C" || $0.isNumber }
    return !looksLikeAddress && !looksLikeR1C1
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
