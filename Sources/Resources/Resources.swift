/// Data that travels inside the binary: nomenclature, holidays, SOP profiles, word lists, the catalogue of
/// checks and the sample offices. The files themselves live in `Sources/Resources/data` and `samples/`.
package enum Resources {
  /// One embedded file; bytes that are no UTF-8 are kept as one scalar a byte.
  struct Literal {
    let text: StaticString
    let isUTF8: Bool
  }

  /// The bytes of an embedded file exactly as they stand in the repository.
  ///
  /// - Parameter name: path below `data/` (`sop/cilongok-monev-kinerja.csv`), or `contoh/` + path below `samples/`.
  /// - Returns: `nil` when there is no such file.
  package static func bytes(_ name: String) -> [UInt8]? {
    guard let literal = literal(name) else { return nil }
    if literal.isUTF8 { return literal.text.withUTF8Buffer { [UInt8]($0) } }
    return literal.text.description.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  /// Names of the embedded files whose path starts with `prefix`, sorted.
  package static func names(under prefix: String) -> [String] {
    names.filter { $0.hasPrefix(prefix) }
  }
}
