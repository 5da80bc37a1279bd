import Core
import Office

/// One option of a command, declared as data: parsing, help and suggestions are made from it.
struct Option: Sendable {
  let name: String
  /// Placeholder of the value in the help; `nil` for a flag.
  let value: String?
  let help: String
  /// Whether it may be left out.
  var required = false
}

/// What a command takes, declared as data.
struct Usage: Sendable {
  let name: String
  let arguments: String
  let summary: String
  let options: [Option]
  /// Number of arguments that are not options.
  let argumentCount: ClosedRange<Int>
  /// Whether a lone argument that begins with `-` and is no option is an argument (`monev angka -5`).
  var dashText = false

  /// Options every command takes.
  static let common = [
    Option(name: "format", value: "teks|json|csv", help: "bentuk hasil pemeriksaan (bawaan: teks)"),
    Option(name: "ketat", value: nil, help: "peringatan pun menolak berkas"),
    Option(name: "paralel", value: "N", help: "banyaknya pekerjaan serentak (bawaan: jumlah prosesor)"),
    Option(name: "tanpa-warna", value: nil, help: "tanpa warna di terminal"),
    Option(name: "senyap", value: nil, help: "hanya kesalahan yang ditampilkan"),
    Option(name: "rinci", value: nil, help: "tampilkan juga info"),
    Option(name: "bantuan", value: nil, help: "tampilkan bantuan ini"),
    Option(name: "versi", value: nil, help: "tampilkan versi monev"),
  ]

  var help: String {
    var text = "\(summary)\n\nPemakaian: monev \(name) \(arguments)\n\nPilihan:\n"
    let all = options + Usage.common
    let width = all.map { label($0).count }.max() ?? 0
    for option in all {
      let label = label(option)
      text += "  \(label)\(String(repeating: " ", count: width - label.count))  \(option.help)\n"
    }
    return text
  }

  private func label(_ option: Option) -> String { "--\(option.name)" + (option.value.map { " \($0)" } ?? "") }
}

/// A command line that cannot be understood (exit 64).
struct UsageError: Error {
  let pesan: String
}

/// The words of one command line, sorted out by a `Usage`.
struct Parsed {
  private(set) var arguments: [String] = []
  private var values: [String: String] = [:]

  /// - Parameter words: what follows the command's name; `--` ends the options.
  init(_ words: ArraySlice<String>, _ usage: Usage) throws(UsageError) {
    let known = usage.options + Usage.common
    var rest = words
    var optionsEnded = false
    while let word = rest.popFirst() {
      if !optionsEnded, !usage.dashText, word.hasPrefix("-"), !word.hasPrefix("--"), word.count > 1 {
        guard word == "-h" else {
          throw UsageError(
            pesan: "pilihan \(word) tidak dikenal. Untuk berkas atau folder bernama begitu tulis ./\(word).")
        }
        values["bantuan"] = ""
      } else if optionsEnded || !word.hasPrefix("--") || (usage.dashText && Parsed.isText(word, words, known)) {
        arguments.append(word)
      } else if word == "--" {
        optionsEnded = true
      } else {
        try take(String(word.dropFirst(2)), &rest, known)
      }
    }
    if values["bantuan"] != nil || values["versi"] != nil { return }
    guard usage.argumentCount.contains(arguments.count) else {
      let wanted = arguments.count < usage.argumentCount.lowerBound ? "kurang" : "kelebihan"
      throw UsageError(pesan: "\(wanted) argumen. Pemakaian: monev \(usage.name) \(usage.arguments)")
    }
    for option in usage.options where option.required && values[option.name] == nil {
      throw UsageError(pesan: "pilihan --\(option.name) wajib diisi. Pemakaian: monev \(usage.name) \(usage.arguments)")
    }
  }

  /// Whether a word with leading dashes is text: alone on the line, and naming no option.
  private static func isText(_ word: String, _ words: ArraySlice<String>, _ known: [Option]) -> Bool {
    let name = word.dropFirst(2).split(separator: "=").first.map(String.init) ?? ""
    return words.count == 1 && word != "--" && !known.contains { $0.name == english[name] ?? name }
  }

  private mutating func take(_ word: String, _ rest: inout ArraySlice<String>, _ known: [Option]) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = Parsed.english[String(parts[0])] ?? String(parts[0])
    guard let option = known.first(where: { $0.name == name }) else {
      let near =
        NearestName.best(for: name, among: known.map(\.name), limit: 1).first.map { " Maksud Anda --\($0)?" } ?? ""
      throw UsageError(pesan: "pilihan --\(name) tidak dikenal.\(near)")
    }
    guard option.value != nil else {
      if parts.count > 1 { throw UsageError(pesan: "pilihan --\(name) tidak memakai nilai.") }
      values[name] = ""
      return
    }
    guard let value = parts.count > 1 ? String(parts[1]) : rest.popFirst() else {
      throw UsageError(pesan: "pilihan --\(name) perlu nilai: --\(name) \(option.value ?? "").")
    }
    values[name] = value
  }

  /// English names understood beside the Indonesian ones.
  private static let english = ["help": "bantuan", "version": "versi"]

  /// The value of an option as text; a byte that is no UTF-8 is U+FFFD.
  subscript(_ name: String) -> String? { values[name].map(PathText.shown) }

  /// The value of an option that names a file.
  func path(_ name: String) -> String? { values[name] }

  func has(_ name: String) -> Bool { values[name] != nil }

  /// A whole number in a range.
  func number(_ name: String, _ range: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let text = values[name] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw UsageError(
        pesan: "--\(name) \(text): harus bilangan bulat \(range.lowerBound) sampai \(range.upperBound).")
    }
    return number
  }

  /// A value of a list.
  func choice<Value: RawRepresentable & CaseIterable>(_ name: String, _: Value.Type) throws(UsageError) -> Value?
  where Value.RawValue == String {
    guard let text = values[name] else { return nil }
    guard let value = Value(rawValue: text.lowercased()) else {
      let allowed = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(pesan: "--\(name) \(text): pilih salah satu dari \(allowed).")
    }
    return value
  }
}
