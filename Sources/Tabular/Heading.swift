/// One column's heading.
package struct Heading: Hashable, Sendable {
  /// As the file writes it; headings over several rows joined by a blank. Empty when nothing stands there.
  package let text: String
  /// As it is compared: `ColumnDictionary.key`.
  package let key: String
  /// The canonical name when the dictionary knows the heading.
  package let kolom: String?
  /// 0-based.
  package let column: Int
}
