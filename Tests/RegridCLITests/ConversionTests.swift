import Export
import FoundationEssentials
import Geometry
import Regrid
import TableModel
import Testing

@testable import RegridCLI

@Suite struct ConversionTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Writes `document` as if it had been read from a file.
    private func write(_ document: Document, of input: InputFile, by conversion: Conversion) throws -> Outcome {
        var outcome = try conversion.write(document, of: input, .bytes([]))
        outcome.report = nil
        return outcome
    }

    private func conversion(to output: String, _ formats: [OutputFormat], isQuiet: Bool = false) throws -> Conversion {
        Conversion(
            options: ExtractionOptions(), formats: formats, folder: try OutputFolder("\(folder.path)/\(output)"),
            isQuiet: isQuiet)
    }

    @Test func everyFormatBecomesFilesNamedAfterTheDocument() throws {
        let outcome = try write(
            twoTables, of: InputFile("x/y/决算.PDF"), by: conversion(to: "a/b", OutputFormat.allCases))
        #expect(outcome == Outcome())
        #expect(
            folder.names(in: "a/b") == [
                "决算-t1.csv", "决算-t2.csv", "决算.html", "决算.json", "决算.md", "决算.sqlite", "决算.xlsx",
            ])
        #expect(try folder.text(of: "a/b/决算-t2.csv") == "second\r\n")
        let json = Array(try folder.text(of: "a/b/决算.json").utf8)
        #expect(try JSONImporter().document(from: json) == twoTables)
    }

    /// Another name of the old file still shows the old content: it was never written into.
    @Test func anExistingOutputIsReplacedWhole() throws {
        let old = try folder.write(Data("old".utf8), to: "o/a-t2.csv")
        try FileManager.default.linkItem(atPath: old, toPath: folder.path + "/kept")
        _ = try write(twoTables, of: InputFile("a.pdf"), by: conversion(to: "o", [.csv]))
        #expect(folder.names(in: "o") == ["a-t1.csv", "a-t2.csv"])
        #expect(try folder.text(of: "o/a-t2.csv") == "second\r\n")
        #expect(try folder.text(of: "kept") == "old")
    }

    @Test func tablesOfAnEarlierRunAreToldAndKept() throws {
        let names = ["a-t3.csv", "a-t4.csv", "a-t6.csv", "a-t10.csv", "b-t3.csv"]
        for name in names { try folder.write(Data(), to: "o/\(name)") }
        let outcome = try write(twoTables, of: InputFile("a.pdf"), by: conversion(to: "o", [.json, .csv]))
        #expect(
            outcome.messages == [
                "regrid: a.pdf: warning: \(folder.path)/o/a-t3.csv, \(folder.path)/o/a-t4.csv: not of this run, which "
                    + "found 2 tables; delete what an earlier run left"
            ])
        #expect(!outcome.failed)
        #expect(folder.names(in: "o").count == names.count + 3)
        #expect(try write(twoTables, of: InputFile("a.pdf"), by: conversion(to: "o", [.json])) == Outcome())
        #expect(
            try write(twoTables, of: InputFile("a.pdf"), by: conversion(to: "o", [.csv], isQuiet: true)) == Outcome())
    }

    @Test func anOutputThatCannotBeWrittenIsNamed() throws {
        try folder.write(Data(), to: "o/a.json/in-the-way")
        let error = #expect(throws: OutputError.self) {
            try write(twoTables, of: InputFile("a.pdf"), by: conversion(to: "o", [.json]))
        }
        #expect(
            error?.description == """
                cannot write \(folder.path)/o/a.json: Is a directory; choose another place
                """)
        #expect(folder.names(in: "o") == ["a.json"])
    }

    @Test func warningsAndErrorsAreToldAndErrorsFail() throws {
        var document = twoTables
        document.findings = [
            Finding(severity: .info, code: "i", message: "all is well"),
            Finding(severity: .warning, code: "w", message: "no text\nlayer\u{1B}[2J", page: 3),
        ]
        let input = InputFile("d/a.pdf")
        let warned = try write(document, of: input, by: conversion(to: "o", [.json]))
        #expect(warned == Outcome(messages: ["regrid: d/a.pdf: warning: page 3: no text layer [2J"], failed: false))

        document.findings.append(Finding(severity: .error, code: "e", message: "there is no page 9"))
        let failed = try write(document, of: input, by: conversion(to: "o", [.json]))
        #expect(failed.failed)
        #expect(failed.messages.last == "regrid: d/a.pdf: error: there is no page 9")

        let quiet = try write(document, of: input, by: conversion(to: "o", [.json], isQuiet: true))
        #expect(quiet == Outcome(messages: [], failed: true))
    }

    @Test func aDocumentWithoutTablesIsSaid() throws {
        let outcome = try write(Document(name: "a.pdf"), of: InputFile("a.pdf"), by: conversion(to: "o", [.json]))
        #expect(outcome == Outcome(messages: ["regrid: a.pdf: no tables found"], failed: false))
        #expect(folder.names(in: "o") == ["a.json"])
    }

    @Test(arguments: [
        ("a.pdf", "a"), ("/x/y/决算.PDF", "决算"), ("../../etc/passwd", "passwd"), ("..", ".."), (".pdf", ".pdf"),
        ("a.pdf/", "a"), ("/", "document"), ("-", "stdin"), ("a.b.pdf", "a.b"), ("report", "report"),
    ])
    func outputsTakeTheLastPartOfThePath(path: String, stem: String) {
        #expect(InputFile(path).stem == stem)
    }
}

private let twoTables = Document(
    name: "决算.pdf", pages: [PageSize(number: 1, width: 595.3, height: 841.9)],
    tables: ["first", "second"].enumerated().map { index, text in
        Table(
            id: "t\(index + 1)", regions: [TableRegion(page: 1, box: Rect(x0: 1, y0: 2, x1: 3, y1: 4))], rows: 1,
            columns: 1, cells: [Cell(row: 0, column: 0, text: text)])
    })
