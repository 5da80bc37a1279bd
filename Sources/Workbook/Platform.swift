import CPlatform

/// Settings of the process that make writing workbooks faster.
package enum Platform {
  /// Keeps freed memory up to 256 MiB; call once when the program starts. Every member of a zip file
  /// takes 268 kB and gives them back, which otherwise goes to the kernel and returns each time.
  package static func tuneAllocator() {
    _ = mallopt(M_TRIM_THRESHOLD, 256 << 20)
    // Setting one threshold stops the allocator from moving the other: the largest parts would be mapped anew each time.
    _ = mallopt(M_MMAP_THRESHOLD, 32 << 20)
  }

  /// How many parts of workbooks were compressed at this program's level since the start.
  package static var compressedParts: Int { Int(truncatingIfNeeded: monev_deflate_calls()) }

  /// How many temporary files libxlsxwriter has taken from memory since the start.
  package static var temporaryStreams: Int { Int(truncatingIfNeeded: monev_tmpfile_calls()) }
}
