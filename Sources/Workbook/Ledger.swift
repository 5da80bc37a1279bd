import CXlsxWriter

/// What a workbook remembers beside the library: styles, names and the first failure. A sheet borrows it
/// while it is written.
@safe struct Ledger {
  /// Formats by ``StyleID/index``, owned by the library's workbook.
  private var formats: [UnsafeMutablePointer<lxw_format>] = unsafe []
  private var identifiers: [Style: StyleID] = [:]
  /// Names of the sheets so far, as they are written, and folded.
  private(set) var sheetNames: [String] = []
  private var foldedNames: Set<String> = []
  /// The first failure.
  private(set) var failure: WorkbookError?
  /// How many texts were cut because they did not fit a cell.
  var cuts = 0
  /// How many charts were placed.
  var charts = 0

  /// Keeps a failure unless there is one already.
  mutating func fail(_ error: WorkbookError) {
    if failure == nil { failure = error }
  }

  /// Notes a sheet's name; false when it is taken.
  mutating func claim(sheet name: String) -> Bool {
    guard foldedNames.insert(name.lowercased()).inserted else { return false }
    sheetNames.append(name)
    return true
  }

  /// The style's place in the table; made in `workbook` when new.
  mutating func intern(_ style: Style, in workbook: UnsafeMutablePointer<lxw_workbook>) -> StyleID {
    if let known = identifiers[style] { return known }
    if let fault = style.fault {
      fail(WorkbookError(.badStyle, detail: fault))
      return .plain
    }
    guard let format = unsafe workbook_add_format(workbook) else {
      fail(WorkbookError(.noMemory))
      return .plain
    }
    unsafe style.apply(to: format)
    let identifier = StyleID(index: unsafe formats.count)
    unsafe formats.append(format)
    identifiers[style] = identifier
    return identifier
  }

  /// The library's format, nil (its default) for a style of another workbook.
  @inline(__always)
  func format(_ style: StyleID) -> UnsafeMutablePointer<lxw_format>? {
    guard unsafe style.index < formats.count else { return nil }
    return unsafe formats[style.index]
  }
}
