import FoundationEssentials
import Subprocess
import TestSupport
import Testing

/// `regrid check` as people and build servers run it.
@Suite struct CheckCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func check(_ arguments: String...) async throws -> (code: TerminationStatus, output: [String]) {
        let result = try await regrid(["check"] + arguments, in: folder)
        return (result.code, result.lines)
    }

    @Test func theProjectsOwnSamplesAreAsExpected() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let result = try await check(root.appending(path: "Samples").path)
        #expect(result.code == .exited(0))
        #expect(result.output.filter { !$0.contains("as expected") } == [])
        #expect(result.output.count >= 9)
    }

    @Test func goldensAreMadeComparedAndUpdated() async throws {
        try folder.write(minimalPDF(pages: 2), to: "samples/a.pdf")
        try folder.write(minimalPDF(), to: "samples/b/input.pdf")
        let missing = try await check("samples")
        #expect(missing.code == .exited(1))
        #expect(missing.output.first?.contains("--init") == true)

        #expect(try await check("--init", "samples").code == .exited(0))
        #expect(folder.names(in: "samples") == ["a.json", "a.pdf", "b"])
        #expect(folder.names(in: "samples/b") == ["expected.json", "input.pdf"])
        #expect(try await check("--init", "samples").output.allSatisfy { $0.contains("left as it is") })
        #expect(try await check("samples").code == .exited(0))

        let golden = try folder.text(of: "samples/a.json")
        try folder.write(Data(golden.replacing("\"a2\"", with: "\"a3\"").utf8), to: "samples/a.json")
        let changed = try await check("--junit", "j.xml", "--markdown", "m.md", "samples")
        #expect(changed.code == .exited(1))
        #expect(changed.output.contains { $0.hasSuffix(#"cell r3c1 "a3" → "a2""#) }, "\(changed.output)")
        #expect(changed.output.last == "1 of 2 as expected")
        #expect(try folder.text(of: "j.xml").contains("failures=\"1\""))
        #expect(try folder.text(of: "m.md").contains("| a | 1 difference |"))

        let updated = try await check("--update", "samples")
        #expect(updated.code == .exited(0))
        #expect(updated.output.contains { $0.hasSuffix(#"cell r3c1 "a3" → "a2""#) })
        #expect(try folder.text(of: "samples/a.json") == golden)
        #expect(try await check("samples").code == .exited(0))
    }

    @Test func encryptedSamplesOpenWithAPassword() async throws {
        try folder.write(Data(try #require(encryptedPDF)), to: "a.pdf")
        #expect(try await check("--init", ".").output == ["a: the document is encrypted; give its password"])
        #expect(try await check("--init", "--password", "user", ".").code == .exited(0))
        #expect(try await check("--password", "owner", ".").code == .exited(0))
        #expect(try await check("--password", "wrong", ".").code == .exited(1))
    }

    @Test(arguments: [["--init"], ["--update"], []])
    func documentsThatWouldShareAGoldenAreRefused(mode: [String]) async throws {
        for name in ["a.pdf", "a.PDF", "b.pdf"] { try folder.write(minimalPDF(), to: "s/\(name)") }
        let result = try await regrid(["check"] + mode + ["s"], in: folder)
        #expect(result.code == .exited(1))
        #expect(result.lines.first == "a: s/a.PDF and s/a.pdf would share s/a.json; rename all but one")
        #expect(folder.names(in: "s").filter { $0.hasSuffix(".json") } == (mode == ["--init"] ? ["b.json"] : []))
    }

    /// What stands at the path of a report and is no file is written into, not replaced.
    @Test func reportsGoThroughLinksAndFailuresAreTold() async throws {
        try folder.write(minimalPDF(), to: "a.pdf")
        try folder.write(Data("long text from before".utf8), to: "report")
        _ = try await check("--init", ".")
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/link", withDestinationPath: "report")
        #expect(try await check("--junit", "link", ".").code == .exited(0))
        #expect(try folder.text(of: "report").hasPrefix("<?xml"))
        #expect(try folder.text(of: "report").hasSuffix("</testsuites>\n"))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/link") == "report")
        let result = try await regrid(
            ["check", "--junit", "a.pdf/j.xml", "--markdown", "m.md", "."], in: folder)
        #expect(result.code == .exited(1))
        #expect(
            result.errors == [
                "regrid: a.pdf: cannot be written: Not a directory; choose another place"
            ])
        #expect(try folder.text(of: "m.md").contains("1 of 1 samples as expected"))
    }

    @Test func everythingInAGoldenIsLookedAt() async throws {
        try folder.write(minimalPDF(), to: "a.pdf")
        _ = try await check("--init", ".")
        let golden = try folder.text(of: "a.json")
        let changes = [
            (#""width":300"#, #""width":400"#, "page 1 size in points 400.0"),
            (#""page":1,"pages":[1]"#, #""page":1,"pages":[1,2]"#, "pages 1, 2 → 1"),
            (#""regions":[{"page":1,"bbox":[50"#, #""regions":[{"page":1,"bbox":[47"#, "is off by 3.0 points"),
            (#""page":1,"bbox":[150"#, #""page":1,"bbox":[153"#, "cell r1c2"),
            (#""value":"1.50""#, #""value":"1.51""#, "value 1.51 → 1.50"),
            (
                #""findings":["#, #""findings":[{"severity":"warning","code":"x","message":"y","cells":[]}"#,
                "warning x gone"
            ),
            (#""paragraphs":["#, #""paragraphs":[{"page":1,"bbox":[0,0,1,1],"text":"z"}"#, #"text "z" lost"#),
            (#""text":"a1""#, #""text":"a1","raw":"a 1""#, "no longer repaired"),
        ]
        for (now, before, words) in changes {
            let changed = golden.replacing(now, with: before, maxReplacements: 1)
            try #require(changed != golden, "\(now) in \(golden)")
            try folder.write(Data(changed.utf8), to: "a.json")
            let result = try await check(".")
            #expect(result.code == .exited(1))
            #expect(result.output.contains { $0.contains(words) }, "\(result.output)")
        }
    }

    @Test func handMadeTruthIsNeverWrittenTo() async throws {
        let truth = #"{"tables":[{"cells":[{"row":1,"column":1,"text":"1.5"}]}]}"#
        try folder.write(minimalPDF(), to: "a/input.pdf")
        try folder.write(Data(truth.utf8), to: "a/truth.json")
        for mode in ["--update", "--init"] { _ = try await check(mode, ".") }
        #expect(folder.names(in: "a") == ["input.pdf", "truth.json"])
        #expect(try folder.text(of: "a/truth.json") == truth)
        let result = try await check("--update", ".")
        #expect(result.code == .exited(1))
        #expect(result.output.contains { $0.hasSuffix(#"cell r2c2 "1.5" → "1.50""#) }, "\(result.output)")
    }

    @Test func whatCannotBeReadFailsAndTheOthersAreChecked() async throws {
        try folder.write(Data("hello".utf8), to: "a.pdf")
        try folder.write(minimalPDF(), to: "b.pdf")
        try folder.write(Data("{}".utf8), to: "b.json")
        let result = try await check(".")
        #expect(result.code == .exited(1))
        #expect(result.output.count == 3)
        #expect(result.output[0].hasPrefix("a: not a PDF") && result.output[1].contains("tables: the key is missing"))
        #expect(try await check("nowhere").code == .exited(1))
        #expect(try await check("--init", "--update", ".").code == .exited(64))
    }
}
