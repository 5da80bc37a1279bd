// swift-tools-version: 6.2
import PackageDescription

/// Every Swift room is compiled under the same rules.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Relative relocations packed by the toolchain's own linker: the program starts in half the time.
let startFast: [LinkerSetting] = [
  .unsafeFlags(
    ["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"], .when(configuration: .release))
]

/// Rooms that hold a C door also prove every unsafe use.
let door: [SwiftSetting] = strict + [.strictMemorySafety()]

func room(
  _ name: String, _ dependencies: [Target.Dependency], settings: [SwiftSetting] = strict,
  plugins: [Target.PluginUsage] = []
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings, plugins: plugins)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

let package = Package(
  name: "monev",
  products: [.executable(name: "monev", targets: ["monev"])],
  targets: [
    // Layer 0: the doors to C, the words and numbers everybody speaks.
    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    .target(name: "CPlatform", linkerSettings: [.linkedLibrary("deflate")]),
    room("Resources", [], plugins: ["EmbedResources"]),
    room("Core", ["Resources"]),
    // Layer 1
    room("Tabular", ["Core", "Resources", "CCSV"], settings: door),
    room("Workbook", ["Core", "CXlsxWriter", "CPlatform"], settings: door),
    room("Kinerja", ["Core"]),
    // Layer 2
    room("Ingest", ["Core", "Kinerja", "Resources", "Tabular"]),
    room("Rules", ["Core", "Ingest", "Kinerja"]),
    room("Sop", ["Core", "Ingest", "Kinerja", "Resources", "Tabular"]),
    room("Reports", ["Core", "Ingest", "Kinerja", "Rules", "Sop", "Tabular", "Workbook"]),
    // Layer 3
    room(
      "Office", ["Core", "CCrypto", "CPlatform", "CZip", "Ingest", "Kinerja", "Resources", "Tabular"],
      settings: door),
    room(
      "Batch", ["Core", "Ingest", "Kinerja", "Office", "Reports", "Rules", "Sop", "Tabular", "Workbook"]),
    // Layer 4
    .executableTarget(
      name: "monev",
      dependencies: [
        "Batch", "Core", "Ingest", "Kinerja", "Office", "Reports", "Sop", "Tabular", "Workbook", "CPlatform",
      ],
      swiftSettings: door, linkerSettings: startFast),
    // Measuring: times single stages, see Benchmarks/README.md. Not a product.
    .executableTarget(
      name: "monev-ukur",
      dependencies: ["Batch", "Core", "Ingest", "Kinerja", "Office", "Reports", "Tabular", "Workbook"],
      path: "Benchmarks/monev-ukur", swiftSettings: strict),
    // Build machinery: turns resource files and samples into string literals.
    .executableTarget(name: "embed-resources"),
    .plugin(name: "EmbedResources", capability: .buildTool(), dependencies: ["embed-resources"]),
    // Tests mirror the rooms.
    .target(name: "TestSupport", dependencies: ["Core"], path: "Tests/TestSupport", swiftSettings: strict),
    tests("CoreTests", ["Core"]),
    tests("TabularTests", ["Core", "Tabular"]),
    tests("WorkbookTests", ["Core", "Workbook"]),
    tests("KinerjaTests", ["Core", "Kinerja"]),
    tests("IngestTests", ["Core", "Ingest", "Kinerja", "Resources", "Rules", "Tabular"]),
    tests("SopTests", ["Core", "Ingest", "Kinerja", "Sop", "Tabular"]),
    tests("ReportsTests", ["Core", "Ingest", "Kinerja", "Reports", "Rules", "Sop", "Tabular", "Workbook"]),
    tests("OfficeTests", ["Core", "Ingest", "Office"]),
    tests("MonevTests", ["Core"]),
  ],
  swiftLanguageModes: [.v6]
)
