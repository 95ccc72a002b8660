import Export
import FoundationEssentials
import Subprocess
import SystemPackage
import TableModel
import Testing

/// The formats and reports of the command line as its users make them.
@Suite struct FormatCommandTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["a.pdf", "b.pdf"] { try folder.write(minimalPDF(), to: name) }
    }

    private func regrid(_ arguments: String...) async throws -> ProgramResult {
        try await RegridCLITests.regrid(arguments, in: folder)
    }

    @Test func workbooksAreEqualForOneProcessAndMany() async throws {
        #expect(try await regrid("convert", "--format", "xlsx", "-o", "one", "a.pdf").code == .exited(0))
        #expect(try await regrid("convert", "--format", "xlsx", "-o", "many", "a.pdf", "b.pdf").code == .exited(0))
        #expect(folder.names(in: "many") == ["a.xlsx", "b.xlsx", "batch.json"])
        let book = try folder.text(of: "one/a.xlsx")
        #expect(book.hasPrefix("PK"))
        #expect(try folder.text(of: "many/a.xlsx") == book)
    }

    @Test func oneDatabaseTakesAllDocuments() async throws {
        for _ in 1...2 {
            let result = try await regrid(
                "convert", "--format", "sqlite", "-o", "x.sqlite", "a.pdf", "b.pdf", "none.pdf")
            #expect(result.code == .exited(1) && result.errors.count == 1)
        }
        let bytes = try folder.text(of: "x.sqlite")
        #expect(bytes.hasPrefix("SQLite format 3") && bytes.contains("b.pdf"))
        let other = try await regrid("convert", "--format", "sqlite", "-o", "a.pdf", "b.pdf")
        #expect(
            other.code == .exited(1) && other.errors.allSatisfy { $0.hasPrefix("regrid: a.pdf: cannot be written: ") })
    }

    @Test func aCorrectedConversionIsWrittenInAnyFormat() async throws {
        let json = try await regrid("convert", "a.pdf").output
        try folder.write(
            Data(json.replacing("\"text\":\"1.50\"", with: "\"text\":\"7.50\"").utf8), to: "sub/accounts.json")
        let result = try await regrid(
            "convert", "--format", "csv", "--format", "json", "-o", "out", "sub/accounts.json")
        #expect(result.code == .exited(0) && result.errors.isEmpty)
        #expect(folder.names(in: "out") == ["accounts-t1.csv", "accounts.json"])
        #expect(try folder.text(of: "out/accounts-t1.csv") == "Name,Sum\r\na1,7.50\r\n")
        let corrected = try JSONImporter().document(from: Array(folder.text(of: "out/accounts.json").utf8))
        let repair = Repair(rule: "manual", before: "1.50", after: "7.50", because: "corrected by hand")
        #expect(corrected.tables[0].cells.flatMap(\.repairs) == [repair])
    }

    @Test(arguments: [
        ("\"rowSpan\":1", "\"rowSpan\":9", "table t1: cell at row 0, column 0 leaves the 2 x 2 grid"),
        ("\"text\"", "\"words\"", "tables[0].cells[0].text: the key is missing"),
    ])
    func aWrongConversionSaysWhere(old: String, new: String, message: String) async throws {
        let json = try await regrid("convert", "a.pdf").output
        try folder.write(Data(json.replacing(old, with: new).utf8), to: "a.json")
        let result = try await regrid("convert", "a.json")
        #expect(result.code == .exited(1) && result.errors == ["regrid: a.json: \(message)"])
    }

    @Test func whatToReadCannotBeChosenOfAConversion() async throws {
        try folder.write(Data(try await regrid("convert", "a.pdf").output.utf8), to: "a.json")
        let result = try await regrid("convert", "--pages", "1", "a.json")
        #expect(result.code == .exited(1) && result.errors.count == 1 && result.output == "")
    }

    @Test func optionsOfFormatsReachTheWorkers() async throws {
        let options = ["--format=csv", "--bom", "--delimiter=tab", "--titles", "-o", "out", "a.pdf", "b.pdf"]
        #expect(try await RegridCLITests.regrid(["convert"] + options, in: folder).code == .exited(0))
        #expect(try folder.text(of: "out/b-t1.csv") == "\u{FEFF}Name\tSum\r\na1\t1.50\r\n")
    }

    /// As on a new machine: fontconfig writes its caches, which a confined process cannot, and complains where it fails.
    @Test func missingCachesOfFontsAreNoTrouble() async throws {
        let config = """
            <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
            <fontconfig><dir>/usr/share/fonts</dir><cachedir>\(folder.path)/caches</cachedir></fontconfig>
            """
        let path = try folder.write(Data(config.utf8), to: "fonts.conf")
        let result = try await Subprocess.run(
            .path(regridProgram()), arguments: ["report", "-o", "out", "a.pdf", "b.pdf"],
            environment: .inherit.updating(["FONTCONFIG_FILE": path]), workingDirectory: FilePath(folder.path),
            output: .discarded, error: .string(limit: 1 << 20))
        #expect(result.terminationStatus == .exited(0) && result.standardError == "")
    }

    @Test func reportsShowThePagesAndAreListed() async throws {
        let result = try await regrid("report", "-o", "out", "a.pdf", "b.pdf", "none.pdf")
        #expect(result.code == .exited(1) && result.errors.count == 1)
        #expect(folder.names(in: "out") == ["a.html", "b.html", "index.html"])
        #expect(try folder.text(of: "out/index.html").contains("<a href=\"b.html\">b</a>"))
        #expect(try await regrid("report", "-o", "c.html", "a.pdf").code == .exited(0))
        let report = try folder.text(of: "c.html")
        #expect(try report == folder.text(of: "out/a.html"))
        // How every PNG begins, in base64.
        #expect(report.contains("{\"1\":\"iVBORw0KGgo"))
    }

    @Test func aReportOfAConversionShowsThePDFBesideIt() async throws {
        try folder.write(Data(try await regrid("convert", "a.pdf").output.utf8), to: "corrected.json")
        #expect(try await regrid("report", "-o", "c.html", "corrected.json").code == .exited(0))
        #expect(try folder.text(of: "c.html").contains("{\"1\":\"iVBORw0KGgo"))
    }
}
