import Export
import FoundationEssentials
import Subprocess
import TableModel
import TestSupport
import Testing

/// `regrid convert` as its users run it.
@Suite struct CommandTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func regrid(_ arguments: String..., input: Data = Data()) async throws -> ProgramResult {
        try await RegridCLITests.regrid(arguments, in: folder, input: input)
    }

    private func regrid(_ arguments: [String], input: Data = Data()) async throws -> ProgramResult {
        try await RegridCLITests.regrid(arguments, in: folder, input: input)
    }

    @Test func oneDocumentGoesToStandardOutput() async throws {
        try folder.write(minimalPDF(), to: "a.pdf")
        let json = try await regrid("convert", "a.pdf")
        #expect(json.code == .exited(0) && json.errors.isEmpty)
        let document = try JSONImporter().document(from: Array(json.output.utf8))
        #expect(document.name == "a.pdf")
        #expect(document.tables.map { $0.cells.map(\.text) } == [["Name", "Sum", "a1", "1.50"]])
        let csv = try await regrid("convert", "--format", "csv", "a.pdf")
        #expect(csv.output == "Name,Sum\r\na1,1.50\r\n")
    }

    @Test func standardInputIsReadLikeAFile() async throws {
        let result = try await regrid("convert", "-", input: minimalPDF())
        #expect(result.code == .exited(0) && result.errors.isEmpty)
        let document = try JSONImporter().document(from: Array(result.output.utf8))
        #expect(document.name == "stdin")
        #expect(document.tables.count == 1)
    }

    @Test(arguments: ["1", "3"])
    func goodDocumentsComeOutBesideBadOnes(jobs: String) async throws {
        for name in ["a.pdf", "sub/b.pdf", "c.pdf"] { try folder.write(minimalPDF(), to: name) }
        try folder.write(Data("no pdf".utf8), to: "text.pdf")
        try folder.write(Data(), to: "empty.pdf")
        try folder.write(minimalPDF().prefix(300), to: "cut.pdf")
        let result = try await regrid(
            "convert", "-o", "new/out", "--jobs", jobs, "a.pdf", "text.pdf", "none.pdf", "sub/b.pdf", "empty.pdf",
            "cut.pdf", "sub/../a.pdf", "-", "c.pdf", input: minimalPDF())
        #expect(result.code == .exited(1))
        #expect(result.output == "")
        let starts = [
            "regrid: text.pdf: not a PDF", "regrid: none.pdf: cannot be read: No such file",
            "regrid: empty.pdf: ", "regrid: cut.pdf: not a PDF, or damaged",
            "regrid: sub/../a.pdf: its output would replace that of a.pdf",
            "regrid: 9 documents: 4 done, 5 failed; 4 tables; ",
        ]
        #expect(result.errors.count == starts.count)
        for (line, start) in zip(result.errors, starts) { #expect(line.hasPrefix(start), "\(line)") }
        #expect(folder.names(in: "new/out") == ["a.json", "b.json", "batch.json", "c.json", "stdin.json"])
    }

    @Test func oneProcessAndManyWriteTheSame() async throws {
        for name in ["a.pdf", "b.pdf"] { try folder.write(minimalPDF(pages: 2), to: name) }
        let options = ["--format", "json", "--format", "html", "--pages", "2", "--no-join", "--no-repair", "--quiet"]
        for name in ["a.pdf", "b.pdf"] {
            let result = try await regrid(["convert", "-o", "alone"] + options + [name])
            #expect(result.code == .exited(0))
        }
        let together = try await regrid(["convert", "-o", "together"] + options + ["a.pdf", "b.pdf"])
        #expect(together.code == .exited(0))
        #expect(folder.names(in: "together") == ["a.html", "a.json", "b.html", "b.json", "batch.json"])
        for name in folder.names(in: "alone") {
            #expect(try folder.text(of: "together/\(name)") == folder.text(of: "alone/\(name)"))
        }
        #expect(try folder.text(of: "together/a.json").contains("\"a2\""))
        #expect(try !folder.text(of: "together/a.json").contains("\"a1\""))
    }

    @Test func sampleOutputsDoNotDependOnTheNumberOfJobs() async throws {
        let names = ["calc-narrow-codes", "cairo-turned-watermark", "writer-performance"]
        for sample in Truth.samples where names.contains(sample.name) {
            try folder.write(Data(contentsOf: URL(filePath: sample.path)), to: "\(sample.name).pdf")
        }
        let files = names.map { "\($0).pdf" }
        for jobs in ["1", "2", "5"] {
            let result = try await regrid(["convert", "--quiet", "--jobs", jobs, "-o", "jobs\(jobs)"] + files)
            #expect(result.code == .exited(0))
        }
        #expect(folder.names(in: "jobs1") == (names.map { "\($0).json" } + ["batch.json"]).sorted())
        for name in names.map({ "\($0).json" }) {
            let output = try folder.text(of: "jobs1/\(name)")
            #expect(try folder.text(of: "jobs2/\(name)") == output && folder.text(of: "jobs5/\(name)") == output)
        }
    }

    @Test func inspectShowsAStageOfAPage() async throws {
        try folder.write(minimalPDF(), to: "a.pdf")
        let words = try await regrid("inspect", "a.pdf", "--page", "1", "--stage", "words")
        #expect(words.code == .exited(0) && words.errors.isEmpty)
        #expect(words.output.split(separator: "\n").count == 4)
        let svg = try await regrid(
            "inspect", "-", "--page", "1", "--stage", "grid", "--format", "svg", input: minimalPDF())
        #expect(svg.code == .exited(0) && svg.output.hasPrefix("<svg "))
        let missing = try await regrid("inspect", "a.pdf", "--page", "2", "--stage", "words")
        #expect(missing.code == .exited(1) && missing.output == "")
        #expect(missing.errors == ["regrid: a.pdf: there is no page 2: the document has 1 page"])
        try folder.write(Data(pdfWithoutItsSecondPage), to: "b.pdf")
        let unreadable = try await regrid("inspect", "b.pdf", "--page", "2", "--stage", "words")
        #expect(unreadable.code == .exited(1) && unreadable.output == "")
        #expect(unreadable.errors == ["regrid: b.pdf: page 2 cannot be read; open the document in a viewer to check"])
        for wrong in [["--page", "0", "--stage", "words"], ["--page", "1", "--stage", "soup"], ["--page", "1"]] {
            #expect(try await regrid(["inspect", "a.pdf"] + wrong).code == .exited(64))
        }
    }

    @Test func aMissingPageFailsAndTheOthersComeOut() async throws {
        try folder.write(minimalPDF(), to: "a.pdf")
        let some = try await regrid("convert", "--pages", "1,9", "a.pdf")
        #expect(some.code == .exited(1))
        #expect(some.errors == ["regrid: a.pdf: error: there is no page 9: the document has 1 page"])
        #expect(try JSONImporter().document(from: Array(some.output.utf8)).tables.count == 1)
        let none = try await regrid("convert", "--pages", "9", "a.pdf")
        #expect(none.code == .exited(1))
        #expect(none.output == "")
    }

    @Test func quietCountsForEveryDocument() async throws {
        for name in ["a.pdf", "b.pdf"] { try folder.write(minimalPDF(), to: name) }
        let options = ["convert", "-o", "o", "--pages", "1,9", "a.pdf", "b.pdf"]
        let told = try await regrid(options)
        #expect(told.code == .exited(1) && told.errors.count == 3)
        let quiet = try await regrid(options + ["--quiet"])
        #expect(quiet.code == .exited(1) && quiet.errors.isEmpty)
    }

    @Test func anOutputFolderThatCannotBeMadeFails() async throws {
        try folder.write(minimalPDF(), to: "a.pdf")
        let result = try await regrid("convert", "-o", "a.pdf/x", "a.pdf")
        #expect(result.code == .exited(1))
        #expect(
            result.errors == ["regrid: a.pdf/x: cannot be written: Not a directory; choose another place"])
    }

    @Test(arguments: [
        ["convert"], ["convert", "a.pdf", "b.pdf"], ["convert", "--format", "csv", "--format", "md", "a.pdf"],
        ["convert", "--format", "xls", "a.pdf"], ["convert", "--pages", "3-1", "a.pdf"],
        ["convert", "--jobs", "0", "a.pdf"], ["convert", "--surprise", "a.pdf"], ["invent"],
    ])
    func wrongUsageIsToldApart(arguments: [String]) async throws {
        let result = try await regrid(arguments)
        #expect(result.code == .exited(64))
        #expect(result.output == "")
    }

    @Test func helpNamesTheExitCodes() async throws {
        let result = try await regrid("convert", "--help")
        #expect(result.code == .exited(0))
        #expect(result.output.contains("64 wrong usage"))
    }
}
