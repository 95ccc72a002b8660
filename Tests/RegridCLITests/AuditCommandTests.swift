import Export
import FoundationEssentials
import Subprocess
import TableModel
import Testing

@testable import RegridCLI

/// `regrid audit` and `regrid dataset` as their users run them.
@Suite struct AuditCommandTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// A table of one sum that holds, or does not, as the JSON of a conversion.
    private func json(total: String, name: String = "a.pdf") -> Data {
        let rows = [
            ["名称", "合计", "基本", "项目"], ["甲", "3.00", "1.00", "2.00"], ["乙", "5.00", "3.00", "2.00"],
            ["丙", total, "4.00", "4.00"],
        ]
        let cells = rows.enumerated().flatMap { row, texts in
            texts.enumerated().map { Cell(row: row, column: $0, text: $1) }
        }
        let table = Table(
            id: "t1", regions: [TableRegion(page: 1, box: Cell(row: 0, column: 0).box)], unit: "万元", rows: 4,
            columns: 4,
            headerRows: 1, cells: cells)
        return Data(JSONExporter().stream(Document(name: name, tables: [table])))
    }

    private func regrid(_ arguments: String..., input: Data = Data()) async throws -> ProgramResult {
        try await RegridCLITests.regrid(arguments, in: folder, input: input)
    }

    private func regrid(_ arguments: [String]) async throws -> ProgramResult {
        try await RegridCLITests.regrid(arguments, in: folder)
    }

    @Test func whatAddsUpPasses() async throws {
        try folder.write(json(total: "8.00"), to: "a.json")
        let result = try await regrid("audit", "a.json")
        #expect(result.code == .exited(0))
        #expect(result.output == "a.json: 9 of 9 figures are bound by a sum\n")
    }

    @Test func whatDoesNotGivesCodeThree() async throws {
        try folder.write(json(total: "9.00"), to: "a.json")
        let result = try await regrid("audit", "a.json")
        #expect(result.code == .exited(3))
        #expect(
            result.output.contains(
                """
                f1 error sum-mismatch (page 1): table t1 on page 1, row "丙", column "合计": 9.00 is printed, but the columns \
                that it totals make 4.00 + 4.00 = 8.00, a difference of 1.00
                """))
        #expect(try await regrid("audit", "--fail-on", "never", "a.json").code == .exited(0))
        #expect(try await regrid("audit", "--fail-on", "warning", "-", input: json(total: "9.00")).code == .exited(3))
    }

    @Test func chineseIsGivenByOptionOrEnvironment() async throws {
        try folder.write(json(total: "9.00"), to: "a.json")
        let result = try await regrid("audit", "--lang", "zh", "a.json")
        #expect(result.output.contains("第1页的表t1“丙”行“合计”列：表中为9.00，而所含各列之和为4.00 + 4.00 = 8.00，相差1.00"))
        #expect(LanguageArguments.language(of: ["LC_ALL": "", "LANG": "zh_CN.UTF-8"]) == .chinese)
        #expect(LanguageArguments.language(of: ["LC_ALL": "C", "LANG": "zh_CN.UTF-8"]) == .english)
        #expect(LanguageArguments.language(of: [:]) == .english)
    }

    @Test func explainListsSumsAndUnboundFigures() async throws {
        try folder.write(json(total: "8.00"), to: "a.json")
        let result = try await regrid("audit", "--explain", "a.json")
        #expect(result.lines.contains("    合计 = 基本 + 项目: 3 of 3 hold"))
        #expect(try await regrid("audit", "--explain", "--format", "csv", "a.json").code == .exited(64))
    }

    @Test func compareSetsTwoYearsSideBySide() async throws {
        try folder.write(json(total: "8.00"), to: "then.json")
        try folder.write(json(total: "9.50", name: "b.pdf"), to: "now.json")
        let result = try await regrid("compare", "then.json", "now.json")
        #expect(result.code == .exited(0))
        #expect(result.lines == ["t1", "  丙 | 合计: 8.00 → 9.50 (+1.50) 万元"])
        #expect(try await regrid("compare", "then.json", "now.json", "-o", "new/all.csv").code == .exited(0))
        #expect(try folder.text(of: "new/all.csv").split(separator: "\r\n").count == 10)
        #expect(try await regrid("compare", "then.json").code == .exited(64))
    }

    @Test func jsonIsAListOverAllDocuments() async throws {
        struct Row: Decodable {
            struct Place: Decodable { var table: String; var row, column: Int }
            var document, severity, code: String
            var cells: [Place]
        }
        try folder.write(json(total: "9.00"), to: "a.json")
        try folder.write(json(total: "7.50", name: "b.pdf"), to: "b.json")
        let result = try await regrid("audit", "--format", "json", "a.json", "b.json")
        let rows = try JSONDecoder().decode([Row].self, from: Data(result.output.utf8))
        #expect(rows.map(\.document) == ["a.pdf", "b.pdf"])
        #expect(rows.allSatisfy { $0.cells.map(\.column) == [1, 2, 3] })
    }

    @Test func pdfsAreReadAndBadFilesReported() async throws {
        try folder.write(minimalPDF(), to: "a.pdf")
        try folder.write(Data("{\"document\":1}".utf8), to: "bad.json")
        let result = try await regrid("audit", "a.pdf", "none.pdf", "bad.json")
        #expect(result.code == .exited(1))
        #expect(result.output.hasPrefix("a.pdf: "))
        #expect(result.errors.contains { $0.hasPrefix("regrid: none.pdf: cannot be read: No such file") })
        #expect(result.errors.contains { $0.hasPrefix("regrid: bad.json: document") })
    }

    @Test func outputsDoNotDependOnTheNumberOfJobs() async throws {
        for name in ["a", "b", "c"] { try folder.write(minimalPDF(pages: 2), to: "\(name).pdf") }
        try folder.write(json(total: "9.00"), to: "d.json")
        let files = ["a.pdf", "b.pdf", "none.pdf", "c.pdf", "d.json"]
        for command in [["audit"], ["audit", "--format", "json"], ["dataset"]] {
            let alone = try await regrid(command + ["--jobs", "1"] + files)
            let together = try await regrid(command + ["--jobs", "4"] + files)
            #expect(alone == together)
            #expect(alone.output.contains("d.json") || alone.output.contains("a.pdf"))
        }
        #expect(try await regrid(["audit", "--jobs", "0", "a.pdf"]).code == .exited(64))
    }

    @Test func profilesAreChosenByNameFileOrNotAtAll() async throws {
        try folder.write(json(total: "8.00"), to: "a.json")
        try folder.write(Data("{name: 'mine', forms: [{id: 'a', titles: ['表']}]} // mine".utf8), to: "mine.json5")
        #expect(try await regrid("audit", "--profile", "mine.json5", "a.json").output.contains("profile mine"))
        #expect(try await regrid("audit", "--profile", "cn-budget", "a.json").output.contains("profile cn-budget"))
        #expect(try await !regrid("audit", "--profile", "none", "a.json").output.contains("profile"))
        try folder.write(Data("{name: [".utf8), to: "bad.json5")
        for command in ["audit", "dataset"] {
            for wrong in ["other", "bad.json5"] {
                let result = try await regrid(command, "--profile", wrong, "a.json")
                #expect(result.code == .exited(64))
                #expect(result.errors.first?.contains("'\(wrong)' is invalid for '--profile") == true)
                #expect(result.errors.contains { $0.hasPrefix("Usage: regrid \(command) ") })
            }
        }
    }

    /// A data set from which pages are missing must not pass for a whole one.
    @Test func datasetTellsWhatTheReadingFound() async throws {
        var text = String(decoding: json(total: "8.00"), as: UTF8.self)
        text = text.replacing(
            #""findings":["#, with: #""findings":[{"severity":"error","code":"e","message":"gone","page":2,"cells":[]}"#
        )
        try folder.write(Data(text.utf8), to: "a.json")
        let result = try await regrid("dataset", "a.json")
        #expect(result.code == .exited(1))
        #expect(result.errors == ["regrid: a.json: error: page 2: gone"])
        #expect(result.output.hasPrefix("document,"))
    }

    @Test func datasetTellsWhereTwoDocumentsHaveOneName() async throws {
        for name in ["a.json", "b.json"] { try folder.write(json(total: "8.00"), to: name) }
        let result = try await regrid("dataset", "a.json", "b.json")
        #expect(result.code == .exited(0))
        #expect(
            result.errors == ["regrid: b.json: warning: its lines are called a.pdf as those of a.json are; rename one"])
    }

    @Test func textIsALineAFinding() async throws {
        let hostile = String(decoding: json(total: "9.00"), as: UTF8.self)
            .replacing("丙", with: #"丙\u001b[2J\n\u0007"#)
        try folder.write(Data(hostile.utf8), to: "a.json")
        let result = try await regrid("audit", "a.json")
        #expect(result.lines.count == 2)
        #expect(!result.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test func datasetWritesOneTable() async throws {
        try folder.write(json(total: "9.00"), to: "a.json")
        try folder.write(json(total: "8.00", name: "b.pdf"), to: "b.json")
        let result = try await regrid("dataset", "a.json", "b.json", "-o", "all.csv")
        #expect(result.code == .exited(0) && result.output.isEmpty && result.errors.isEmpty)
        let lines = try folder.text(of: "all.csv").split(separator: "\r\n")
        #expect(lines.count == 19)
        #expect(lines.contains { $0.hasPrefix("a.pdf,") && $0.hasSuffix(",丙,合计,9.00,万元,no,f1") })
        #expect(try await regrid("dataset", "a.json").output.hasPrefix("document,"))
        #expect(try await regrid("dataset", "a.json", "-o", "all.txt").code == .exited(64))
    }
}
