/// A file that is published, with the digest that the manifest and the letter list.
package struct BerkasTerbit: Sendable {
  /// Name inside the folder, at most one folder deep.
  package let nama: String
  package let bytes: [UInt8]
  package let sha256: String

  package init(_ nama: String, _ bytes: [UInt8]) {
    self.nama = nama
    self.bytes = bytes
    sha256 = SHA256.hex(bytes)
  }
}
