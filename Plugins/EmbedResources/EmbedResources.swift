import Foundation
import PackagePlugin

/// Runs `embed-resources` over the target's `data` folder and the package's `samples` folder, so that the
/// one binary carries the nomenclature, holidays, SOPs and sample offices.
@main
struct EmbedResources: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let roots = [
      ("", target.directoryURL.appending(path: "data")),
      ("contoh/", context.package.directoryURL.appending(path: "samples")),
    ]
    let output = context.pluginWorkDirectoryURL.appending(path: "Embedded.swift")
    var arguments = [output.path]
    var inputs: [URL] = []
    for (prefix, root) in roots {
      for relative in try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted() {
        let url = root.appending(path: relative)
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory) else { continue }
        if isDirectory.boolValue { continue }
        // The gallery of faulty offices is documentation and test material, not something to unpack.
        if prefix == "contoh/" && (relative.hasPrefix("galeri/") || !relative.contains("/")) { continue }
        inputs.append(url)
        arguments += [prefix + relative, url.path]
      }
    }
    return [
      .buildCommand(
        displayName: "Embedding resources", executable: try context.tool(named: "embed-resources").url,
        arguments: arguments, inputFiles: inputs, outputFiles: [output])
    ]
  }
}
