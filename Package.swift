// swift-tools-version: 6.2
import PackageDescription

// The order of the targets is the way of the data:
// document → article → mentions → entities → state → frame → screen.
// Who may import whom is written in docs/architecture.md and checked by `make test`.

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "dateline",
  products: [.executable(name: "dateline", targets: ["dateline"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CCurl"),
    .target(name: "CTerminalSupport"),
    .target(name: "CRecognizerModel", exclude: ["gazetteer.bin", "english.model"]),

    .target(name: "Articles", dependencies: ["CLibXML2"], swiftSettings: strict),
    .target(
      name: "Entities", dependencies: ["Articles", "CRecognizerModel"], swiftSettings: strict),
    .target(
      name: "Archive",
      dependencies: ["Articles", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "Ingestion", dependencies: ["Articles", "Entities", "Archive", "CCurl"],
      swiftSettings: strict),
    .target(
      name: "Terminal", dependencies: ["CNcurses", "CTerminalSupport"], swiftSettings: strict),
    .target(name: "Reader", dependencies: ["Articles", "Terminal"], swiftSettings: strict),

    .executableTarget(
      name: "dateline",
      dependencies: [
        "Articles", "Entities", "Archive", "Ingestion", "CTerminalSupport", "Terminal", "Reader",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "dateline-train",
      dependencies: [
        "Articles", "Entities",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Data"], swiftSettings: strict),

    .testTarget(
      name: "ArticlesTests", dependencies: ["Articles"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "EntitiesTests", dependencies: ["Entities", "Articles", "dateline-train"],
      exclude: ["SampleNames"], swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests",
      dependencies: ["Archive", "Articles", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "IngestionTests", dependencies: ["Ingestion", "Archive", "Articles"],
      swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
    .testTarget(
      name: "ReaderTests",
      dependencies: [
        "dateline", "Reader", "Archive", "Articles", "Entities", "Terminal",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "DatelineTests",
      dependencies: ["dateline", "Archive", "Articles", "Entities", "Reader", "Terminal"],
      swiftSettings: strict),
    .executableTarget(
      name: "dateline-bench",
      dependencies: ["Articles", "Entities", "Archive", "Ingestion", "Terminal", "Reader"],
      path: "Tests/Benchmarks", swiftSettings: strict),
  ]
)
