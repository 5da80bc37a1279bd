import Core

extension String {
  /// Whether two texts are the same words, whatever their case and blanks; empty ones never are.
  package func samaKata(_ other: String) -> Bool {
    let words = Words.plain(self)
    return !words.isEmpty && words == Words.plain(other)
  }
}
