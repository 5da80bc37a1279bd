/// How a file's bytes spell its characters.
package enum Encoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf8BOM = "UTF-8 dengan BOM"
  case utf16LE = "UTF-16LE"
  case utf16BE = "UTF-16BE"
  case windows1252 = "Windows-1252"

  /// The name users read.
  package var nama: String { rawValue }
}
