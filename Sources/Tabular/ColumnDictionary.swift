import Core

/// Known column headings: canonical names and what else offices write above them. Lookup is without regard to case,
/// blanks and `_ - . / * : ( ) ,`.
package struct ColumnDictionary: Sendable {
  private var byKey: [String: String] = [:]
  /// Spellings to which an office gave its own meaning.
  private var own: Set<String> = []
  /// Canonical names by key.
  private var named: [String: String] = [:]
  /// Canonical names in the order they were added.
  package private(set) var names: [String] = []

  package init() {}

  /// The dictionary that travels with the program (`alias.csv`).
  package static let bawaan: ColumnDictionary = {
    var dictionary = ColumnDictionary()
    for row in DataFile.rows("alias.csv") where row.count >= 2 { dictionary.add(kolom: row[0], alias: row[1]) }
    return dictionary
  }()

  /// Adds a canonical name and, unless empty, another spelling of it. A spelling already known keeps its meaning;
  /// `overriding` lets an office change it.
  package mutating func add(kolom: String, alias: String, overriding: Bool = false) {
    let ownKey = ColumnDictionary.key(kolom)
    guard !ownKey.isEmpty else { return }
    // An alias of an alias means the canonical name behind it; a canonical name itself, whatever an office reads it as.
    let canonical = named[ownKey] ?? byKey[ownKey] ?? kolom
    if named[ownKey] == nil, byKey[ownKey] == nil {
      byKey[ownKey] = kolom
      named[ownKey] = kolom
      names.append(kolom)
    }
    let key = ColumnDictionary.key(alias)
    if key.isEmpty { return }
    if overriding || byKey[key] == nil { byKey[key] = canonical }
    if overriding { own.insert(key) }
  }

  /// The same dictionary with an office's own `alias.csv`, read as a table with the columns `kolom` and `alias`.
  package func adding(_ table: Table) -> ColumnDictionary {
    var result = self
    guard let kolom = table.column("kolom"), let alias = table.column("alias") else { return result }
    for row in 0..<table.rowCount {
      result.add(kolom: table.text(row, kolom), alias: table.text(row, alias), overriding: true)
    }
    return result
  }

  /// The canonical name of a heading, or `nil` when nobody knows it.
  package func canonical(_ heading: String) -> String? { byKey[ColumnDictionary.key(heading)] }

  func knows(_ heading: String) -> Bool { byKey.index(forKey: ColumnDictionary.key(heading)) != nil }

  /// Whether an office itself says what a heading with this key means, even one that is a column's own name.
  func isOwn(key: String) -> Bool { own.contains(key) }

  /// For callers that have the key already.
  func canonical(key: String) -> String? { byKey[key] }

  /// "Maksud Anda …?": canonical names whose own or other spelling lies near the heading, best first.
  package func nearest(_ heading: String, limit: Int = 2) -> [String] {
    let key = ColumnDictionary.key(heading)
    guard (3...60).contains(key.utf8.count) else { return [] }
    let near = NearestName.best(
      forPlain: key, within: max(1, (key.utf8.count + 2) / 6), among: byKey.lazy.map { ($0.key, $0.value) },
      limit: limit * 4)
    return near.reduce(into: []) { if $0.count < limit, !$0.contains($1) { $0.append($1) } }
  }

  /// The form in which headings are compared.
  package static func key(_ heading: String) -> String {
    var heading = heading
    return heading.withUTF8 { utf8 in
      guard unsafe utf8.allSatisfy({ $0 < 0x80 }) else {
        return unsafe foreignKey(String(decoding: utf8, as: UTF8.self))
      }
      return unsafe String(unsafeUninitializedCapacity: utf8.count) { target in
        var count = 0
        for index in 0..<utf8.count {
          let byte = unsafe utf8[index]
          switch byte {
          case 0...0x20, 0x5F, 0x2D, 0x2E, 0x2F, 0x2A, 0x3A, 0x28, 0x29, 0x2C, 0x27: continue
          case 0x41...0x5A: unsafe target[count] = byte + 0x20
          default: unsafe target[count] = byte
          }
          count += 1
        }
        return count
      }
    }
  }

  private static func foreignKey(_ heading: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in heading.unicodeScalars {
      switch scalar.value {
      case 0...0x20, 0x5F, 0x2D, 0x2E, 0x2F, 0x2A, 0x3A, 0x28, 0x29, 0x2C, 0x27: break
      case 0x41...0x5A: scalars.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
      case 0x21...0x7F: scalars.append(scalar)
      case 0xA0, 0xAD, 0x2000...0x2015, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: break
      default: scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(scalars)
  }
}
