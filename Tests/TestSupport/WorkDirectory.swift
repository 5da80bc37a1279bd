import Foundation

/// A fresh directory for one end-to-end test; gone when the test is.
package final class WorkDirectory: Sendable {
  package let path: String

  package init() throws {
    path = NSTemporaryDirectory() + "monev-uji-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The package's root.
  package static let root: String = {
    var parts = #filePath.split(separator: "/")
    parts.removeLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// Copies a sample office into the directory.
  package func sample(_ name: String) throws -> String {
    let target = path + "/" + name
    try FileManager.default.copyItem(atPath: WorkDirectory.root + "/samples/" + name, toPath: target)
    return target
  }

  package func write(_ text: String, to relative: String) throws {
    let target = path + "/" + relative
    try FileManager.default.createDirectory(
      atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: target))
  }

  package func read(_ relative: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + relative)), as: UTF8.self)
  }

  /// Paths of all files below a folder, relative to it, sorted.
  package func files(_ relative: String) -> [String] {
    let root = path + "/" + relative
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    return all.filter { name in
      var isDirectory: ObjCBool = false
      return FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isDirectory)
        && !isDirectory.boolValue
    }.sorted()
  }
}

/// The real binary and what it said.
package struct Run: Sendable, CustomStringConvertible {
  package let command: [String]
  package let status: Int32
  package let output: String
  package let errors: String

  package var description: String {
    "monev \(command.joined(separator: " "))\nstatus \(status)\n--- stdout\n\(output)\n--- stderr\n\(errors)"
  }

  /// Runs `monev` as built beside the tests.
  package static func monev(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
    try monev(arguments, environment: environment)
  }

  package static func monev(_ arguments: [String], environment: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: binary)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    // Streams go to files: a pipe that fills up would stop the program.
    let folder = try WorkDirectory()
    let (out, err) = (folder.path + "/out", folder.path + "/err")
    for path in [out, err] { try Data().write(to: URL(fileURLWithPath: path)) }
    process.standardOutput = FileHandle(forWritingAtPath: out)
    process.standardError = FileHandle(forWritingAtPath: err)
    try process.run()
    process.waitUntilExit()
    return Run(
      command: arguments, status: process.terminationStatus, output: try folder.read("out"),
      errors: try folder.read("err"))
  }

  package static let binary: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let built = (own as NSString).deletingLastPathComponent + "/monev"
    if FileManager.default.isExecutableFile(atPath: built) { return built }
    // `swift test` runs the testing helper of the toolchain: the build folder is then where the test bundle lies.
    let bundle = CommandLine.arguments.first { $0.contains(".build") } ?? ""
    let beside = (bundle as NSString).deletingLastPathComponent + "/monev"
    return FileManager.default.isExecutableFile(atPath: beside) ? beside : WorkDirectory.root + "/.build/debug/monev"
  }()
}
