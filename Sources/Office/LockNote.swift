import CPlatform
import Glibc

/// What the holder of an office writes into `.monev.lock`: for people, and for machines that share the folder but not
/// its locks.
struct LockNote: Equatable {
  var komputer = ""
  /// Tells machines of one name apart; empty when the system has no such number.
  var mesin = ""
  var pengguna = ""
  var proses: Int32 = 0
  /// When that process started, in clock ticks since the machine did: process numbers are used again.
  var lahir = ""
  var sejak = ""

  /// The note of this process.
  init(since: Clock) {
    var host = [CChar](repeating: 0, count: 256)
    if unsafe gethostname(&host, 255) == 0 { komputer = LockNote.teks(host) }
    let id = (try? FileSystem.read("/etc/machine-id", limit: 256)) ?? []
    mesin = id.isEmpty ? "" : String(SHA256.hex(id).prefix(12))
    pengguna = LockNote.namaPengguna(geteuid()) ?? "uid \(geteuid())"
    proses = getpid()
    lahir = LockNote.lahir(proses) ?? ""
    sejak = since.iso
  }

  /// A note as somebody wrote it; `nil` when it is none (released, or torn).
  init?(_ bytes: [UInt8]) {
    var values: [Substring: Substring] = [:]
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { values[parts[0]] = parts[1].drop { $0 == " " } }
    }
    guard let host = values["komputer"], let number = values["proses"].flatMap({ Int32($0) }) else { return nil }
    komputer = String(host)
    mesin = String(values["mesin"] ?? "")
    pengguna = String(values["pengguna"] ?? "")
    proses = number
    lahir = String(values["lahir"] ?? "")
    sejak = String(values["sejak"] ?? "")
  }

  var bytes: [UInt8] {
    Array(
      """
      Folder ini sedang dipakai monev. Berkas ini hilang sendiri bila sudah selesai.
      komputer: \(komputer)
      mesin: \(mesin)
      pengguna: \(pengguna)
      proses: \(proses)
      lahir: \(lahir)
      sejak: \(sejak)

      """.utf8)
  }

  /// For messages: `komputer kec-server, pengguna sari, sejak 2025-07-04T09:15:00+07:00`.
  var kalimat: String { "komputer \(komputer), pengguna \(pengguna), sejak \(sejak)" }

  /// Whether both were written on the same machine.
  func sekomputer(_ other: LockNote) -> Bool {
    komputer == other.komputer && (mesin == other.mesin || mesin.isEmpty || other.mesin.isEmpty)
  }

  /// Whether the process of a note written on this machine still runs.
  var masihHidup: Bool {
    guard kill(proses, 0) == 0 || errno == EPERM else { return false }
    return lahir.isEmpty || LockNote.lahir(proses) == nil || LockNote.lahir(proses) == lahir
  }

  private static func namaPengguna(_ user: uid_t) -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    return unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      var record = unsafe passwd()
      var found: UnsafeMutablePointer<passwd>? = nil
      guard let base = buffer.baseAddress else { return nil }
      let code = unsafe getpwuid_r(user, &record, base, buffer.count, &found)
      // SAFETY: the name lies in `buffer`, which is lent to the end of this closure.
      guard code == 0, unsafe found != nil, let name = unsafe record.pw_name else { return nil }
      return unsafe String(cString: name)
    }
  }

  private static func lahir(_ process: Int32) -> String? {
    guard let bytes = try? FileSystem.read("/proc/\(process)/stat") else { return nil }
    // The name in brackets may hold blanks; the start is the 20th value behind it.
    let text = String(decoding: bytes, as: UTF8.self)
    guard let close = text.lastIndex(of: ")") else { return nil }
    let values = text[text.index(after: close)...].split(separator: " ")
    return values.count > 19 ? String(values[19]) : nil
  }

  private static func teks(_ buffer: [CChar]) -> String {
    String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
