/// What a file may cost. Beyond a limit it is refused by name instead of filling the memory.
package struct ReadLimits: Sendable {
  /// Size of the file in bytes.
  package var maxBytes = 64 << 20
  /// Size of one cell in bytes of UTF-8. A spreadsheet's cell holds at most 32,767 characters.
  package var maxFieldBytes = 131_072
  /// Cells of one row; the columns a spreadsheet has.
  package var maxColumns = 16_384
  /// Rows of the file, blank ones counted; the rows a spreadsheet has.
  package var maxRows = 1_048_576

  package init() {}

  package static let `default` = ReadLimits()

  /// For what was accepted already: a limit that is lowered later takes nothing away.
  package static let arsip: ReadLimits = {
    var limits = ReadLimits()
    (limits.maxBytes, limits.maxFieldBytes) = (1 << 30, 1 << 30)
    (limits.maxColumns, limits.maxRows) = (1 << 30, 1 << 30)
    return limits
  }()

  /// Offsets are kept in 32 bits: no setting goes beyond.
  var effectiveMaxBytes: Int { min(maxBytes, 1 << 30) }
}
