import CCrypto

/// SHA-256 of libcrypto.
package enum SHA256 {
  /// The digest as 64 lowercase hexadecimal digits.
  package static func hex(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 32
    let done = unsafe bytes.withUnsafeBytes { input in
      unsafe digest.withUnsafeMutableBufferPointer { output in
        unsafe EVP_Digest(input.baseAddress, input.count, output.baseAddress, &length, EVP_sha256(), nil)
      }
    }
    precondition(done == 1 && length == 32, "libcrypto always knows SHA-256")
    return Hex.text(digest)
  }
}
