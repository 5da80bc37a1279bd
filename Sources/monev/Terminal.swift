import Glibc
import Office

/// Standard output and error: whole texts, written in one go; a closed pipe is no fault of ours.
struct Terminal {
  let color: Bool
  let quiet: Bool
  let detailed: Bool

  init(_ parsed: Parsed) {
    let asked = unsafe getenv("NO_COLOR").map { unsafe $0.pointee != 0 } ?? false
    let disabled = parsed.has("tanpa-warna") || asked
    color = !disabled && isatty(2) == 1
    quiet = parsed.has("senyap")
    detailed = parsed.has("rinci")
  }

  static func out(_ text: String) { write(text, 1) }
  static func err(_ text: String) { write(text, 2) }

  private static func write(_ text: String, _ descriptor: Int32) {
    var text = PathText.shown(text) + "\n"
    text.withUTF8 { buffer in
      var done = 0
      while done < buffer.count {
        // SAFETY: `done` is below the count.
        let count = unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return }
        done += count
      }
    }
  }

  /// A writer that goes on when the reader of a pipe has left must not be killed by it.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}
