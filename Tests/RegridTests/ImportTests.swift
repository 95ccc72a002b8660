import Foundation
import Testing

/// The walls between the rooms: `Package.swift` lets a room reach what its dependencies drag along, this does not.
@Suite("Imports")
struct ImportTests {
    /// What each room's Swift files may import.
    private static let allowed: [String: Set<String>] = [
        "Geometry": [],
        "PageModel": ["Geometry"],
        "TableModel": ["Geometry"],
        "Lexicon": [],
        "PDFReading": ["PageReader", "PageModel", "Geometry", "Synchronization"],
        "TableLayout": ["CFriBidi", "Geometry", "Glibc", "JudgeWeights", "Lexicon", "PageModel", "TableModel"],
        "CellTyping": ["Lexicon", "TableModel"],
        "TableRepair": ["CellTyping", "TableModel"],
        "TableAudit": ["CellTyping", "Lexicon", "TableModel"],
        "Profiles": ["FoundationEssentials", "TableAudit", "TableModel"],
        "Workbook": ["CXlsxWriter", "Glibc", "TableModel"],
        "Database": ["CSQLite", "Geometry", "TableModel"],
        "Export": ["Geometry", "TableModel", "FoundationEssentials", "Workbook", "Database"],
        "Report": ["Export", "TableModel", "FoundationEssentials"],
        "TableComparison": ["Export", "Geometry", "TableModel", "FoundationEssentials"],
        "Regrid": [
            "Dispatch", "Glibc", "Synchronization", "Geometry", "PageModel", "TableModel", "PDFReading", "TableLayout",
            "TableRepair", "TableAudit",
            "CellTyping", "Profiles", "Export", "FoundationEssentials", "Report",
        ],
        "RegridCLI": [
            "ArgumentParser", "Confinement", "Database", "Export", "FoundationEssentials", "Geometry", "Glibc",
            "Profiles",
            "Regrid", "Report", "Synchronization", "SystemPackage", "TableAudit", "TableComparison", "TableModel",
        ],
        "JudgeSurvey": ["Foundation", "Geometry", "PageModel", "PDFReading", "TableLayout", "TableModel"],
        "RegridABI": [
            "CRegrid", "Regrid", "TableModel", "Geometry", "Export", "FoundationEssentials", "Glibc", "Profiles",
            "Synchronization", "TableAudit",
        ],
    ]

    /// The rooms without errors: bad input gives fewer tables and more findings.
    private static let total = [
        "Geometry", "PageModel", "TableModel", "TableLayout", "CellTyping", "TableRepair", "TableAudit",
    ]

    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

    /// The Swift files of each room, with their lines.
    private static func files() throws -> [(room: String, file: String, lines: [Substring])] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
        return try names.filter { $0.hasSuffix(".swift") }.map { name in
            let text = try String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)
            return (String(name.prefix { $0 != "/" }), name, text.split(separator: "\n"))
        }
    }

    @Test func roomsImportWhatTheyMay() throws {
        let files = try Self.files()
        #expect(Set(files.map(\.room)) == Set(Self.allowed.keys))
        for (room, file, lines) in files {
            let imported = lines.filter { $0.contains("import ") }.compactMap {
                $0.wholeMatch(of: /(?:@_exported )?(?:(?:public|package|internal|private) )?import (\w+)/)?.1
            }
            let strange = Set(imported.map(String.init)).subtracting(Self.allowed[room] ?? [])
            #expect(strange.isEmpty, "\(file)")
        }
    }

    /// Standard output belongs to the program's user; a word left over from a search for a fault breaks what it prints.
    @Test func nothingPrintsBesideTheProgram() throws {
        for (_, file, lines) in try Self.files() {
            let printing = lines.filter {
                $0.contains(/(^|[^\w.])(print|debugPrint|dump|NSLog)\(/) && !$0.contains("//")
            }
            #expect(printing.isEmpty, "\(file)")
        }
    }

    /// Profiles are decoded, and a decoder may fail.
    @Test func pureRoomsThrowNothing() throws {
        for (room, file, lines) in try Self.files()
        where Self.total.contains(room) && !file.hasPrefix("TableAudit/Profile/") {
            let throwing = lines.filter { line in
                (line.contains("throw") || line.contains("try ")) && line.contains(/\b(throws|throw|try)\b/)
                    && !line.contains("//")
            }
            #expect(throwing.isEmpty, "\(file)")
        }
    }
}
