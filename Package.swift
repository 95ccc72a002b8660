// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "Regrid",
    products: [
        .library(name: "Regrid", targets: ["Regrid", "TableComparison"]),
        .executable(name: "regrid", targets: ["RegridCLI"]),
        .library(name: "RegridC", type: .dynamic, targets: ["RegridABI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
    ],
    targets: [
        // What a page and a table are.
        .target(name: "Geometry", swiftSettings: strict),
        .target(name: "PageModel", dependencies: ["Geometry"], swiftSettings: strict),
        .target(name: "TableModel", dependencies: ["Geometry"], swiftSettings: strict),

        // What words say, as data by language.
        .target(
            name: "Lexicon", resources: [.embedInCode("Words/en.txt"), .embedInCode("Words/zh.txt")],
            swiftSettings: strict),

        // Reading: the only rooms that know Poppler.
        .systemLibrary(name: "CPoppler", pkgConfig: "poppler", providers: [.apt(["libpoppler-private-dev"])]),
        .target(
            name: "PageReader", dependencies: ["CPoppler"],
            cxxSettings: [.enableWarning("all"), .treatAllWarnings(as: .error)]),
        .target(
            name: "PDFReading", dependencies: ["PageReader", "PageModel", "Geometry"], swiftSettings: strict),

        // Pure rooms: no I/O, no errors thrown.
        .systemLibrary(name: "CFriBidi", pkgConfig: "fribidi", providers: [.apt(["libfribidi-dev"])]),
        .target(name: "JudgeWeights", cSettings: [.enableWarning("all"), .treatAllWarnings(as: .error)]),
        .target(
            name: "TableLayout",
            dependencies: ["CFriBidi", "Geometry", "JudgeWeights", "Lexicon", "PageModel", "TableModel"],
            swiftSettings: strict),
        .target(name: "CellTyping", dependencies: ["Lexicon", "TableModel"], swiftSettings: strict),
        .target(name: "TableRepair", dependencies: ["CellTyping", "TableModel"], swiftSettings: strict),
        .target(name: "TableAudit", dependencies: ["CellTyping", "Lexicon", "TableModel"], swiftSettings: strict),

        // What is known of families of documents, as data.
        .target(
            name: "Profiles",
            dependencies: ["TableAudit", "TableModel"], exclude: ["README.md"],
            resources: [
                .embedInCode("cn-budget-codes.json5"), .embedInCode("cn-final-accounts.json5"),
                .embedInCode("cn-budget.json5"),
            ],
            swiftSettings: strict),

        // Measuring: what was extracted against what it should be.
        .target(
            name: "TableComparison", dependencies: ["Export", "Geometry", "TableModel"], swiftSettings: strict),

        // Processes with limits that the kernel enforces.
        .target(
            name: "Confinement",
            cSettings: [.define("_GNU_SOURCE"), .enableWarning("all"), .treatAllWarnings(as: .error)]),

        // The ways out.
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "Workbook", dependencies: ["CXlsxWriter", "TableModel"], swiftSettings: strict),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(
            name: "Database", dependencies: ["CSQLite", "Geometry", "TableModel"],
            resources: [.embedInCode("schema.sql")], swiftSettings: strict),
        .target(
            name: "Export", dependencies: ["Database", "Geometry", "TableModel", "Workbook"], swiftSettings: strict),
        .target(
            name: "Report", dependencies: ["Export", "TableModel"],
            resources: [.embedInCode("report.css"), .embedInCode("report.js")], swiftSettings: strict),
        .target(
            name: "Regrid",
            dependencies: [
                "Geometry", "PageModel", "TableModel", "PDFReading", "TableLayout", "TableRepair", "CellTyping",
                "TableAudit", "Profiles", "Export", "Report",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "RegridCLI",
            dependencies: [
                "Confinement", "Database", "Export", "Geometry", "Profiles", "Regrid", "Report", "TableAudit",
                "TableComparison", "TableModel",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),

        // The C library; tools/library builds it as other programs use it.
        .target(name: "CRegrid", cSettings: [.enableWarning("all"), .treatAllWarnings(as: .error)]),
        .target(
            name: "RegridABI",
            dependencies: ["CRegrid", "Regrid", "TableAudit", "TableModel", "Geometry", "Export", "Profiles"],
            exclude: ["exports.map"], swiftSettings: strict),

        // What tools/train asks for.
        .executableTarget(
            name: "JudgeSurvey", dependencies: ["Geometry", "PageModel", "PDFReading", "TableLayout", "TableModel"],
            swiftSettings: strict),

        // Tests.
        .target(
            name: "TestSupport", dependencies: ["TableModel", "PageModel", "Geometry"], path: "Tests/TestSupport",
            swiftSettings: strict),
        .testTarget(name: "LexiconTests", dependencies: ["Lexicon"], swiftSettings: strict),
        .testTarget(name: "TableModelTests", dependencies: ["TableModel"], swiftSettings: strict),
        .testTarget(
            name: "PDFReadingTests", dependencies: ["PDFReading", "PageModel", "Geometry", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "TableLayoutTests",
            dependencies: ["TableLayout", "TableModel", "PageModel", "Geometry", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "CellTypingTests", dependencies: ["CellTyping", "TableModel", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "TableRepairTests", dependencies: ["TableRepair", "TableModel", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "TableAuditTests", dependencies: ["TableAudit", "Profiles", "TableModel", "Geometry", "TestSupport"],
            exclude: ["Correct"], swiftSettings: strict),
        .testTarget(
            name: "RegridTests",
            dependencies: ["Regrid", "Profiles", "TableAudit", "TableRepair", "TableModel", "Export", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "TableComparisonTests", dependencies: ["TableComparison", "Geometry", "TableModel"],
            swiftSettings: strict),
        .testTarget(name: "WorkbookTests", dependencies: ["Workbook", "TableModel"], swiftSettings: strict),
        .testTarget(name: "DatabaseTests", dependencies: ["Database", "TableModel"], swiftSettings: strict),
        .testTarget(name: "ReportTests", dependencies: ["Report", "TableModel"], swiftSettings: strict),
        .testTarget(
            name: "ExportTests", dependencies: ["Export", "Geometry", "TableModel", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "RegridCLITests",
            dependencies: [
                "RegridCLI", "Regrid", "Geometry", "TableModel", "Export", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),
    ]
)
