import Foundation

/// Build machinery: `embed-resources OUTPUT.swift NAME PATH [NAME PATH …]` writes one Swift file that holds
/// every named file as a string literal. A literal costs nothing at start-up and compiles in one token,
/// which an array of bytes does not.
@main
enum EmbedResourcesTool {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { fatalError("usage: embed-resources OUTPUT [NAME PATH]…") }
    var names = ""
    var cases = ""
    var rest = arguments.dropFirst()
    while let name = rest.popFirst(), let path = rest.popFirst() {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      names += "    \(quoted(name)),\n"
      if let text = String(validatingUTF8: bytes.map { CChar(bitPattern: $0) } + [0]), !bytes.contains(0) {
        cases += "    case \(quoted(name)): Literal(text: \(quoted(text)), isUTF8: true)\n"
      } else {
        let latin = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        cases += "    case \(quoted(name)): Literal(text: \(quoted(latin)), isUTF8: false)\n"
      }
    }
    let source = """
      // Made by embed-resources from Sources/Resources/data and samples/. Do not edit.
      extension Resources {
        package static let names: [String] = [
      \(names)  ]
        static func literal(_ name: String) -> Literal? {
          switch name {
      \(cases)    default: nil
          }
        }
      }

      """
    try source.write(to: URL(fileURLWithPath: output), atomically: true, encoding: .utf8)
  }

  /// A Swift string literal whose value is `text` whatever it holds.
  static func quoted(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      case " "..."~": literal.unicodeScalars.append(scalar)
      default: literal += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return literal + "\""
  }
}
