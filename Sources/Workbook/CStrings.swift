import Glibc

/// C strings that live until the end of one call of the library, for its structs of `char *`.
@safe final class CStrings {
  private var pointers: [UnsafeMutablePointer<CChar>] = unsafe []

  /// A clean copy of the text, nil for the empty text or when there is no memory.
  /// - Parameter limit: longest text in UTF-16 units.
  func add(_ text: String, limit: Int = 255) -> UnsafeMutablePointer<CChar>? {
    guard !text.isEmpty, let copy = unsafe strdup(TextGate.cleaned(text, limit: limit).text) else { return nil }
    unsafe pointers.append(copy)
    return unsafe copy
  }

  deinit {
    unsafe pointers.forEach { unsafe free($0) }
  }
}
